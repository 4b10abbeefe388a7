import Foundation
import Japanese
import Plan

/// An entry of the change log as the tables hold it (履歴の記録): plain texts and numbers, from which its hash is made.
struct LogEntry: Hashable, Sendable, Codable {
    var city: String
    var sequence: Int
    var at: String
    var by: String
    var cause: String
    var reason: String?
    var plan: String?
    var revision: Int?
    var undoes: Int?
    var edition: Int?
    var documentSHA256: String?
    var changes: [Line] = []
    var previousHash: String
    var hash = ""

    /// One change of the entry.
    struct Line: Hashable, Sendable, Codable {
        var position: Int
        var subject: String
        var item: String?
        var division: String?
        var repetition: Int?
        var year: Int?
        var field: String
        var before: String?
        var after: String?
    }

    /// The previous hash of a city's first entry.
    static let noHash = String(repeating: "0", count: 64)

    /// SHA-256 over the entry's written form, which docs/decisions/0008-change-log.md describes.
    var computedHash: String { sha256(canonical.utf8) }

    /// Every field in a fixed order, each on a line with the number of its bytes before it, so that no text can pose as
    /// another field. A blank is a line with a hyphen.
    var canonical: String {
        var text = "hakadori log entry 1\n"
        func write(_ field: String?) {
            if let field { text += "\(field.utf8.count):\(field)\n" } else { text += "-\n" }
        }
        func write(_ field: Int?) { write(field.map { String($0) }) }
        write(city)
        write(sequence)
        write(at)
        write(by)
        write(cause)
        write(reason)
        write(plan)
        write(revision)
        write(undoes)
        write(edition)
        write(documentSHA256)
        write(previousHash)
        write(changes.count)
        for change in changes {
            write(change.position)
            write(change.subject)
            write(change.item)
            write(change.division)
            write(change.repetition)
            write(change.year)
            write(change.field)
            write(change.before)
            write(change.after)
        }
        return text
    }
}

// MARK: - Changes

/// Something that an entry of the log says was changed.
protocol LoggedChange {
    /// - Parameter position: in its entry, from 0.
    func line(at position: Int) -> LogEntry.Line
}

extension Change: LoggedChange {
    func line(at position: Int) -> LogEntry.Line {
        var line = LogEntry.Line(
            position: position, subject: "", field: place.field.rawValue, before: before, after: after)
        switch place.subject {
        case .municipality: line.subject = "municipality"
        case .plan: line.subject = "plan"
        case .status(let code): (line.subject, line.item) = ("status", code.text)
        case .policy(let id): (line.subject, line.item) = ("policy", id.path)
        case .action(let id): (line.subject, line.item) = ("action", id.text)
        case .responsibility(let id, let division, let repetition):
            (line.subject, line.item) = ("responsibility", id.text)
            (line.division, line.repetition) = (division.name, repetition)
        case .year(let id, let year): (line.subject, line.item, line.year) = ("year", id.text, year.value)
        }
        return line
    }
}

extension LogEntry.Line {
    /// `nil` for a line that this program never writes.
    var change: Change? {
        guard let place else { return nil }
        return Change(place: place, before: before, after: after)
    }

    private var place: Place? {
        guard let field = Field(rawValue: field) else { return nil }
        let action = Action.ID(item ?? "")
        return switch subject {
        case "municipality": Place(.municipality, field)
        case "plan": Place(.plan, field)
        case "status": Place(.status(.init(item ?? "")), field)
        case "policy": Place(.policy(.init(item ?? "")), field)
        case "action": Place(.action(action), field)
        case "responsibility":
            Place(.responsibility(action, Division(division ?? ""), repetition: repetition ?? 0), field)
        case "year": Place(.year(action, FiscalYear(year ?? 0)), field)
        default: nil
        }
    }
}

extension ChangeSet {
    /// - Throws: `RowError` for an entry that this program never writes.
    init(_ entry: LogEntry) throws {
        guard let city = Slug(entry.city) else { throw RowError(column: "city", wanted: "slug") }
        guard let at = try? Date(entry.at, strategy: .iso8601) else { throw RowError(column: "at", wanted: "moment") }
        guard let cause = Cause(rawValue: entry.cause) else { throw RowError(column: "cause", wanted: "cause") }
        self.init(
            city: city, sequence: entry.sequence, at: at, by: entry.by, cause: cause, reason: entry.reason,
            plan: entry.plan.flatMap { Slug($0) }, revision: entry.revision, undoes: entry.undoes,
            edition: entry.edition, documentSHA256: entry.documentSHA256,
            changes: entry.changes.compactMap(\.change), lines: entry.changes, previousHash: entry.previousHash,
            hash: entry.hash)
        guard entry.changes.allSatisfy({ $0.change != nil || $0.isBesidePlan }) else {
            throw RowError(column: "subject", wanted: "subject")
        }
    }
}
