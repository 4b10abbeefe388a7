import Japanese
import Plan

/// A status that the usual scale does not have (達成状況の語): 「A」, 「順調」, 「対象外」, 「A（計画どおり）」.
struct StatusWord {
    let code: AchievementStatus.Code
    /// A letter or sign of its own; `nil` where the word has none.
    let mark: String?
    let label: String

    /// `nil` for a text that is too long to be a step.
    init?(_ written: String) {
        let text = written.withoutInvisibleLetters
        guard text.count <= 20, !text.contains(where: \.isNewline) else { return nil }
        let key = Self.key(text)
        guard !key.isEmpty else { return nil }
        if let first = text.first, let letter = Self.letter(first), key.count > 1,
            !Self.isLetter(text.dropFirst().first),
            let behind = Passage(text.dropFirst().drop(while: { "（(：:.．、 \u{3000}".contains($0) }))
        {
            let closes = behind.text.last.map { "）)".contains($0) } ?? false
            mark = letter
            label = closes ? String(behind.text.dropLast()) : behind.text
            code = AchievementStatus.Code(letter.lowercased())
        } else {
            mark = key.count == 1 ? text.folded.uppercased() : nil
            label = text
            code = AchievementStatus.Code(Self.outside[key] ?? key)
        }
    }

    /// How a status counts when it is compared: without width, spaces and 「おおむね」 for 「概ね」.
    static func key(_ text: String) -> String {
        let key = text.foldedScalars.lazy.filter { !$0.properties.isWhitespace }.map {
            "〇◯".unicodeScalars.contains($0) ? "○" : $0
        }
        let word = String(decoding: key.flatMap(\.utf8), as: UTF8.self)
        return word.contains("お") ? word.replacing("おおむね", with: "概ね") : word
    }

    /// From the best to the worst where the words are known to have an order, else as they came.
    static func inOrder(_ words: [StatusWord]) -> [StatusWord] {
        let orders = orders.map { order in
            words.map { word in order.firstIndex(of: word.mark.map(key) ?? key(word.label)) }
        }
        guard
            let ranks = orders.first(where: { ranks in
                zip(words, ranks).allSatisfy { $0.isOutside || $1 != nil }
            })
        else { return words }
        return zip(words, ranks).enumerated().sorted { left, right in
            (left.element.1 ?? Int.max, left.offset) < (right.element.1 ?? Int.max, right.offset)
        }.map(\.element.0)
    }

    /// The step: neutral, since the word alone does not say how good it is.
    func status(unlike others: [AchievementStatus]) -> AchievementStatus {
        let used = Set(others.map(\.mark))
        let candidates = (mark.map { [$0] } ?? []) + (isOutside ? ["－"] : []) + Self.marks
        let free = candidates.first { !used.contains($0) }
        return AchievementStatus(
            code: code, mark: free ?? String(label.prefix(1)), label: label, needsReason: false,
            countsInTotals: !isOutside, tone: .neutral)
    }

    /// Whether it says that an action is not judged.
    var isOutside: Bool { Self.outside[Self.key(label)] != nil || Self.outside.values.contains(code.text) }

    private static func letter(_ character: Character) -> String? {
        let folded = character.folded
        guard folded.count == 1, isLetter(folded.first) || "◎○〇◯△▲×●□■".contains(character) else { return nil }
        return folded.uppercased().replacing("〇", with: "○").replacing("◯", with: "○")
    }

    private static func isLetter(_ character: Character?) -> Bool {
        guard let folded = character?.folded, let byte = folded.utf8.first else { return false }
        return folded.utf8.count == 1 && (0x61...0x7A).contains(byte)
    }

    /// The codes that say so.
    static let outsideCodes = Set(outside.values)

    /// Words for an action that is not judged. They do not stand in the denominator of totals.
    private static let outside: [String: String] = [
        "対象外": "excluded", "評価対象外": "excluded", "完了": "completed", "終了": "ended", "事業終了": "ended", "中止": "cancelled",
        "廃止": "abolished", "休止": "suspended", "延期": "postponed", "評価できない": "not-evaluated", "評価不能": "not-evaluated",
        "評価困難": "not-evaluated", "評価なし": "not-evaluated", "-": "none", "ー": "none", "―": "none", "実績なし": "no-record",
    ]

    private static let orders: [[String]] = [
        ["s", "a", "b", "c", "d", "e", "f"], ["◎", "○", "△", "▲", "×"], ["5", "4", "3", "2", "1"],
        ["順調", "概ね順調", "やや遅れ", "やや遅れている", "遅れ", "遅れている", "大幅に遅れている"],
        ["計画以上", "計画どおり", "計画通り", "やや遅れ", "やや遅れている", "遅れ", "遅れている", "未着手"],
        ["完了", "実施", "実施済", "一部実施", "実施中", "検討中", "未着手", "未実施"],
    ]

    private static let marks = ["◇", "◆", "□", "■", "▽", "▼", "☆", "★", "◐", "◑", "◒", "◓", "⊕", "⊖", "⊗", "⊙"]
}
