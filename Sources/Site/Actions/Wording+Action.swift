import Japanese
import Plan

extension Wording {
    var yearsSideBySide: String { say("年度ごとの目標と実績", "Targets and results by year") }
    var aboutAction: String { say("この取組について", "About this action") }
    func statusIn(_ year: FiscalYear) -> String { say("\(self.year(year))の達成状況：", "Status in \(self.year(year)):") }
    var neighbours: String { say("前後の取組", "Neighbouring actions") }
    var previousAction: String { say("前の取組", "Previous") }
    var nextAction: String { say("次の取組", "Next") }
}
