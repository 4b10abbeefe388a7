import People
/// The steps that a report goes through behind its writer (手順): 課長 → 事務局 → 本部, any number; set for each plan.
public struct ApprovalFlow: Hashable, Sendable {
    /// Somebody who says yes, or hands it back.
    public struct Step: Hashable, Sendable {
        /// 「課長の承認」, as the city calls it.
        public let label: String
        /// Who may: the head of a division in charge, or the office.
        public let role: Role

        /// - Parameter role: `approver` or `coordinator`; every other role is taken for the office.
        public init(_ label: String, _ role: Role) {
            self.label = label
            self.role = role == .approver ? .approver : .coordinator
        }
    }

    public let steps: [Step]

    public init(_ steps: [Step]) {
        self.steps = steps
    }

    /// As most cities have it.
    public static let usual = ApprovalFlow([Step("課長の承認", .approver), Step("事務局の確認", .coordinator)])
}
