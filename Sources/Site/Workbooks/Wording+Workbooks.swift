import Japanese
import Plan
import Rounds

extension Wording {
    func workbookNotice(_ notice: StaffNotice) -> String {
        switch notice {
        case .workbooksPut:
            say(
                "照会票を置きました。まだ報告は変わっていません。下で内容を確かめてください。",
                "The workbooks are here. No report has changed yet; look at them below.")
        case .workbookRemoved: say("照会票を除きました。", "The workbook is removed.")
        default: say("照会票を受け取りました。報告に反映しています。", "The workbooks are taken; the reports have changed.")
        }
    }
    var tooManyWorkbooks: String {
        say(
            "一度に置けるのは\(RoundWorkbooksPage.mostFiles)冊までです。分けて置いてください。",
            "At most \(RoundWorkbooksPage.mostFiles) workbooks at once; put the rest here afterwards.")
    }
    var workbooksMoved: String {
        say(
            "画面を開いた後で、報告か置いてある照会票が変わりました。もう一度、内容を確かめてから受け取ってください。",
            "A report or the workbooks here have changed since the page was opened. Look again, then take them.")
    }
    var chooseStanding: String { say("受取り方を選んでください。", "Choose how far they go.") }
    var chooseSide: String { say("どちらにするかを選んでください。", "Choose which of the two stands.") }
}
