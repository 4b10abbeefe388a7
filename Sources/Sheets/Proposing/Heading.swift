import Japanese
import Plan

/// What one text of a heading says, taken apart (見出しの要素): 「令和5年度（実績）」 is a year and that it is done; 「活動指標ア　名称」 a
/// slot and a part of it; 「決算額（千円）」 a word and a unit. Pure: its neighbours and values are asked later.
struct Heading: Hashable, Sendable {
    /// As a label of an own field: without line breaks and without the year.
    var label = ""
    var year: FiscalYear?
    /// 6 of 「6年度」, whose era the neighbours know.
    var bareYear: Int?
    /// 上半期 is 1, 下半期 is 2.
    var half: Int?
    var side: SheetMap.Side?
    var milestone: SheetMap.Milestone?
    var unit: String?
    var slot: SheetMap.Slot?
    var meaning: HeadingMeaning?
    /// Whether the text was a known word as a whole, and not by its ending.
    var isExact = false
    /// 次年度の取組: what is to be in the year after the one told of.
    var isOfNextYear = false
    /// The key without 番号, コード or 名: what a number and its name have in common.
    var stem = ""

    /// Whether the text says anything that the vocabulary knows.
    var isKnown: Bool { meaning != nil || year != nil || slot != nil || half != nil || bareYear != nil }

    /// 番号, No.: a number, and nothing says of what.
    var isBareNumber: Bool { meaning == .number && Vocabulary.isNumberAlone(stem) }

    /// A heading is short; beyond this it is a sentence.
    static let longest = 60

    /// - Returns: `nil` for what is no heading: a sentence, a number, or too long.
    init?(_ written: String) {
        guard written.utf8.count <= 400 else { return nil }
        let text = written.asHeadingLine.withoutFootnoteMark
        guard !text.isEmpty, text.count <= Self.longest, !text.contains("。"), !Self.isNumber(text),
            !Self.isOfUnits(text)
        else { return nil }
        label = text
        var parts = HeadingBrackets(text)
        take(&parts)
        let words = YearWords(folded: parts.outside)
        if let found = words.years.last, words.ranges.isEmpty, Set(words.years).count == 1 {
            year = found
            label = words.rest.isEmpty ? "" : Self.withoutYear(text)
            isExact = words.rest.isEmpty
        } else if words.years.isEmpty, let bare = words.bareYear {
            bareYear = bare
            label = Self.withoutYear(text)
        }
        takeMeaning(of: year == nil && bareYear == nil ? parts.outside : words.rest)
        if slot == nil, year == nil, let inner = words.ranges.isEmpty ? nil : words.ranges.first, meaning == nil {
            // 令和5～9年度: a span of years is no year.
            label = inner.isEmpty ? "" : text
        }
    }

    /// 「（金額の単位：千円）」 says something of the numbers below, and heads no column.
    private static func isOfUnits(_ text: String) -> Bool {
        text.first.map { "（(［[".contains($0) } ?? false && TitleYears.moneyUnit(in: text) != nil
    }

    // MARK: - Brackets

    /// What stands in brackets is a flag, a unit, a year, a part of a slot, or an explanation.
    private mutating func take(_ parts: inout HeadingBrackets) {
        for inside in parts.insides {
            let key = Label.key(inside)
            if let flag = Self.flags[key] {
                side = flag.side ?? side
                milestone = flag.milestone ?? milestone
            } else if key == "単位", Vocabulary.meanings[Label.key(parts.outside)] == .indicator {
                // 指標（単位）: the unit stands in the bracket of each name.
                continue
            } else if ["名称", "名", "単位"].contains(key) {
                parts.outside += key == "単位" ? "単位" : "名称"
            } else if key == "年度" {
                continue
            } else if let stated = Self.year(in: inside) {
                year = stated
            } else if Unit.isStated(inside) {
                unit = inside
            } else if ["十の位", "一の位", "百の位"].contains(key) {
                meaning = .digit
            }
        }
    }

    private static func year(in text: String) -> FiscalYear? {
        let words = YearWords(folded: text.folded)
        guard words.ranges.isEmpty, Set(words.years).count == 1, words.rest.count <= 3 else { return nil }
        return words.years.first
    }

