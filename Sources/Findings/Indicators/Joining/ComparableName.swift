import Japanese

/// A name as it counts when two are compared (名称の比較): without brackets, particles and the ends of words.
///
/// 「特別転出者（転出届）のうちワンストップ利用者が占める割合」 and 「特別転出者のうちワンストップ利用者割合」 are the same.
struct ComparableName: Hashable {
    /// Kanji one by one; a word in katakana, hiragana or letters is one token.
    let tokens: [String]
    let text: String
    /// The tokens in an order of their own, so that what two names can share at most is soon known.
    private let ordered: [String]

    /// How two names lie to each other.
    enum Relation: Hashable {
        case same
        /// The other one says less: 「受付件数」 to 「オンライン受付件数」.
        case shorter
        /// The other one says more: it may be a part.
        case longer
        /// They share so much of themselves (0.5 to 1).
        case alike(Double)
        /// The other one is blank, or only a word like 割合 or 件数.
        case unnamed
        case different
    }

    init(_ name: String) {
        tokens = Self.normalized(Self.tokens(of: name.folded))
        text = tokens.joined()
        ordered = tokens.sorted()
    }

    var isEmpty: Bool { tokens.isEmpty }

    /// Whether it is only a word for how things are counted.
    var isOnlyMeasure: Bool { Self.measures.contains(text) }

    /// 参加者, 受講者: who comes, by whatever word.
    var isOfPeople: Bool { tokens.last == "者" }

    /// How `other` lies to this one.
    func relation(to other: ComparableName) -> Relation {
        if tokens == other.tokens { return tokens.isEmpty ? .unnamed : .same }
        if other.isEmpty || isEmpty { return .unnamed }
        if other.isOnlyMeasure || isOnlyMeasure {
            return tokens.last == other.tokens.last ? (other.isOnlyMeasure ? .shorter : .longer) : .unnamed
        }
        if tokens.contains(other.tokens), other.weight >= 2 { return .shorter }
        if other.tokens.contains(tokens), weight >= 2 { return .longer }
        let share = share(with: other)
        return share >= 0.5 && !differsInKind(from: other) ? .alike(share) : .different
    }

    /// How much it says, in characters; a word counts as two at most.
    private var weight: Int { tokens.reduce(0) { $0 + min($1.count, 2) } }

    /// How much of them two names share in the same order, if that is a whole word or two characters in a row at least: of
    /// both, or of the shorter one when it is much.
    private func share(with other: ComparableName) -> Double {
        guard part(tokensInCommon(with: other), with: other) >= 0.5 else { return 0 }
        var row = [Int](repeating: 0, count: other.tokens.count + 1)
        var hasWord = false
        for (index, token) in tokens.enumerated() {
            var diagonal = 0
            for (column, candidate) in other.tokens.enumerated() {
                let above = row[column + 1]
                if token == candidate {
                    row[column + 1] = diagonal + 1
                    let isPair = index > 0 && column > 0 && tokens[index - 1] == other.tokens[column - 1]
                    if isPair || token.count > 1 { hasWord = true }
                } else {
                    row[column + 1] = max(above, row[column])
                }
                diagonal = above
            }
        }
        guard hasWord else { return 0 }
        return part(row[other.tokens.count], with: other)
    }

    /// How much of two names so many tokens are.
    private func part(_ shared: Int, with other: ComparableName) -> Double {
        let ofBoth = 2 * Double(shared) / Double(tokens.count + other.tokens.count)
        let ofShorter = shared >= 4 ? Double(shared) / Double(min(tokens.count, other.tokens.count)) : 0
        return max(ofBoth, min(ofShorter, 0.9))
    }

    /// How many tokens both have, in whatever order.
    private func tokensInCommon(with other: ComparableName) -> Int {
        var (mine, theirs, common) = (0, 0, 0)
        while mine < ordered.count, theirs < other.ordered.count {
            if ordered[mine] == other.ordered[theirs] {
                common += 1
                mine += 1
                theirs += 1
            } else if ordered[mine] < other.ordered[theirs] {
                mine += 1
            } else {
                theirs += 1
            }
        }
        return common
    }

