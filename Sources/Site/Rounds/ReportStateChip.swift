import HTML
import Rounds

/// Where a report stands, as a word (進み具合の札).
struct ReportStateChip: Sendable {
    let state: ReportState
    let wording: Wording

    init(_ state: ReportState, _ wording: Wording) {
        self.state = state
        self.wording = wording
    }

    var html: HTML { "<span class=\"chip \(state.style)\">\(state.words(in: wording.language))</span>" }
}

extension ReportState {
    /// A class of the style sheet, the same as for the statuses of a plan.
    var style: String {
        switch self {
        case .notAnswered: "missing"
        case .beingWritten: "not-due"
        case .returned: "poor"
        case .waitingForHead, .waitingForOffice: "fair"
        case .done: "good"
        }
    }
}
