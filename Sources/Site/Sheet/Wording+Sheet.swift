import Japanese
import Plan

extension Wording {
    var item: String { say("項目", "Item") }
    var filter: String { say("絞り込む", "Filter") }
    func notInThisPlan(_ value: String) -> String { say("\(value)（この計画にありません）", "\(value) (not in this plan)") }
    var clearFilter: String { say("絞り込みを解除する", "Clear the filter") }
    var nothingPasses: String {
        say(
            "この条件に合う取組はありません。条件を減らすか、絞り込みを解除してください。",
            "No action meets these conditions. Use fewer of them, or clear the filter.")
    }
    func shown(_ shown: Int, of all: Int) -> String {
        shown == all
            ? say("全\(all)件を表示しています。", "All \(all) actions.")
            : say("\(all)件のうち\(shown)件を表示しています。", "\(shown) of \(all) actions.")
    }
}
