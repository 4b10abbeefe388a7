import Findings
import Plan

extension Entry {
    /// 「入力済」, 「未入力」, 「未到来」.
    var japanese: String {
        switch self {
        case .entered: "入力済"
        case .missing: "未入力"
        case .notDue: "未到来"
        }
    }
}

extension Responsibility.Role {
    /// 「主管課」, 「関係課」, 「記載なし」.
    var japanese: String {
        switch self {
        case .lead: "主管課"
        case .supporting: "関係課"
        case .notStated: "記載なし"
        }
    }
}

extension Predecessor.Kind {
    /// 「分割」, 「統合」, 「継続」.
    var japanese: String {
        switch self {
        case .split: "分割"
        case .merged: "統合"
        case .continued: "継続"
        }
    }
}

extension AchievementStatus.Tone {
    fileprivate var words: (String, String, String) {
        switch self {
        case .good: ("良い", "計画どおり又はそれ以上", "As planned or better")
        case .fair: ("おおむね良い", "おおむね計画どおり", "Nearly as planned")
        case .poor: ("やや悪い", "計画を下回る", "Behind the plan")
        case .bad: ("悪い", "計画を大きく下回る", "Far behind the plan")
        case .neutral: ("中立", "良し悪しを示さない", "Neither good nor bad")
        }
    }
}

extension [DataField] {
    private struct Code {
        let list, listName, code, label, japanese, english: String
    }

    /// The lists of codes that are the same in every plan (ルール L3-02).
    static var codeLists: [DataField] {
        let state = { (entry: Entry<Int>, japanese: String, english: String) in
            Code(
                list: "entryState", listName: "入力状況", code: entry.word, label: entry.japanese, japanese: japanese,
                english: english)
        }
        let role = { (role: Responsibility.Role, japanese: String, english: String) in
            Code(
                list: "role", listName: "役割", code: role.rawValue, label: role.japanese, japanese: japanese,
                english: english)
        }
        let origin = { (kind: Predecessor.Kind, japanese: String, english: String) in
            Code(
                list: "origin", listName: "経緯", code: kind.rawValue, label: kind.japanese, japanese: japanese,
                english: english)
        }
        let rows =
            [
                state(.entered(0), "達成状況が入力されている。", "A status is written."),
                state(.missing, "報告の時期が来ているが、入力されていない。", "It is due and nothing is written."),
                state(.notDue, "報告の時期がまだ来ていない。", "The time for it has not come."),
                role(.lead, "取組事項を主に担当する。", "It leads the action."),
                role(.supporting, "取組事項に協力する。", "It supports the action."),
                role(.notStated, "計画に役割の区別が書かれていない。", "The plan does not say."),
                origin(.split, "前身の取組から分かれた。", "It was split from it."),
                origin(.merged, "前身の取組が一つにまとまった。", "It is the merger of those."),
                origin(.continued, "前の期間の計画の取組から続く。", "It goes on from an action of an earlier period’s plan."),
            ]
            + indicatorCodes
            + AchievementStatus.Tone.allCases.map { tone in
                let (label, japanese, english) = tone.words
                return Code(
                    list: "tone", listName: "色調", code: tone.rawValue, label: label, japanese: japanese,
                    english: english)
            }
        return [
            DataField(DataColumn("list", "コード表ID", "項目定義書の「コード表」が指す名前。", "What the dictionary points to."), rows) {
                .text($0.list)
            },
            DataField(DataColumn("listName", "コード表名", "コード表の名称。", "The name of the list."), rows) {
                .text($0.listName)
            },
            DataField(DataColumn("code", "コード", "データの中の値。", "The value in the data."), rows) { .text($0.code) },
            DataField(DataColumn("label", "コード名称", "コードの名称。", "The code in words."), rows) { .text($0.label) },
            DataField(DataColumn("meaningJa", "説明", "コードの意味。", "What it means, in Japanese."), rows) {
                .text($0.japanese)
            },
            DataField(DataColumn("meaningEn", "説明（英語）", "コードの意味（英語）。", "What it means, in English."), rows) {
                .text($0.english)
            },
        ]
    }

