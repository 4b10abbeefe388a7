import Japanese
import Rounds

extension Wording {
    var publication: String { say("公表", "Publication") }
    var publish: String { say("公表する", "Publish") }
    var alreadyPublished: String { say("今の内容は、すでに公表しています。", "What is kept is published already.") }
    func retracted(edition: Int) -> String {
        say(
            "今の内容は、取り下げた第\(edition)版と同じです。内容を直してから公表してください。",
            "What is kept is the text of edition \(edition), which was taken down. Correct it before publishing.")
    }
    var noteTooLong: String { say("説明は2,000字までです。", "A note has at most 2,000 letters.") }

    var previewLinks: String { say("公表前の確認用リンク", "Links for reading before publication") }
    var linkDays: String { say("使える期間", "Good for") }
    func days(_ count: Int) -> String { say("\(count)日間", "\(count) days") }
    var makeLink: String { say("リンクを作る", "Make a link") }
    var revokeLink: String { say("取り消す", "Revoke") }
    func state(_ state: PreviewLink.State) -> String {
        switch state {
        case .usable: say("使えます", "usable")
        case .expired: say("期限切れ", "expired")
        case .revoked: say("取り消し済み", "revoked")
        }
    }

    var erratumTextNeeded: String {
        say("空欄か、長すぎます（2,000字まで）。", "It is blank or too long (2,000 letters at most).")
    }
    var erratumSame: String { say("「誤」と「正」が同じです。", "“Wrong” and “right” say the same.") }
    var erratumEdition: String { say("この版はありません。", "There is no such edition.") }
    var erratumAction: String { say("この取組は版にありません。", "The edition has no such action.") }
}
