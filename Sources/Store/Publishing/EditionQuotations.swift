import ChangeLog
import Plan

/// A place where the log quotes a text (履歴の中の引用): one side of one line.
struct Quotation: Hashable {
    let entry: Int
    let position: Int
    /// `before` or `after`.
    let field: String
    /// What would be left of it; `nil` where the entry is of the first format, whose hash covers the text itself.
    let digest: String?

    /// What the entry that removes it says.
    var removal: LogLine { LogLine(.text(entry: entry, position: position), field, before: digest) }
}

/// Where the words of an edition stand beside its document (版の文言のある所).
struct EditionQuotations {
    /// Texts of the edition that the plan as it is kept says, too.
    var kept: Set<SQLValue> = []
    /// Texts that it says no more: what was corrected.
    var gone: Set<SQLValue> = []
    /// Those of them that another edition says which can be read.
    var shared: Set<SQLValue> = []
    /// Where the log says what nobody else says, and can do without.
    var removable: [Quotation] = []
    /// Where the log says it and cannot do without; where nothing was corrected, wherever it says anything of the edition.
    var staying: [Quotation] = []
}

extension Transaction {
    /// Where the words of an edition stand in the log. A title, which stays with the edition's number, is none of them, nor are
    /// numbers, codes and places in the order.
    func quotations(of edition: EditionSummary) throws -> EditionQuotations {
        let key = edition.key
        func texts(_ plan: Plan?) -> Set<SQLValue> {
            Set(
                Plan.changes(from: nil, to: plan).filter { $0.place.field.isProse }
                    .compactMap { $0.after.map { .text($0) } })
        }
        // What it says; where it says nothing any more, what the log still knows of it.
        let said = try contents(of: edition)?.plan ?? plan(key, at: .revision(edition.revision))?.plan
        let published = texts(said).subtracting([.text(LogSeal.removedText)])
        var found = EditionQuotations()
        found.kept = published.intersection(texts(try keptPlan(key)?.plan))
        found.gone = published.subtracting(found.kept)
        let readable = try editions(of: key).filter { $0.retraction == nil && $0.number != edition.number }
        for other in readable where !found.gone.isEmpty {
            found.shared.formUnion(found.gone.intersection(texts(try contents(of: other)?.plan)))
        }
        let wanted = found.gone.isEmpty ? published : found.gone.subtracting(found.shared)
        for entry in try entries(of: key.city.text, where: "change_set.plan = \(key.plan)") {
            for quotation in entry.quotations(of: wanted) {
                if found.gone.isEmpty || quotation.digest == nil {
                    found.staying.append(quotation)
                } else {
                    found.removable.append(quotation)
                }
            }
        }
        return found
    }

    /// Takes a text out of the log, with its salt. The entry that says so must be there.
    func remove(_ quotation: Quotation, in city: Slug) throws {
        let side = quotation.field == "before" ? "old" : "new"
        try execute(
            """
            UPDATE change SET \(trusted: side)_text = NULL, \(trusted: side)_salt = NULL,
                \(trusted: side)_digest = \(quotation.digest)
            WHERE city = \(city) AND sequence = \(quotation.entry) AND position = \(quotation.position)
            """)
    }
}

extension LogEntry {
    fileprivate func quotations(of wanted: Set<SQLValue>) -> [Quotation] {
        lines.enumerated().flatMap { position, line -> [Quotation] in
            guard line.change?.place.field.isProse ?? false else { return [] }
            let sides = [("before", line.before, line.beforeSeal), ("after", line.after, line.afterSeal)]
            return sides.compactMap { field, text, seal in
                guard let text, !(seal?.isRemoved ?? false), wanted.contains(.text(text)) else { return nil }
                return Quotation(
                    entry: sequence, position: position, field: field,
                    digest: seal?.digest(of: text) { sha256($0.utf8) })
            }
        }
    }
}
