import Japanese

/// Words that are to be blotted out (伏せる語句): a name, a number, a sentence.
public struct RedactedWords: Hashable, Sendable {
    /// As they were typed, the longest first; each once.
    public let words: [String]

    /// The most words at once, and the least and most letters of one.
    public static let most = 30
    public static let lengths = 2...2000

    /// What stands in the place of words that were blotted out (墨消し), in every text, page and file.
    public static let mark = "［墨消し］"

    /// - Parameter text: a line each. `nil` where there is none or too many, where one is too short or too long, or would blot out marks.
    public init?(_ text: String) {
        var seen: Set<String> = []
        let words = text.split(whereSeparator: \.isNewline).map { String($0.trimmed) }
            .filter { !$0.isEmpty && seen.insert($0.folded).inserted }
        guard (1...Self.most).contains(words.count),
            words.allSatisfy({ Self.lengths.contains($0.folded.count) && !Self.mark.folded.contains($0.folded) })
        else { return nil }
        self.words = words.sorted { ($0.count, $1) > ($1.count, $0) }
    }

    /// A line each, as they are kept while somebody has still to say yes.
    public var lines: String { words.joined(separator: "\n") }

    /// Where they stand in a text, whatever their width and case: in order, and none inside another.
    public func ranges(in text: String) -> [Range<String.Index>] {
        var found: [Range<String.Index>] = []
        for word in words {
            for range in text.ranges(ofFolded: word) where !found.contains(where: { $0.overlaps(range) }) {
                found.append(range)
            }
        }
        return found.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether one of them stands in a text.
    public func stand(in text: String) -> Bool { words.contains { !text.ranges(ofFolded: $0).isEmpty } }

    /// The text with a mark in the place of each; `nil` where none of them stands in it.
    public func redacting(_ text: String) -> String? {
        let ranges = ranges(in: text)
        guard !ranges.isEmpty else { return nil }
        var result = ""
        var position = text.startIndex
        for range in ranges {
            result += text[position..<range.lowerBound] + Self.mark
            position = range.upperBound
        }
        return result + text[position...]
    }
}
