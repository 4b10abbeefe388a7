import Japanese
import Plan
import Testing

@testable import People
@testable import Rounds

struct TransfersTests {
    private let plans: [Slug: RightSubjects]

    init() throws {
        let steps = [EvaluationStep(id: .init("s1"), label: "一次評価")]
        let items: [RightSubjects.Named] = [
            .init(.policy(.init("1")), number: "1", name: "道"), .init(.action(.init("a16")), number: "16", name: "自転車"),
            .init(.action(.init("a17")), number: "17", name: "歩道"),
            .init(.action(.init("a18")), number: "18", name: "歩道"),
        ]
        plans = [try #require(Slug("general-plan")): RightSubjects(title: "総合計画", steps: steps, items: items)]
    }

    private func read(_ text: String, accounts: [Account] = []) -> Result<Transfers, TransferFaults> {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            ($0 + 1, $1.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
        }
        return Transfers.read(rows, plans: plans, accounts: accounts)
    }

    @Test func `a column that stands twice is named, for nobody knows which of them counts`() {
        let read = read("利用者名,ログイン,職員番号,氏名,役割\ntanaka,x,suzuki,田中 花子,担当者")
        #expect(throws: TransferFaults([TransferFault(.columnTwice("利用者名"), line: 1, text: "職員番号")])) { try read.get() }
    }

    @Test func `columns may stand in any order, and a blank is everything`() throws {
        let transfers = try read(
            """

            年度,氏名,利用者名,役割,課,計画
            令和8年度,田中 花子,ＴＡＮＡＫＡ,担当者,道路河川課,総合計画
            2026,鈴木 一郎,suzuki,課長, 道路河川課 ,general-plan
            ,佐藤 次郎,sato,事務局,,
            全て,佐藤 次郎,sato,reader,各課,*
            """
        ).get()
        let (road, plan, year) = (Division("道路河川課"), plans.keys.first, FiscalYear(2026))
        #expect(
            transfers.lines.map(\.right) == [
                Right(.reporter, division: .only(road), plan: Scope(plan), year: .only(year)),
                Right(.approver, division: .only(road), plan: Scope(plan), year: .only(year)),
                Right(.coordinator), Right(.reader),
            ])
        #expect(transfers.lines.map(\.login.text) == ["tanaka", "suzuki", "sato", "sato"])
        #expect(transfers.lines.map(\.number) == [3, 4, 5, 6])
    }

