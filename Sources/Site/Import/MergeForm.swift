import ChangeLog
import Plan

/// What somebody chose on the page that merges a sheet with a plan (統合の入力). Whatever is not understood is overlooked: the page then
/// shows what stands.
struct MergeForm: Sendable {
    /// What becomes of an action of the sheet.
    enum Match: Hashable, Sendable {
        case new
        case left
        case same(Action.ID)

        /// - Parameter token: as `token` writes it.
        init?(token: String) {
            switch token {
            case "new": self = .new
            case "left": self = .left
            case let text where text.hasPrefix("is-"): self = .same(Action.ID(String(text.dropFirst(3))))
            default: return nil
            }
        }

        var token: String {
            switch self {
            case .new: "new"
            case .left: "left"
            case .same(let id): "is-\(id.text)"
            }
        }
    }

    private let form: Form

    init(_ form: Form = Form()) { self.form = form }

    /// From which import the sheet was made; `nil` to find out.
    var origin: Int? { Int(form["origin"]) }

    /// Everything that was chosen.
    var choices: SheetMerge.Choices {
        var choices = SheetMerge.Choices(others: SheetMerge.Side(rawValue: form["others"]))
        choices.dropsMissing = form["missing"] == "drop"
        choices.followsForm = form["form"] == "yes"
        for index in 0..<MergeMatches.most {
            guard !form["incoming-\(index)"].isEmpty, let match = Match(token: form["match-\(index)"]) else { continue }
            let incoming = Action.ID(form["incoming-\(index)"])
            switch match {
            case .new: choices.same[incoming] = .some(nil)
            case .left: choices.left.insert(incoming)
            case .same(let id): choices.same[incoming] = id
            }
        }
        for index in 0..<MergeConflicts.most {
            guard let side = SheetMerge.Side(rawValue: form["side-\(index)"]),
                let spot = MergeConflict.Spot(token: form["spot-\(index)"])
            else { continue }
            choices.sides[spot] = side
        }
        return choices
    }

    /// What the page was made of beside the sides of conflicts: whatever of it is chosen anew has to be seen before it is done.
    var seen: String { Self.seen(origin: form["origin"], choices) }

    /// - Parameter origin: as the form names it; blank where it does not ask.
    static func seen(origin: String, _ choices: SheetMerge.Choices) -> String {
        let same = choices.same.map { "\($0.key.text)=\($0.value?.text ?? "")" }.sorted()
        let left = choices.left.map(\.text).sorted()
        return ([origin, choices.dropsMissing ? "drop" : "", choices.followsForm ? "form" : ""] + same + ["-"] + left)
            .joined(separator: "|")
    }

    /// Whether two rows of the files are said to be one action.
    var repeatsAnAction: Bool {
        let said = choices.same.values.compactMap { $0 }
        return Set(said).count < said.count
    }
}
