import HTML
import Japanese

extension Wording {
    var history: String { say("変更履歴", "History") }
    func historyOf(_ name: String) -> String { say("変更履歴：\(name)", "History of \(name)") }
    func historyOf(_ name: HTML) -> HTML { say("変更履歴：\(name)", "History of \(name)") }
    var historyNote: String {
        say(
            "だれが、いつ、何を、何から何に、なぜ変えたかを、新しい順に示します。取り消し線は消えた語、下線は加わった語です。",
            "Who changed what, when, from what to what, and why; the latest first. Struck out is what went, underlined what came."
        )
    }
    var noHistory: String { say("この条件に当てはまる記録はありません。", "No entry fits these conditions.") }
    var actionIsGone: String {
        say("この取組は今の計画にはありません。履歴は残っています。", "The plan has no such action any more; its history stays.")
    }
    var readAction: String { say("取組の内容を見る", "Read the action") }
    func entryNumber(_ number: Int, revision: Int?) -> String {
        say(
            "記録\(number)" + (revision.map { "・改訂\($0)" } ?? ""),
            "entry \(number)" + (revision.map { ", revision \($0)" } ?? ""))
    }
    var changeReason: String { say("理由・説明：", "Why:") }
    var cause: String { say("きっかけ", "Cause") }
    var changedBy: String { say("変更した人", "By") }
    var olderEntries: String { say("さらに前の記録", "Older entries") }
    var newestEntries: String { say("最新の記録に戻る", "Back to the latest") }

    var keptActions: String { say("取組の一覧", "Actions") }
    func keptActionsNote(_ count: Int) -> String {
        say(
            "保管している内容です（\(self.count(count))）。公表しているものとは異なることがあります。",
            "As they are kept: \(count) actions. What is published may differ.")
    }
    var onDay: String { say("この日の終わりの時点", "As of the end of") }
    var showThen: String { say("この時点を表示", "Show this day") }
    var showNow: String { say("今の内容に戻る", "Back to now") }
    func asOf(_ day: Day, revision: Int?) -> String {
        say(
            "\(self.day(day))の終わりの時点の内容です" + (revision.map { "（改訂\($0)）" } ?? "") + "。",
            "As it stood at the end of \(self.day(day))" + (revision.map { " (revision \($0))" } ?? "") + ".")
    }

    var comparisonPage: String { say("版・時点の比較", "Compare") }
    func point(_ point: PlanPoint) -> String {
        switch point {
        case .now: say("今の内容（公表前を含む）", "what is kept now")
        case .edition(let number): edition(number)
        case .day(let day): self.day(day)
        }
    }
    func comparing(_ from: String, _ to: String) -> String {
        say("「\(from)」から「\(to)」までに変わったことです。", "What changed from \(from) to \(to).")
    }
    func noPlanThen(_ when: String) -> String {
        say("「\(when)」には、この計画はまだないか、ありませんでした。", "There was no such plan at: \(when).")
    }
    var comparedFrom: String { say("比べる元", "From") }
    var comparedTo: String { say("比べる先", "To") }
    func orDay(_ label: String) -> String { say("\(label)を日付で指定", "\(label): or a day") }
}
