import Japanese
import Plan

// What stands in each table. A column is one line here: its key, its name, its meaning and where its value is from.
extension [DataField] {
    /// The columns that every table of a plan begins with (自治体標準オープンデータセット: code, then name).
    static func source(_ source: DataTable.Source, count: Int) -> [DataField] {
        let rows = [DataTable.Source](repeating: source, count: count)
        return [
            DataField(
                DataColumn(
                    "municipalityCode", "全国地方公共団体コード", "6桁の全国地方公共団体コード。不明なときは空欄。",
                    "The six-digit code of the municipality; blank where it is not known."), rows
            ) { .text($0.municipality?.code?.digits) },
            DataField(
                DataColumn("municipalityName", "地方公共団体名", "地方公共団体の名称。", "The name of the municipality."), rows
            ) { .text($0.municipality?.name) },
            DataField(DataColumn("planTitle", "計画名", "計画の名称。", "The title of the plan."), rows) {
                .text($0.title)
            },
        ]
    }

    static func annualReports(_ plan: Plan, _ actions: [Action], _ years: [FiscalYear]) -> [DataField] {
        let rows = actions.flatMap { action in years.map { (action: action, year: $0, written: action[$0]) } }
        // They stand before the fields of the year: behind those, 取組内容 could be a target.
        let described = Action.fields.map { field in
            DataField(DataColumn(field), rows) { .passage(field.passage(of: $0.action)) }
        }
        let planned = ActionYear.planned.map { field in
            DataField(DataColumn(field), rows) { .passage(field.passage(of: $0.written)) }
        }
        let reported = AnnualReport.fields.map { field in
            DataField(DataColumn(field), rows) { .passage(field.passage(of: $0.written.report)) }
        }
        let own =
            plan.form.actionFields.compactMap { DataField(own: $0, rows) { $0.action } }
            + plan.form.plannedFields.compactMap { DataField(own: $0, rows) { $0.written } }
            + plan.form.reportFields.compactMap { DataField(own: $0, rows) { $0.written.report } }
            + plan.form.evaluatedFields.compactMap { DataField(own: $0, rows) { $0.written } }
        return [
            DataField(.fiscalYear, rows) { .fiscalYear($0.year) },
            DataField(.era, rows) { .text($0.year.eraLabel) },
            DataField(.isDue, rows) { .flag(plan.isDue($0.year)) },
        ] + action(plan, rows) { $0.action } + described + planned + [
            DataField(.entryStateCode, rows) { .text(plan.status(of: $0.action, in: $0.year).word) },
            DataField(.entryState, rows) { .text(plan.status(of: $0.action, in: $0.year).japanese) },
            DataField(.statusCode, rows) { .text($0.written.report.status?.text) },
            DataField(
                DataColumn("status", "達成状況", "達成状況の区分の名称。", "The achievement status in the plan's own words."), rows
            ) { .text($0.written.report.status.map { plan.scale[$0]?.label ?? $0.text }) },
        ] + reported + own
    }

    static func actions(_ plan: Plan, _ actions: [Action]) -> [DataField] {
        action(plan, actions) { $0 }
            + Action.fields.map { field in
                DataField(DataColumn(field), actions) { .passage(field.passage(of: $0)) }
            } + plan.form.actionFields.compactMap { DataField(own: $0, actions) { $0 } }
    }

