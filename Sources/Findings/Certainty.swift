/// How sure a finding is (確かさ). From the least to the most: `--fail-on textual` also means what is arithmetic.
public enum Certainty: String, CaseIterable, Sendable, Comparable {
    /// 問い: nobody but the reporter can know; worded as a question.
    case suggestion
    /// 記載: it follows from what is written or left blank.
    case textual
    /// 計算: it follows from numbers in the text, which anybody can work out again.
    case arithmetic

    public static func < (left: Certainty, right: Certainty) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .suggestion: 0
        case .textual: 1
        case .arithmetic: 2
        }
    }
}
