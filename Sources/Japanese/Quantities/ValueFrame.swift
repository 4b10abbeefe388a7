/// Words around a value that belong to the form and not to a sentence (値の前後の語): 「全9校区」, 「9.8を維持」, 「件数：35」.
enum ValueFrame {
    private static let endings = [
        "を維持する", "を維持", "維持", "を確保する", "を確保", "を目標とする", "を目標", "を達成する", "を達成", "を目指す", "とする", "にする", "です", "の見込み",
        "見込み", "の予定", "予定",
        "達成", "となる", "以上を維持", "程度を維持", "。",
    ]
    private static let beginnings = [
        "全て", "全", "合計", "総計", "計", "現状", "目標値", "目標", "実績値", "実績", "毎年度", "毎年", "各年度", "速報値", "速報", "※", "*",
    ]
    /// The longer before the shorter that they begin with.
    private static let between = [
        "までに", "時点", "現在", "に対し", "で延べ", "で計", "から", "末", "度", "中", "で", "に", "は", "の", "、", ":", "=", "→",
    ]

    /// Without words of the form at both ends: the rest is read as a number is, which stands alone.
    static func withoutFrame(_ text: String) -> String {
        var rest = text.trimmed
        var goesOn = true
        while goesOn {
            goesOn = false
            for ending in endings where rest.count > ending.count && rest.hasSuffix(ending) {
                rest = rest.dropLast(ending.count).trimmed
                goesOn = true
            }
            for beginning in beginnings where rest.count > beginning.count && rest.hasPrefix(beginning) {
                // 「計画」 does not begin with 計.
                let behind = rest.dropFirst(beginning.count)
                guard let first = behind.first, first.isNumberLike || first == " " || first == "　" else { continue }
                rest = behind.trimmed
                goesOn = true
            }
        }
        // 「▲ 3.5」, as a number format writes it.
        if let first = rest.first, "▲△-−－＋+".contains(first) { return String(first) + rest.dropFirst().trimmed }
        return String(rest)
    }

    /// What is left of a text without some places of it, folded and without white space.
    static func rest(of text: String, without ranges: [Range<String.Index>]) -> String {
        pieces(of: text, without: ranges).joined()
    }

    private static func pieces(of text: String, without ranges: [Range<String.Index>]) -> [String] {
        var pieces: [String] = []
        var index = text.startIndex
        for range in ranges {
            pieces.append(String(text[index..<range.lowerBound]))
            index = range.upperBound
        }
        pieces.append(String(text[index...]))
        return pieces.map { $0.folded.filter { !$0.isWhitespace } }
    }

    /// Whether what stands around the numbers is nothing but form: a label with a colon, particles between a span of time and its
    /// number, 「/人・日」 behind.
    static func isFrame(_ main: String, around mentions: [NumericMention]) -> Bool {
        let areKnown = mentions.allSatisfy { mention in
            switch mention.kind {
            case .quantity, .date, .fiscalYears, .years, .basis: true
            default: false
            }
        }
        guard areKnown else { return false }
        let pieces = pieces(of: main, without: mentions.map(\.range))
        return pieces.enumerated().allSatisfy { place, piece in
            isBetween(piece) || (place == 0 && isLabel(piece)) || (place == pieces.count - 1 && isDivisor(piece))
        }
    }

    /// 「で」, 「末時点で」.
    private static func isBetween(_ piece: String) -> Bool {
        var rest = Substring(piece)
        while !rest.isEmpty {
            guard let word = between.first(where: rest.hasPrefix) else { return false }
            rest = rest.dropFirst(word.count)
        }
        return true
    }

    /// 「/人・日」.
    private static func isDivisor(_ piece: String) -> Bool {
        piece.first == "/" && piece.count <= 8 && !piece.contains(where: \.isNumber)
    }

    /// 「件数：」.
    private static func isLabel(_ piece: String) -> Bool {
        piece.last == ":" && piece.count <= 20 && !piece.dropLast().contains { ":。、".contains($0) }
    }
}

extension Character {
    fileprivate var isNumberLike: Bool { wholeNumberValue != nil || "約▲△+-−－＋".contains(self) }
}
