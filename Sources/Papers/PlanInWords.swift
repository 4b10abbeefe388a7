import Plan

extension Plan {
    /// 「基本施策4・施策10のもとに取組事項42件」.
    var sizeInWords: String {
        let counts = levels.enumerated().map { index, level in "\(level.label)\(policies.count { $0.level == index })" }
        let actions = "\(labels[.name])\(actions.count)件"
        return counts.isEmpty ? actions : "\(counts.joined(separator: "・"))のもとに\(actions)"
    }
}

extension String {
    /// The same text with each item of its list on a line of its own (箇条書き): nothing but spaces is changed.
    var inItems: String {
        guard let passage = Passage(self) else { return self }
        let text = passage.text
        let items = passage.items
        guard !items.isEmpty else { return text }
        var lines: [String] = []
        var start = text.startIndex
        for item in items {
            // The mark stands before the item, with what spaces there are.
            lines.append(text[start..<item.startIndex].filter { !$0.isWhitespace } + item)
            start = item.endIndex
        }
        let rest = text[start...].filter { !$0.isWhitespace }
        if !rest.isEmpty { lines[lines.count - 1] += rest }
        return lines.joined(separator: "\n")
    }
}
