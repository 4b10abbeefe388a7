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
}
