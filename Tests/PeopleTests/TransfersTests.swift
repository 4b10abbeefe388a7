import Japanese
import Plan
import Testing

@testable import People
@testable import Rounds

struct TransfersTests {
    private let plans: [Slug: String]

    init() throws { plans = [try #require(Slug("general-plan")): "総合計画"] }

    private func read(_ text: String) -> Result<Transfers, TransferFaults> {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            ($0 + 1, $1.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
        }
        return Transfers.read(rows, plans: plans)
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
