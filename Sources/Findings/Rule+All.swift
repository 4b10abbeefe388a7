extension Rule {
    /// Every rule, in the order in which pages and files list them.
    public static let all: [Rule] = [
        .reportMissing, .resultMissing, .targetMissing, .stageMissing,
        .reasonMissing, .reasonNeedless, .reasonWithoutImprovement, .improvementWithoutReason,
        .targetRepeated, .resultCopied, .resultCopiedButNumbers, .stageAgainstTarget,
        .policyWordedDifferently, .divisionEnded, .numberRepeated, .numberSkipped,
    ]

    /// - Parameter id: `reason-missing`.
    public static func named(_ id: ID) -> Rule? { all.first { $0.id == id } }
}
