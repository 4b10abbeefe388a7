import Japanese

/// Several things in one cell, a line each (一つの欄の複数の行): 「①利用者数⏎②利用日数」, and beside it 「①182⏎②2,950」. Line k of each cell is of
/// one thing.
struct SeveralLines {
    /// As written, without the marks in front.
    let lines: [String]

    private static let longest = 600
    private static let most = 12

    /// - Returns: `nil` for a text with one line.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        let hasBreaks = text.contains(where: \.isNewline)
        guard hasBreaks || text.contains(where: { ";；".contains($0) }) else { return nil }
        let parts = text.split { hasBreaks ? $0.isNewline : ";；".contains($0) }
        let lines = parts.map { String(Self.withoutMark($0.trimmed)) }.filter { !$0.isEmpty }
        guard (2...Self.most).contains(lines.count) else { return nil }
        self.lines = lines
    }

    /// Without ①, （1） or ・ in front. 1. is left: it may be a number.
    private static func withoutMark(_ line: Substring) -> Substring {
        guard let first = line.first else { return line }
        let isCircled = first.unicodeScalars.first.map { (0x2460...0x2473).contains($0.value) } ?? false
        if isCircled || "・●○■".contains(first) { return line.dropFirst().trimmed }
        guard "（(".contains(first), let close = line.firstIndex(where: { "）)".contains($0) }) else { return line }
        let inside = line[line.index(after: line.startIndex)..<close]
        let rest = line[line.index(after: close)...].trimmed
        return inside.count <= 2 && inside.allSatisfy(\.isNumber) && !rest.isEmpty ? rest : line
    }

    /// Whether each is a number, or says why there is none; a name may stand in front: 「利用者数：182」.
    var areNumbers: Bool { lines.allSatisfy { Self.isNumber($0) || Self.isNumber(Self.behindName($0)) } }

    private static func isNumber(_ text: String) -> Bool {
        let value = WrittenValue(text)
        return value.number != nil || value.noValue != nil
    }

    /// 182 of 「利用者数：182」 and of 「利用者数　182」.
    private static func behindName(_ line: String) -> String {
        guard let mark = line.lastIndex(where: { "：:＝= \u{3000}".contains($0) }), mark != line.startIndex else {
            return line
        }
        return String(line[line.index(after: mark)...])
    }

    /// The value of a thing with this name: the line in its place, without the name.
    ///
    /// - Returns: `nil` where another name stands in front.
    func value(_ place: Int, of name: String) -> String? {
        let line = lines[place]
        let value = Self.behindName(line)
        guard value != line, Self.isNumber(value) else { return line }
        let said = Label.key(String(line.dropLast(value.count)))
        if said.isEmpty || Label.key(name).hasPrefix(said) || said.hasPrefix(Label.key(name)) { return value }
        return Self.isNumber(line) ? line : nil
    }
}
