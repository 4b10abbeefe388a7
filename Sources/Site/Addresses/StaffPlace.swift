/// The places under `/staff` (職員用の画面), by the pattern of their paths. Every route and every link is made of one.
enum StaffPlace: String, CaseIterable, Sendable {
    /// What I may do here.
    case home = "/staff"
    /// Makes the first administrator; there only while nobody has an account.
    case firstRun = "/staff/first-run"
    case signIn = "/staff/sign-in"
    case signOut = "/staff/sign-out"
    /// Chooses a password with a one-time code.
    case code = "/staff/code"
    /// My account.
    case account = "/staff/account"
    /// Marks a notice of my own as read.
    case noticeReading = "/staff/notices/reading"
    case password = "/staff/account/password"
    case people = "/staff/people"
    case newPerson = "/staff/people/new"
    /// April's transfers: the file, what it would do, and doing it.
    case transfers = "/staff/people/transfers"
    case transfersPreview = "/staff/people/transfers/preview"
    case transfersApplication = "/staff/people/transfers/application"
    /// The people as such a file.
    case peopleFile = "/staff/people/list.csv"
    /// One-time codes for everybody who has no password yet, as a file.
    case codesFile = "/staff/people/codes.csv"
    case person = "/staff/people/{person}"
    case personRight = "/staff/people/{person}/right"
    case personRightRemoval = "/staff/people/{person}/right/removal"
    case personCode = "/staff/people/{person}/code"
    case personDisabling = "/staff/people/{person}/disabling"
    case personEnabling = "/staff/people/{person}/enabling"
    /// Lets somebody try again who failed to sign in too often.
    case personUnlocking = "/staff/people/{person}/unlocking"

    /// An import in the browser: the files, what each column is taken for, what would come of it, and doing it. For a new plan; those
    /// of a plan that is kept begin at its own page.
    case importUpload = "/staff/import"
    case importLook = "/staff/import/look"
    case importPlan = "/staff/import/plan"
    case importNotes = "/staff/import/notes.csv"
    case importApplication = "/staff/import/application"
    case importDiscarding = "/staff/import/discarding"

    /// One plan: where its work stands, and the way to everything that is done with it.
    case plan = "/staff/plans/{plan}"
    /// Where a plan seems to contradict itself, and what the office says to it.
    case findings = "/staff/plans/{plan}/findings"
    case findingAnswer = "/staff/plans/{plan}/findings/answer"
    case findingReopening = "/staff/plans/{plan}/findings/reopening"
    case findingRules = "/staff/plans/{plan}/findings/rules"
    case findingsShowing = "/staff/plans/{plan}/findings/showing"
    /// What a plan counts, and what the office says to it.
    case indicators = "/staff/plans/{plan}/indicators"
    /// Corrects, splits, joins or adds.
    case indicatorForm = "/staff/plans/{plan}/indicators/form"
    case indicatorConfirmation = "/staff/plans/{plan}/indicators/confirmation"
    case indicatorDismissal = "/staff/plans/{plan}/indicators/dismissal"
    case indicatorTakingBack = "/staff/plans/{plan}/indicators/taking-back"

