import Japanese
import Plan

/// The steps that the head of a sheet defines (達成状況の区分・凡例): a line 「Ａ＝計画どおり、Ｂ＝遅れ」, or a row a step.
struct ScaleLegend {
    private(set) var statuses: [AchievementStatus] = []

    /// Whether a row of the sheet's head begins with the name of the scale.
    static func isHead(_ cell: Grid.Cell) -> Bool {
        guard let name = cell.text.split(whereSeparator: { "：:\u{3000}".contains($0) }).first, name.utf8.count <= 60
        else {
            return false
        }
        let key = Label.key(String(name))
        return ["達成状況", "評価区分", "凡例", "評価の区分", "区分", "達成度", "進捗状況", "評価基準", "評価の凡例", "達成区分"].contains {
            key == $0 || key.hasPrefix($0 + "の区分") || key.hasPrefix($0 + "区分") || key.hasPrefix($0 + "の凡例")
        }
    }

    /// Whether a line says what signs mean: 「（評価）◎：目標を上回った　○：目標どおり　△：…」.
    static func isOne(_ text: String) -> Bool {
        guard text.utf8.count <= 900, text.contains(where: { "：:＝=".contains($0) }) else { return false }
        var legend = ScaleLegend()
        return legend.take(line: text) && legend.statuses.count { !$0.mark.isEmpty } >= 2
    }

    /// Takes one line of definitions, after the name of the scale: 「達成状況：Ａ＝計画どおり、Ｂ＝遅れ」,
    /// 「評価区分　◎ 目標を上回った　○ 目標に届いた」.
    ///
    /// - Returns: whether there was any.
    mutating func take(line text: String) -> Bool {
        let body = text.firstIndex(where: { "：:".contains($0) }).map { text[text.index(after: $0)...] } ?? text[...]
        let before = statuses.count
        var pieces = Self.pieces(of: body)
        func isEqualsBehindOne(_ piece: String) -> Bool { piece.dropFirst().first.map(Self.isEquals) ?? false }
        // 「金額の単位：千円」, behind A：拡充 and B：継続.
        if pieces.count(where: { isEqualsBehindOne($0) && $0.first.map(Self.isSign) ?? false }) >= 2 {
            pieces.removeAll { $0.contains(where: Self.isEquals) && !isEqualsBehindOne($0) }
        }
        for (place, piece) in pieces.enumerated() {
            let parts = piece.split(maxSplits: 1, whereSeparator: { "=＝：:".contains($0) }).compactMap {
                Passage($0)?.text
            }
            if parts.count == 2 {
                take(mark: parts[0], meaning: parts[1])
            } else if piece.count == 1, pieces.indices.contains(place + 1), pieces[place + 1].count > 1 {
                take(mark: piece, meaning: pieces[place + 1])
            }
        }
        return statuses.count > before
    }

    /// The steps of a line that has a sign and a word three times and more, whatever stands in front (記号：語の並び): 「（評価点　5：計画を上回る　4：計画
    /// どおり　3：遅れ）」; empty where it has not.
    static func steps(in text: String) -> [(sign: String, word: String)] {
        guard text.utf8.count <= 900 else { return [] }
        let letters = Array(text)
        func places(_ isBehind: (Character) -> Bool) -> [Int] {
            letters.indices.dropLast().filter { place in
                let isFree =
                    place == 0 || letters[place - 1].isWhitespace
                    || "（(【】〔〕［］、，,／/・；;）)。：:".contains(letters[place - 1])
                return isFree && isSign(letters[place]) && isBehind(letters[place + 1])
            }
        }
        var starts = places(isEquals)
        if starts.isEmpty {
            // 「評価：A 計画を上回る　B 計画どおり　C 計画を下回る」; 1, 2 and 3 so would be any list.
            starts = places(\.isWhitespace).filter { !letters[$0].isNumber }
        }
        var width = 2
        if starts.isEmpty {
            // 「【進捗】Ａ計画どおり　Ｂやや遅れ　Ｃ遅れ」
            starts = places(\.isKanjiOrKana).filter { !letters[$0].isNumber }
            width = 1
        }
        guard starts.count >= 3, Set(starts.map { letters[$0] }).count == starts.count else { return [] }
        let steps = starts.enumerated().map { index, start -> (sign: String, word: String) in
            let end = index + 1 < starts.count ? starts[index + 1] : letters.count
            var word = Self.upToGap(String(letters[(start + width)..<end]))
            while let last = word.last, last.isWhitespace || "、，,／/・；;。".contains(last) { word = word.dropLast() }
            // The bracket around the whole line.
            if let last = word.last, "）)】".contains(last), !word.contains(where: { "（(【".contains($0) }) {
                word = word.dropLast()
            }
            return (String(letters[start]), String(word))
        }
        return steps.allSatisfy { !$0.word.isEmpty && $0.word.count <= 40 } ? steps : []
    }

