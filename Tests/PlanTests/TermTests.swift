import Japanese
import Testing

@testable import Plan

struct TermTests {
    @Test(
        arguments: [
            ("令和5年度まで", nil, nil, 2023), ("令和6年度から", nil, 2024, nil), ("令和6年度から令和7年度まで", nil, 2024, 2025),
            ("～R5", nil, nil, 2023), ("R6～R7", nil, 2024, 2025), ("窓口分、令和5年度まで", "窓口分", nil, 2023),
            ("窓口分、徴収分、令和6年度から", "窓口分、徴収分", 2024, nil), ("窓口分", "窓口分", nil, nil), ("令和5年度", "令和5年度", nil, nil),
            ("9時～17時", "9時～17時", nil, nil), ("から", "から", nil, nil), ("まで", "まで", nil, nil), ("、", "、", nil, nil),
        ] as [(String, String?, Int?, Int?)])
    func `a note says from when and until when, beside what else it says`(
        note: String, remark: String?, from: Int?, until: Int?
    ) {
        let term = Term(note: note)
        #expect(term.remark == remark && term.from?.value == from && term.until?.value == until)
    }

    /// Before, succession to 窓口課 from 令和8年度 on, and after: of the old division and of the new one.
    @Test(
        arguments: [
            (nil, "令和7年度まで", "令和8年度から"), ("窓口分", "窓口分、令和7年度まで", "窓口分、令和8年度から"),
            ("令和6年度から", "令和6年度から令和7年度まで", "令和8年度から"), ("R6年度から", "R6年度から令和7年度まで", "令和8年度から"),
            ("令和9年度まで", "令和7年度まで", "令和8年度から令和9年度まで"),
            ("窓口分、令和6年度から令和9年度まで", "窓口分、令和6年度から令和7年度まで", "窓口分、令和8年度から令和9年度まで"),
        ] as [(String?, String, String)])
    func `who takes over leaves nothing out of the brackets`(note: String?, old: String, new: String) throws {
        let year = FiscalYear(2026)
        var plan = EditTests.plan
        plan.actions[0].responsibilities = [
            Responsibility(division: Division("市民課"), note: note, until: note.flatMap { Term(note: $0).until }),
            Responsibility(division: Division("税務課"), note: "令和5年度まで", until: FiscalYear(2023)),
        ]
        let edit = PlanEdit.succeed([Division("市民課")], to: Division("窓口課"), from: year)
        let done = try edit.applied(to: plan).actions[0].responsibilities
        #expect(done.map(\.text) == ["市民課（\(old)）", "窓口課（\(new)）", "税務課（令和5年度まで）"])
        // What is written is read as what is kept.
        for responsibility in done {
            #expect(responsibility.until == responsibility.note.flatMap { Term(note: $0).until })
        }
    }

    @Test func `of several that become one, each remark stays`() throws {
        var plan = EditTests.plan
        plan.actions[0].responsibilities = [
            Responsibility(division: Division("市民課"), role: .lead, note: "窓口分"),
            Responsibility(division: Division("税務課"), note: "徴収分、令和9年度まで", until: FiscalYear(2027)),
        ]
        let edit = PlanEdit.succeed(
            [Division("市民課"), Division("税務課")], to: Division("市民税務課"), from: FiscalYear(2026))
        let done = try edit.applied(to: plan).actions[0].responsibilities
        #expect(
            done.map(\.text) == ["市民課（窓口分、令和7年度まで）", "市民税務課（窓口分、徴収分、令和8年度から）", "税務課（徴収分、令和7年度まで）"])
        #expect(done[1].until == nil && done[1].role == .lead)
        #expect(
            try edit.applied(to: plan).successions(of: Division("税務課")).map(\.division.name) == ["市民税務課"])
    }

    @Test func `an indicator of a division that goes is handed on like an action`() throws {
        var plan = Plan(
            title: "計画", years: [FiscalYear(2025), FiscalYear(2026)], levels: [Level(label: "施策")],
            scale: AchievementScale([]))
        plan.policies = [Policy(id: .init("1"), level: 0, name: "稼ぐ")]
        plan.indicators = [
            Indicator(
                id: .init("i1"), owner: .policy(.init("1")), name: "売上額",
                responsibilities: [Responsibility(division: Division("農水産課"), role: .lead)])
        ]
        let edit = PlanEdit.succeed([Division("農水産課")], to: Division("産業課"), from: FiscalYear(2026))
        let after = try edit.applied(to: plan)
        #expect(after.indicators[0].responsibilities.map(\.text) == ["農水産課（令和7年度まで）", "産業課（令和8年度から）"])
        #expect(after.indicators[0].responsibilities.allSatisfy { $0.role == .lead })
        #expect(after.successions(of: Division("農水産課")).map(\.division.name) == ["産業課"])
    }
}
