/// What has just been done, said at the top of the next page (完了の知らせ).
enum StaffNotice: String, CaseIterable, Sendable {
    case setUp = "set-up"
    case signedOut = "signed-out"
    /// The session had ended before the request came.
    case expired
    case passwordChanged = "password-changed"
    case passwordChosen = "password-chosen"
    case added
    case saved
    case rightGiven = "right-given"
    case rightTaken = "right-taken"
    case disabled
    case enabled
    case unlocked
    case transfersApplied = "transfers-applied"
    case findingAnswered = "finding-answered"
    case findingReopened = "finding-reopened"
    case rulesSwitched = "rules-switched"
    case findingsShown = "findings-shown"
    case findingsHidden = "findings-hidden"
    case noticeRead = "notice-read"
    case roundOpened = "round-opened"
    /// And those who are asked are told on its first day.
    case roundOpenedAndAnnounced = "round-opened-and-announced"
    /// And those who are asked were told: all, some, nobody.
    case roundOpenedAndTold = "round-opened-and-told"
    case roundOpenedInPart = "round-opened-in-part"
    case roundOpenedUnheard = "round-opened-unheard"
    case roundChanged = "round-changed"
    case roundClosed = "round-closed"
    case roundReopened = "round-reopened"
    case workbooksPut = "workbooks-put"
    case workbooksTaken = "workbooks-taken"
    case workbookRemoved = "workbook-removed"
    case reminded
    case nobodyReminded = "nobody-reminded"
    case remindedInPart = "reminded-in-part"
    case indicatorsConfirmed = "indicators-confirmed"
    case indicatorSaved = "indicator-saved"
    case indicatorDismissed = "indicator-dismissed"
    case indicatorTakenBack = "indicator-taken-back"
    case published
    case previewRevoked = "preview-revoked"
    case erratumAdded = "erratum-added"
    case bookChosen = "book-chosen"
    case archived
    case unarchived
    case nextPlanMade = "next-plan-made"
    case planDeleted = "plan-deleted"
    case removalAsked = "removal-asked"
    case removalDeclined = "removal-declined"
    case removalWithdrawn = "removal-withdrawn"
    case reportSaved = "report-saved"
    case reportSubmitted = "report-submitted"
    case reportWithdrawn = "report-withdrawn"
    case reportApproved = "report-approved"
    case reportSentBack = "report-returned"
    case evaluationSaved = "evaluation-saved"
    case evaluationSubmitted = "evaluation-submitted"
    case evaluationsClosed = "evaluations-closed"
    case evaluationReopened = "evaluation-reopened"
    case evaluationReopeningEnded = "evaluation-reopening-ended"
    case evaluationsReopened = "evaluations-reopened"
    case textTaken = "text-taken"
    case contributionSaved = "contribution-saved"
    case contributionAnswered = "contribution-answered"
    case removed
    case ownFieldAdded = "own-field-added"
    case actionSplit = "action-split"
    case actionsMerged = "actions-merged"
    case mergedWithoutStatus = "merged-without-status"
    case adopted
    case adoptionUndone = "adoption-undone"
    case imported
    case importedNothing = "imported-nothing"
    case importUndone = "import-undone"
    case importDiscarded = "import-discarded"
    case importStale = "import-stale"
    case noteTaken = "note-taken"
    case noteLeft = "note-left"
    case noteGone = "note-gone"
}