    /// 「未着手　　　効果額の単位：千円」: behind a wide gap stands something else.
    private static func upToGap(_ text: String) -> Substring {
        let word = Substring(text).trimmed
        var gap = 0
        for place in word.indices {
            gap = word[place].isWhitespace ? gap + 1 : 0
            if gap == 2 { return word[..<place].trimmed }
        }
        return word
    }

    private static func isEquals(_ letter: Character) -> Bool { "：:＝=".contains(letter) }

    static func isSign(_ letter: Character) -> Bool {
        if "◎○〇◯△▲×✕☆★●□■◇◆－―ー-".contains(letter) { return true }
        guard let folded = letter.folded.unicodeScalars.first, letter.folded.unicodeScalars.count == 1 else {
            return false
        }
        return ("a"..."z").contains(folded) || ("0"..."9").contains(folded) || ("ア"..."オ").contains(folded)
    }

    /// Takes one step: 「S」 and 「目標を上回った」, 「C」 and 「目標に届かなかった（理由・改善策を記入）」.
    ///
    /// - Returns: whether the meaning stands in the scale.
    @discardableResult
    mutating func take(mark written: String, meaning: String) -> Bool {
        let text = written.withoutInvisibleLetters
        guard statuses.count < 20, text.count <= 20, meaning.count <= 100 else { return false }
        let (label, rule) = Self.rule(in: meaning.withoutInvisibleLetters)
        let usual = AchievementScale.usual.statuses.first { StatusWord.key($0.label) == StatusWord.key(label) }
        // 「－＝対象外」: the meaning says more than the sign. 「対象外」 alone: a word needs no other word.
        let meant = StatusWord(label).flatMap { $0.isOutside ? $0 : nil }
        let word = meant ?? StatusWord(text)
        let isSign = StatusWord.key(text).count == 1
        var status =
            usual ?? word?.status(unlike: statuses)
            ?? AchievementStatus(code: .init(label), mark: "", label: label, needsReason: false, tone: .neutral)
        // Ａ is A, but － stays as long as it is written.
        if isSign { status.mark = text.folded.first?.isLetter == true ? text.folded.uppercased() : text }
        status.label = isSign ? label : text
        if rule.contains("理由") { status.needsReason = true }
        if ["集計に含めない", "集計から除く", "集計対象外", "母数から除く", "母数に含めない"].contains(where: rule.contains) {
            status.countsInTotals = false
        }
        guard !status.label.isEmpty, !statuses.contains(where: { $0.code == status.code }) else { return false }
        statuses.append(status)
        return isSign || StatusWord.key(label) == StatusWord.key(text)
    }

    /// The words and the rule in brackets behind them.
    private static func rule(in meaning: String) -> (label: String, rule: String) {
        guard let open = meaning.firstIndex(where: { "（(".contains($0) }), let label = Passage(meaning[..<open]) else {
            return (meaning, "")
        }
        let rule = meaning[open...]
        let isRule = ["理由", "集計", "母数"].contains { rule.contains($0) }
        return isRule ? (label.text, String(rule)) : (meaning, "")
    }

    /// Cuts at 、 and spaces before a sign and an equals sign, not inside brackets.
    private static func pieces(of text: Substring) -> [String] {
        var depth = 0
        var pieces = [""]
        for character in text {
            if "（(".contains(character) { depth += 1 }
            if "）)".contains(character) { depth = max(0, depth - 1) }
            if depth == 0, "、，,／/;；\n \u{3000}".contains(character) {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces.filter { !$0.isEmpty }
    }
}

extension Character {
    fileprivate var isKanjiOrKana: Bool {
        guard let first = unicodeScalars.first else { return false }
        return ("\u{3041}"..."\u{30FE}").contains(first) || ("\u{4E00}"..."\u{9FFF}").contains(first)
    }
}
