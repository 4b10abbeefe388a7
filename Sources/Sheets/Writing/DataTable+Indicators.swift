import Findings
import Foundation
import Japanese
import Plan

extension [DataField] {
    private struct Row {
        let action: Action?
        let policy: Policy?
        let indicator: IndicatorSeries
        let year: FiscalYear
        let outcome: IndicatorSeries.Outcome

        var values: IndicatorSeries.Values { indicator[year] }
        var target: Quantity? { values.target?.quantity }
        var actual: Quantity? { values.actual?.quantity }
        /// How the actual was found; a target is joined to those of other years, so that says less.
        var join: Join? { indicator.join(of: .actual, in: year) }
    }

    /// One row for each indicator and fiscal year with a target or an actual.
    static func indicators(
        _ plan: Plan, _ actions: [Action], _ years: [FiscalYear], decisions: [IndicatorDecision]
    ) -> [DataField] {
        var chosen = plan
        chosen.actions = actions
        let byID = Dictionary(actions.map { ($0.id, $0) }) { first, _ in first }
        // Of a choice of actions, what belongs to policies is none.
        let isWhole = actions.count == plan.actions.count
        let rows: [Row] = chosen.allSeries(decisions: decisions).flatMap { indicator -> [Row] in
            let action = indicator.action.flatMap { byID[$0] }
            let policy = indicator.policy.flatMap { isWhole ? plan[$0] : nil }
            return years.compactMap { year -> Row? in
                guard action != nil || policy != nil, indicator.says(anythingOf: year) else { return nil }
                return Row(
                    action: action, policy: policy, indicator: indicator, year: year,
                    outcome: indicator.outcome(in: year, isDue: plan.isDue(year)))
            }
        }
        return identity(rows) + numbers(rows) + origin(rows) + stated(rows)
    }

    private static func identity(_ rows: [Row]) -> [DataField] {
        [
            DataField(.fiscalYear, rows) { .fiscalYear($0.year) },
            DataField(.era, rows) { .text($0.year.eraLabel) },
            DataField(.actionID, rows) { .text($0.action?.id.text) },
            DataField(.actionNumber, rows) { .text($0.action?.number) },
            DataField(.actionName, rows) { .text($0.action?.name) },
            DataField(
                DataColumn(
                    "indicatorId", "指標ID", "取組事項の中で指標を見分ける名前。", "Tells the indicators of an action apart."), rows
            ) { .text($0.indicator.id.key) },
            DataField(
                DataColumn("indicator", "指標", "数えているもの。本文に書かれたまま。", "What is counted, as written."), rows
            ) { .text($0.indicator.name) },
            DataField(
                DataColumn(
                    "directionCode", "向きコード", kind: .code, codeList: "code-lists:direction", "目標値以上と以下のどちらを目指すか。",
                    "On which side of the target the actual should lie."), rows
            ) { .text($0.indicator.direction.rawValue) },
            DataField(DataColumn("direction", "向き", "向きコードの名称。", "The words for directionCode."), rows) {
                .text($0.indicator.direction.japanese)
            },
            DataField(
                DataColumn(
                    "spanCode", "累計区分コード", kind: .code, codeList: "code-lists:span", "単年度の値か、累計か。",
                    "For a single year, or counted up over the years."), rows
            ) { .text($0.indicator.span.rawValue) },
            DataField(DataColumn("span", "累計区分", "累計区分コードの名称。", "The words for spanCode."), rows) {
                .text($0.indicator.span.words.japanese)
            },
        ]
    }

