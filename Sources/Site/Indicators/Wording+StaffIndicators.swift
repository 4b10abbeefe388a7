import Findings
import HTML
import Japanese

extension Wording {
    var indicatorsAtOffice: String { say("指標の確認", "Indicators") }
    func indicatorsOf(_ title: String) -> String { say("指標の確認：\(title)", "Indicators: \(title)") }

    func indicatorsLookedAt(all: Int, open: Int, guesses: Int) -> String {
        if all == 0 { return say("数値の目標がある指標はありません。", "No action has a target in numbers.") }
        if open == 0 { return say("指標\(all)件を全て確認しました。", "All \(all) indicators are confirmed.") }
        return say(
            "指標\(all)件のうち、確認していないものが\(open)件あります" + (guesses > 0 ? "（うち推定を含むもの\(guesses)件）。" : "。"),
            "\(open) of \(all) indicators are not confirmed yet"
                + (guesses > 0 ? ", \(guesses) of them with guesses." : "."))
    }
    var indicatorsOfficeNote: String {
        say(
            "目標と実績の文章から読み取った数値です。確認したものや直したものは、文章が変わっても変わりません。市民には、次に公表した版から見えます。",
            """
            Read from the sentences of targets and results. What you confirm or correct stays, whatever the text says later. \
            The public sees it with the next edition.
            """)
    }
    var whatIsShown: String { say("表示する指標", "Indicators shown") }
    func onlyToLookAt(_ count: Int) -> String {
        say("要確認（\(count)件、推定から順に）", "To be confirmed (\(count), guesses first)")
    }
    func allIndicators(_ count: Int) -> String { say("全て（\(count)件）", "All (\(count))") }
    var nothingToLookAt: String { say("確認していない指標はありません。", "Nothing is left to confirm.") }
    var noIndicators: String {
        say(
            "文章から読み取れた指標はありません。指標がある場合は、下で加えてください。",
            "No indicator was read from the sentences. Where there is one, add it below.")
    }
    var noIndicatorsHere: String { say("この取組に指標はありません。", "This action has no indicator.") }

    var isConfirmed: String { say("確認済み", "confirmed") }
    var isGuessed: String { say("推定", "a guess") }
    var notLookedAt: String { say("未確認", "not confirmed") }
    func notLookedAt(_ count: Int) -> String { say("未確認\(count)件", "\(count) not confirmed") }
    func guessed(_ count: Int) -> String { say("推定\(count)件", count == 1 ? "1 guess" : "\(count) guesses") }
    var newNumbers: String { say("確認後の数値あり", "numbers came since") }
    var whyTogether: String { say("ひとつの指標とした理由", "Why they belong together") }
    var enteredByOffice: String { say("事務局が記入", "entered by the office") }
    var wholeText: String { say("元の文章", "The whole text") }

    func confirmAll(_ count: Int) -> String {
        count == 1 ? say("この指標を確認済みにする", "Confirm") : say("この取組の\(count)件を確認済みにする", "Confirm all \(count)")
    }
    var confirm: String { say("確認済みにする", "Confirm") }
    var correct: String { say("直す", "Correct") }
    var split: String { say("二つに分ける", "Split") }
    var join: String { say("ほかの指標とまとめる", "Join with another") }
    var joinWith: String { say("まとめる相手", "Join with") }
    var goOn: String { say("次へ", "Go on") }
    var dismiss: String { say("指標から除く", "Not an indicator") }
    var takeBack: String { say("取り消す", "Take back") }
    func decided(_ count: Int) -> String { say("この取組について決めたこと（\(count)件）", "What was decided here (\(count))") }
    var decidedAboutGone: String { say("今の計画にない取組について決めたこと", "Decided about actions that the plan no longer has") }
    var addIndicator: String { say("指標を加える", "Add an indicator") }
    var addIndicatorNote: String {
        say("文章から読み取れなかった指標を、取組に加えます。", "Adds an indicator that was not read from the sentences of an action.")
    }

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
    var firstPart: String { say("一つ目の指標", "The first indicator") }
    var secondPart: String { say("二つ目の指標", "The second indicator") }
    var indicatorName: String { say("指標の名称", "Name of the indicator") }
    var indicatorNameHint: String { say("例：オンライン申請の受付件数", "Such as オンライン申請の受付件数") }
    var unitLabel: String { say("単位", "Unit") }
    var scopeLabel: String { say("範囲", "Scope") }
    var scopeHint: String { say("一部の課や施設だけの数値のとき。例：市民課", "Where it is of one part only, such as 市民課") }
    var direction: String { say("目指す向き", "Direction") }
    var spanLabel: String { say("年度の数え方", "How years are counted") }
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
    var numbersHint: String {
        say(
            "数値は「6.4万」「約6万4千件」「1,003」のように書けます。ない年度は空けておいてください。",
            "Write numbers such as 6.4万, 約6万4千件 or 1,003. Leave years without one blank.")
    }
    func number(_ part: Join.Part, in year: FiscalYear) -> String {
        say("\(self.year(year))の\(self.part(part))", "\(self.part(part)) of \(self.year(year))")
    }
    func readFrom(_ quotes: [String]) -> String { quotes.map { "「\($0)」" }.joined(separator: say("、", ", ")) }
    var bothHaveNumbers: String {
        say(
            "次の数値は両方の指標にあります。下の欄には先の指標の数値を入れています。",
            "Both indicators have these numbers. The fields below hold those of the first.")
    }

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
    /// Said when the plan changed between the page and the button.
    var indicatorsMoved: String {
        say(
            "この取組の指標は、画面を開いた後に変わりました。今の内容を確かめて、もう一度行ってください。",
            "The indicators of this action have changed since you opened the page. Look at them as they are now, and try again."
        )
    }
}
