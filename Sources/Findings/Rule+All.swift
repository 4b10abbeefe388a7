extension Rule {
    /// Every rule, in the order in which pages and files list them.
    public static let all: [Rule] = [
        .statusAboveNumbers, .statusBelowNumbers, .zeroTargetMissed, .statusUnlikeOthers,
        .targetAlreadyReached, .targetLowered, .targetUnanswered, .valueOfAnotherYear,
        .unitChanged, .indicatorRenamed, .sumDiffers, .shareDiffers, .changeDiffers, .statedValueDiffers,
        .reportMissing, .resultMissing, .targetMissing, .stageMissing,
        .reasonMissing, .reasonNeedless, .reasonWithoutImprovement, .improvementWithoutReason,
        .targetRepeated, .resultCopied, .resultCopiedButNumbers, .stageAgainstTarget, .deadlinePassed,
        .policyWordedDifferently, .divisionEnded, .numberRepeated, .numberSkipped,
    ]

    /// - Parameter id: `reason-missing`.
    public static func named(_ id: ID) -> Rule? { all.first { $0.id == id } }
}