    private static let flags: [String: (side: SheetMap.Side?, milestone: SheetMap.Milestone?)] = [
        "基準": (nil, .baseline), "基準年": (nil, .baseline), "基準年度": (nil, .baseline), "基準値": (nil, .baseline),
        "現状": (nil, .baseline), "現状値": (nil, .baseline), "現況": (nil, .baseline), "当初": (nil, .baseline),
        "当初値": (nil, .baseline), "初期値": (nil, .baseline), "策定時": (nil, .baseline), "計画策定時": (nil, .baseline),
        "策定時点": (nil, .baseline), "計画策定時点": (nil, .baseline), "計画当初": (nil, .baseline), "計画": (.planned, nil),
        "予定": (.planned, nil), "見込": (.planned, nil), "見込み": (.planned, nil), "目標": (.planned, nil),
        "予算": (.planned, nil),
        "目標値": (.planned, nil), "実績": (.done, nil), "実績値": (.done, nil), "決算": (.done, nil), "速報": (.done, nil),
        "最終": (nil, .final), "最終年度": (nil, .final), "最終目標": (nil, .final), "目標年度": (nil, .final),
        "最終目標年度": (nil, .final), "最終値": (nil, .final), "計画最終年度": (nil, .final),
    ]

    // MARK: - The word

    private mutating func takeMeaning(of outside: String) {
        let isDigit = meaning == .digit
        let key = Label.key(outside)
        guard !key.isEmpty else { return }
        if let half = Self.halves[key] { self.half = half } else { look(up: key) }
        if isDigit { meaning = .digit }
    }

    private mutating func look(up key: String) {
        if let next = ["次年度", "翌年度"].first(where: key.hasPrefix) {
            isOfNextYear = Self.plans.contains(String(key.dropFirst(next.count).drop { "のにはへ".contains($0) }))
        }
        for word in [key, Self.withoutLead(key), Self.withoutYearWord(key)] where !word.isEmpty {
            if let meaning = Vocabulary.meanings[word] {
                self.meaning = meaning
                isExact = true
                stem = Vocabulary.stem(word)
                return
            }
        }
        let word = Self.withoutLead(key)
        // 前年度に行ったこと: which year that is depends on when the form was filled in.
        if Self.relativeYears.contains(where: key.hasPrefix) {
            meaning = .own
            return
        }
        if takeSlot(of: word) { return }
        stem = Vocabulary.stem(word)
        if Vocabulary.isNumber(word) || word.hasSuffix("№") {
            meaning = .number
        } else {
            meaning = Self.byEnding(word) ?? Self.byBeginning(word)
        }
    }

    /// 「活動指標1実績」, 「成果指標サ」, 「指標②名称」.
    private mutating func takeSlot(of key: String) -> Bool {
        guard let (word, kind) = Vocabulary.slotWords.first(where: { key.hasPrefix($0.word) }) else { return false }
        var rest = key.dropFirst(word.count)
        let number = rest.prefix { $0.isASCII && $0.isNumber }
        let mark: Substring
        if !number.isEmpty {
            mark = number.count <= 2 ? number : ""
        } else if let first = rest.first, Self.isSlotLetter(first) {
            mark = rest.prefix(1)
        } else {
            mark = ""
        }
        rest = rest.dropFirst(mark.count)
        guard !mark.isEmpty else { return false }
        let part = rest.isEmpty ? nil : Vocabulary.meanings[String(rest)]
        guard rest.isEmpty || part != nil else { return false }
        slot = SheetMap.Slot(kind: kind, mark: String(mark), word: word)
        meaning = part
        isExact = true
        return true
    }

    private static func isSlotLetter(_ letter: Character) -> Bool {
        guard let scalar = letter.unicodeScalars.first else { return false }
        return ("ア"..."ン").contains(scalar) || ("a"..."z").contains(scalar)
    }

    private static let relativeYears = ["前年度", "今年度", "本年度", "当年度", "次年度", "翌年度"]

    private static let plans: Set<String> = ["取組", "取組予定", "取組計画", "取組内容", "計画", "予定", "事業計画", "実施計画", "実施予定", "目標"]

    private static let halves = ["上半期": 1, "前半": 1, "上期": 1, "下半期": 2, "後半": 2, "下期": 2]

    /// Without ①, 1. and the like in front, and without の, 時点 and 末 that a year left there.
    private static func withoutLead(_ key: String) -> String {
        var word = Substring(key)
        if let first = word.first, "のにはを".contains(first) { word = word.dropFirst() }
        if word.hasPrefix("末") || word.hasPrefix("度") { word = word.dropFirst() }
        if word.first == "の" { word = word.dropFirst() }
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        if digits.count == 1, word.dropFirst().first == "." { word = word.dropFirst(2) }
        return String(word)
    }

    /// 計画 of 「年度の計画」.
    private static func withoutYearWord(_ key: String) -> String {
        guard let lead = Vocabulary.ofTheYear.first(where: key.hasPrefix) else { return "" }
        return String(key.dropFirst(lead.count))
    }

