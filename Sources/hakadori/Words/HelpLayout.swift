import Japanese

/// Lays help out for a screen: headings in the reader's language, and lines broken by the width that letters take.
///
/// ArgumentParser knows English headings only and counts a kanji as one column; so it is asked for unbroken lines, and
/// these are broken here.
enum HelpLayout {
    /// - Parameters:
    ///   - help: as ArgumentParser renders it, unbroken.
    ///   - width: columns of the screen.
    static func text(_ help: String, width: Int) -> String {
        help.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { broken(heading(String($0)), width: width) }
            .joined(separator: "\n")
    }

    private static func heading(_ line: String) -> String {
        guard CLILanguage.language == .japanese else { return line }
        for (english, japanese) in headings where line.hasPrefix(english) {
            return japanese + ParserWords.placeholders(String(line.dropFirst(english.count)))
        }
        for (english, japanese) in endings where line.hasSuffix(english) {
            return line.dropLast(english.count) + japanese
        }
        if let parts = line.match("  See '{}' for detailed help.") {
            return "  各コマンドの詳しい説明：\(ParserWords.placeholders(parts[0]))"
        }
        return line.replacing("(values: ", with: "（値：").replacing("; default: ", with: "。既定：")
            .replacing(/（値：(.*)\)$/) { "（値：\($0.output.1)）" }
    }

    private static let headings = [
        ("OVERVIEW: ", ""), ("USAGE: ", "使い方："), ("ARGUMENTS:", "引数："), ("OPTIONS:", "オプション："),
        ("SUBCOMMANDS:", "コマンド："), ("Usage: ", "使い方："),
    ]

    private static let endings = [("Show help information.", "この説明を表示する"), ("Show the version.", "版を表示する")]

    /// The line in pieces of at most `width` columns; what hangs over begins under the text that it goes on with.
    private static func broken(_ line: String, width: Int) -> [String] {
        guard line.columns > width else { return [line] }
        let hang = hangingIndent(of: line)
        var pieces: [String] = []
        var rest = Substring(line)
        while rest.columns + (pieces.isEmpty ? 0 : hang) > width {
            let room = width - (pieces.isEmpty ? 0 : hang)
            let end = breakPoint(in: rest, room: room, after: pieces.isEmpty ? hang : 0)
            pieces.append(rest[..<end].withoutTrailingSpaces)
            rest = rest[end...].drop { $0 == " " }
            if rest.isEmpty { break }
        }
        if !rest.isEmpty { pieces.append(String(rest)) }
        return pieces.enumerated().map { index, piece in
            (index == 0 ? "" : String(repeating: " ", count: hang)) + piece
        }
    }

    /// 8 under a usage, 26 for the description of an option, where ArgumentParser sets it; otherwise the line's own indent.
    private static func hangingIndent(of line: String) -> Int {
        if line.hasPrefix("USAGE: ") || line.hasPrefix("使い方：") { return 8 }
        let own = line.prefix { $0 == " " }.count
        let describes = own == 2 && line.dropFirst(2).prefix(24).contains("  ")
        return describes ? 26 : own
    }

    /// The last place within `room` columns where a line may end: before a word, or between two Japanese letters.
    private static func breakPoint(in text: Substring, room: Int, after hang: Int) -> Substring.Index {
        var columns = 0
        var best: Substring.Index?
        var last: Character?
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let mayBreak = character == " " || last == " " || (last?.columns == 2 || character.columns == 2)
            if mayBreak, columns > hang, last.map({ !opening.contains($0) }) ?? false, !closing.contains(character) {
                best = index
            }
            columns += character.columns
            if columns > room { break }
            last = character
            index = text.index(after: index)
        }
        return best ?? index
    }

    /// Letters that begin no line, and letters that end none (行頭・行末禁則).
    private static let closing: Set<Character> = [
        "、", "。", "）", "」", "：", "ー", "・", ")", ",", ".", "”", "…", "ッ", "ャ", "ュ", "ョ",
    ]
    private static let opening: Set<Character> = ["（", "「", "(", "“"]
}
