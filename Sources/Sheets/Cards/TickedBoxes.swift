import Japanese

/// A row of boxes of which some are ticked (選択肢の☑): 「□拡充　☑改善　□現状維持」.
struct TickedBoxes {
    /// All choices, from the left.
    private(set) var labels: [String] = []
    private(set) var ticked: [String] = []

    private static let empty: Set<Character> = ["□", "☐", "▢", "◻", "⬜"]
    private static let full: Set<Character> = ["■", "☑", "☒", "✓", "✔", "▣", "◼", "⬛", "✅"]

    /// - Returns: `nil` for a text without two boxes, or with one that nothing stands behind.
    init?(_ text: String) {
        guard text.utf8.count <= 2000, let start = text.firstIndex(where: Self.isBox),
            text[..<start].allSatisfy(\.isNewlineOrSpace)
        else { return nil }
        var rest = text[start...]
        while let box = rest.first {
            let behind = rest.dropFirst()
            let end = behind.firstIndex(where: Self.isBox) ?? behind.endIndex
            let label = String(behind[..<end].trimmed)
            guard !label.isEmpty, !labels.contains(label) else { return nil }
            labels.append(label)
            if Self.full.contains(box) { ticked.append(label) }
            rest = behind[end...]
        }
        guard labels.count >= 2 else { return nil }
    }

    private static func isBox(_ letter: Character) -> Bool { empty.contains(letter) || full.contains(letter) }
}
