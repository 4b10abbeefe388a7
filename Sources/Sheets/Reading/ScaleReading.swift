import Algorithms
import Japanese
import Plan

/// records → plan: the plan's own scale, from what the sheet shows (達成状況の区分).
///
/// Words of the usual scale mean its steps. Every other word becomes a step of its own: neutral, and to be checked,
/// since a C is "as planned" in one city and "late" in the next.
struct ScaleReading {
    /// The step that each text in a status's place means, by `key`.
    private var codes: [String: AchievementStatus.Code] = [:]
    private(set) var scale: AchievementScale
    /// Texts that became new steps, or are spelt in another way than their step.
    private var newSteps: Set<AchievementStatus.Code> = []

    /// A scale has few steps; more words than these are remarks.
    private static let mostSteps = 12
    /// In bytes; a longer text is a remark.
    static let longest = 120

    /// - Parameters:
    ///   - words: the texts in the places of statuses, in the order of the sheet.
    ///   - legend: the steps that the head of the sheet defines, in their order.
    init(words: [String], legend: [AchievementStatus]) {
        let distinct = Array(words.uniqued())
        let isUsual = legend.isEmpty && (words.isEmpty || distinct.contains { Self.usual($0) != nil })
        scale = AchievementScale(isUsual ? AchievementScale.usual.statuses : legend)
        var found: [StatusWord] = []
        let steps = Self.steps(of: scale)
        for word in distinct where word.utf8.count <= Self.longest {
            if let status = steps[StatusWord.key(word)] ?? Self.usual(word) {
                if scale[status.code] == nil { scale.statuses.append(status) }
                codes[word] = status.code
            } else if NoValue(word) != .mark, let step = StatusWord(word), found.count < Self.mostSteps {
                codes[word] = step.code
                if !found.contains(where: { $0.code == step.code }) { found.append(step) }
            }
        }
        newSteps = Set(found.map(\.code))
        for step in StatusWord.inOrder(found) { scale.statuses.append(step.status(unlike: scale.statuses)) }
        // Steps outside the order stand last.
        scale.statuses = scale.statuses.filter(\.countsInTotals) + scale.statuses.filter { !$0.countsInTotals }
        respell(words)
    }

    /// The step that a text means; `nil` where it is none.
    func code(of text: String) -> AchievementStatus.Code? { codes[text] }

    /// Whether a text became a step that neither the usual scale nor the sheet's head knows.
    func isNew(_ code: AchievementStatus.Code) -> Bool { newSteps.contains(code) }

    /// Notes the steps that are new, and those that a cell spells in another way.
    func note(_ cells: [Grid.Cell], _ ledger: inout Ledger) {
        var first: [AchievementStatus.Code: Grid.Cell] = [:]
        for cell in cells {
            guard let code = code(of: cell.text), let status = scale[code] else { continue }
            if isNew(code) {
                first[code] = first[code] ?? cell
                ledger.count(.newStatus, at: first[code] ?? cell, words: [status.label])
            }
            // Ａ is the mark A.
            let isMark = StatusWord.key(cell.text) == StatusWord.key(status.mark)
            if !isMark, ![status.label, status.mark + status.label].contains(cell.text) {
                ledger.count(.statusSpelling, at: cell, words: [status.label, cell.text])
            }
        }
    }

    /// Takes the steps that need a reason from the label's bracket: 「未達成、一部のみ達成の場合のみ記入」.
    ///
    /// - Returns: whether the bracket was understood.
    mutating func takeReasonRule(_ bracket: String) -> Bool {
        var rule = bracket.withoutInvisibleLetters
        if let end = rule.firstRange(of: "の場合")?.lowerBound ?? rule.firstRange(of: "のとき")?.lowerBound {
            rule = String(rule[..<end])
        }
        for ending in ["記入", "に", "のみ", "を"] where rule.hasSuffix(ending) {
            rule = String(rule.dropLast(ending.count))
        }
        for word in ["又は", "または", "もしくは", "及び", "および"] { rule = rule.replacing(word, with: "、") }
        let steps = Self.steps(of: scale)
        let names = rule.split { "、，,・/／".contains($0) }.compactMap { Passage($0)?.text }
        var codes: Set<AchievementStatus.Code> = []
        for name in names {
            let isAndBelow = name.hasSuffix("以下")
            guard let status = steps[StatusWord.key(isAndBelow ? String(name.dropLast(2)) : name)] else { return false }
            codes.insert(status.code)
            guard isAndBelow, let rank = scale.rank(of: status.code) else { continue }
            for below in scale.statuses where scale.rank(of: below.code).map({ $0 > rank }) ?? false {
                codes.insert(below.code)
            }
        }
        guard !codes.isEmpty else { return false }
        for index in scale.statuses.indices {
            scale.statuses[index].needsReason = codes.contains(scale.statuses[index].code)
        }
        return true
    }

    /// Steps go by the words of this sheet where all cells spell them in one other way: おおむね達成 for 概ね達成.
    private mutating func respell(_ words: [String]) {
        let times = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        var counts: [AchievementStatus.Code: [String: Int]] = [:]
        for (word, count) in times {
            if let code = codes[word], Self.usual(word)?.code == code { counts[code, default: [:]][word] = count }
        }
        for index in scale.statuses.indices {
            guard let spellings = counts[scale.statuses[index].code], spellings[scale.statuses[index].label] == nil,
                let most = spellings.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
            else { continue }
            let isMarked = most.key.first.map { String($0) == scale.statuses[index].mark } ?? false
            if !isMarked { scale.statuses[index].label = most.key.withoutInvisibleLetters }
        }
    }

    /// The usual step that a word means; `nil` for any other word.
    private static func usual(_ word: String) -> AchievementStatus? { usualSteps[StatusWord.key(word)] }

    private static let usualSteps = steps(of: .usual)

    /// The steps of a scale by every word that means one of them.
    private static func steps(of scale: AchievementScale) -> [String: AchievementStatus] {
        var steps: [String: AchievementStatus] = [:]
        // ◎ alone means 達成 only where the sheet says so.
        let isUsual = scale.statuses.map(\.code) == AchievementScale.usual.statuses.map(\.code)
        for status in scale.statuses {
            steps[StatusWord.key(status.label)] = steps[StatusWord.key(status.label)] ?? status
        }
        // A word before a mark: where one step's mark is another step's word, the word is meant.
        for status in scale.statuses {
            let mark = StatusWord.key(status.mark)
            for word in [mark + StatusWord.key(status.label)] + (isUsual ? [] : [mark]) where steps[word] == nil {
                steps[word] = status
            }
        }
        return steps
    }
}
