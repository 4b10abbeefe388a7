import Japanese
import Plan

/// Splitting and merging actions (取組の分割と統合).
extension Wording {
    func newAction(_ number: Int) -> String { say("新しい取組（\(number)）", "New action (\(number))") }

    func partingNotice(_ notice: StaffNotice) -> String? {
        switch notice {
        case .actionSplit: say("取組を分割しました。", "The action is split.")
        case .actionsMerged: say("取組を統合しました。", "The actions are merged.")
        case .mergedWithoutStatus:
            say(
                "取組を統合しました。達成状況が同じでなかった年度は、空欄にしました。",
                "The actions are merged. For years in which their statuses differed, the status is blank.")
        default: nil
        }
    }
}
