import HTML
import Japanese

extension Wording {
    var history: String { say("変更履歴", "History") }
    func historyOf(_ name: String) -> String { say("変更履歴：\(name)", "History of \(name)") }
    func historyOf(_ name: HTML) -> HTML { say("変更履歴：\(name)", "History of \(name)") }
    var cause: String { say("操作", "Cause") }

    var keptActions: String { say("取組の一覧", "Actions") }

    var comparisonPage: String { say("版・時点の比較", "Compare") }
    func point(_ point: PlanPoint) -> String {
        switch point {
        case .now: say("今の内容（公表前を含む）", "what is kept now")
        case .edition(let number): edition(number)
        case .day(let day): self.day(day)
        }
    }
    func noPlanThen(_ when: String) -> String {
        say("「\(when)」には、この計画はまだないか、ありませんでした。", "There was no such plan at: \(when).")
    }
}
