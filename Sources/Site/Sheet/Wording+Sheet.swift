import Japanese
import Plan

extension Wording {
    var item: String { say("項目", "Item") }
    var filter: String { say("絞り込む", "Filter") }
    func shown(_ shown: Int, of all: Int) -> String {
        shown == all
            ? say("全\(all)件を表示しています。", "All \(all) actions.")
            : say("\(all)件のうち\(shown)件を表示しています。", "\(shown) of \(all) actions.")
    }
}
