import Japanese
import Plan

extension Wording {
    var yearsSideBySide: String { say("年度ごとの目標と実績", "Targets and results by year") }
    var aboutAction: String { say("この取組について", "About this action") }
    var neighbours: String { say("前後の取組", "Neighbouring actions") }
}
