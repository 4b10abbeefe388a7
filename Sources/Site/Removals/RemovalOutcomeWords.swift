import Store

/// What a yes removed, and where words may still stand, a sentence each (実行の結果の言葉).
struct RemovalOutcomeWords {
    let report: RemovalReport
    let isWiped: Bool
    let wording: Wording

    var lines: [String] {
        let done =
            switch report {
            case .retraction(let report): lines(report)
            case .redaction(let report): lines(report)
            }
        return done.compactMap { $0 } + [file]
    }

    private func say(_ japanese: String, _ english: String) -> String { wording.say(japanese, english) }

    private func lines(_ report: RetractionReport) -> [String?] {
        let number = report.edition.number
        return [
            say("第\(number)版を取り下げました。", "Edition \(number) is taken down."),
            report.current.map { say("公開ページは第\($0.number)版を示します。", "The public reads edition \($0.number).") }
                ?? say("公開ページで読める版は、もうありません。", "No edition is left that the public can read."),
            report.goneTexts == 0
                ? say(
                    "今の計画は、この版の文言をすべて残しています。直してから公表してください。直した後、この版をもう一度申し出ると、直した文言が変更履歴からも消えます。",
                    "The plan as it is kept still says all of it. Correct it before publishing; ask once more for this edition then, and what was corrected goes from the log, too."
                ) : nil,
            report.removedTexts > 0
                ? say(
                    "変更履歴からも\(report.removedTexts)か所で削除しました。履歴の検証はそのまま通ります。",
                    "Removed from \(report.removedTexts) places of the change log, too; it still verifies.") : nil,
            report.sharedTexts > 0
                ? say(
                    "\(report.sharedTexts)件の文は、読めるほかの版にもあるため変更履歴に残りました。",
                    "\(report.sharedTexts) texts stand in another edition as well and stay in the log.") : nil,
            report.goneTexts > 0 ? staying(report.entries) : nil,
        ]
    }

    private func lines(_ report: RedactionReport) -> [String?] {
        let editions = report.editions.map(wording.edition)
        return [
            say(
                "\(editions.joined(separator: "、"))の\(report.places)か所を墨消しし、公開ページ・ファイル・検索に反映しました。",
                "\(report.places) places of \(editions.joined(separator: ", ")) are blotted out, in pages, files and search."
            ),
            report.planPlaces > 0
                ? say("今の計画の\(report.planPlaces)か所も墨消ししました。", "\(report.planPlaces) places of the plan, too.")
                : nil,
            report.otherTexts > 0
                ? say(
                    "照会の報告、コメント、追記、正誤、判断、注記の\(report.otherTexts)件も伏せました。",
                    "\(report.otherTexts) reports, comments, errata, decisions and notes, too.") : nil,
            report.removedTexts > 0
                ? say(
                    "変更履歴の\(report.removedTexts)か所で文を削除しました。履歴の検証はそのまま通ります。",
                    "Removed from \(report.removedTexts) places of the change log; it still verifies.") : nil,
            staying(report.entries),
            report.messages + report.reasons > 0
                ? say(
                    "注意：送ったお知らせ\(report.messages)件と、変更の理由\(report.reasons)件に同じ語句があり、残っています。",
                    "Note: \(report.messages) messages and \(report.reasons) reasons of changes say the words and stay."
                )
                : nil,
            report.files > 0
                ? say(
                    "注意：この計画に届いたファイル（取込みの途中、照会票）が\(report.files)件あります。中は調べていません。",
                    "Note: \(report.files) files that people sent for this plan (uploads, workbooks) were not looked into."
                )
                : nil,
        ]
    }

    private func staying(_ entries: [Int]) -> String? {
        guard !entries.isEmpty else { return nil }
        let numbers = entries.prefix(20).map { String($0) }.joined(separator: ", ")
        return say(
            "注意：変更履歴の\(entries.count)件（番号 \(numbers)\(entries.count > 20 ? "…" : "")）には残っています。ほかの所が同じ文を残しているか、古い様式の記録です。",
            "Note: \(entries.count) entries of the log (\(numbers)\(entries.count > 20 ? ", …" : "")) still say it, as something else that is kept does, or as they are of the old form."
        )
    }

    private var file: String {
        isWiped
            ? say("データベースのファイルに残っていた古い内容も上書きしました。", "What was left of it in the database's files is overwritten.")
            : say(
                "注意：データベースが使用中で、ファイルに残る古い内容を上書きできませんでした。情報システムの担当に、docs/operate.md の「Retraction」の手順を頼んでください。",
                "Note: the database was busy, so what is left in its files was not overwritten. Ask whoever runs the server to do what docs/operate.md says under “Retraction”."
            )
    }
}
