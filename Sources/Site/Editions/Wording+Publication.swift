import Japanese
import Rounds

extension Wording {
    var publication: String { say("公表", "Publication") }
    var publicationNote: String {
        say(
            "公表すると、今の内容が番号の付いた版になり、市民のページが一度に切り替わります。公表した版は後から変えられません。",
            "Publishing makes what is kept now a numbered edition, and the public pages move to it at once. An edition never changes."
        )
    }
    func publishAs(edition: Int) -> String { say("第\(edition)版として公表する", "Publish as edition \(edition)") }
    var editionNote: String { say("版に添える説明", "Note beside the edition") }
    var editionNoteHint: String {
        say(
            "例：令和6年度の実績を追加。市民が見る「公表の記録」に載り、変更履歴にも残ります。",
            "Such as: results of FY2024 added. Citizens read it on the page of editions, and it stands in the history.")
    }
    var publish: String { say("公表する", "Publish") }
    var whatThePublicGets: String { say("市民に見えるようになる変更", "What changes for the public") }
    func everythingIsNew(_ actions: Int) -> String {
        say("最初の版です。取組\(actions)件がすべて新しく公表されます。", "The first edition: all \(actions) actions become public.")
    }
    var decisionsChange: String {
        say("指標について事務局が決めたことも、新しい内容で公表されます。", "What the office decided about indicators becomes public, too.")
    }
    var movedTitle: String { say("公表していません：内容がその後に変わりました", "Not published: the plan changed meanwhile") }
    var planMovedSentence: String {
        say(
            "この画面を開いた後に、ほかの人が次のとおり変えました。確かめてから、もう一度「公表する」を押してください。",
            "After you opened the page, somebody else changed what follows. Look at it, then publish again.")
    }
    var alreadyPublished: String { say("今の内容は、すでに公表しています。", "What is kept is published already.") }
    func retracted(edition: Int) -> String {
        say(
            "今の内容は、取り下げた第\(edition)版と同じです。内容を直してから公表してください。",
            "What is kept is the text of edition \(edition), which was taken down. Correct it before publishing.")
    }
    var noteTooLong: String { say("説明は2,000字までです。", "A note has at most 2,000 letters.") }

    var previewLinks: String { say("公表前の確認用リンク", "Links for reading before publication") }
    var previewLinksNote: String {
        say(
            "アカウントのない本部や委員の方に、公表前の内容を市民と同じ画面で確認してもらうためのリンクです。リンクを知る人はだれでも読めるので、渡す相手を限ってください。",
            "Lets headquarters or a committee, without an account, read what is kept as the public will see it. Whoever knows the link can read: hand it to few."
        )
    }
    var linkDays: String { say("使える期間", "Good for") }
    func days(_ count: Int) -> String { say("\(count)日間", "\(count) days") }
    var makeLink: String { say("リンクを作る", "Make a link") }
    var linkNumber: String { say("番号", "No.") }
    var linkMade: String { say("作成", "Made") }
    var linkEnds: String { say("期限", "Ends") }
    var revokeLink: String { say("取り消す", "Revoke") }
    func state(_ state: PreviewLink.State) -> String {
        switch state {
        case .usable: say("使えます", "usable")
        case .expired: say("期限切れ", "expired")
        case .revoked: say("取り消し済み", "revoked")
        }
    }
    var previewLinkMade: String { say("確認用リンクを作りました", "The link is made") }
    func previewLinkSentence(until day: Day) -> String {
        say("\(self.day(day))まで使えます。", "It can be used until \(self.day(day)).")
    }
    var previewLinkOnce: String {
        say("このアドレスは今だけ表示します。控えてから、この画面を離れてください。", "This address is shown only now: copy it before you leave.")
    }
    var backToPublication: String { say("公表の画面へ戻る", "Back to publication") }

    var noEditionYet: String {
        say("まだ公表した版がありません。公表した後に、誤りがあればここで正します。", "Nothing is published yet. Mistakes in editions are set right here.")
    }
    var noErrata: String { say("正誤はまだありません。", "No erratum yet.") }
    var addErratum: String { say("正誤を加える", "Add an erratum") }
    var addErratumNote: String {
        say(
            "加えた正誤は、版の一覧と取組のページに表示され、後から変えたり消したりできません。",
            "It stands beside the edition and on the action's page, and cannot be changed or taken away later.")
    }
    var noSingleAction: String { say("特定の取組ではない", "No single action") }
    var erratumPlaceHint: String { say("例：令和6年度 達成状況詳細", "Such as: FY2024, result") }
    var erratumTextNeeded: String {
        say("空欄か、長すぎます（2,000字まで）。", "It is blank or too long (2,000 letters at most).")
    }
    var erratumSame: String { say("「誤」と「正」が同じです。", "“Wrong” and “right” say the same.") }
    var erratumEdition: String { say("この版はありません。", "There is no such edition.") }
    var erratumAction: String { say("この取組は版にありません。", "The edition has no such action.") }
}
