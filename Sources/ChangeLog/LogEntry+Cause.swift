import Japanese

extension LogEntry {
    /// What caused a change (変更の操作). The raw value stands in the log and in addresses.
    public enum Cause: String, CaseIterable, Sendable, Codable {
        /// 登録: a municipality was entered or renamed.
        case registration
        /// 取込み.
        case `import`
        /// 次期計画の作成: the plan was made out of the one of the period before.
        case nextPlan
        /// 取消し: an import was taken back.
        case undo
        /// 公表.
        case publication
        /// 利用者の登録・変更: an account was made or changed, rights were given or taken.
        case people
        /// 異動の取込み: many of them at once, from a file.
        /// By the word of the first releases: logs keep it.
        case transfers = "moves"
        /// 一回限りのコードの発行.
        case code
        /// パスワードの設定.
        case password
        /// ログインとログアウト; the reason names the address.
        case signIn
        case signOut
        case signInFailure
        /// 点検: findings were answered, rules switched, findings shown or hidden.
        case review
        /// 照会: a round was opened, changed, closed or opened again.
        case round
        /// 報告: one was begun, handed in, approved, sent back or taken back, or a division added to it.
        case report
        /// 評価: one was handed in at an evaluation step.
        case evaluation
        /// 公表前の確認用リンク: one was made or revoked.
        case preview
        /// 取下げ: the text of an edition was taken down.
        case retraction
        /// 墨消し: words of an edition were blotted out.
        case redaction
        /// 取下げ・墨消しの申出: somebody asked for it, declined it or took it back.
        case removalRequest
        /// 正誤: something wrong in an edition was set right beside it.
        case erratum
        /// 編集: the office changed the plan in the browser.
        case edit
        /// 策定, and taking it back.
        case adoption
        case adoptionUndoing
        /// アーカイブ of a plan, and taking it back.
        case archiving
        case unarchiving
        /// 計画の削除: one of which nothing was published.
        case deletion
        /// 履歴の末尾の通知: somebody was told the hash of the entry before.
        case head

        /// In words. The one place that says them: a new cause does not compile without.
        public func words(in language: Language) -> String {
            let (japanese, english) =
                switch self {
                case .registration: ("自治体の登録", "registration")
                case .import: ("取込み", "import")
                case .nextPlan: ("次期計画の作成", "plan of the next period")
                case .undo: ("取込みの取消し", "import undone")
                case .publication: ("公表", "publication")
                case .retraction: ("取下げ", "retraction")
                case .redaction: ("墨消し", "redaction")
                case .removalRequest: ("取下げ・墨消しの申出", "request for removal")
                case .people: ("利用者・権限", "people and rights")
                case .transfers: ("異動の取込み", "transfers")
                case .code: ("コードの発行", "one-time code")
                case .password: ("パスワード", "password")
                case .signIn: ("ログイン", "sign-in")
                case .signOut: ("ログアウト", "sign-out")
                case .signInFailure: ("ログインの失敗", "failed sign-in")
                case .review: ("点検", "findings")
                case .round: ("照会", "round")
                case .report: ("報告", "report")
                case .evaluation: ("評価", "evaluation")
                case .preview: ("確認用リンク", "preview link")
                case .erratum: ("正誤", "erratum")
                case .edit: ("編集", "edit")
                case .adoption: ("策定", "adoption")
                case .adoptionUndoing: ("策定の取消し", "adoption undone")
                case .archiving: ("アーカイブ", "archived")
                case .unarchiving: ("アーカイブの取消し", "archiving undone")
                case .deletion: ("計画の削除", "plan deleted")
                case .head: ("履歴の末尾の通知", "head of the log told")
                }
            return language == .japanese ? japanese : english
        }
    }
}