    private static func numbers(_ rows: [Row]) -> [DataField] {
        side("target", "目標", rows) { $0.target } + side("actual", "実績", rows) { $0.actual } + [
            DataField(
                DataColumn(
                    "rate", "達成率", kind: .number, unit: "%", "実績値÷目標値。意味のないとき（目標0、以下を目指すとき、単位が異なるとき等）は空欄。",
                    "Actual by target; blank where it means nothing (a target of zero, at most, other units)."), rows
            ) { row in
                row.indicator.rate(in: row.year).map { .number($0 * 100) } ?? .blank
            },
            DataField(
                DataColumn(
                    "outcomeCode", "比較コード", kind: .code, codeList: "code-lists:outcome", "実績値が目標値に届いたか。",
                    "Whether the actual reached the target."), rows
            ) { .text($0.outcome.rawValue) },
            DataField(DataColumn("outcome", "比較", "比較コードの名称。", "The words for outcomeCode."), rows) {
                .text($0.outcome.japanese)
            },
        ]
    }

    private static func side(
        _ key: String, _ label: String, _ rows: [Row], _ quantity: (Row) -> Quantity?
    ) -> [DataField] {
        [
            DataField(
                DataColumn(
                    key, "\(label)値", kind: .number, "\(label)の数値。幅のある値は下端。単位は「\(label)単位」にある。",
                    "The number; the lower end of a range. Its unit stands in \(key)Unit."), rows
            ) { quantity($0).map { .number($0.ends.low) } ?? .blank },
            DataField(
                DataColumn(
                    "\(key)UpTo", "\(label)値上端", kind: .number, "幅のある値の上端。幅のないときは空欄。",
                    "The upper end of a range; blank where there is none."), rows
            ) { quantity($0)?.ends.high.map { .number($0) } ?? .blank },
            DataField(
                DataColumn(
                    "\(key)Of", "\(label)母数", kind: .number, "「20業務中16業務」の20。母数のないときは空欄。",
                    "The 20 of 16 of 20; blank where there is none."), rows
            ) { quantity($0)?.ends.whole.map { .number($0) } ?? .blank },
            DataField(
                DataColumn("\(key)Unit", "\(label)単位", "書かれたままの単位。書かれていないときは空欄。", "As written; blank where none is."),
                rows
            ) { .text(quantity($0)?.unit?.text) },
            DataField(
                DataColumn(
                    "\(key)Approximate", "\(label)概数", kind: .flag, "「約」「程度」等の概数のとき1。", "1 for an about-value."), rows
            ) { quantity($0).map { .flag($0.isApproximate) } ?? .blank },
        ]
    }

    /// Of an indicator that the plan states in a place of its own.
    private static func stated(_ rows: [Row]) -> [DataField] {
        [
            DataField(
                DataColumn(
                    "isStated", "計画に記載", kind: .flag, "計画に指標として書かれているとき1。文章から読み取ったときは0。",
                    "1 where the plan states it as an indicator, 0 where it is read from sentences."), rows
            ) { .flag($0.indicator.stated != nil) },
            DataField(
                DataColumn(
                    "policyId", "施策ID", "施策の指標のとき、その施策。", "The policy, where it is an indicator of one."), rows
            ) { .text($0.policy?.id.path) },
            DataField(
                DataColumn("policy", "施策", "その施策の番号と名称。", "Its number and name."), rows
            ) { .text($0.policy?.numberedName) },
            DataField(
                DataColumn("indicatorNumber", "指標番号", "計画が指標に付けた番号。", "The number that the plan gives the indicator."),
                rows
            ) { .text($0.indicator.stated?.number) },
            DataField(
                DataColumn(
                    "indicatorDivisions", "指標の担当課", "指標に書かれた担当課。読点で区切る。",
                    "The divisions that stand beside the indicator, separated by 、."), rows
            ) { .text($0.indicator.stated?.divisions) },
            DataField(
                DataColumn(
                    "targetWritten", "目標の記載", "計画に記載の目標値。書かれたまま。", "The target as the plan states it, as written."),
                rows
            ) { .text($0.indicator.stated?[$0.year].target?.text) },
            DataField(
                DataColumn(
                    "actualWritten", "実績の記載", "計画に記載の実績値。書かれたまま（集計中等を含む）。",
                    "The actual as the plan states it, as written (集計中 and the like among them)."), rows
            ) { .text($0.indicator.stated?[$0.year].actual?.text) },
            DataField(
                DataColumn("remark", "値の備考", "実績値の備考。", "A remark on the actual."), rows
            ) { .text($0.indicator.stated?[$0.year].remark) },
            DataField(
                DataColumn(
                    "scope", "範囲", "市のどの部分の数値か（市民課単独等）。書かれていないときは空欄。",
                    "Of what part of the city it is said; blank where nothing is."), rows
            ) { .text($0.indicator.scope) },
            DataField(
                DataColumn(
                    "isWithoutTarget", "実績のみ", kind: .flag, "どの年度にも目標値がないとき1。達成率はない。",
                    "1 where no year has a target; there is no rate then."), rows
            ) { .flag($0.indicator.isWithoutTarget) },
        ]
    }