    /// 「樹木の診断」 and 「樹木の更新」 end in different things; 「窓口受付件数」 and 「電話受付件数」 are one kind of thing, counted at
    /// different places.
    private func differsInKind(from other: ComparableName) -> Bool {
        var mine = withoutMeasure
        var theirs = other.withoutMeasure
        guard mine.last == theirs.last else { return true }
        while let last = mine.last, last == theirs.last {
            mine.removeLast()
            theirs.removeLast()
        }
        return Set(mine).isDisjoint(with: theirs)
    }

    /// Without 数, 率 and the like at the end.
    private var withoutMeasure: [String] {
        var rest = tokens[...]
        while rest.count > 1, let last = rest.last, ["数", "率", "量", "額", "者", "件"].contains(last) {
            rest = rest.dropLast()
        }
        return Array(rest)
    }

    private static func normalized(_ tokens: [String]) -> [String] {
        var tokens = tokens
        for ending in endings
        where tokens.ends(with: ending.from) && tokens.count > (ending.to.isEmpty ? ending.from.count : 0) {
            tokens.removeLast(ending.from.count)
            tokens += ending.to
        }
        for beginning in [["年", "間"], ["総"]] where tokens.starts(with: beginning) && tokens.count > beginning.count {
            tokens.removeFirst(beginning.count)
        }
        return tokens
    }

    /// Words that say the same at the end of a name, tried in this order.
    private static let endings: [(from: [String], to: [String])] = [
        (["目", "標", "値"], []), (["目", "標"], []), (["実", "績", "値"], []), (["実", "績"], []), (["実", "施"], []),
        (["割", "合"], ["率"]), (["比", "率"], ["率"]), (["者", "数"], ["者"]), (["人", "数"], ["者"]),
    ]

    private static let measures: Set<String> = [
        "率", "件数", "回数", "者", "数", "時間", "額", "金額", "量", "総数", "台数", "割合", "実績", "件", "人", "名", "計", "合計",
    ]

    /// Cuts the folded name: brackets left out, hiragana kept only where they are a word of their own.
    private static func tokens(of name: String) -> [String] {
        var tokens: [String] = []
        var depth = 0
        var word = ""
        func endWord() {
            if !word.isEmpty { tokens.append(word) }
            word = ""
        }
        for character in name.replacing("が占める", with: "").replacing("を占める", with: "") {
            if Prose.openers.contains(character) { depth += 1 }
            if depth > 0 {
                endWord()
                if ")]}」』】〕〉》〗".contains(character) { depth -= 1 }
                continue
            }
            if character.isKanji {
                endWord()
                tokens.append(String(character))
            } else if character.isHiragana || character.isOfNouns {
                if let last = word.last, last.isHiragana != character.isHiragana || last.isLatin != character.isLatin {
                    endWord()
                }
                word.append(character)
            } else {
                endWord()
            }
        }
        endWord()
        return tokens.enumerated().compactMap { index, token in
            guard token.first?.isHiragana == true else { return token }
            return ownWord(in: token, isAfterNoun: index > 0)
        }
    }

    /// The noun in a run of hiragana, if there is one: ごみ of のごみ, nothing of による or of the き of 手続き.
    private static func ownWord(in hiragana: String, isAfterNoun: Bool) -> String? {
        var rest = hiragana[...]
        if isAfterNoun {
            guard let particle = particles.first(where: { rest.hasPrefix($0) }) else { return nil }
            rest = rest.dropFirst(particle.count)
        }
        return rest.count >= 2 && !others.contains(String(rest)) ? String(rest) : nil
    }

    private static let particles = [
        "のうち", "における", "に対する", "に関する", "にかかる", "に向けた", "による", "に係る", "などの", "までの", "からの", "ごとの",
        "という", "への", "での", "との", "の", "が", "を", "に", "で", "と", "や", "は", "も",
    ]
    private static let others: Set<String> = [
        "など", "ごと", "あたり", "する", "した", "ための", "または", "および", "のべ", "うち", "たり", "ならびに", "により", "による", "ため",
    ]
}

extension Array where Element: Equatable {
    func ends(with suffix: [Element]) -> Bool {
        count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }
}
