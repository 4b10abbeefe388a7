import ChangeLog

/// The texts that entries say were removed from earlier entries (履歴から削除した文), to be compared with what is gone.
struct LogRemovals {
    private struct Place: Hashable {
        let entry: Int
        let position: Int
        let field: String
    }

    private var digests: [Place: String] = [:]

    mutating func take(_ line: LogLine) {
        guard case .text(let entry, let position) = line.subject else { return }
        digests[Place(entry: entry, position: position, field: line.field)] = line.before
    }

    /// What an entry should have in the place of a text and what it has, where that is not the same; the first one.
    func difference(in entry: LogEntry) -> (expected: String, found: String)? {
        for (position, line) in entry.lines.enumerated() {
            for (field, seal) in [("before", line.beforeSeal), ("after", line.afterSeal)] {
                let told = digests[Place(entry: entry.sequence, position: position, field: field)]
                var found: String?
                if case .removed(let digest) = seal { found = digest }
                guard told != found else { continue }
                return (
                    told.map { "a text removed: \($0)" } ?? "a text", found.map { "a text removed: \($0)" } ?? "a text"
                )
            }
        }
        return nil
    }
}