    private static func origin(_ rows: [Row]) -> [DataField] {
        [
            DataField(
                DataColumn("targetQuote", "目標の原文", "目標値を読み取った語句。", "The words that the target was read from."), rows
            ) { .text($0.values.target?.quote?.text) },
            DataField(
                DataColumn("actualQuote", "実績の原文", "実績値を読み取った語句。", "The words that the actual was read from."), rows
            ) { .text($0.values.actual?.quote?.text) },
            DataField(
                DataColumn(
                    "joinReason", "結び付けの根拠", "実績値をこの指標のものとした理由。", "Why the actual was taken for this indicator."), rows
            ) { .text($0.join?.sentence(in: .japanese)) },
            DataField(
                DataColumn(
                    "isGuess", "推定", kind: .flag, "結び付けが推定のとき1。", "1 where the actual was joined by a guess."), rows
            ) { row in row.values.actual == nil ? .blank : .flag(row.join?.isGuess ?? false) },
            DataField(
                DataColumn("isConfirmed", "確認済", kind: .flag, "担当者が確認したとき1。", "1 where the office has confirmed it."),
                rows
            ) { .flag($0.indicator.isConfirmed) },
        ]
    }
}

extension Indicator {
    /// 「商工観光課、企画政策課（令和5年度まで）」; `nil` where none stands beside it.
    fileprivate var divisions: String? {
        responsibilities.isEmpty ? nil : responsibilities.map(\.text).joined(separator: "、")
    }
}

extension IndicatorSeries {
    fileprivate var policy: Policy.ID? { if case .policy(let id) = id.owner { id } else { nil } }

    /// Whether it has a number of the year, or the plan a word in its place.
    fileprivate func says(anythingOf year: FiscalYear) -> Bool {
        years[year] != nil || stated.map { $0[year] != IndicatorYear() } ?? false
    }
}

extension Quantity {
    /// Its one or two numbers, and the whole that it is a part of.
    fileprivate var ends: (low: Decimal, high: Decimal?, whole: Decimal?) {
        switch amount {
        case .value(let value): (value, nil, nil)
        case .range(let low, let high): (low, high, nil)
        case .part(let part, let whole): (part, nil, whole)
        }
    }
}

extension IndicatorSeries.Direction {
    var japanese: String { self == .atLeast ? "以上" : "以下" }
}

extension IndicatorSeries.Outcome {
    var japanese: String { words(in: .japanese) }

    var meaning: (japanese: String, english: String) {
        switch self {
        case .met: ("実績値が目標値に届いた。", "The actual reached the target.")
        case .missed: ("実績値が目標値に届かなかった。", "The actual did not reach the target.")
        case .incomparable: ("両方の値があるが、比べられない。", "Both numbers are there, but cannot be compared.")
        case .unanswered: ("報告の時期が来ているが、実績に数値がない。", "A result is due, and has no number for this.")
        case .notDue: ("報告の時期がまだ来ていない。", "The time for it has not come.")
        case .untargeted: ("その年度の目標値がない。", "There is no target in numbers for this year.")
        }
    }
}
