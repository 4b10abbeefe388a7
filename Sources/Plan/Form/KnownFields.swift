import Japanese

// The texts of a plan that the program knows the meaning of (既知の項目), in the order of the form.

extension Policy {
    /// What is written about a policy.
    public static let fields: [TextField<Policy>] = [
        TextField(.vision, \.vision, meaning: Words("目指す姿。", "What it is to bring about.")),
        TextField(
            .situationAndChallenges, \.situationAndChallenges,
            meaning: Words("現状と課題。", "The present situation and its challenges.")),
    ]
}

extension Action {
    /// What is written about an action as a whole.
    public static let fields: [TextField<Action>] = [
        TextField(.description, \.description, meaning: Words("取組事項の内容。", "What the action consists of."))
    ]
}

extension ActionYear {
    /// What a plan says of an action's year beforehand (計画の記載).
    public static let planned: [TextField<ActionYear>] = [
        TextField(
            .stage, \.stage,
            meaning: Words(
                "その年度の欄に書かれた段階。空欄は前の段階が続くことがある。",
                "The stage written for this year; where it is blank, the stage before may go on.")),
        // Not 「年度目標」: a name with 「年」 says that the column holds dates (ルール L3-05).
        TextField(
            .target, \.targetText, column: "目標",
            meaning: Words("その年度の目標・取組内容。", "What is to be reached or done in this year.")),
    ]

    /// Everything that is written of an action's year but its status, in the order of the form.
    public static let fields = planned + AnnualReport.fields.map { $0.within(\.report) }

    /// What stands in one of `fields`; `nil` for a blank and for any other field.
    public func text(of field: Field) -> String? {
        Self.fields.first { $0.field == field }?.passage(of: self)?.text
    }

    /// The text of the target (年度目標).
    fileprivate var targetText: Passage? {
        get { target?.text }
        set { target = newValue.map(AnnualTarget.init) }
    }
}

extension AnnualReport {
    /// What is written in a report beside its status.
    public static let fields: [TextField<AnnualReport>] = [
        TextField(
            .result, \.result, required: .always,
            meaning: Words("その年度に行ったこと、到達したこと。", "What was done and reached in this year.")),
        TextField(
            .reasonAndImprovement, \.reasonAndImprovement, required: .whereStatusNeedsReason,
            meaning: Words("達成できなかった理由と改善策。", "Why it was not reached, and what will be done about it.")),
    ]

    /// Everything in it, in the order of the form: its status as a code, then its texts.
    public var texts: [(field: Field, text: String?)] {
        [(.status, status?.text)] + Self.fields.map { ($0.field, $0.passage(of: self)?.text) }
    }
}

extension Field {
    /// The fields that stand on every form, whatever it calls them: those whose label a plan can set.
    public static let onEveryForm =
        [.number, .name, .divisions] + Action.fields.map(\.field) + Policy.fields.map(\.field)
        + ActionYear.planned.map(\.field) + [.status] + AnnualReport.fields.map(\.field)
}