    /// The rounds of a plan, and one of them.
    case rounds = "/staff/plans/{plan}/rounds"
    case newRound = "/staff/plans/{plan}/rounds/new"
    case reminderTexts = "/staff/plans/{plan}/rounds/texts"
    case round = "/staff/plans/{plan}/rounds/{year}"
    case roundChange = "/staff/plans/{plan}/rounds/{year}/change"
    case roundReminders = "/staff/plans/{plan}/rounds/{year}/reminders"
    case roundClosing = "/staff/plans/{plan}/rounds/{year}/closing"
    case roundReopening = "/staff/plans/{plan}/rounds/{year}/reopening"
    /// The evaluation steps of a round, and one evaluation; closing a step, opening it again, reminding its evaluators.
    case evaluations = "/staff/plans/{plan}/rounds/{year}/evaluations"
    case evaluation = "/staff/plans/{plan}/rounds/{year}/evaluation"
    case evaluationOpening = "/staff/plans/{plan}/rounds/{year}/evaluation/reopening"
    case evaluationOpeningEnd = "/staff/plans/{plan}/rounds/{year}/evaluation/reopening/end"
    case evaluationClosing = "/staff/plans/{plan}/rounds/{year}/evaluations/closing"
    case evaluationReopening = "/staff/plans/{plan}/rounds/{year}/evaluations/reopening"
    case evaluationReminders = "/staff/plans/{plan}/rounds/{year}/evaluations/reminders"
    /// The workbooks of a round: handed out, put here when they came back, taken; one division's, all, and one that came back.
    case roundWorkbooks = "/staff/plans/{plan}/rounds/{year}/workbooks"
    case roundWorkbook = "/staff/plans/{plan}/rounds/{year}/workbooks/division.xlsx"
    case roundWorkbooksFile = "/staff/plans/{plan}/rounds/{year}/workbooks/all.zip"
    case returnedWorkbook = "/staff/plans/{plan}/rounds/{year}/workbooks/returned.xlsx"
    case workbookTaking = "/staff/plans/{plan}/rounds/{year}/workbooks/taking"
    case workbookDiscarding = "/staff/plans/{plan}/rounds/{year}/workbooks/discarding"
    /// The plan's actions as they are kept, or stood on a day; and one of them.
    case keptActions = "/staff/plans/{plan}/actions"
    case keptAction = "/staff/plans/{plan}/actions/{action}"
    /// Who changed what, when, from what, and why: of a plan, and of one action.
    case history = "/staff/plans/{plan}/history"
    case actionHistory = "/staff/plans/{plan}/actions/{action}/history"
    /// Two editions or days side by side.
    case comparison = "/staff/plans/{plan}/compare"
    /// What would change for the public; the links to read it before; and publishing.
    case publication = "/staff/plans/{plan}/publication"
    /// What is kept, as a file: `item` is its format.
    case draftFile = "/staff/plans/{plan}/publication/draft"
    case previewLinks = "/staff/plans/{plan}/publication/previews"
    case previewRevocation = "/staff/plans/{plan}/publication/previews/revocation"
    /// What was wrong in an edition, and what is right.
    case errata = "/staff/plans/{plan}/errata"
    /// What is printed of a plan: which chapters the book has; and one of the papers.
    case papers = "/staff/plans/{plan}/papers"
    case paperFile = "/staff/plans/{plan}/papers/paper.pdf"

    /// Makes the plan of the next period out of this one.
    case nextPlan = "/staff/plans/{plan}/next"
    /// Putting a plan away, taking that back, and deleting one of which nothing was published.
    case planEnd = "/staff/plans/{plan}/end"
    case archiving = "/staff/plans/{plan}/end/archiving"
    case unarchiving = "/staff/plans/{plan}/end/unarchiving"
    case planDeletion = "/staff/plans/{plan}/end/deletion"
    /// Taking editions down and blotting words out: asked by one person, decided by another.
    case removals = "/staff/plans/{plan}/removals"
    case removal = "/staff/plans/{plan}/removals/request"
    case removalConfirmation = "/staff/plans/{plan}/removals/request/confirmation"
    case removalRefusal = "/staff/plans/{plan}/removals/request/refusal"
    case removalWithdrawal = "/staff/plans/{plan}/removals/request/withdrawal"

    /// The report of one action in a round: its text, and saving it.
    case report = "/staff/plans/{plan}/rounds/{year}/reports/{action}"
    /// The steps that are taken with it.
    case reportSubmission = "/staff/plans/{plan}/rounds/{year}/reports/{action}/submission"
    case reportWithdrawal = "/staff/plans/{plan}/rounds/{year}/reports/{action}/submission/withdrawal"
    case reportApproval = "/staff/plans/{plan}/rounds/{year}/reports/{action}/approval"
    case reportSendBack = "/staff/plans/{plan}/rounds/{year}/reports/{action}/return"
    /// What another division adds to it.
    case reportContributions = "/staff/plans/{plan}/rounds/{year}/reports/{action}/contributions"
    /// What seems odd in the text as it is saved now.
    case reportFindings = "/staff/plans/{plan}/rounds/{year}/reports/{action}/findings"

