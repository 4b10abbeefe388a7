import Plan
import Store

/// What was taken down, and where its words may still stand (取下げの結びの言葉). On standard error.
struct RetractionWords {
    let report: RetractionReport
    let isWiped: Bool

    var lines: [String] {
        [done, current, links, kept, removed, shared, log, file, elsewhere].compactMap { $0 }
    }

    private var key: PlanKey { report.edition.key }

    private var done: String {
        say(
            "\(key)の第\(report.edition.number)版を取り下げました（SHA-256 \(report.edition.sha256)）。",
            "The text of edition \(report.edition.number) of \(key) is taken down (SHA-256 \(report.edition.sha256)).")
    }

    private var current: String {
        guard let number = report.current?.number else {
            return say("公開ページで読める版は、もうありません。", "No edition is left that the public can read.")
        }
        return say("公開ページは第\(number)版を示します。", "The public reads edition \(number).")
    }

    private var links: String? {
        guard report.endedLinks > 0 else { return nil }
        return say(
            "確認用リンク\(report.endedLinks)件を取り消しました。",
            "\(report.endedLinks.counted("link", "links")) for reading before publication ended.")
    }

    private var kept: String {
        report.goneTexts == 0
            ? say(
                "注意：保管中の計画は、この版の文言をすべて残しています。直してから公表してください。",
                "Note: the plan as it is kept still holds every text of this edition. Correct it before publishing.")
            : say(
                "保管中の計画には、この版の文言のうち\(report.keptTexts)件が残り、\(report.goneTexts)件はもうありません。",
                "Of the texts of this edition the plan as it is kept holds \(report.keptTexts), and \(report.goneTexts) no "
                    + "more.")
    }

    private var removed: String? {
        guard report.removedTexts > 0 else { return nil }
        return say(
            "変更履歴からも、もうない文言を\(report.removedTexts)か所で削除しました。削除したこと・日・理由は残り、履歴の検証はそのまま通ります。",
            "What it holds no more was removed from \(report.removedTexts.counted("place", "places")) of the change log, too. That it "
                + "was, when and why stays there, and the log still verifies.")
    }

    private var shared: String? {
        guard report.sharedTexts > 0 else { return nil }
        return say(
            "注意：もうない文言のうち\(report.sharedTexts)件は、読めるほかの版にもあるため、変更履歴に残しました。その版も取り下げると削除します。",
            "Note: of what it holds no more, \(report.sharedTexts.counted("text", "texts")) also stand in another edition that can be "
                + "read and stay in the change log. Taking that edition down removes them.")
    }

    private var log: String? {
        guard !report.entries.isEmpty else { return nil }
        let shown = report.entries.prefix(20).map { String($0) }.joined(separator: ", ")
        let entries = report.entries.count > 20 ? shown + ", …" : shown
        let lines = report.lines.counted("line", "lines")
        guard report.goneTexts > 0 else {
            return say(
                "注意：変更履歴の記録 \(entries)（\(report.lines)行）は、この版の文言を残しています。計画を直した後、同じコマンドをもう一度実行すると削除します。",
                "Note: entries \(entries) of the change log (\(lines)) still hold texts of this edition. Correct the plan, then "
                    + "run the same command again to remove them.")
        }
        return say(
            "注意：変更履歴の記録 \(entries)（\(report.lines)行）は、もうない文言をまだ残しています。表の版12より前に書かれた記録なので、ハッシュの鎖を壊さずには削除できません。職員は履歴の画面で読めます。",
            "Note: entries \(entries) of the change log (\(lines)) still hold what is gone. They were written before tables of "
                + "version 12, and cannot be blanked without breaking the chain of hashes. Staff can read them in the history."
        )
    }

    private var file: String {
        isWiped
            ? say(
                "データベースのファイルに残っていた古い内容も上書きしました。",
                "What was left of it in the database's files is overwritten.")
            : say(
                "注意：データベースが使用中で、ファイルに残る古い内容を上書きできませんでした。docs/operate.md の「取下げ」に従って後で行ってください。",
                "Note: the database was busy, so what is left of it in its files was not overwritten. Do it later as "
                    + "docs/operate.md says under “Retraction”.")
    }

    private var elsewhere: String {
        say(
            "及ばないもの：以前のバックアップとデータベースの複製、報告の下書きと差戻しのコメント、正誤、お知らせ、検索エンジンや利用者が写した内容（ブラウザーと中継サーバーの控えは1時間で切れます）。",
            "Not reached: backups and copies of the database made before, drafts and comments of reports, errata, messages, and "
                + "what search engines and readers copied (browsers and proxies keep a page for an hour).")
    }
}
