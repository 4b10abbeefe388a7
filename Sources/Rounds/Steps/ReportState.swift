/// Where a report stands, as the office counts it (報告の状態).
public enum ReportState: String, CaseIterable, Hashable, Sendable {
    /// 未回答.
    case notAnswered
    /// 記入中.
    case beingWritten
    /// 差戻し.
    case returned
    /// 課長待ち.
    case waitingForHead
    /// 事務局待ち.
    case waitingForOffice
    /// 完了.
    case done
}

extension ReportState {
    /// - Parameter flow: of that report.
    public init(_ standing: ReportTrail.Standing, on flow: ApprovalFlow) {
        self =
            switch standing {
            case .notAnswered: .notAnswered
            case .beingWritten: .beingWritten
            case .returned: .returned
            case .waiting(let step):
                step < flow.steps.count && flow.steps[step].role == .approver ? .waitingForHead : .waitingForOffice
            case .done: .done
            }
    }
}
