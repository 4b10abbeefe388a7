import Japanese

/// What marks a row as an action that is shown again (再掲): the word alone, or in brackets at either end of a short text.
enum ReprintMark {
    /// Whether a cell says that its row shows something again: 「再掲」, 「相談窓口の充実（再掲）」, 「【再掲】…」, 「…（1-2の再掲）」.
    static func stands(in text: String) -> Bool {
        text.utf8.count <= 200 && text.contains("再掲") && (text == "再掲" || removed(from: text) != text)
    }

    /// A name without the mark; a text without one as it is.
    static func removed(from name: String) -> String {
        guard name.utf8.count <= 200 else { return name }
        if let close = name.last, closing.contains(close), let open = name.lastIndex(where: opening.contains),
            isMark(name[open...].dropFirst().dropLast())
        {
            return String(name[..<open].trimmed)
        }
        if let open = name.first, opening.contains(open), let close = name.firstIndex(where: closing.contains),
            isMark(name[..<close].dropFirst())
        {
            return String(name[close...].dropFirst().trimmed)
        }
        return name
    }

    /// A number without the mark: 「再4」 → 「4」.
    static func removed(fromNumber number: String) -> String {
        let bare = removed(from: number)
        let mark = ["再掲", "再"].first(where: bare.hasPrefix) ?? ""
        return String(bare.dropFirst(mark.count).trimmed)
    }

    /// Whether a cell only points to where the action belongs: 「再掲」, 「（取組4に同じ）」, 「1-2参照」, 「同上」.
    static func pointsElsewhere(_ text: String) -> Bool {
        text.utf8.count <= 120 && ["再掲", "同じ", "同上", "参照", "のとおり", "〃"].contains(where: text.contains)
    }

    private static let opening: Set<Character> = ["（", "(", "［", "[", "〔", "【", "＜", "<"]
    private static let closing: Set<Character> = ["）", ")", "］", "]", "〕", "】", "＞", ">"]

    private static func isMark(_ inside: Substring) -> Bool { inside.count <= 20 && inside.contains("再掲") }
}
