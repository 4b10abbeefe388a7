import Japanese
import Plan
import Rounds
import Testing

@testable import Site

/// The addresses under `/staff` (職員用の住所).
struct StaffAddressTests {
    private static let odd = ["1.2.3", "7", "図書 館&b=c#d?e+%25/..", "課（甲）"]

    /// Everything that a page can show of its place.
    private static let views: [StaffView] =
        [
            .whole, .code("AB12-CD34"), .look(.cards), .look(LookSpot(sheet: 2, table: 1).from(row: 100, column: 200)),
        ]
        + odd.flatMap { text -> [StaffView] in
            [
                .item(text), .findings(of: Division(text)), .reports(state: .waitingForHead, division: Division(text)),
                .reports(state: nil, division: Division(text)),
                .indicators(IndicatorChoice(action: .init(text), key: text, other: text, task: .join, needsLook: true)),
                .history(
                    HistoryView(
                        on: Day("2025-03-31"), from: .edition(3), to: .now, cause: text, author: text, before: 12)),
            ]
        }

    /// The places that know a view, with what each of them makes of a place's bare address.
    private func places(of view: StaffView) -> [StaffPlace] {
        switch view {
        case .whole: [.home, .people, .plan, .report, .account]
        case .code: [.code]
        case .onward: [.signIn]
        case .item: [.planEdit, .editPolicy, .newPolicy, .editAction, .actionSplit]
        case .findings: [.findings]
        case .reports: [.round]
        case .indicators: [.indicators, .indicatorForm]
        case .history: [.history, .actionHistory, .keptActions, .keptAction, .comparison]
        case .look: [.importLook]
        }
    }

    @Test(arguments: views, Language.allCases)
    func `an address that is printed is read back`(view: StaffView, language: Language) {
        for place in places(of: view) {
            let pattern = place.rawValue
            let address = StaffAddress(
                place, plan: pattern.contains("{plan}") ? Slug("dx-7") : nil,
                year: pattern.contains("{year}") ? FiscalYear(2025) : nil,
                action: pattern.contains("{action}") ? Action.ID("1-(2)／甲") : nil, showing: view, language: language)
            #expect(StaffAddress(link: address.path) == address, "\(address.path)")
        }
    }

    @Test(arguments: views)
    func `a place overlooks what it knows nothing of`(view: StaffView) {
        let query = Dictionary(uniqueKeysWithValues: view.values.map { ($0.name, $0.text) })
        #expect(StaffAddress(path: "/staff/people", query: query) == StaffAddress(.people))
    }

    @Test func `who signs in goes on to the same part of a page, and nothing is said twice`() {
        let page = StaffAddress(
            .editAction, plan: Slug("dx-7"), showing: .item("a1"), language: .english, notice: .saved)
        let way = StaffAddress(signInFor: page)
        #expect(way.view.onward == "/staff/plans/dx-7/edit/action?item=a1&lang=en")
        #expect(StaffAddress(link: way.path)?.view == way.view)
        #expect(StaffAddress(link: page.path)?.notice == nil)
    }
}
