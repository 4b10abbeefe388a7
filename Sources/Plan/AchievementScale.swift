import Japanese

/// The steps by which a plan says how far an action came (達成状況の区分). They are the plan's data: the letter C is
/// "as planned" in one city and "late" in the next, so colour, order and totals follow what stands here.
public struct AchievementScale: Hashable, Sendable {
    /// From the best to the worst; steps outside the order (対象外) stand last.
    public var statuses: [AchievementStatus]

    public init(_ statuses: [AchievementStatus]) {
        self.statuses = statuses
    }

    public subscript(code: AchievementStatus.Code) -> AchievementStatus? { statuses.first { $0.code == code } }

    /// The step that a cell's words mean, compared without regard to width and spaces.
    public func status(labelled text: String) -> AchievementStatus? {
        let wanted = text.folded.filter { !$0.isWhitespace }
        return statuses.first { status in
            [status.label, status.mark, "\(status.mark)\(status.label)"].contains { label in
                label.folded.filter { !$0.isWhitespace } == wanted
            }
        }
    }

    /// 0 for the best; `nil` for a step that stands outside the order or is not on this scale.
    public func rank(of code: AchievementStatus.Code) -> Int? {
        statuses.filter(\.countsInTotals).firstIndex { $0.code == code }
    }

    /// The usual four steps: 達成, 概ね達成, 一部のみ達成, 未達成. The last two need a reason.
    public static let usual = AchievementScale([
        AchievementStatus(code: "achieved", mark: "◎", label: "達成", needsReason: false, tone: .good),
        AchievementStatus(code: "mostly", mark: "○", label: "概ね達成", needsReason: false, tone: .fair),
        AchievementStatus(code: "partly", mark: "△", label: "一部のみ達成", needsReason: true, tone: .poor),
        AchievementStatus(code: "not-achieved", mark: "×", label: "未達成", needsReason: true, tone: .bad),
    ])
}

/// One step of a plan's scale (達成状況).
public struct AchievementStatus: Hashable, Sendable {
    /// What stands for it in files and in the store. It stays when the label is reworded.
    public struct Code: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        public let text: String
        public init(_ text: String) { self.text = text }
        public init(stringLiteral value: String) { text = value }
        public var description: String { text }
    }

    /// How it is coloured. Never the only sign: a status is always shown as mark and word.
    public enum Tone: String, CaseIterable, Sendable {
        case good
        case fair
        case poor
        case bad
        case neutral
    }

    public var code: Code
    /// 「◎」: one character that tells the steps apart without colour.
    public var mark: String
    /// 「概ね達成」.
    public var label: String
    /// What English pages call it; `nil` where nobody has said.
    public var englishLabel: String?
    /// Whether a report at this step must give a reason and a way to improve.
    public var needsReason: Bool
    /// Whether it stands in the denominator of totals; 対象外 does not.
    public var countsInTotals: Bool
    public var tone: Tone

    public init(
        code: Code, mark: String, label: String, englishLabel: String? = nil, needsReason: Bool,
        countsInTotals: Bool = true, tone: Tone
    ) {
        self.code = code
        self.mark = mark
        self.label = label
        self.englishLabel = englishLabel
        self.needsReason = needsReason
        self.countsInTotals = countsInTotals
        self.tone = tone
    }
}
