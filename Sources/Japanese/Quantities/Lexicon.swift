/// PlainWords that the grammar knows, each with what it means; the longest that stands at a place is the one meant.
struct Lexicon<Meaning: Sendable>: Sendable {
    private struct Entry {
        let word: [Unicode.Scalar]
        let meaning: Meaning
    }

    /// By the low bits of the first scalar, longest first: most places begin no word, and an empty bucket says so at once.
    private var buckets = [[Entry]](repeating: [], count: 256)

    /// - Parameter entries: words with white space between them, in any width and case.
    init(_ entries: [(Meaning, String)]) {
        for (meaning, list) in entries {
            for word in list.split(whereSeparator: \.isWhitespace) {
                let scalars = Array(word.folded.unicodeScalars)
                if let first = scalars.first {
                    buckets[Self.bucket(first)].append(Entry(word: scalars, meaning: meaning))
                }
            }
        }
        for bucket in buckets.indices { buckets[bucket].sort { $0.word.count > $1.word.count } }
    }

    private static func bucket(_ first: Unicode.Scalar) -> Int { Int(first.value & 0xFF) }

    var firsts: [Unicode.Scalar] { buckets.joined().compactMap(\.word.first) }

    func match(in text: FoldedText, at start: Int) -> (meaning: Meaning, end: Int)? {
        let first = text[start]
        for entry in buckets[Self.bucket(first)] where entry.word[0] == first {
            var length = 1
            while length < entry.word.count, text[start + length] == entry.word[length] { length += 1 }
            if length == entry.word.count { return (entry.meaning, start + length) }
        }
        return nil
    }
}

/// PlainWords that mean nothing but themselves.
struct PlainWords: ExpressibleByStringLiteral, Sendable {
    private let lexicon: Lexicon<Bool>

    init(_ list: String) { lexicon = Lexicon([(true, list)]) }

    init(stringLiteral list: String) { self.init(list) }

    var firsts: [Unicode.Scalar] { lexicon.firsts }

    /// Where the longest of them ends that begins at `start`.
    func end(in text: FoldedText, at start: Int) -> Int? { lexicon.match(in: text, at: start)?.end }
}