    /// The columns that say which action a row is about, and where it stands.
    private static func action<Row>(_ plan: Plan, _ rows: [Row], _ action: (Row) -> Action) -> [DataField] {
        let paths = Dictionary(
            rows.map { (action($0).policy, ()) }, uniquingKeysWith: { first, _ in first }
        ).keys.reduce(into: [:]) { paths, id in paths[id] = plan.path(to: id) }
        func policy(_ row: Row, at level: Int) -> Policy? { paths[action(row).policy]?.first { $0.level == level } }
        let levels = plan.levels.enumerated().flatMap { depth, level in
            [
                DataField(
                    DataColumn(
                        "policy\(depth + 1)Number", "\(level.label)番号", "\(level.label)の番号。番号のないときは空欄。",
                        "The number of the policy on level \(depth + 1); blank where it has none."), rows
                ) { .text(policy($0, at: depth)?.number) },
                DataField(
                    DataColumn(
                        "policy\(depth + 1)Name", level.label, "\(level.label)の名称。",
                        "The name of the policy on level \(depth + 1)."), rows
                ) { .text(policy($0, at: depth)?.name) },
            ]
        }
        return [
            DataField(.actionID, rows) { .text(action($0).id.text) },
            DataField(.actionNumber, rows) { .text(action($0).number) },
            DataField(.actionName, rows) { .text(action($0).name) },
        ] + levels + [
            DataField(
                DataColumn(
                    "policyId", "施策ID", "取組事項のすぐ上の施策。施策体系の表の施策ID。",
                    "The policy right above the action: policyId in the table of policies."), rows
            ) { .text(action($0).policy.path) },
            DataField(
                DataColumn(
                    "firstDivision", "筆頭担当課", "主管課、又は最初に書かれた担当課。全ての担当課は担当課の表にある。",
                    "The division that leads, or that is named first; all of them are in the table of responsibilities."
                ),
                rows
            ) { row in
                let named = action(row).responsibilities
                return .text((named.first { $0.role == .lead } ?? named.first)?.division.name)
            },
            DataField(
                DataColumn(
                    "divisionCount", "担当課数", kind: .integer, unit: "課", "担当課の表にあるこの取組事項の行数。",
                    "How many rows the table of responsibilities has for this action."), rows
            ) { .integer(action($0).responsibilities.count) },
        ]
    }

    static func policies(_ plan: Plan) -> [DataField] {
        let rows = plan.policies
        return [
            DataField(
                DataColumn(
                    "policyId", "施策ID", "計画の体系の中の位置（1.2.3 は1番目の2番目の3番目）。",
                    "Its place in the tree: 1.2.3 is the third below the second below the first."), rows
            ) { .text($0.id.path) },
            DataField(
                DataColumn(
                    "parentId", "上位施策ID", "すぐ上の施策の施策ID。最上位は空欄。",
                    "The policyId of the policy right above it; blank for the topmost."), rows
            ) { .text($0.parent?.path) },
            DataField(
                DataColumn(
                    "level", "階層", kind: .integer, unit: "段", "上から数えた階層。最上位は1。", "Its level, counted from 1 at the top."
                ),
                rows
            ) { .integer($0.level + 1) },
            DataField(
                DataColumn("levelName", "階層名", "計画での階層の呼び方。", "What the plan calls this level."), rows
            ) { policy in .text(plan.levels.indices.contains(policy.level) ? plan.levels[policy.level].label : nil) },
            DataField(
                DataColumn("number", "番号", "施策の番号。番号のないときは空欄。", "Its number; blank where it has none."), rows
            ) { .text($0.number) },
            DataField(DataColumn("name", "名称", "施策の名称。", "Its name."), rows) { .text($0.name) },
        ]
            + Policy.fields.map { field in
                DataField(DataColumn(field), rows) { .passage(field.passage(of: $0)) }
            } + plan.form.policyFields.compactMap { DataField(own: $0, rows) { $0 } }
    }

    /// What a plan's own form asks of each year of a policy.
    static func policyYears(_ plan: Plan) -> [DataField] {
        let rows = plan.policies.flatMap { policy in policy.writtenYears.map { (policy: policy, year: $0) } }
        return [
            DataField(.fiscalYear, rows) { .fiscalYear($0.year) },
            DataField(.era, rows) { .text($0.year.eraLabel) },
            DataField(
                DataColumn("policyId", "施策ID", "施策体系の表の施策ID。", "The policyId of the table of policies."), rows
            ) { .text($0.policy.id.path) },
            DataField(DataColumn("policyName", "施策", "施策の名称。", "The name of the policy."), rows) {
                .text($0.policy.name)
            },
        ] + plan.form.policyYearFields.compactMap { DataField(own: $0, rows) { $0.policy[$0.year] } }
    }