    /// Editing a plan: the tree, and a form for each thing in it.
    case planEdit = "/staff/plans/{plan}/edit"
    case editHead = "/staff/plans/{plan}/edit/plan"
    case editScale = "/staff/plans/{plan}/edit/scale"
    /// The plan's own form: which fields it has, and what is asked in them.
    case editForm = "/staff/plans/{plan}/edit/form"
    case knownFields = "/staff/plans/{plan}/edit/form/known"
    case evaluationSteps = "/staff/plans/{plan}/edit/form/steps"
    case englishWords = "/staff/plans/{plan}/edit/form/english"
    case editOwnField = "/staff/plans/{plan}/edit/form/field"
    case newOwnField = "/staff/plans/{plan}/edit/form/field/new"
    case ownFieldShift = "/staff/plans/{plan}/edit/form/field/shift"
    case ownFieldRetirement = "/staff/plans/{plan}/edit/form/field/retirement"
    case ownFieldRemoval = "/staff/plans/{plan}/edit/form/field/removal"
    /// Divisions that are renamed or merged.
    case editDivisions = "/staff/plans/{plan}/edit/divisions"
    case editPolicy = "/staff/plans/{plan}/edit/policy"
    case newPolicy = "/staff/plans/{plan}/edit/policy/new"
    case policyMove = "/staff/plans/{plan}/edit/policy/move"
    case policyShift = "/staff/plans/{plan}/edit/policy/shift"
    case policyRemoval = "/staff/plans/{plan}/edit/policy/removal"
    case editAction = "/staff/plans/{plan}/edit/action"
    case newAction = "/staff/plans/{plan}/edit/action/new"
    case actionShift = "/staff/plans/{plan}/edit/action/shift"
    case actionRemoval = "/staff/plans/{plan}/edit/action/removal"
    /// An action is shown under a second policy, or no longer.
    case actionReprint = "/staff/plans/{plan}/edit/action/reprint"
    case actionReprintRemoval = "/staff/plans/{plan}/edit/action/reprint/removal"
    case actionSplit = "/staff/plans/{plan}/edit/action/split"
    case actionMerge = "/staff/plans/{plan}/edit/action/merge"
    /// From which actions of earlier plans it goes on.
    case actionOrigin = "/staff/plans/{plan}/edit/action/origin"
    /// What was reported of an action in a year, corrected without a round.
    case reportCorrection = "/staff/plans/{plan}/edit/reports/{year}"
    /// A stated indicator of a policy or an action; a new one, by whose it is to be.
    case editIndicator = "/staff/plans/{plan}/edit/indicator"
    case newIndicator = "/staff/plans/{plan}/edit/indicator/new"
    case indicatorShift = "/staff/plans/{plan}/edit/indicator/shift"
    case indicatorRemoval = "/staff/plans/{plan}/edit/indicator/removal"
    case adoption = "/staff/plans/{plan}/edit/adoption"
    case adoptionUndoing = "/staff/plans/{plan}/edit/adoption/undoing"
    /// A newer sheet into this plan; and taking the last one back.
    case planImport = "/staff/plans/{plan}/import"
    case planImportUndoing = "/staff/plans/{plan}/import/undoing"
    /// What imports left to the office, and settling it.
    case openNotes = "/staff/plans/{plan}/import/notes"
    case noteSettling = "/staff/plans/{plan}/import/notes/settling"

    /// Whether it is about one thing in the plan's tree, which its address names as `item`.
    var isEditing: Bool { rawValue.hasPrefix(Self.planEdit.rawValue) }

    /// Whether it is there for a plan that is archived, too, beside what is read: what was published can still be set right or taken down, and the
    /// next plan be made of it.
    var reachesArchive: Bool {
        switch self {
        case .errata, .previewRevocation, .removals, .removal, .removalConfirmation, .removalRefusal,
            .removalWithdrawal,
            .nextPlan, .planEnd, .archiving, .unarchiving, .planDeletion:
            true
        default: false
        }
    }

    /// By which its path is printed and read. A path is held against them in the order of the cases.
    var pattern: PathPattern { Self.patterns[self] ?? PathPattern(rawValue) }

    private static let patterns = Dictionary(uniqueKeysWithValues: allCases.map { ($0, PathPattern($0.rawValue)) })
}
