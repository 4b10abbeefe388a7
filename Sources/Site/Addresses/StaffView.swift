import Foundation
import Plan
import Rounds

/// What a staff page shows of its place (画面の見方): what stands behind the `?` of its address. A place knows one kind at most.
enum StaffView: Hashable, Sendable {
    case whole
    /// The one-time code in a link that somebody was given.
    case code(String)
    /// The page to go on to after signing in, as a link writes it.
    case onward(String)
    /// The policy, action or indicator of the plan that a form is about: its id. Of workbooks the division, or the file's digest; of papers which it is.
    case item(String)
    /// The findings of one division.
    case findings(of: Division)
    /// The reports of a round that are in one state, of one division, or both.
    case reports(state: ReportState?, division: Division?)
    case indicators(IndicatorChoice)
    case history(HistoryView)
    case look(LookSpot)

    /// - Parameters:
    ///   - query: names and decoded values. What the place knows nothing of, or what says nothing, is overlooked.
    ///   - place: whose address it is.
    init(_ query: [String: String], at place: StaffPlace) {
        func value(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }
        let division = value("division").map { Division($0) }
        let view: StaffView? =
            switch place {
            case .code: value("code").map(StaffView.code)
            case .signIn: value("onward").flatMap(StaffAddress.init(link:)).map { .onward($0.path) }
            case .findings: division.map { .findings(of: $0) }
            case .round: .reports(state: value("stage").flatMap(ReportState.init), division: division)
            case .indicators, .indicatorForm: .indicators(IndicatorChoice(query))
            case .importLook: .look(LookSpot(query))
            case .keptActions, .keptAction, .history, .actionHistory, .comparison:
                .history(HistoryView(query: query))
            case .evaluation, .evaluationOpening, .evaluationOpeningEnd, .roundWorkbook, .returnedWorkbook, .paperFile,
                .removal, .draftFile:
                value("item").map(StaffView.item)
            case _ where place.isEditing: value("item").map(StaffView.item)
            default: nil
            }
        self = view.flatMap { $0.values.isEmpty ? nil : $0 } ?? .whole
    }

    /// Names and texts, in the order of an address.
    var values: [(name: String, text: String)] {
        switch self {
        case .whole: []
        // Nothing else than what a code is made of gets into an address.
        case .code(let code): [("code", code.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })]
        case .onward(let path): [("onward", path)]
        case .item(let id): id.isEmpty ? [] : [("item", id)]
        case .findings(let division): [("division", division.name)]
        case .reports(let state, let division):
            [("division", division?.name), ("stage", state?.rawValue)].compactMap { name, text in
                text.map { (name, $0) }
            }
        case .indicators(let choice): choice.values
        case .history(let view): view.values
        case .look(let spot): spot.values
        }
    }

    var code: String? { if case .code(let code) = self { code } else { nil } }
    var onward: String? { if case .onward(let path) = self { path } else { nil } }
    var item: String? { if case .item(let id) = self { id } else { nil } }
    var indicators: IndicatorChoice { if case .indicators(let choice) = self { choice } else { .init() } }
    var history: HistoryView { if case .history(let view) = self { view } else { .init() } }

    var look: LookSpot { if case .look(let spot) = self { spot } else { .init() } }

    /// Of whom findings or reports are shown; all when `nil`.
    var division: Division? {
        switch self {
        case .findings(let division): division
        case .reports(_, let division): division
        default: nil
        }
    }
    /// In which state reports are shown; all when `nil`.
    var state: ReportState? { if case .reports(let state, _) = self { state } else { nil } }
}