    static func responsibilities(_ actions: [Action]) -> [DataField] {
        let rows = actions.flatMap { action in
            action.responsibilities.enumerated().map { (action: action, order: $0.offset + 1, part: $0.element) }
        }
        return [
            DataField(.actionID, rows) { .text($0.action.id.text) },
            DataField(.actionNumber, rows) { .text($0.action.number) },
            DataField(.actionName, rows) { .text($0.action.name) },
            DataField(.order, rows) { .integer($0.order) },
            DataField(DataColumn("division", "担当課", "担当課の名称。", "The name of the division."), rows) {
                .text($0.part.division.name)
            },
            DataField(
                DataColumn(
                    "allDivisions", "全庁対象", kind: .flag, "「各課」のように全ての課を指すとき1。",
                    "1 where the words mean every division (各課)."), rows
            ) { .flag($0.part.division.isAllDivisions) },
            DataField(
                DataColumn("roleCode", "役割コード", kind: .code, codeList: "code-lists:role", "担当の役割。", "Its part."), rows
            ) { .text($0.part.role.rawValue) },
            DataField(DataColumn("role", "役割", "担当の役割の名称。", "Its part, in words."), rows) {
                .text($0.part.role.japanese)
            },
            DataField(
                DataColumn("note", "担当課備考", "担当課の後の括弧の中に書かれたこと。", "What stands in brackets behind its name."), rows
            ) { .text($0.part.note) },
            DataField(
                DataColumn(
                    "until", "担当期限", kind: .fiscalYear, unit: "年度", "担当する最後の年度。期限のないときは空欄。",
                    "The last fiscal year of its part; blank where there is none."), rows
            ) { $0.part.until.map { .fiscalYear($0) } ?? .blank },
        ]
    }

    static func predecessors(_ actions: [Action]) -> [DataField] {
        let rows = actions.flatMap { action in
            action.predecessors.enumerated().map { (action: action, order: $0.offset + 1, earlier: $0.element) }
        }
        return [
            DataField(.actionID, rows) { .text($0.action.id.text) },
            DataField(.actionNumber, rows) { .text($0.action.number) },
            DataField(.actionName, rows) { .text($0.action.name) },
            DataField(.order, rows) { .integer($0.order) },
            DataField(
                DataColumn(
                    "originCode", "経緯コード", kind: .code, codeList: "code-lists:origin", "前身の取組からどうできたか。",
                    "How the action came of it."), rows
            ) { .text($0.earlier.kind.rawValue) },
            DataField(DataColumn("origin", "経緯", "前身の取組からどうできたかの名称。", "The same in words."), rows) {
                .text($0.earlier.kind.japanese)
            },
            DataField(
                DataColumn(
                    "predecessorNumber", "前身の取組番号", "前身の取組の当時の番号。番号のないときは空欄。",
                    "The number that it had then; blank where it had none."), rows
            ) { .text($0.earlier.number) },
            DataField(DataColumn("predecessorName", "前身の取組", "前身の取組の当時の名称。", "The name that it had then."), rows) {
                .text($0.earlier.name)
            },
            DataField(
                DataColumn(
                    "predecessorPlan", "前身の計画", "前身の取組が載っている計画（アドレスの語）。同じ計画のときは空欄。",
                    "The plan in which it stands, by its word in addresses; blank for the same plan."), rows
            ) { $0.earlier.place.map { .text($0.plan.text) } ?? .blank },
            DataField(
                DataColumn(
                    "predecessorId", "前身の取組ID", "その計画での取組事項ID。同じ計画のときは空欄。",
                    "Its id there; blank for the same plan."), rows
            ) { $0.earlier.place.map { .text($0.action.text) } ?? .blank },
        ]
    }

    static func reprints(_ plan: Plan, _ actions: [Action]) -> [DataField] {
        let rows = actions.flatMap { action in
            action.reprints.enumerated().map { (action: action, order: $0.offset + 1, policy: $0.element.policy) }
        }
        return [
            DataField(.actionID, rows) { .text($0.action.id.text) },
            DataField(.actionNumber, rows) { .text($0.action.number) },
            DataField(.actionName, rows) { .text($0.action.name) },
            DataField(.order, rows) { .integer($0.order) },
            DataField(
                DataColumn(
                    "reprintPolicyId", "再掲先の施策ID", "取組事項をもう一度示す施策。件数や集計には、もとの施策でだけ数える。",
                    "The policy under which the action is shown again; it is counted under its own alone."), rows
            ) { .text($0.policy.path) },
            DataField(DataColumn("reprintPolicyName", "再掲先の施策", "再掲先の施策の名称。", "The name of that policy."), rows) {
                .text(plan[$0.policy]?.name)
            },
        ]
    }

