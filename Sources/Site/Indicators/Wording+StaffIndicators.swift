import Findings
import HTML
import Japanese

extension Wording {
    var indicatorsAtOffice: String { say("指標の確認", "Indicators") }

    var isConfirmed: String { say("確認済み", "confirmed") }
    var isGuessed: String { say("推定", "a guess") }
    var notLookedAt: String { say("未確認", "not confirmed") }
    func notLookedAt(_ count: Int) -> String { say("未確認\(count)件", "\(count) not confirmed") }
    func guessed(_ count: Int) -> String { say("推定\(count)件", count == 1 ? "1 guess" : "\(count) guesses") }
    var wholeText: String { say("元の文章", "The whole text") }

    var confirm: String { say("確認済みにする", "Confirm") }
    var correct: String { say("直す", "Correct") }
    var split: String { say("二つに分ける", "Split") }
    var join: String { say("ほかの指標とまとめる", "Join with another") }
    var goOn: String { say("次へ", "Go on") }
    var dismiss: String { say("指標から除く", "Not an indicator") }
    var takeBack: String { say("取り消す", "Take back") }
    func decided(_ count: Int) -> String { say("この取組について決めたこと（\(count)件）", "What was decided here (\(count))") }
    var addIndicator: String { say("指標を加える", "Add an indicator") }

    func kind(_ kind: IndicatorDecision.Kind) -> String {
        switch kind {
        case .confirm: say("確認", "confirmed")
        case .correct: say("訂正", "corrected")
        case .split: say("分割", "split")
        case .join: say("統合", "joined")
        case .add: say("追加", "added")
        case .dismiss: say("除外", "left out")
        }
    }

    // MARK: The form

    func title(of task: IndicatorChoice.Task) -> String {
        switch task {
        case .correct: say("指標を直す", "Correct an indicator")
        case .split: say("指標を二つに分ける", "Split an indicator")
        case .join: say("二つの指標をまとめる", "Join two indicators")
        case .add: addIndicator
        }
    }
    func sentence(of task: IndicatorChoice.Task) -> String {
        switch task {
        case .correct:
            say("違う所だけを書き換えてください。", "Change only what is wrong.")
        case .split:
            say(
                "一つ目に残す数値と、二つ目に移す数値に分けて書いてください。",
                "Leave in the first what stays there, and write into the second what belongs to it.")
        case .join:
            say(
                "まとめた後の指標です。残す数値を確かめてください。",
                "This is the indicator after joining. Check which numbers stay.")
        case .add: say("分かる年度の数値だけでかまいません。", "Numbers of the years that you know will do.")
        }
    }
    func button(of task: IndicatorChoice.Task) -> String {
        switch task {
        case .correct: say("このとおり直す", "Correct it so")
        case .split: say("このとおり分ける", "Split it so")
        case .join: say("このとおりまとめる", "Join them so")
        case .add: say("このとおり加える", "Add it so")
        }
    }
    var direction: String { say("目指す向き", "Direction") }
    func aim(of direction: IndicatorSeries.Direction) -> String {
        switch direction {
        case .atLeast: say("目標以上を目指す", "the target or more")
        case .atMost: say("目標以下に抑える", "the target or less")
        }
    }
    func span(_ span: IndicatorSeries.Span) -> String {
        switch span {
        case .singleYear: say("その年度だけの値", "each year by itself")
        case .cumulative: say("初めからの累計", "counted up over the years")
        }
    }
    func number(_ part: Join.Part, in year: FiscalYear) -> String {
        say("\(self.year(year))の\(self.part(part))", "\(self.part(part)) of \(self.year(year))")
    }
    func readFrom(_ quotes: [String]) -> String { quotes.map { "「\($0)」" }.joined(separator: say("、", ", ")) }

    func sentence(_ fault: IndicatorEntry.Fault) -> String {
        switch fault {
        case .blankName: say("指標の名称を入れてください。", "Enter the name of the indicator.")
        case .longName:
            say(
                "指標の名称は\(IndicatorEntry.longestName)文字までです。",
                "A name has at most \(IndicatorEntry.longestName) characters.")
        case .longUnit:
            say(
                "単位は\(IndicatorEntry.longestUnit)文字までです。",
                "A unit has at most \(IndicatorEntry.longestUnit) characters.")
        case .longScope:
            say(
                "範囲は\(IndicatorEntry.longestScope)文字までです。",
                "A scope has at most \(IndicatorEntry.longestScope) characters.")
        case .noNumber(let number):
            say(
                "\(self.number(number.part, in: number.year))を一つの数値として読めません。「6.4万」「1,003件」のように入れてください。",
                "\(self.number(number.part, in: number.year)) cannot be read as one number. Write it such as 6.4万 or 1,003件."
            )
        case .nothing: say("目標か実績の数値を一つは入れてください。", "Enter at least one target or result.")
        }
    }
}