    private static var indicatorCodes: [Code] {
        [
            Code(
                list: "direction", listName: "向き", code: IndicatorSeries.Direction.atLeast.rawValue,
                label: IndicatorSeries.Direction.atLeast.japanese, japanese: "実績値が目標値以上になることを目指す。",
                english: "The actual should be the target or more."),
            Code(
                list: "direction", listName: "向き", code: IndicatorSeries.Direction.atMost.rawValue,
                label: IndicatorSeries.Direction.atMost.japanese, japanese: "実績値が目標値以下になることを目指す。",
                english: "The actual should be the target or less."),
            Code(
                list: "span", listName: "累計区分", code: Indicator.Span.singleYear.rawValue,
                label: Indicator.Span.singleYear.words.japanese, japanese: "その年度だけの値。", english: "Of that year alone."),
            Code(
                list: "span", listName: "累計区分", code: Indicator.Span.cumulative.rawValue,
                label: Indicator.Span.cumulative.words.japanese, japanese: "その年度までの合計。",
                english: "Counted up to that year."),
        ]
            + IndicatorSeries.Outcome.allCases.map { outcome in
                Code(
                    list: "outcome", listName: "比較", code: outcome.rawValue, label: outcome.japanese,
                    japanese: outcome.meaning.japanese, english: outcome.meaning.english)
            }
    }

    /// Every column of every table, itself included.
    static func dictionary(of plan: Plan, source: DataTable.Source) -> [DataField] {
        let described = DataTable.Name.allCases.filter { $0 != .dictionary }.flatMap { name in
            DataTable(name, of: plan, source: source, actions: []).columns.enumerated().map { (name, $0 + 1, $1) }
        }
        // The dictionary's own columns come from a first, empty layout of it.
        let own = dictionary(rows: []).map(\.column).enumerated().map { (DataTable.Name.dictionary, $0 + 1, $1) }
        return dictionary(rows: described + own)
    }

    private static func dictionary(rows: [(table: DataTable.Name, order: Int, column: DataColumn)]) -> [DataField] {
        [
            DataField(DataColumn("table", "表ID", "表の名前。", "The name of the table."), rows) { .text($0.table.rawValue) },
            DataField(DataColumn("tableTitle", "表名", "表の日本語の名前。", "The name of the table in Japanese."), rows) {
                .text($0.table.title(in: .japanese))
            },
            DataField(
                DataColumn("order", "列番号", kind: .integer, unit: "列目", "左から数えた列。", "The column counted from the left."),
                rows
            ) { .integer($0.order) },
            DataField(DataColumn("label", "項目名", "CSVとブックの見出し。", "Its heading in CSV and workbooks."), rows) {
                .text($0.column.label)
            },
            DataField(DataColumn("key", "項目キー", "JSONでの名前。", "Its name in JSON."), rows) { .text($0.column.key) },
            DataField(DataColumn("type", "型", "値の種類。", "What kind of value it holds."), rows) {
                .text($0.column.kind.word(in: .japanese))
            },
            DataField(DataColumn("unit", "単位", "値の単位。単位のないときは空欄。", "The unit; blank where there is none."), rows) {
                .text($0.column.unit)
            },
            DataField(
                DataColumn("codeList", "コード表", "コードの意味が書かれた表。", "The table that says what its codes mean."), rows
            ) { .text($0.column.codeList) },
            DataField(DataColumn("meaningJa", "説明", "項目の意味。", "What it says, in Japanese."), rows) {
                .text($0.column.meaning(in: .japanese))
            },
            DataField(DataColumn("meaningEn", "説明（英語）", "項目の意味（英語）。", "What it says, in English."), rows) {
                .text($0.column.meaning(in: .english))
            },
        ]
    }
}
