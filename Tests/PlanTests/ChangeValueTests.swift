import Japanese
import Plan
import Testing

/// What stands in a change as a code is said in words, the same on pages and at a terminal.
struct ChangeValueTests {
    private let names = Names([
        Plan(
            title: "計画", years: [FiscalYear(2024)], levels: [Level(label: "施策")], scale: .usual,
            policies: [Policy(id: .init("1"), level: 0, number: "Ⅰ", name: "便利な窓口")])
    ])

    @Test(arguments: [
        (Place(.year(.init("a1"), FiscalYear(2024)), .status), "partly", "△ 一部のみ達成", "△ 一部のみ達成"),
        (Place(.action(.init("a1")), .policy), "1", "Ⅰ 便利な窓口", "Ⅰ 便利な窓口"),
        (Place(.plan, .years), "2024 2025", "令和6年度、令和7年度", "FY2024, FY2025"),
        (Place(.plan, .lastReportedYear), "2024", "令和6年度", "FY2024"),
        (Place(.plan, .labels), "status=達成度\nresult=詳細", "「達成状況」は「達成度」、「達成状況詳細」は「詳細」", "status=達成度, result=詳細"),
        (Place(.status("partly"), .needsReason), "true", "必要", "yes"),
        (Place(.status("partly"), .countsInTotals), "false", "含まない", "no"),
        (Place(.policy(.init("1")), .level), "1", "第2階層", "level 2"),
        (Place(.year(.init("a1"), FiscalYear(2024)), .result), "2024", "2024", "2024"),
    ])
    func `a code is said in words and every other text as it is`(
        place: Place, text: String, japanese: String, english: String
    ) {
        #expect(names.value(text, at: place, in: .japanese) == japanese)
        #expect(names.value(text, at: place, in: .english) == english)
    }
}
