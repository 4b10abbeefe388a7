/// The texts by which the rows of a sheet say one thing (表現の揺れ): most rows decide, and of equals the first.
struct Wording {
    private(set) var said: [(text: String, cell: Grid.Cell)] = []
    private var counts: [String: Int] = [:]
    /// The text that most rows have; `nil` where none was said.
    private(set) var kept: String?

    mutating func add(_ text: String, _ cell: Grid.Cell) {
        said.append((text, cell))
        counts[text, default: 0] += 1
    }

    /// Settles which text is kept. Called once, when everything has been said.
    mutating func settle() {
        var best: (text: String, count: Int)?
        for (text, _) in said {
            let count = counts[text] ?? 0
            if count > best?.count ?? 0 { best = (text, count) }
        }
        kept = best?.text
    }
}
