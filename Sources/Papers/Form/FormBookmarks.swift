import Plan
import Print

/// Which bookmarks the rows of an action carry: of the policies that begin with it, and its own (しおり).
struct FormBookmarks {
    /// Of the topmost policies.
    let level: Int
    private var last: [Policy] = []

    init(level: Int) {
        self.level = level
    }

    /// The policies that begin here, since the action before.
    mutating func begun(by path: [Policy]) -> [Policy] {
        let same = zip(path, last).prefix { $0.id == $1.id }.count
        last = path
        return Array(path.dropFirst(same))
    }

    func bookmarks(of policies: [Policy], and action: Action, depth: Int) -> [Table.Bookmark] {
        policies.map { Table.Bookmark($0.numberedName, level: level + $0.level, id: "policy-\($0.id.path)") }
            + [Table.Bookmark(action.numberedName, level: level + depth, id: "action-\(action.id.text)")]
    }
}
