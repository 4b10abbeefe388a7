extension Prose {
    /// A name is not longer: what is behind it is another sentence that lost its full stop.
    static let longestName = 80

    /// The words before `end` that name something (名詞句): 「執行委任申請の電子決裁利用率」; `nil` where none stand there.
    ///
    /// Without a dictionary: nouns are written with kanji, katakana and letters; the hiragana between them are either
    /// particles that hold a name together (の, による, のうち), the ends of nouns (手続き, 見守り), a word of their own
    /// (まちづくり), or the end of another phrase.
    ///
    /// - Parameter start: how far back to look.
    func nounPhrase(endingAt end: Int, from start: Int) -> Range<Int>? {
        let start = max(start, end - Self.longestName)
        var place = end
        while place > start {
            let character = characters[place - 1]
            if let number = number(endingAt: place), number.lowerBound >= start, place < end {
                // 「小学校7校への設置台数」, 「R5.4～5試行での」: a number within a name.
                place = number.lowerBound
            } else if character == ".", place - 1 > start, characters[place - 2].isLatin {
                place -= 1
            } else if let opening = partners[place - 1], opening < place - 1 {
                // 「参加人数(延べ)」. A quoted title is a name too.
                guard opening >= start else { break }
                place = opening
            } else if character.isOfNouns || character == "%" {
                place -= 1
            } else if "・/&+-".contains(character), place - 1 > start, place < end {
                place -= 1
            } else if character.isHiragana {
                var run = place - 1
                while run > start, characters[run - 1].isHiragana { run -= 1 }
                guard let kept = joined(run..<place, from: start, to: end) else { break }
                place = kept
                if kept > run { break }
            } else {
                break
            }
        }
        while place < end, characters[place].isWhitespace || "・/&+-".contains(characters[place]) { place += 1 }
        return place < end ? place..<end : nil
    }

    /// The words behind `start` up to the next particle: 「利用実績」 of 「の利用実績があった」.
    func nounPhrase(from start: Int, to end: Int) -> Range<Int>? {
        let end = min(end, start + Self.longestName)
        var place = start
        while place < end {
            let character = characters[place]
            if character.isOfNouns || (character == "・" && place > start) {
                place += 1
            } else if character.isHiragana {
                var run = place + 1
                while run < end, characters[run].isHiragana { run += 1 }
                // 「手続き」, 「まちづくり」: the noun goes on, or the phrase ends with the particle.
                let isOwnWord = place == start && Self.isWord(characters[place..<run])
                guard
                    isOwnWord || (run < end && characters[run].isOfNouns && Self.isNounEnding(characters[place..<run]))
                else { break }
                place = run
            } else {
                break
            }
        }
        return place > start ? start..<place : nil
    }

    /// The noun of the next verb behind `start`: 「設置」 of 「校に設置した」, 「設計」 of 「校の設計を完了した」.
    func deed(behind start: Int, to end: Int) -> Range<Int>? {
        let end = min(end, start + 40)
        var place = start
        var noun = start
        while place < end {
            if let closing = partners[place], closing > place {
                place = closing + 1
                noun = place
            } else if characters[place].isOfNouns || characters[place] == "・" {
                place += 1
            } else if place - noun >= 2, says(Self.verbs, at: place) {
                return noun..<place
            } else if "。:".contains(characters[place]) {
                return nil
            } else {
                place += 1
                noun = place
            }
        }
        return nil
    }

    private static let verbs = ["する", "した", "し、", "して", "され", "させ", "を行", "を実施", "を完了", "を開始", "を達成"]

    /// Whether the words are nothing but a number.
    func isNumber(_ range: Range<Int>) -> Bool { number(endingAt: range.upperBound) == range }

    /// Where a name that reaches `run.upperBound` from the right begins or goes on, given the hiragana in `run`;
    /// `nil` where it ends behind them.
    private func joined(_ run: Range<Int>, from start: Int, to end: Int) -> Int? {
        let isAfterNoun = run.lowerBound > start && characters[run.lowerBound - 1].isOfNouns
        let words = characters[run]
        guard isAfterNoun else {
            return Self.isWord(words) || (run.upperBound < end && "おご".contains(words.first ?? " ") && run.count == 1)
                ? run.lowerBound : nil
        }
        for ending in 0...min(3, run.count) {
            let split = run.lowerBound + ending
            guard ending == 0 || Self.isNounEnding(characters[run.lowerBound..<split]) else { continue }
            let rest = String(characters[split..<run.upperBound])
            if rest.isEmpty {
                // 「引越し5件」 ends a noun, 「実施し5件」 a verb.
                let isVerb = run.upperBound == end && words.last == "し" && !says(Self.nounsInShi, before: end)
                return isVerb ? nil : run.lowerBound
            }
            if run.upperBound < end, Self.links.contains(rest) { return run.lowerBound }
            // 「地域のまちづくり」, 「市民へのお知らせ」.
            if let link = Self.links.first(where: { rest.hasPrefix($0) && $0.hasSuffix("の") }) {
                let word = characters[(split + link.count)..<run.upperBound]
                if Self.isWord(word) || (word.elementsEqual("お") && run.upperBound < end) { return run.lowerBound }
            }
        }
        // A particle, and behind it a word of its own: 「家庭からごみ」 begins with ごみ.
        for particle in ["から", "まで", "より", "は", "が", "を", "に", "で", "と", "も", "へ"] where words.starts(with: particle) {
            let word = run.dropFirst(particle.count)
            if Self.isWord(characters[word.startIndex..<word.endIndex]) { return word.startIndex }
        }
        return nil
    }

    /// Particles that hold a name together. Those that hold the longest first.
    private static let links = [
        "のうちで", "のうち", "における", "に対する", "に関する", "にかかる", "に向けた", "による", "に係る", "などの", "までの",
        "からの", "ごとの", "あたりの", "たりの", "あたり", "という", "および", "または", "ならびに", "が占める", "づくりの", "づくり", "への", "での",
        "との", "を", "の", "や",
    ].filter { $0 != "を" }

    private static let nounsInShi = ["出し", "越し", "押し", "消し", "返し", "直し", "起こし", "通し", "回し", "貸し", "話し", "暮らし", "見通し"]

    /// What may stand behind the kanji of a noun (送り仮名): 手続き, 問い合わせ, 障がい, 子ども.
    private static func isNounEnding(_ hiragana: ArraySlice<Character>) -> Bool {
        switch hiragana.count {
        case 1: hiragana.first.map { "きみけりせえいしべめてちびげれねぎつ".contains($0) } ?? false
        case 2:
            ["らせ", "わせ", "かせ", "らし", "がい", "かり", "まり", "がり", "たち", "ども", "こし", "ばえ", "もれ"].contains(String(hiragana))
        case 3: ["どもた", "どもたち"].contains(String(hiragana))
        default: false
        }
    }

    /// Whether hiragana are a noun of their own: ごみ, まちづくり, いじめ; not a particle, an adverb or the end of a verb.
    private static func isWord(_ hiragana: ArraySlice<Character>) -> Bool {
        guard hiragana.count >= 2, let last = hiragana.last else { return false }
        let text = String(hiragana)
        if "をはがにもへとではるただてでくばずう".contains(last), text != "まちづくり" { return false }
        let others: Set<String> = [
            "ため", "とき", "もの", "こと", "ほか", "うち", "など", "なか", "まま", "よう", "ところ", "ほう", "すべて", "さらに",
            "また", "および", "または", "ならびに", "から", "まで", "より", "のみ", "のうち", "ほど", "くらい", "ぐらい", "おおむね", "およそ",
            "のべ", "おり", "あり", "なり", "より", "しか", "この", "その", "あの", "どの", "いずれ", "それぞれ", "しており", "し",
        ]
        return !others.contains(text) && !text.hasSuffix("により") && !text.hasSuffix("として")
    }
}
