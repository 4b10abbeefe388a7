import HTML
import Japanese
import Plan

extension Wording {
    func inCharge(_ count: Int, of all: Int) -> String {
        say("全\(all)件のうち\(count)件の取組を担当しています。", "In charge of \(count) of \(all) actions.")
    }
    var actionsInCharge: String { say("担当する取組", "Actions in charge") }
    func actionsHere(_ count: Int) -> String { say("この施策の取組（\(count)件）", "Actions of this policy (\(count))") }
    func expectedIn(_ year: FiscalYear) -> String {
        say("\(self.year(year))に予定していること", "Expected in \(self.year(year))")
    }
    func yearHeading(_ year: FiscalYear) -> String { say("\(yearInFull(year))の状況", "\(yearInFull(year))") }
    var yearBefore: String { say("前の年度", "Year before") }
    var yearAfter: String { say("次の年度", "Year after") }
    func withStatus(_ label: String, _ count: Int) -> String { say("\(label)の取組（\(count)件）", "\(label) (\(count))") }
    func withStatus(_ label: HTML, _ count: Int) -> HTML { say("\(label)の取組（\(count)件）", "\(label) (\(count))") }
    func targetsOf(_ year: FiscalYear) -> String { say("\(self.year(year))の目標", "Targets for \(self.year(year))") }
}
