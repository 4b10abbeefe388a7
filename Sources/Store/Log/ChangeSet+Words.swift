import Japanese
import Plan

extension ChangeSet.Cause {
    /// What caused a change, in words (変更の理由の種類). The one place that says them: a new cause does not compile without.
    public func words(in language: Language) -> String {
        let (japanese, english) =
            switch self {
            case .registration: ("自治体の登録", "registration")
            case .import: ("取込み", "import")
            case .undo: ("取込みの取消し", "import undone")
            case .publication: ("公表", "publication")
            case .retraction: ("取下げ", "retraction")
            case .people: ("利用者・権限", "people and rights")
            case .moves: ("異動の取込み", "moves")
            case .code: ("コードの発行", "one-time code")
            case .password: ("パスワード", "password")
            case .signIn: ("サインイン", "sign-in")
            case .signOut: ("サインアウト", "sign-out")
            case .signInFailure: ("サインインの失敗", "failed sign-in")
            case .review: ("点検", "findings")
            case .round: ("照会", "round")
            case .report: ("報告", "report")
            case .preview: ("確認用リンク", "preview link")
            case .erratum: ("正誤", "erratum")
            case .edit: ("編集", "edit")
            case .adoption: ("策定", "adoption")
            case .adoptionUndoing: ("策定の取消し", "adoption undone")
            case .head: ("履歴の末尾の通知", "head of the log told")
            }
        return language == .japanese ? japanese : english
    }
}

extension ChangeSet {
    /// What it says beside the changes of the plan's text, a sentence each: editions, errata, links, steps of reports.
    public func remarks(in language: Language) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        var remarks: [String] = []
        if let edition { remarks.append(say("第\(edition)版を公表", "edition \(edition) published")) }
        if let undoes { remarks.append(say("記録\(undoes)を取消し", "entry \(undoes) taken back")) }
        for change in publishingChanges {
            switch (change.subject, change.field) {
            case (.edition(let number), _):
                remarks.append(say("第\(number)版を取下げ", "text of edition \(number) taken down"))
            case (.erratum(let edition, let number), "place"):
                remarks.append(
                    say(
                        "第\(edition)版の正誤\(number)：\(change.after ?? "")",
                        "erratum \(number) to edition \(edition): \(change.after ?? "")"))
            case (.erratum, "wrong"): remarks.append(say("誤：\(change.after ?? "")", "wrong: \(change.after ?? "")"))
            case (.erratum, "correct"): remarks.append(say("正：\(change.after ?? "")", "right: \(change.after ?? "")"))
            case (.erratum, _): break
            case (.previewLink(let number), "revoked"):
                remarks.append(say("確認用リンク\(number)を取消し", "preview link \(number) revoked"))
            case (.previewLink(let number), _):
                remarks.append(say("確認用リンク\(number)を作成", "preview link \(number) made"))
            }
        }
        remarks += roundChanges.compactMap { $0.remark(in: language) }
        if !decisionChanges.isEmpty {
            remarks.append(say("事務局の判断\(decisionChanges.count)件", "decisions of the office: \(decisionChanges.count)"))
        }
        if !messageChanges.isEmpty {
            remarks.append(say("お知らせ\(messageChanges.count)件", "messages: \(messageChanges.count)"))
        }
        if !accountChanges.isEmpty {
            remarks.append(say("利用者に関する変更\(accountChanges.count)件", "changes of accounts: \(accountChanges.count)"))
        }
        return remarks
    }
}

extension RoundChange {
    /// The steps, by name; texts as they were handed in stand in the plan once they are accepted.
    fileprivate func remark(in language: Language) -> String? {
        let year = language == .japanese ? year.eraLabel : "FY\(year.value)"
        switch (subject, field) {
        case (.report, "step"):
            let words = [
                "writing": ("記入", "begun"), "submission": ("提出", "handed in"), "approval": ("承認", "approved"),
                "sendBack": ("差戻し", "sent back"), "withdrawal": ("取下げ", "taken back"),
            ]
            guard let step = after?.split(separator: "\t").first.map(String.init) else { return nil }
            let (japanese, english) = words[step] ?? (step, step)
            return language == .japanese ? "\(year)の報告を\(japanese)" : "report for \(year) \(english)"
        case (.report, "comment"):
            let text = after?.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
            return language == .japanese ? "差戻しの理由：\(text)" : "comment: \(text)"
        case (.round, "opensOn"), (.round, "closure"):
            let isClosure = field == "closure" && after != nil
            return language == .japanese
                ? "\(year)の照会を\(isClosure ? "締切り" : "開始・変更")"
                : "round of \(year) \(isClosure ? "closed" : "opened or changed")"
        case (.contribution(_, let division), _):
            return language == .japanese
                ? "\(year)の報告に\(division.name)が記入" : "\(division.name) added to the report for \(year)"
        default: return nil
        }
    }
}
