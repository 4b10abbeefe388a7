import ChangeLog
import Findings
import JSON
import Plan

/// What the log says of an edition that says something else than the plan did when it was published (版だけの記載).
///
/// Results of a year were left out, or words were blotted out since.
struct ReplayedEditionTexts {
    /// Of its document since words were blotted out; `nil` where none were.
    var sha256: String?
    /// What its plan says since.
    private(set) var changes: [Change] = []
    /// Decisions about indicators that say something else since, by their place.
    private(set) var decisions: [Int: IndicatorDecision] = [:]

    mutating func take(_ line: LogLine) {
        guard case .editionText(_, let subject) = line.subject else { return }
        switch subject {
        case .content(let subject):
            guard let field = Field(rawValue: line.field) else { return }
            changes.append(Change(place: Place(subject, field), before: nil, after: line.after))
        case .decision(let item):
            guard let place = Int(item), let json = line.after.flatMap({ try? JSON(parsing: Array($0.utf8)) }) else {
                return
            }
            decisions[place] = try? IndicatorDecision(JSONPlace(json))
        default: break
        }
    }
}
