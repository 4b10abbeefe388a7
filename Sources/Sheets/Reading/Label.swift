import JapaneseText

/// A short text as it counts when it is compared with the words of headings: without width, spaces, dots and brackets.
struct Label {
    /// 「理由・改善策（未達成の場合のみ記入）」 → 「理由改善策」.
    let key: String
    /// What stands in round brackets behind it, as written: 「未達成の場合のみ記入」.
    let bracket: String?

    /// Longer texts are no headings. The longest known one, with its bracket, has 30 characters.
    private static let longest = 240

    /// - Parameter text: without white space at its ends. `nil` when it is too long to be a heading.
    init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= Self.longest else { return nil }
        if let open = text.firstIndex(where: { "（(".contains($0) }), open != text.startIndex {
            let inside = text[text.index(after: open)...]
            let close = inside.lastIndex { "）)".contains($0) }
            bracket = String(inside[..<(close ?? inside.endIndex)])
            let behind = close.map { inside[inside.index(after: $0)...] } ?? ""
            key = Self.key(String(text[..<open]) + behind)
        } else {
            bracket = nil
            key = Self.key(text)
        }
    }

    /// The comparable form of a heading.
    static func key(_ text: String) -> String {
        var key = ""
        for character in text.folded where !ignored.contains(character) { key.append(character) }
        for (word, short) in [("及び", ""), ("および", ""), ("名称", "名")] {
            if let range = key.firstRange(of: word) { key.replaceSubrange(range, with: short) }
        }
        return key
    }

    private static let ignored: Set<Character> = [
        " ", "・", "/", ",", "、", "。", ":", "'", "\"", "「", "」", "【", "】", "[", "]", "<", ">", "〈", "〉", "《", "》", "(",
        ")", "●",
        "■", "◆", "○", "◎", "※", "*", "|", "‐", "-",
    ]
}
