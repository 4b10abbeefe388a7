import Japanese

/// A text of the plan, ready to be looked at by sentence (文章): its characters as they compare, its brackets, its numbers.
///
/// Places in it are numbers from 0; `indices` leads back to the text as written.
struct Prose {
    let text: String
    /// One for each character of the text, as far as it is read: folded where that is a single character, else as written.
    let characters: [Character]
    let mentions: [Mention]
    /// For each bracket that is closed, the place of the other one.
    let partners: [Int?]
    /// For each place, the innermost closed bracket that it stands in.
    let enclosing: [Int?]
    private let indices: [String.Index]

    /// A number with its place in the prose.
    struct Mention {
        let range: Range<Int>
        let kind: NumericMention.Kind
    }

    /// `nil` for a text without a quantity, which most texts are: then nothing else needs to be looked at.
    init?(_ text: String) {
        let numbers = NumericMention.read(in: text)
        guard numbers.contains(where: { $0.quantity != nil }) else { return nil }
        self.text = text
        let beginning = text[..<(text.endOfReading ?? text.endIndex)]
        indices = Array(beginning.indices) + [beginning.endIndex]
        characters = beginning.map { character in
            let folded = character.folded
            return folded.count == 1 ? folded.first ?? character : character
        }
        (partners, enclosing) = Self.brackets(in: characters)
        mentions = Self.places(of: numbers, among: indices)
    }

    subscript(range: Range<Int>) -> String {
        String(text[indices[range.lowerBound]..<indices[range.upperBound]])
    }

    /// The words as they compare.
    func folded(_ range: Range<Int>) -> String { String(characters[range]) }

    func range(_ range: Range<Int>) -> Range<String.Index> { indices[range.lowerBound]..<indices[range.upperBound] }

    func character(at place: Int) -> Character? { characters.indices.contains(place) ? characters[place] : nil }

    /// Whether the folded text goes on with one of `words` at `place`.
    func says(_ words: [String], at place: Int) -> Bool {
        words.contains { characters.dropFirst(place).starts(with: $0) }
    }

    /// Whether the folded text up to `place` ends with one of `words`.
    func says(_ words: [String], before place: Int) -> Bool {
        words.contains { word in
            let start = place - word.count
            return start >= 0 && characters[start..<place].elementsEqual(word)
        }
    }

    static let openers: Set<Character> = ["(", "[", "{", "「", "『", "【", "〔", "〈", "《", "〖"]
    private static let closers: [Character: Character] = [
        ")": "(", "]": "[", "}": "{", "」": "「", "』": "『", "】": "【", "〕": "〔", "〉": "〈", "》": "《", "〗": "〖",
    ]

    private static func brackets(in characters: [Character]) -> (partners: [Int?], enclosing: [Int?]) {
        var partners = [Int?](repeating: nil, count: characters.count)
        var open: [Int] = []
        for (place, character) in characters.enumerated() {
            if openers.contains(character) {
                open.append(place)
            } else if let opener = closers[character], let last = open.last, characters[last] == opener {
                open.removeLast()
                partners[place] = last
                partners[last] = place
            }
        }
        var enclosing = [Int?](repeating: nil, count: characters.count)
        var inside: [Int] = []
        for place in characters.indices {
            if let partner = partners[place], partner < place { inside.removeLast() }
            enclosing[place] = inside.last
            if let partner = partners[place], partner > place { inside.append(place) }
        }
        return (partners, enclosing)
    }

    private static func places(of numbers: [NumericMention], among indices: [String.Index]) -> [Mention] {
        var place = 0
        func advance(to index: String.Index) -> Int {
            while place < indices.count - 1, indices[place] < index { place += 1 }
            return place
        }
        return numbers.map { mention in
            let start = advance(to: mention.range.lowerBound)
            return Mention(range: start..<advance(to: mention.range.upperBound), kind: mention.kind)
        }
    }
}

extension Character {
    var isHiragana: Bool { ("ぁ"..."ゖ").contains(self) }
    /// Kanji, katakana, letters and digits: what nouns are written with.
    var isOfNouns: Bool {
        ("ァ"..."ヺ").contains(self) || isKanji || "ー々〆ヶ".contains(self) || (isASCII && (isLetter || isNumber))
    }
    var isKanji: Bool { ("一"..."鿿").contains(self) || ("㐀"..."䶿").contains(self) || self == "々" }
    var isLatin: Bool { isASCII && (isLetter || isNumber) }
    /// ・, ○ and the other marks that begin an item of a list.
    var isBullet: Bool { "・●○■□◆◇▪•‣※★☆▼▽-".contains(self) }
}
