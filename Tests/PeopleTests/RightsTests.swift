import Japanese
import Plan
import Testing

@testable import People
@testable import Rounds

struct RightsTests {
    private static let road = Division("道路河川課")
    private static let library = Division("図書館")
    private static let everyDivision = Division("各課")
    private static let step = EvaluationStep.ID("s1")

    /// The table of `Account.may`, written out again: which deed each role may do within its own reach.
    @Test(arguments: [
        (Role.reporter, "read readReport report"), (.approver, "read readReport report approve"),
        (.coordinator, "read readReport report evaluate coordinate"),
        (.administrator, "administer"), (.evaluator, "read readReport evaluate"), (.reader, "read readReport"),
    ])
    func `a role may do what the table says and nothing else`(role: Role, allowed: String) throws {
        let (plan, year) = (try slug("plan"), FiscalYear(2025))
        let account = try self.account([
            Right(role, division: .only(Self.road), plan: .only(plan), year: .only(year))
        ])
        let deeds: [(String, Permission)] = [
            ("read", .read(plan, year)), ("readReport", .readReport([], plan, year)),
            ("report", .report([Self.road], plan, year)),
            ("approve", .approve([Self.road], plan, year)), ("coordinate", .coordinate(plan, .year(year))),
            ("evaluate", .evaluate(Self.step, [], [Self.road], plan, year)), ("administer", .administer),
        ]
        for (name, deed) in deeds {
            let expected = allowed.split(separator: " ").contains(name[...])
            #expect(account.may(deed) == expected, "\(role) \(name)")
            #expect(!account.with { $0.isDisabled = true }.may(deed), "a disabled \(role) may \(name)")
            #expect(!account.with { $0.rights = [] }.may(deed), "without rights may \(name)")
        }
    }

    @Test(arguments: [Role.reporter, .approver])
    func `a division's right ends at the division, the plan and the year`(role: Role) throws {
        let (plan, other, year) = (try slug("plan"), try slug("other"), FiscalYear(2025))
        func may(_ right: Right, _ divisions: Set<Division>, _ plan: Slug, _ year: FiscalYear) throws -> Bool {
            try account([right]).may(
                role == .reporter
                    ? .report(divisions, plan, year) : .approve(divisions, plan, year))
        }
        let narrow = Right(role, division: .only(Self.road), plan: .only(plan), year: .only(year))
        #expect(try may(narrow, [Self.road, Self.library], plan, year))
        #expect(try may(narrow, [Self.everyDivision], plan, year), "各課 asks every division")
        #expect(try !may(narrow, [Self.library], plan, year))
        #expect(try !may(narrow, [], plan, year))
        #expect(try !may(narrow, [Self.road], other, year))
        #expect(try !may(narrow, [Self.road], plan, year.next))
        let wide = Right(role)
        #expect(try may(wide, [Self.library], other, year.next) && may(wide, [], plan, year))
    }

    @Test func `an evaluator's right ends at the step and the division, and its step stands in the log`() throws {
        let (plan, year) = (try slug("plan"), FiscalYear(2025))
        func may(_ right: Right, _ step: EvaluationStep.ID, _ divisions: Set<Division>) throws -> Bool {
            try account([right]).may(.evaluate(step, [], divisions, plan, year))
        }
        let narrow = Right(.evaluator, division: .only(Self.road), plan: .only(plan), step: .only(Self.step))
        #expect(try may(narrow, Self.step, [Self.road, Self.library]) && may(narrow, Self.step, [Self.everyDivision]))
        #expect(try !may(narrow, Self.step, [Self.library]) && !may(narrow, .init("s2"), [Self.road]))
        #expect(try may(Right(.evaluator), .init("s2"), [Self.library]))
        #expect(narrow.description == "evaluator\t道路河川課\tplan\t*\ts1")
        #expect(Right(description: narrow.description) == narrow)
        #expect(Right(description: Right(.evaluator).description) == Right(.evaluator))
        #expect(Right(description: "evaluator\t*\tplan\t*") == nil && Right(description: "reader\t*\t*\t*\ts1") == nil)
        #expect(Right(.reader, step: .only(Self.step)).step == .all, "other roles know no step")
    }

