import Japanese

extension Wording {
    var answerNeedsReason: String {
        say(
            "「このままでよい理由」が空いているか、長すぎます（2,000字まで）。理由を書いてください。",
            "“Why it stays as it is” is blank or too long (2,000 letters at most). Write the reason.")
    }
    var reopen: String { say("未確認に戻す", "Open it again") }
    var rules: String { say("点検の規則", "Rules") }
}