    /// The longest known word at the end, for those of numbers, units, divisions and texts. Names of projects end in 事業 and 施策
    /// themselves, so that words of levels need to stand alone.
    private static func byEnding(_ key: String) -> HeadingMeaning? {
        let letters = Array(key)
        for start in letters.indices.dropFirst() {
            let ending = String(letters[start...])
            guard ending.count >= 2, !notAsEnding.contains(ending), let meaning = Vocabulary.meanings[ending] else {
                continue
            }
            switch meaning {
            case .policy, .action, .fiscalYear, .lineLabel, .aside, .partName, .partValue, .number, .digit,
                .oldNumber, .kind, .direction, .scope, .vision, .situation, .planTitle, .municipalityName,
                .municipalityCode:
                return nil
            default: return meaning
            }
        }
        return nil
    }

    /// 成果の見込み and 解決すべき課題 are what a form asks beside targets and reasons.
    private static let notAsEnding: Set<String> = [
        "見込", "見込み", "計画", "予定", "結果", "課題", "今後の課題", "状況", "成果", "区分", "内容",
    ]

    /// The longest known word at the beginning, for texts alone: 「実績の概要」, 「課題への対応」.
    private static func byBeginning(_ key: String) -> HeadingMeaning? {
        let letters = Array(key)
        guard letters.count > 3 else { return nil }
        for end in stride(from: letters.count - 1, to: 1, by: -1) {
            let beginning = String(letters[..<end])
            guard !notAsEnding.contains(beginning), let meaning = Vocabulary.meanings[beginning] else { continue }
            switch meaning {
            case .baseline, .finalTarget, .latest, .actual, .reason, .result: return meaning
            default: return nil
            }
        }
        return nil
    }

    // MARK: - Text

    /// The words without the year in front or behind, as a label.
    private static func withoutYear(_ text: String) -> String {
        // Where the year is one run of letters it can be cut off; else the words stay as they are.
        let marks = ["年度末", "年度"]
        for mark in marks {
            guard let range = text.firstRange(of: mark) else { continue }
            let behind = text[range.upperBound...].drop { $0.isWhitespace || "の：:".contains($0) }
            let before = text[..<range.lowerBound]
            let year = before.drop { !($0.isNumber || "令平昭元RHrhＲＨ".contains($0)) }
            let lead = before.dropLast(year.count)
            let words = "\(lead.trimmed)\(behind.trimmed)"
            return words.allSatisfy({ "（）()".contains($0) }) ? "" : words
        }
        return YearWords(folded: text.folded).rest.isEmpty ? "" : withoutLeadingYear(text)
    }

    /// 決算額 of 「R6決算額」.
    private static func withoutLeadingYear(_ text: String) -> String {
        guard let first = text.first, first.isNumber || "令平昭RHＲＨ".contains(first) else { return text }
        for length in stride(from: min(8, text.count - 1), through: 2, by: -1) {
            let words = YearWords(folded: String(text.prefix(length)).folded)
            if words.rest.isEmpty, words.years.count == 1, words.ranges.isEmpty {
                return String(text.dropFirst(length).drop { $0.isWhitespace || "の：:".contains($0) })
            }
        }
        return text
    }

    private static func isNumber(_ text: String) -> Bool {
        guard text.contains(where: \.isNumber) else { return text.allSatisfy { "-－ー―…".contains($0) } }
        let folded = text.folded
        if YearWords(folded: folded).years.count == 1 { return false }
        return folded.allSatisfy { $0.isNumber || ",.%-+△▲() ".contains($0) }
    }
}

extension Unit {
    /// Whether a text is a unit by itself: 千円, ％, 人／年, 単位：件.
    fileprivate static func isStated(_ text: String) -> Bool {
        let folded = text.folded.filter { !$0.isWhitespace }
        let name = folded.hasPrefix("単位:") ? String(folded.dropFirst(3)) : folded
        guard !name.isEmpty, name.count <= 8 else { return false }
        // （A） and （B） are what a sum is made of.
        if name.count == 1, text.contains(where: { $0.folded != String($0) && $0.isLetter }) { return false }
        return name.split(separator: "/").allSatisfy { Unit.isKnown(String($0)) }
    }
}

extension String {
    /// One line: a line break inside a heading fits it to its column, and before a bracket it separates nothing.
    var asHeadingLine: String {
        let line = withoutInvisibleLetters
        return String(line.split(whereSeparator: \.isNewline).map { String($0.trimmed) }.joined()).trimmed.description
    }
}