    @Test func `an evaluator of named things evaluates these and what lies below them, and reads no other report`()
        throws
    {
        let (plan, year) = (try slug("plan"), FiscalYear(2025))
        let (action, policy) = (EvaluationItem.action(.init("a3")), EvaluationItem.policy(.init("1.2")))
        let below: Set<EvaluationItem> = [action, policy, .policy(.init("1"))]
        let elsewhere: Set<EvaluationItem> = [.action(.init("a4")), .policy(.init("1.3")), .policy(.init("1"))]
        for item in [action, policy] {
            let right = Right(.evaluator, plan: .only(plan), step: .only(Self.step), item: .only(item))
            let account = try account([right])
            #expect(account.may(.evaluate(Self.step, below, [], plan, year)))
            #expect(!account.may(.evaluate(Self.step, elsewhere, [], plan, year)))
            #expect(!account.may(.evaluate(.init("s2"), below, [], plan, year)))
            #expect(account.may(.readReport(below, plan, year)) && account.may(.read(plan, year)))
            #expect(!account.may(.readReport(elsewhere, plan, year)) && !account.may(.readReport([], plan, year)))
            #expect(right.description == "evaluator\t*\tplan\t*\ts1\t\(item.text)")
            #expect(Right(description: right.description) == right)
        }
        // A policy that is given says nothing of the one above it.
        let narrow = try account([Right(.evaluator, plan: .only(plan), item: .only(policy))])
        #expect(!narrow.may(.evaluate(Self.step, [.policy(.init("1"))], [], plan, year)))
        #expect(Right(.reader, item: .only(action)).item == .all, "other roles evaluate nothing")
        for text in [
            "evaluator\t*\tplan\t*\ts1\t*", "evaluator\t*\tplan\t*\ts1\taction:", "evaluator\t*\tplan\t*\ts1\ta3",
            "reader\t*\tplan\t*\ts1\taction:a3", "evaluator\t*\tplan\t*\ts1\taction:a3\t",
        ] { #expect(Right(description: text) == nil, "\(text)") }
    }

    @Test func `what is evaluated is named by number, by name or by both, and two of one name are told apart`() {
        let items: [RightSubjects.Named] = [
            .init(.policy(.init("1")), number: "1", name: "子ども"), .init(.action(.init("a1")), number: "1", name: "図書館"),
            .init(.action(.init("a2")), number: "2", name: "公園"), .init(.action(.init("a3")), number: "", name: "公園"),
        ]
        let subjects = RightSubjects(
            title: "計画", steps: [EvaluationStep(id: .init("s1"), label: "一次評価（課長）")], items: items)
        #expect(subjects.item("２") == .one(.action(.init("a2"))) && subjects.item("図書館") == .one(.action(.init("a1"))))
        #expect(
            subjects.item("1　子ども") == .one(.policy(.init("1")))
                && subjects.item("action:a3") == .one(.action(.init("a3"))))
        #expect(
            subjects.item("1") == .several([items[0], items[1]])
                && subjects.item("公園") == .several([items[2], items[3]]))
        #expect(subjects.item("") == .none && subjects.item("action:a9") == .none)
        for item in items { #expect(subjects.item(subjects.word(for: item.item)) == .one(item.item)) }
        #expect(subjects.word(for: .action(.init("gone"))) == "action:gone")
        #expect(
            subjects.step("一次評価(課長)") == .init("s1") && subjects.step("s1") == .init("s1") && subjects.step("二次") == nil
        )
    }

    @Test func `what touches several years takes the right for each of them, in one right or in several`() throws {
        let (plan, other) = (try slug("plan"), try slug("other"))
        let years = [2023, 2024, 2025].map(FiscalYear.init)
        func coordinator(_ numbers: Int?..., of plan: Slug? = nil) throws -> Account {
            try account(
                Set(numbers.map { Right(.coordinator, plan: Scope(plan), year: Scope($0.map(FiscalYear.init))) }))
        }
        let extents: [(String, Extent)] = [
            ("one", .year(years[0])), ("two", .years(years.dropFirst())), ("whole", .whole(years)),
            ("yearless", .whole([])),
            ("nothing", .nothing),
        ]
        let table: [(Account, String)] = [
            (try coordinator(nil), "one two whole yearless nothing"), (try coordinator(2023), "one nothing"),
            (try coordinator(2024, 2025), "two nothing"), (try coordinator(2025), "nothing"),
            (try coordinator(2023, 2024, 2025), "one two whole nothing"), (try coordinator(nil, of: other), ""),
            (try account([Right(.administrator), Right(.reader), Right(.reporter), Right(.approver)]), ""),
        ]
        for (account, allowed) in table {
            for (name, extent) in extents {
                let deed = Permission.coordinate(plan, extent)
                let expected = allowed.split(separator: " ").contains(name[...])
                #expect(account.may(deed) == expected, "\(account.rights) \(name)")
                #expect((MissingRight(of: account, for: deed) == nil) == expected)
            }
        }
    }

    @Test func `a refusal names the years and divisions that are lacking, and who could do it`() throws {
        let plan = try slug("plan")
        let years = [2023, 2024].map(FiscalYear.init)
        let chief = try account([Right(.coordinator)]).with { $0.name = "佐藤 次郎" }
        let one = try account([Right(.coordinator, year: .only(years[0]))])
        let whole = try #require(MissingRight(of: one, for: .coordinate(plan, .whole(years))))
        #expect(whole.years == [years[1]])
        #expect(
            whole.naming([one, chief]).sentence(in: .japanese)
                == "計画全体に及ぶ操作なので、全ての年度の事務局の権限が要ります（足りない年度：令和6年度）。できる人：佐藤 次郎。")
        #expect(
            whole.sentence(in: .english)
                == "This touches the whole plan and takes the right “coordinator” for every year; you lack FY2024. Nobody can do it now: ask the administrator for the right."
        )
        let report = try #require(
            MissingRight(of: one, for: .report([Self.road, Self.library], plan, years[1])))
        #expect(report.naming([chief]).sentence(in: .japanese) == "令和6年度の図書館・道路河川課の担当者の権限がありません。できる人：佐藤 次郎。")
        let many = (1...7).map { number in chief.with { $0.name = "事務 \(number)" } }
        #expect(
            report.naming(many).sentence(in: .english)
                == "You lack the right “reporter” for 図書館 or 道路河川課 for FY2024. Who can: 事務 1, 事務 2, 事務 3, 事務 4, 事務 5 and 2 more."
        )
    }

    @Test(arguments: Role.allCases)
    func `a right is written for the log and read back`(role: Role) throws {
        let rights = [
            Right(role), Right(role, division: .only(Self.road)), Right(role, year: .only(FiscalYear(2025))),
            Right(role, division: .only(Division("a b　c")), plan: .only(try slug("p")), year: .only(FiscalYear(1))),
        ]
        for right in rights { #expect(Right(description: right.description) == right) }
        let nonsense = [
            "", "x", "reporter", "reporter\t*\t*", "chief\t*\t*\t*", "reporter\t\t*\t*", "reporter\t*\tA B\t*",
            "reporter\t*\t*\tx", "reporter\t*\t*\t*\t", "administrator\t図書館\t*\t*", "reporter\t*\t*\t02025",
        ]
        for text in nonsense { #expect(Right(description: text) == nil, "\(text)") }
    }

    @Test(arguments: [
        ("tanaka", "tanaka"), (" ＴＡＮＡＫＡ　", "tanaka"), ("012345", "012345"),
        ("T.Tanaka+1@City.example", "t.tanaka+1@city.example"),
        ("", nil), ("田中", nil), ("a b", nil), (".a", nil), ("a\u{0}", nil), ("a\nb", nil), ("a/../b", nil),
        (String(repeating: "a", count: 65), nil), (String(repeating: "a", count: 100_000), nil),
    ])
    func `a login is the same however it is typed`(typed: String, login: String?) {
        #expect(Login(typed)?.text == login)
    }

    @Test(arguments: [
        ("田中 花子", "田中 花子"), ("　田中　花子 ", "田中　花子"), ("", nil), ("　 ", nil), ("田中\n花子", nil), ("a\u{0}", nil),
        (String(repeating: "田", count: 101), nil),
    ])
    func `a name is kept as typed, on one line`(typed: String, name: String?) {
        #expect(Account.name(typed) == name)
    }

    private func slug(_ text: String) throws -> Slug { try #require(Slug(text)) }

    private func account(_ rights: Set<Right>) throws -> Account {
        Account(
            city: try slug("city"), id: try #require(.init("a1")), login: try #require(Login("tanaka")), name: "田中",
            rights: rights)
    }
}

extension Account {
    fileprivate func with(_ change: (inout Account) -> Void) -> Account {
        var account = self
        change(&account)
        return account
    }
}
