import Japanese

extension Wording {
    func findingsOf(_ title: String) -> String { say("点検：\(title)", "Findings: \(title)") }
    var nothingOpen: String { say("確認していないものはありません。", "Nothing is left to look at.") }
    func answeredFindings(_ count: Int) -> String { say("確認済みのもの（\(count)件）", "Looked at already (\(count))") }
    var answerFinding: String { say("確認済みにする", "Mark as looked at") }
    var whyItStays: String { say("このままでよい理由", "Why it stays as it is") }
    var markAnswered: String { say("理由を付けて確認済みにする", "Mark as looked at, with this reason") }
    var answerNeedsReason: String {
        say(
            "「このままでよい理由」が空いているか、長すぎます（2,000字まで）。理由を書いてください。",
            "“Why it stays as it is” is blank or too long (2,000 letters at most). Write the reason.")
    }
    var reopen: String { say("未確認に戻す", "Open it again") }
    var publicFindings: String { say("市民への公開", "Showing to the public") }
    var findingsAreShown: String {
        say("点検の結果は、確認済みの理由とともに公開されています。", "The public sees the findings, with the reasons you gave.")
    }
    var findingsAreHidden: String {
        say("点検の結果は、職員だけに見えています。", "Only staff see the findings.")
    }
    var showFindings: String { say("公開する", "Show them to the public") }
    var hideFindings: String { say("公開をやめる", "Hide them from the public") }
    var rules: String { say("点検の規則", "Rules") }
    func rulesThatLook(_ count: Int, of all: Int) -> String {
        say("点検している規則：\(all)のうち\(count)", "\(count) of \(all) rules look at this plan")
    }
    var rulesNote: String {
        say(
            "この計画に合わない規則は、外しておくことができます。外した規則の指摘は出なくなり、いつでも戻せます。",
            "A rule that does not suit this plan can be switched off, and on again at any time.")
    }
}
