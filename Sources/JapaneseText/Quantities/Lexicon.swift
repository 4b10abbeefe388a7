/// Words that the grammar knows, each with what it means; the longest that stands at a place is the one meant.
struct Lexicon<Meaning: Sendable>: Sendable {
    private var byFirst: [Unicode.Scalar: [(word: [Unicode.Scalar], meaning: Meaning)]] = [:]

    /// - Parameter entries: words with a space between them, in any width and case.
    init(_ entries: [(Meaning, String)]) {
        for (meaning, list) in entries {
            for word in list.split(separator: " ") {
                let scalars = Array(word.folded.unicodeScalars)
                if let first = scalars.first { byFirst[first, default: []].append((scalars, meaning)) }
            }
        }
        byFirst = byFirst.mapValues { $0.sorted { $0.word.count > $1.word.count } }
    }

    var firsts: [Unicode.Scalar] { Array(byFirst.keys) }

    func match(in text: FoldedText, at start: Int) -> (meaning: Meaning, end: Int)? {
        guard let candidates = byFirst[text[start]] else { return nil }
        for (word, meaning) in candidates
        where word.indices.dropFirst().allSatisfy({ text[start + $0] == word[$0] }) {
            return (meaning, start + word.count)
        }
        return nil
    }
}

/// Words that mean nothing but themselves.
struct Words: ExpressibleByStringLiteral, Sendable {
    private let lexicon: Lexicon<Bool>

    init(_ list: String) { lexicon = Lexicon([(true, list)]) }

    init(stringLiteral list: String) { self.init(list) }

    var firsts: [Unicode.Scalar] { lexicon.firsts }

    /// Where the longest of them ends that begins at `start`.
    func end(in text: FoldedText, at start: Int) -> Int? { lexicon.match(in: text, at: start)?.end }
}
