import HTML
import Japanese
import People
import Plan
import Rounds

extension Wording {
    func contributionOf(_ division: String) -> String { say("\(division)の追記", "Added by \(division)") }
    var instructions: String { say("事務局からの記入要領", "What the office asks you to note") }
    var compilers: String { say("取りまとめ課", "Compiled by") }
    var dueDay: String { say("期限", "Due") }
    var standingWord: String { say("進み具合", "Where it stands") }

    /// 「2026年5月11日（あと5開庁日）」, counted as on the office's page.
    func due(_ day: Day, _ time: TimeLeft) -> String {
        let left =
            switch time {
            case .left(let count) where count > 0: say("あと\(count)開庁日", inShort(time))
            default: inShort(time)
            }
        return say("\(self.day(day))（\(left)）", "\(self.day(day)) (\(left))")
    }

    func standing(_ standing: ReportTrail.Standing, on flow: ApprovalFlow) -> String {
        switch standing {
        case .notAnswered: say("未回答", "not answered")
        case .beingWritten: say("記入中", "being written")
        case .waiting(let step): say("\(stepLabel(step, flow))待ち", "waiting: \(stepLabel(step, flow))")
        case .returned: say("差戻し", "returned")
        case .done: say("完了", "done")
        }
    }

    func stepLabel(_ step: Int, _ flow: ApprovalFlow) -> String {
        flow.steps.indices.contains(step) ? flow.steps[step].label : ""
    }

    func lastYear(_ year: FiscalYear) -> String { say("前年度（\(self.year(year))）", "Year before (\(self.year(year)))") }
    var noStatusYet: String { say("選んでいません", "not chosen") }
    var reasonNeeded: String { say("選んだ達成状況には、理由・改善策が必要です。", "The status that you chose asks for a reason.") }
    var officeComment: String { say("差戻しのコメント", "To be mended") }
    var wholeReport: String { say("報告全体", "The report as a whole") }

    var saveReport: String { say("保存", "Save") }
    var submitReport: String { say("提出", "Hand in") }
    var withdrawReport: String { say("取り下げて書き直す", "Take back and go on writing") }
    var approveReport: String { say("承認", "Approve") }
    var sendBackReport: String { say("差し戻す", "Send back") }

    func savedAt(_ time: String, by name: String) -> String {
        say("\(name)さんが\(time)に保存した文です。", "Saved by \(name) at \(time).")
    }
    var unsavedSentence: String { say("保存していない変更があります。", "There are changes that are not saved.") }
    var unreachableSentence: String {
        say(
            "サーバーにつながりません。文はこの端末に控えてあります。つながりしだい保存します。",
            "The server does not answer. The text is kept in this browser and saved as soon as it does.")
    }
    var offerSentence: String {
        say("この端末に、保存できていない書きかけの文があります。", "This browser holds a text that was not saved.")
    }
    var restoreText: String { say("書きかけの文を戻す", "Bring it back") }
    var discardText: String { say("捨てる", "Throw it away") }
    var signInAgain: String { say("ログインし直して、この画面に戻る", "Sign in again and come back here") }
    var reloadPage: String { say("画面を開き直す", "Open the page again") }

    func kind(_ kind: ReportEvent.Kind) -> String {
        switch kind {
        case .writing: say("記入を始めました", "began to write")
        case .submission: say("提出しました", "handed it in")
        case .approval: say("承認しました", "approved")
        case .sendBack: say("差し戻しました", "sent it back")
        case .withdrawal: say("取り下げました", "took it back")
        }
    }

    var mine: String { say("自分の文", "My text") }
    func theirs(_ name: String) -> String { say("\(name)さんの文", "The text of \(name)") }

    var conflictInBrief: String {
        say(
            "別の人が先に保存しました。保存を止めています。あなたの文は失われていません。",
            "Somebody else saved first. Saving has stopped; your text is not lost.")
    }
    func savedAt(_ time: String) -> String { say("\(time)に保存しました。", "Saved at \(time).") }
    func tooLongText(_ most: Int) -> String {
        say("\(most)文字までにしてください。", "At most \(most) characters.")
    }
    var backFromSignIn: String {
        say(
            "送られた文を画面に戻しました。まだ保存していません。確かめて、もう一度「保存」を押してください。",
            "What you sent is on the page again. It is not saved yet: look at it and press Save.")
    }
    var sentText: String { say("送られた文", "What was sent") }

    func reportNotice(_ notice: StaffNotice) -> String? {
        switch notice {
        case .reportSaved: say("報告を保存しました。", "The report is saved.")
        case .reportSubmitted: say("報告を提出しました。", "The report is handed in.")
        case .reportWithdrawn: say("報告を取り下げました。書き直せます。", "The report is back with its writers.")
        case .reportApproved: say("報告を承認しました。", "The report is approved.")
        case .reportSentBack: say("報告を差し戻しました。", "The report is sent back.")
        case .textTaken: say("文を写して保存しました。", "The text is copied and saved.")
        case .contributionSaved: say("追記を保存しました。まだ回答していません。", "Saved, and not answered yet.")
        case .contributionAnswered: say("追記を回答しました。", "The answer is given.")
        default: nil
        }
    }
}
