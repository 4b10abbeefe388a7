import Japanese

extension Wording {
    func targetUntil(_ day: Day) -> String {
        say("変更前（\(self.day(day))に変更）", "Before the change of \(self.day(day))")
    }
    var reasonOfChange: String { say("変更の理由", "Reason for the change") }
}
