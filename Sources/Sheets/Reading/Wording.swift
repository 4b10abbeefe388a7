/// The texts by which the rows of a sheet say one thing (表現の揺れ): most rows decide, and of equals the first.
struct Wording {
    private(set) var said: [(text: String, cell: Grid.Cell)] = []
    /// The text that most rows have; `nil` where none was said.
    private(set) var kept: String?

    mutating func add(_ text: String, _ cell: Grid.Cell) {
        said.append((text, cell))
    }

    /// Settles which text is kept. Called once, when everything has been said.
    mutating func settle() {
        // Most often all rows say the same, and to see that costs less than to count.
        if let first = said.first?.text, said.allSatisfy({ $0.text == first }) {
            kept = first
            return
        }
        let counts = said.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
        var best: (text: String, count: Int)?
        for (text, _) in said {
            let count = counts[text] ?? 0
            if count > best?.count ?? 0 { best = (text, count) }
        }
        kept = best?.text
    }
}
