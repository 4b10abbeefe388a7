import Japanese

extension LogEntry {
    /// What it says beside the changes of the plan's text, a sentence each: editions, errata, links, steps of reports.
    public func remarks(in language: Language) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        var remarks: [String] = []
        if let edition { remarks.append(say("第\(edition)版を公表", "edition \(edition) published")) }
        if let undoes { remarks.append(say("記録\(undoes)を取消し", "entry \(undoes) taken back")) }
        remarks += lines.compactMap { $0.publicationRemark(in: language) }
        remarks += lines.compactMap { $0.roundRemark(in: language) }
        remarks += removals.map { removal in
            let day = Day(inJapan: removal.at).text
            let reason = removal.reason.map { say("理由：\($0)", " Reason: \($0)") }
            return say(
                "この記録の文の一部は、記録\(removal.entry)の\(removal.cause.words(in: .japanese))（\(day)）で削除しました。",
                "Texts of this entry were removed by the \(removal.cause.words(in: .english)) of entry \(removal.entry) (\(day))."
            )
                + (reason ?? "")
        }
        var (decisions, messages, accounts, removed, texts) = (0, 0, 0, 0, 0)
        for line in lines {
            switch line.subject {
            case .decision: decisions += 1
            case .message: messages += 1
            case .account: accounts += 1
            case .text: removed += 1
            case .editionText: texts += 1
            default: break
            }
        }
        if decisions > 0 { remarks.append(say("事務局の判断\(decisions)件", "decisions of the office: \(decisions)")) }
        if messages > 0 { remarks.append(say("お知らせ\(messages)件", "messages: \(messages)")) }
        if accounts > 0 { remarks.append(say("利用者に関する変更\(accounts)件", "changes of accounts: \(accounts)")) }
        if texts > 0 {
            remarks.append(
                cause == .publication
                    ? say("載せなかった実績\(texts)か所", "results left out: \(texts)")
                    : say("版の文\(texts)か所を墨消し", "texts of editions blotted out: \(texts)"))
        }
        if removed > 0 { remarks.append(say("履歴の文\(removed)か所を削除", "texts removed from the log: \(removed)")) }
        return remarks
    }
}

extension LogLine {
    /// What a line about an edition, an erratum or a link says.
    fileprivate func publicationRemark(in language: Language) -> String? {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        switch (subject, field, after) {
        case (.edition(let number), _, _):
            return say("第\(number)版を取下げ", "text of edition \(number) taken down")
        case (.redaction(let edition, _), _, _):
            return say("第\(edition)版の語句を墨消し", "words of edition \(edition) blotted out")
        case (.removal(let number), "kind", let kind?):
            return kind == "retraction"
                ? say("版の取下げの申出\(number)", "request \(number) to take an edition down")
                : say("墨消しの申出\(number)", "request \(number) to blot words out")
        case (.removal, "edition", let edition?): return say("対象：第\(edition)版", "about edition \(edition)")
        case (.removal, "reason", let reason?): return say("理由：\(reason)", "reason: \(reason)")
        case (.removal(let number), "settled", let text?):
            switch text.split(separator: "\t").first {
            case "confirmed": return say("申出\(number)を承認", "request \(number) confirmed")
            case "declined": return say("申出\(number)を却下", "request \(number) declined")
            default: return say("申出\(number)を取消し", "request \(number) withdrawn")
            }
        case (.removal, "answer", let reason?): return say("却下の理由：\(reason)", "declined because: \(reason)")
        case (.erratum(let edition, let number), "place", let place?):
            return say("第\(edition)版の正誤\(number)：\(place)", "erratum \(number) to edition \(edition): \(place)")
        case (.erratum, "wrong", let text?): return say("誤：\(text)", "wrong: \(text)")
        case (.erratum, "correct", let text?): return say("正：\(text)", "right: \(text)")
        case (.previewLink(let number), "revoked", _):
            return say("確認用リンク\(number)を取消し", "preview link \(number) revoked")
        case (.previewLink(let number), _, _): return say("確認用リンク\(number)を作成", "preview link \(number) made")
        default: return nil
        }
    }
}
