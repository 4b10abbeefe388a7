import Japanese

/// A short text as it counts when it is compared with the words of headings: without width, spaces, dots and brackets.
struct Label {
    /// 「理由・改善策（未達成の場合のみ記入）」 → 「理由改善策」.
    let key: String
    /// What stands in round brackets behind it, in the same form: 「未達成の場合のみ記入」.
    let bracketKey: String
    /// Whether a digit or 元 stands anywhere in it, without which there is no year.
    let canBeYear: Bool
    /// Whether it also begins as a year does: with a digit or with an era's word or letter.
    let beginsAsYear: Bool

    /// In bytes. The longest known heading has 15 characters before its bracket.
    private static let longest = 90
    private static let longestWithBracket = 240

    /// - Parameter text: without white space at its ends. `nil` when it is too long to be a heading.
    init?(_ text: String) {
        let size = text.utf8.count
        guard size > 0, size <= Self.longestWithBracket else { return nil }
        if size > Self.longest {
            // Only a text with an opening bracket near its front can still be a heading.
            let front = text.utf8.prefix(Self.longest)
            guard front.contains(UInt8(ascii: "(")) || front.contains(0xBC) else { return nil }
        }
        let scalars = text.foldedScalars
        canBeYear = scalars.contains { ("0"..."9").contains($0) || $0 == "元" }
        beginsAsYear = canBeYear && scalars.first { !Self.mayStandBeforeYear($0) }.map(Self.beginsYear) ?? false
        if let open = scalars.firstIndex(of: "("), open > 0 {
            let close = scalars.lastIndex(of: ")").flatMap { $0 > open ? $0 : nil } ?? scalars.count
            key = Self.key(scalars[..<open] + scalars[min(close + 1, scalars.count)...])
            bracketKey = Self.key(scalars[(open + 1)..<close])
        } else {
            guard size <= Self.longest else { return nil }
            key = Self.key(scalars[...])
            bracketKey = ""
        }
    }

    /// The comparable form of a heading.
    static func key(_ text: String) -> String { key(text.foldedScalars[...]) }

    /// What stands in round brackets behind a heading, as written.
    static func bracket(of text: String) -> String? {
        guard let open = text.firstIndex(where: { "（(".contains($0) }), open != text.startIndex else { return nil }
        let inside = text[text.index(after: open)...]
        return String(inside[..<(inside.lastIndex { "）)".contains($0) } ?? inside.endIndex)])
    }

    private static func key(_ folded: ArraySlice<Unicode.Scalar>) -> String {
        var key: [Unicode.Scalar] = []
        for scalar in folded where !isIgnored(scalar) {
            key.append(scalar)
            // 現状及び課題 and 現状・課題 are the same, and so are 事業名称 and 事業名.
            switch scalar {
            case "び" where key.suffix(2) == ["及", "び"]: key.removeLast(2)
            case "び" where key.suffix(3) == ["お", "よ", "び"]: key.removeLast(3)
            case "称" where key.suffix(2) == ["名", "称"]: key.removeLast()
            default: break
            }
        }
        return String(decoding: key.flatMap(\.utf8), as: UTF8.self)
    }

    private static func mayStandBeforeYear(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || FiscalYear.marks.unicodeScalars.contains(scalar)
    }

    private static func beginsYear(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "f", "m", "t", "s", "h", "r", "明", "大", "昭", "平", "令", "年": true
        default: false
        }
    }

    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "・", "/", ",", "、", "。", ":", "'", "\"", "「", "」", "【", "】", "[", "]", "<", ">", "〈", "〉", "《", "》",
            "(",
            ")", "●", "■", "◆", "○", "◎", "※", "*", "|", "-", "\n", "\r":
            true
        default: false
        }
    }
}