    @Test func `evaluators are given steps and what they evaluate, and only where the list has a column for it`() throws
    {
        let head = "利用者名,氏名,役割,計画,年度,評価段階,評価の対象"
        let rows = ["mori,森,評価者,総合計画,2026,一次評価,16", "mori,森,評価者,総合計画,2026,,1 道", "mori,森,評価者,,,,"]
        let file = try read(([head] + rows).joined(separator: "\n")).get()
        let (plan, year) = (plans.keys.first, FiscalYear(2026))
        let rights = [
            Right(
                .evaluator, plan: Scope(plan), year: .only(year), step: .only(.init("s1")),
                item: .only(.action(.init("a16")))),
            Right(.evaluator, plan: Scope(plan), year: .only(year), item: .only(.policy(.init("1")))),
            Right(.evaluator),
        ]
        #expect(file.lines.map(\.right) == rights)
        let held = Right(.evaluator, plan: Scope(plan), year: .only(year), item: .only(.action(.init("a17"))))
        let person = try account("mori", [held])
        let preview = file.preview(against: [person], endsOthers: true)
        #expect(preview.people.first?.taken == [held] && Set(preview.people.first?.given ?? []) == Set(rights))
        // A list as it was before says nothing of evaluators.
        let before = try read("利用者名,氏名,役割,年度\nmori,mori,閲覧,2026").get()
        #expect(before.preview(against: [person], endsOthers: true).people.first?.taken == [])
        func faults(_ line: String) -> [TransferFault.Kind] {
            guard case .failure(let faults) = read("\(head)\n\(line)") else { return [] }
            return faults.faults.map(\.kind)
        }
        #expect(faults("mori,森,評価者,総合計画,,二次評価,99") == [.unknownStep, .unknownItem])
        #expect(faults("mori,森,評価者,,,一次評価,16") == [.unknownStep, .unknownItem], "a plan has to be named")
        #expect(faults("mori,森,評価者,総合計画,,,歩道") == [.severalItems(["17 歩道", "18 歩道"])])
        #expect(faults("mori,森,閲覧,総合計画,,,16") == [.noEvaluator])
        #expect(
            read("利用者名,氏名,役割\na,甲,評価者") == .failure(TransferFaults([TransferFault(.evaluator, line: 2, text: "評価者")])))
    }

    @Test func `a right to what the plan has no longer comes back as it was, and nobody is given one`() throws {
        let (plan, year) = (plans.keys.first, FiscalYear(2026))
        let rights: Set<Right> = [
            Right(.evaluator, plan: Scope(plan), year: .only(year), step: .only(.init("gone"))),
            Right(.evaluator, plan: Scope(plan), year: .only(year), item: .only(.action(.init("a99")))),
            Right(.evaluator, year: .only(year), step: .only(.init("s1"))),
            Right(.reader, plan: .only(try #require(Slug("closed-plan"))), year: .only(year)),
        ]
        let mori = try account("mori", rights)
        let lines = [
            "mori,mori,評価者,総合計画,2026,gone,", "mori,mori,評価者,総合計画,2026,,action:a99", "mori,mori,評価者,,2026,s1,",
            "mori,mori,閲覧,closed-plan,2026,,",
        ]
        let head = "利用者名,氏名,役割,計画,年度,評価段階,評価の対象"
        let file = try read(([head] + lines).joined(separator: "\n"), accounts: [mori]).get()
        #expect(Set(file.lines.map(\.right)) == rights)
        #expect(file.preview(against: [mori], endsOthers: true).changesNothing)
        let others = lines.map { $0.replacing("mori", with: "mura") }
        guard case .failure(let faults) = read(([head] + others).joined(separator: "\n"), accounts: [mori]) else {
            Issue.record("somebody else is given what is not there")
            return
        }
        #expect(faults.faults.map(\.kind) == [.unknownStep, .unknownItem, .unknownStep, .unknownPlan])
        #expect(faults.faults.map(\.text) == ["gone", "action:a99", "s1", "closed-plan"])
    }

    @Test func `of two plans with one title a list names each by its word in addresses`() throws {
        let (one, other) = (try #require(Slug("a-plan")), try #require(Slug("b-plan")))
        let plans = [one: RightSubjects(title: "計画"), other: RightSubjects(title: "計画")]
        #expect(plans.word(for: other) == "b-plan" && [one: RightSubjects(title: "計画")].word(for: one) == "計画")
        let rows = [(1, ["利用者名", "氏名", "役割", "計画"]), (2, ["mori", "森", "閲覧", "計画"])]
        #expect(
            Transfers.read(rows, plans: plans, accounts: [])
                == .failure(TransferFaults([TransferFault(.severalItems(["a-plan", "b-plan"]), line: 2, text: "計画")])))
    }

    @Test(arguments: [
        ("", [TransferFault(.noLines, line: 1)]),
        ("利用者名,氏名,役割", [TransferFault(.noLines, line: 1)]),
        ("名前,課\nx,y", [TransferFault(.noColumn("利用者名"), line: 1), TransferFault(.noColumn("役割"), line: 1)]),
        (
            "利用者名,氏名,役割,計画,年度\n田中,,係長,別の計画,来年",
            [
                TransferFault(.badLogin, line: 2, text: "田中"), TransferFault(.badName, line: 2),
                TransferFault(.badRole, line: 2, text: "係長"), TransferFault(.unknownPlan, line: 2, text: "別の計画"),
                TransferFault(.badYear, line: 2, text: "来年"),
            ]
        ),
        ("利用者名,氏名,役割\na,甲,管理者", [TransferFault(.administrator, line: 2, text: "管理者")]),
        ("利用者名,氏名,役割\na,甲,閲覧\nA,乙,閲覧", [TransferFault(.twoNames("甲"), line: 3, text: "乙")]),
        ("利用者名,氏名,役割\na", [TransferFault(.badName, line: 2), TransferFault(.badRole, line: 2)]),
    ])
    func `every fault of a file is said with its line`(text: String, faults: [TransferFault]) {
        #expect(read(text) == .failure(TransferFaults(faults)))
    }

    @Test func `whoever is not in the whole list loses the rights of its years, and only those`() throws {
        let (old, new) = (FiscalYear(2025), FiscalYear(2026))
        let accounts = [
            try account("stays", [Right(.reporter, year: .only(new))]),
            try account("transfers", [Right(.reporter, division: .only(Division("市民課")), year: .only(new))]),
            try account("leaves", [Right(.reporter, year: .only(new))]),
            try account("past", [Right(.reporter, year: .only(old))]),
            try account("both", [Right(.reporter, year: .only(old)), Right(.approver, year: .only(new))]),
            try account("kanri", [Right(.administrator), Right(.coordinator, year: .only(new))]),
            try account("standing", [Right(.coordinator)]),
        ]
        let file = try read(
            """
            利用者名,氏名,役割,課,年度
            stays,stays,担当者,,2026
            transfers,新姓,担当者,図書館,2026
            comes,新任,課長,図書館,2026
            comes,新任,閲覧,,
            """
        ).get()
        let preview = file.preview(against: accounts, endsOthers: true, divisions: [Division("図書館")])
        #expect(preview.people.map(\.login.text) == ["both", "comes", "kanri", "leaves", "transfers"])
        #expect(preview.people.map(\.leaves) == [false, false, false, true, false])
        #expect(preview.added.map(\.login.text) == ["comes"])
        #expect(preview.people.map(\.taken.count) == [1, 0, 1, 1, 1])
        #expect(preview.people.last?.oldName == "transfers")
        #expect(preview.standing.map(\.login.text) == ["standing"], "a right for every year is no file's to end")
        #expect(preview.unchanged == 1 && preview.unknownDivisions.isEmpty)
        let additions = file.preview(against: accounts, endsOthers: false)
        #expect(additions.people.map(\.login.text) == ["comes", "transfers"])
        #expect(additions.people.allSatisfy { $0.taken.isEmpty && !$0.leaves } && additions.standing.isEmpty)
        #expect(additions.unknownDivisions == [Division("図書館")])
    }

    @Test func `somebody who comes back may work again`() throws {
        var account = try account("back", [])
        account.isDisabled = true
        let file = try read("利用者名,氏名,役割\nback,back,閲覧").get()
        let person = try #require(file.preview(against: [account], endsOthers: true).people.first)
        #expect(person.returns && person.given == [Right(.reader)])
        let after = person.account(from: account, id: account.id, in: account.city)
        #expect(!after.isDisabled && after.rights == [Right(.reader)])
    }

    private func account(_ login: String, _ rights: Set<Right>) throws -> Account {
        Account(
            city: try #require(Slug("city")), id: try #require(.init(login)), login: try #require(Login(login)),
            name: login, rights: rights)
    }
}
