import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds

/// What the entries of a log make of the tables beside the plans (履歴から再現した表), to be compared with what is kept.
///
/// What is kept is said in lines as well, as the log would have said it, so there is one way from lines to a table. Passwords and
/// sessions, of which the log knows digests alone, are another matter (`ReplayedSecrets`).
struct ReplayedTables {
    /// Where a text stands.
    private struct Place: Hashable {
        /// Of the things of a plan.
        let plan: Slug?
        let subject: LogSubject
        let field: String
    }

    /// Who wrote a line, when and why, as the log and the tables spell it.
    struct Origin {
        var plan: Slug?
        var at = ""
        var by = ""
        var reason: String?
    }

    /// One text for most; several for rights, and for what only ever grows.
    private var texts: [Place: [String]] = [:]

    mutating func take(_ line: LogLine, _ origin: Origin) {
        func place(_ field: String) -> Place {
            Place(plan: line.subject.isOfPlan ? origin.plan : nil, subject: line.subject, field: field)
        }
        func set(_ field: String, _ text: String?) { texts[place(field)] = text.map { [$0] } }
        switch (line.subject, line.field) {
        case (.content(let subject), _) where subject != .municipality: break
        case (.text, _), (.editionText, _): break
        case (.account, AccountField.password.rawValue), (.account, AccountField.session.rawValue): break
        case (.account, AccountField.right.rawValue):
            let rights = Set(texts[place(line.field)] ?? [])
            let changed = rights.subtracting([line.before].compactMap(\.self)).union([line.after].compactMap(\.self))
            texts[place(line.field)] = changed.isEmpty ? nil : changed.sorted()
        case (.report, "step"): texts[place("step"), default: []].append("\(line.after ?? "–")\t\(origin.at)")
        // Between the steps, where it was said.
        case (.report, "comment"):
            // A comment that was removed went with the field that stood before it in the log.
            let isRemoved = line.after?.hasSuffix("\t\(LogSeal.removedText)") ?? false
            texts[place("step"), default: []].append(isRemoved ? LogSeal.removedText : line.after ?? "–")
        case (.message, _): texts[place(line.field), default: []].append(line.after ?? "–")
        case (.edition, _), (.redaction, _), (.erratum, _), (.previewLink, _):
            set(line.field, line.after)
            // Who and when is the entry's, and the public reason of a retraction.
            let prefix = line.field == "revoked" ? "revoked " : ""
            set("\(prefix)at", origin.at)
            set("\(prefix)by", origin.by)
            switch line.subject {
            case .edition, .redaction: set("reason", origin.reason)
            default: break
            }
        default: set(line.field, line.after)
        }
    }

    /// Name and code of the city; `nil` before it was registered.
    func municipality(_ city: Slug) -> Municipality? {
        func text(_ field: Field) -> String? {
            texts[Place(plan: nil, subject: .content(.municipality), field: field.rawValue)]?.first
        }
        return text(.name).map {
            Municipality(slug: city, name: $0, code: text(.number).flatMap { MunicipalityCode($0) })
        }
    }

    /// What stands decided about a plan, in the order of the items.
    func decisions(_ kind: PlanDecision.Kind, about plan: Slug) -> [PlanDecision] {
        texts.compactMap { place, texts in
            guard place.plan == plan, place.field == kind.rawValue, case .decision(let item) = place.subject,
                let text = texts.first
            else { return nil }
            return PlanDecision(kind: kind, item: item, text: text)
        }.sorted { $0.item < $1.item }
    }

    /// The first place where something else is kept, and the plan that it belongs to.
    func difference(from kept: ReplayedTables) -> (plan: Slug?, expected: String, found: String)? {
        let places = Set(texts.keys).union(kept.texts.keys)
        let differing = places.filter { !Self.isSame(texts[$0], kept.texts[$0]) }
        guard let place = differing.min(by: { "\($0)" < "\($1)" }) else { return nil }
        func say(_ texts: [String]?) -> String { "\(place.field): \((texts ?? ["–"]).joined(separator: "\n"))" }
        return (place.plan, say(texts[place]), say(kept.texts[place]))
    }

    /// Byte for byte.
    private static func isSame(_ texts: [String]?, _ others: [String]?) -> Bool {
        texts.map { $0.map { SQLValue.text($0) } } == others.map { $0.map { SQLValue.text($0) } }
    }
}
