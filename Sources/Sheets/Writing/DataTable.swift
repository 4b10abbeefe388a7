import Findings
import Foundation
import Japanese
import Plan
import PlanDocument

/// A plan, or a part of it, as a table for machines (データ): one value a cell, names in row 1, long rather than wide.
///
/// Follows 行政データにおける機械可読性に関するルール (2026-03-31). What the rules ask of each column stands in its
/// `DataColumn`; `DataTable.dictionary` publishes it (項目定義書), and the code lists are tables of their own.
public struct DataTable: Hashable, Sendable {
    /// Which table it is. The raw value stands in addresses and file names.
    public enum Name: String, CaseIterable, Sendable {
        /// 年度別実績: one row for each action and fiscal year.
        case annualReports = "annual-reports"
        /// 指標: one row for each indicator and fiscal year with a number.
        case indicators
        /// 取組事項.
        case actions
        /// 施策体系: one row for each node of the tree.
        case policies
        /// 施策の年度: one row for each policy and fiscal year of which something is written.
        case policyYears = "policy-years"
        /// 担当課: one row for each division named for an action.
        case responsibilities
        /// 前身の取組: one row for each action that another was split from or is the merger of.
        case predecessors
        /// 再掲: one row for each policy under which an action is shown a second time.
        case reprints
        /// 計画年度.
        case years
        /// 達成状況の区分: the plan's own scale.
        case achievementStatuses = "achievement-statuses"
        /// コード表 of everything else that is chosen from a list.
        case codeLists = "code-lists"
        /// 項目定義書: every column of every table.
        case dictionary
    }

    /// Where the data come from (出典).
    public struct Source: Hashable, Sendable {
        /// The plan's title.
        public var title: String
        public var municipality: SheetMunicipality?
        /// 作成日.
        public var day: Day

        public init(title: String, municipality: SheetMunicipality?, day: Day) {
            self.title = title
            self.municipality = municipality
            self.day = day
        }

        /// The source of a plan that is kept for a city.
        public init(_ plan: Plan, municipality: Municipality?, day: Day) {
            self.init(
                title: plan.title,
                municipality: municipality.map { SheetMunicipality(name: $0.name, code: $0.code) }, day: day)
        }
    }

    /// What stands in one cell. A blank is not zero and not an empty text.
    public enum Value: Hashable, Sendable {
        case blank
        case text(String)
        case integer(Int)
        case number(Decimal)
        /// `2023年度` in CSV and workbooks, `2023` in JSON.
        case fiscalYear(FiscalYear)
        /// `1` and `0` in CSV and workbooks, `true` and `false` in JSON.
        case flag(Bool)

        /// A text, or a blank where there is none.
        static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .blank }
        static func passage(_ passage: Passage?) -> Value { text(passage?.text) }
    }

    public let name: Name
    public let source: Source
    public let columns: [DataColumn]
    /// Each as long as `columns`.
    public let rows: [[Value]]

    /// Lays out one table.
    ///
    /// - Parameters:
    ///   - name: which one.
    ///   - plan: the plan as it is to be published.
    ///   - source: named in the rows and in the JSON twin.
    ///   - actions: only these actions, in their order; every action of the plan when not given.
    ///   - years: only these fiscal years; every year of the plan when not given. They count in `annualReports` and `indicators` alone.
    ///   - indicatorDecisions: what the office decided about the indicators.
    public init(
        _ name: Name, of plan: Plan, source: Source, actions: [Action]? = nil, years: [FiscalYear]? = nil,
        indicatorDecisions: [IndicatorDecision] = []
    ) {
        let layout: [DataField]
        let actions = actions ?? plan.actions
        switch name {
        case .annualReports: layout = .annualReports(plan, actions, years ?? plan.years)
        case .indicators:
            layout = .indicators(plan, actions, years ?? plan.years, decisions: indicatorDecisions)
        case .actions: layout = .actions(plan, actions)
        case .policies: layout = .policies(plan)
        case .policyYears: layout = .policyYears(plan)
        case .responsibilities: layout = .responsibilities(actions)
        case .predecessors: layout = .predecessors(actions)
        case .reprints: layout = .reprints(plan, actions)
        case .years: layout = .years(plan)
        case .achievementStatuses: layout = .achievementStatuses(plan.scale)
        case .codeLists: layout = .codeLists
        case .dictionary: layout = .dictionary(of: plan, source: source)
        }
        self.name = name
        self.source = source
        let identified = name.isAboutThePlan ? .source(source, count: layout.first?.values.count ?? 0) + layout : layout
        columns = identified.map(\.column).withUniqueLabels
        rows = (0..<(layout.first?.values.count ?? 0)).map { row in identified.map { $0.values[row] } }
    }

    /// Every table of a plan, in the order in which they are best read.
    public static func all(
        of plan: Plan, source: Source, indicatorDecisions: [IndicatorDecision] = []
    ) -> [DataTable] {
        Name.allCases.map { DataTable($0, of: plan, source: source, indicatorDecisions: indicatorDecisions) }
    }
}

extension DataTable.Name {
    /// Whether its rows begin with the municipality and the plan; code lists and the dictionary do not.
    var isAboutThePlan: Bool { self != .codeLists && self != .dictionary }

    /// 「年度別実績」.
    public func title(in language: Language) -> String {
        switch (self, language) {
        case (.annualReports, .japanese): "年度別実績"
        case (.annualReports, .english): "Annual reports"
        case (.indicators, .japanese): "指標"
        case (.indicators, .english): "Indicators"
        case (.actions, .japanese): "取組事項"
        case (.actions, .english): "Actions"
        case (.policies, .japanese): "施策体系"
        case (.policies, .english): "Policies"
        case (.policyYears, .japanese): "施策の年度"
        case (.policyYears, .english): "Years of policies"
        case (.responsibilities, .japanese): "担当課"
        case (.responsibilities, .english): "Responsibilities"
        case (.predecessors, .japanese): "前身の取組"
        case (.predecessors, .english): "Predecessors"
        case (.reprints, .japanese): "再掲"
        case (.reprints, .english): "Reprints"
        case (.years, .japanese): "計画年度"
        case (.years, .english): "Fiscal years"
        case (.achievementStatuses, .japanese): "達成状況区分"
        case (.achievementStatuses, .english): "Achievement statuses"
        case (.codeLists, .japanese): "コード表"
        case (.codeLists, .english): "Code lists"
        case (.dictionary, .japanese): "項目定義書"
        case (.dictionary, .english): "Dictionary"
        }
    }
}
