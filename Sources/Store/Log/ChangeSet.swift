import Foundation
import Plan

/// One entry of the change log (変更履歴): what was changed together, by whom, when and why.
public struct ChangeSet: Hashable, Sendable {
    public enum Cause: String, CaseIterable, Sendable {
        /// 登録: a municipality was entered or renamed.
        case registration
        /// 取込み.
        case `import`
        /// 取消し: an import was taken back.
        case undo
        /// 公表.
        case publication
        /// 利用者の登録・変更: an account was made or changed, rights were given or taken.
        case people
        /// 異動の取込み: many of them at once, from a file.
        case moves
        /// 一回限りのコードの発行.
        case code
        /// パスワードの設定.
        case password
        /// サインインとサインアウト; the reason names the address.
        case signIn
        case signOut
        case signInFailure
        /// 点検: findings were answered, rules switched, findings shown or hidden.
        case review
        /// 照会: a round was opened, changed, closed or opened again.
        case round
        /// 報告: one was begun, handed in, approved, sent back or taken back, or a division added to it.
        case report
        /// 公表前の確認用リンク: one was made or revoked.
        case preview
        /// 取下げ: the text of an edition was taken down.
        case retraction
        /// 正誤: something wrong in an edition was set right beside it.
        case erratum
        /// 編集: the office changed the plan in the browser.
        case edit
        /// 策定, and taking it back.
        case adoption
        case adoptionUndoing
        /// 履歴の末尾の通知: somebody was told the hash of the entry before.
        case head
    }

    public let city: Slug
    /// Counts the entries of this city from 1.
    public let sequence: Int
    /// To the second.
    public let at: Date
    public let by: String
    public let cause: Cause
    public let reason: String?
    /// `nil` for a change of the municipality itself.
    public let plan: Slug?
    /// The revision of the plan after it.
    public let revision: Int?
    /// The entry that this one takes back.
    public let undoes: Int?
    /// The edition that was published, and the SHA-256 of its document.
    public let edition: Int?
    public let documentSHA256: String?
    public let changes: [Change]
    /// Every line of it, also those that are about something else than the plan.
    let lines: [LogEntry.Line]
    /// The hash of the entry before; 64 zeros for the first.
    public let previousHash: String
    /// SHA-256 over this entry and `previousHash`.
    public let hash: String
}

/// What an entry says beside changes of a plan, by what it is about.
extension ChangeSet {
    public var accountChanges: [AccountChange] { lines.compactMap(\.accountChange) }
    /// About decisions of the office.
    public var decisionChanges: [DecisionChange] { lines.compactMap(\.decisionChange) }
    /// About rounds and their reports.
    public var roundChanges: [RoundChange] { lines.compactMap(\.roundChange) }
    /// About messages to people.
    public var messageChanges: [MessageChange] { lines.compactMap(\.messageChange) }
    /// About errata and links for reading before publication.
    public var publishingChanges: [PublishingChange] { lines.compactMap(\.publishingChange) }
}

extension LogEntry.Line {
    /// Whether it is about something beside the plan. A kind of line that is not named here is none that this program writes.
    var isBesidePlan: Bool {
        accountChange != nil || decisionChange != nil || roundChange != nil || messageChange != nil
            || publishingChange != nil
    }
}
