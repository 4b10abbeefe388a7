import Rounds

extension Wording {
    var removals: String { say("取下げ・墨消し", "Taking down") }
    /// On every page of it: what cannot be reached.
    var removalsUnreached: String {
        say(
            "以前に取ったバックアップ、すでに写された内容（検索エンジン、ダウンロードされたファイル、印刷物）、送信済みのメールには及びません。必要なら、それぞれに連絡してください。",
            "Backups made before, copies that others made (search engines, downloaded files, paper) and mail that was sent cannot be reached: tell those who have them where that is needed."
        )
    }
    func requestTitle(_ request: RemovalRequest) -> String {
        request.kind == .retraction
            ? say(
                "申出\(request.number)：第\(request.edition)版の取下げ",
                "Request \(request.number): take edition \(request.edition) down")
            : say(
                "申出\(request.number)：第\(request.edition)版の語句の墨消し",
                "Request \(request.number): blot words out of edition \(request.edition)")
    }
    var asked: String { say("申出", "Asked") }
    var publicReason: String { say("理由（公開）", "Reason (public)") }
    var wordsToRedact: String { say("伏せる語句", "Words to blot out") }

    func removalNotice(_ notice: StaffNotice) -> String {
        switch notice {
        case .removalAsked:
            say(
                "申し出ました。承認できる人に知らせました。承認されるまで、何も消えません。",
                "Asked. Those who can say yes are told. Nothing goes before.")
        case .removalDeclined: say("却下しました。何も消していません。", "Declined. Nothing was removed.")
        case .removalWithdrawn: say("申出を取り消しました。", "The request is taken back.")
        default: ""
        }
    }

    var wordsNeeded: String {
        say(
            "伏せる語句を、1行に1つ、2文字以上で書いてください（30行まで）。",
            "Write the words, one a line, of two letters or more (30 lines at most).")
    }
    var reasonNeeded2000: String {
        say("公開する理由を2,000字までで書いてください。", "Write the public reason, of at most 2,000 letters.")
    }
    var sureNeeded: String { say("確かめたことに印を付けてください。", "Tick that you have looked.") }
}