    static func years(_ plan: Plan) -> [DataField] {
        [
            DataField(.fiscalYear, plan.years) { .fiscalYear($0) },
            DataField(.era, plan.years) { .text($0.eraLabel) },
            DataField(
                DataColumn("firstDay", "開始日", kind: .day, "年度の最初の日。", "The first day of the fiscal year."), plan.years
            ) { .text("\($0.value)-04-01") },
            DataField(
                DataColumn("lastDay", "終了日", kind: .day, "年度の最後の日。", "The last day of the fiscal year."), plan.years
            ) { .text("\($0.next.value)-03-31") },
            DataField(.isDue, plan.years) { .flag(plan.isDue($0)) },
        ]
    }

    static func achievementStatuses(_ scale: AchievementScale) -> [DataField] {
        let rows = scale.statuses
        return [
            DataField(
                DataColumn("statusCode", "達成状況コード", kind: .code, "区分のコード。", "The code of the status."), rows
            ) { .text($0.code.text) },
            DataField(DataColumn("label", "達成状況", "区分の名称。", "The status in words."), rows) { .text($0.label) },
            DataField(
                DataColumn("mark", "記号", "色を使わずに区分を見分ける記号。", "The mark that tells it apart without colour."), rows
            ) { .text($0.mark) },
            DataField(
                DataColumn(
                    "rank", "順位", kind: .integer, unit: "番目", "良い方から数えた順位。順序のない区分は空欄。",
                    "Its place counted from the best; blank for a status outside the order."), rows
            ) { status in scale.rank(of: status.code).map { .integer($0 + 1) } ?? .blank },
            DataField(
                DataColumn("needsReason", "理由要否", kind: .flag, "理由・改善策が必要なとき1。", "1 where a reason must be given."),
                rows
            ) { .flag($0.needsReason) },
            DataField(
                DataColumn(
                    "countsInTotals", "集計対象", kind: .flag, "集計の母数に入れるとき1。", "1 where it stands in the denominator."),
                rows
            ) { .flag($0.countsInTotals) },
            DataField(
                DataColumn(
                    "toneCode", "色調コード", kind: .code, codeList: "code-lists:tone", "表示の色調。", "How it is coloured."),
                rows
            ) { .text($0.tone.rawValue) },
        ]
    }
}

extension DataColumn {
    /// The column of a text that the form has a place for.
    fileprivate init<Owner>(_ field: TextField<Owner>) {
        self.init(field.field.rawValue, field.column, field.meaning.japanese, field.meaning.english)
    }

    static let fiscalYear = DataColumn(
        "fiscalYear", "年度", kind: .fiscalYear, unit: "年度", "4月から翌年3月までの年度。", "From April to March.")
    // Without 「年」: the column holds no dates to be read, but the same year in the words of people (ルール L3-05).
    static let era = DataColumn("era", "和暦", "年度の和暦での表記。", "The same fiscal year in the Japanese era.")
    static let isDue = DataColumn(
        "isDue", "実績対象", kind: .flag, "その年度の実績の報告の時期が来ているとき1。", "1 where the achievements of the year are due.")
    static let actionID = DataColumn(
        "actionId", "取組事項ID", "取組事項の不変の識別子。番号や名称が変わっても変わらない。", "Stays with the action when its number or name changes.")
    static let actionNumber = DataColumn("actionNumber", "取組事項番号", "取組事項の公式の番号。", "The official number of the action.")
    static let actionName = DataColumn("actionName", "取組事項", "取組事項の名称。", "The name of the action.")
    static let order = DataColumn(
        "order", "記載順", kind: .integer, unit: "番目", "取組事項の中で書かれた順。", "Its place among those named.")
    static let statusCode = DataColumn(
        "statusCode", "達成状況コード", kind: .code, codeList: "achievement-statuses", "達成状況の区分のコード。空欄の理由は入力状況にある。",
        "The code of the achievement status; why it is blank is said by entryStateCode.")
    static let entryStateCode = DataColumn(
        "entryStateCode", "入力状況コード", kind: .code, codeList: "code-lists:entryState", "達成状況が入力済か、未入力か、まだ報告の時期でないか。",
        "Whether the status is entered, missing, or not due yet.")
    static let entryState = DataColumn(
        "entryState", "入力状況", "入力状況コードの名称。", "The words for entryStateCode.")
}
