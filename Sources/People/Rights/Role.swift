/// What somebody is in the yearly work (役割). What a role may do stands in `Account.may`.
public enum Role: String, CaseIterable, Hashable, Sendable {
    /// 担当者: writes the reports of a division.
    case reporter
    /// 課長: approves what the division wrote, or hands it back.
    case approver
    /// 事務局: asks all divisions, checks, sends back, publishes.
    case coordinator
    /// 管理者: makes accounts and gives rights; has no say in what the plan says.
    case administrator
    /// 評価者: writes what is asked at an evaluation step, behind the report.
    case evaluator
    /// 閲覧: reads what is not published yet.
    case reader
}

extension Role {
    /// The word on screens and in files.
    public var japanese: String {
        switch self {
        case .reporter: "担当者"
        case .approver: "課長"
        case .coordinator: "事務局"
        case .administrator: "管理者"
        case .evaluator: "評価者"
        case .reader: "閲覧"
        }
    }

    /// Whether the right can be held for one division alone. The office and the administrators work for all of them.
    public var goesByDivision: Bool { [.reporter, .approver, .evaluator, .reader].contains(self) }

    /// Whether the right can be held for one evaluation step alone, and for single actions and policies.
    public var goesByStep: Bool { self == .evaluator }

    /// Whether the right can be held for one plan or fiscal year alone. People are administered all at once.
    public var goesByPlan: Bool { self != .administrator }
}
