import Japanese
import Plan

/// What somebody else changed since whoever acts now looked at it (先に行われた変更). Nothing was done then.
public enum EarlierChange: Hashable, Sendable {
    /// By their revisions; `nil` is a plan that is not there.
    case plan(PlanKey, expected: Int?, found: Int?)
    /// The text of a report or of a contribution to it; what was saved has this revision.
    case report(found: Int)
    /// Accounts or rights: what a list of transfers would do is no longer what was looked at.
    case people

    /// What happened and what to do.
    public func sentence(in language: Language) -> String {
        let words =
            switch self {
            case .plan(let key, let expected, let found):
                Words(
                    "計画 \(key) は、確認した後に変更されました（確認した版 \(revision(expected, .japanese))、現在 \(revision(found, .japanese))）。"
                        + "何も書き込んでいません。もう一度確認してください。",
                    "The plan \(key) changed after you looked at it (revision \(revision(expected, .english)) then, "
                        + "\(revision(found, .english)) now). Nothing was written. Look again.")
            case .report:
                Words(
                    "その間に別の人が保存しました。新しい文を確かめてから、もう一度行ってください。",
                    "Somebody saved meanwhile. Look at the new text, then do it again.")
            case .people:
                Words(
                    "確認した後に利用者か権限が変わりました。何も書き込んでいません。もう一度確認してください。",
                    "Accounts or rights changed after you looked. Nothing was written. Look again.")
            }
        return words[language]
    }

    private func revision(_ number: Int?, _ language: Language) -> String {
        number.map(String.init) ?? Words("なし", "none")[language]
    }
}
