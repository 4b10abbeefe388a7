import Foundation
import JapaneseText
import Plan
import Round

/// The places under `/staff` (職員用の画面), by the pattern of their paths. Every route and every link is made of one.
public enum StaffPlace: String, CaseIterable, Sendable {
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
    /// April's moves: the file, what it would do, and doing it.
    case moves = "/staff/people/moves"
    case movesPreview = "/staff/people/moves/preview"
    case movesApplication = "/staff/people/moves/application"
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
    case previewLinks = "/staff/plans/{plan}/publication/previews"
    case previewRevocation = "/staff/plans/{plan}/publication/previews/revocation"
    /// What was wrong in an edition, and what is right.
    case errata = "/staff/plans/{plan}/errata"

    /// The report of one action in a round: its text, and saving it.
    case report = "/staff/plans/{plan}/rounds/{year}/reports/{action}"
    /// The steps that are taken with it.
    case reportSubmission = "/staff/plans/{plan}/rounds/{year}/reports/{action}/submission"
    case reportWithdrawal = "/staff/plans/{plan}/rounds/{year}/reports/{action}/submission/withdrawal"
    case reportApproval = "/staff/plans/{plan}/rounds/{year}/reports/{action}/approval"
    case reportReturn = "/staff/plans/{plan}/rounds/{year}/reports/{action}/return"
    /// What another division adds to it.
    case reportContributions = "/staff/plans/{plan}/rounds/{year}/reports/{action}/contributions"
    /// What seems odd in the text as it is saved now.
    case reportFindings = "/staff/plans/{plan}/rounds/{year}/reports/{action}/findings"

    /// Editing a plan: the tree, and a form for each thing in it.
    case planEdit = "/staff/plans/{plan}/edit"
    case editHead = "/staff/plans/{plan}/edit/plan"
    case editScale = "/staff/plans/{plan}/edit/scale"
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
    case actionSplit = "/staff/plans/{plan}/edit/action/split"
    case actionMerge = "/staff/plans/{plan}/edit/action/merge"
    case adoption = "/staff/plans/{plan}/edit/adoption"
    case adoptionUndoing = "/staff/plans/{plan}/edit/adoption/undoing"

    /// Each place with the pieces of its pattern, in the order in which a path is held against them.
    fileprivate static let patterns = allCases.map { (place: $0, segments: $0.rawValue.split(separator: "/")) }
}

/// What has just been done, said at the top of the next page (完了の知らせ).
public enum StaffNotice: String, CaseIterable, Sendable {
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
    case movesApplied = "moves-applied"
    case findingAnswered = "finding-answered"
    case findingReopened = "finding-reopened"
    case rulesSwitched = "rules-switched"
    case findingsShown = "findings-shown"
    case findingsHidden = "findings-hidden"
    case noticeRead = "notice-read"
    case roundOpened = "round-opened"
    /// And those who are asked were told: all, some, nobody.
    case roundOpenedAndTold = "round-opened-and-told"
    case roundOpenedInPart = "round-opened-in-part"
    case roundOpenedUnheard = "round-opened-unheard"
    case roundChanged = "round-changed"
    case roundClosed = "round-closed"
    case roundReopened = "round-reopened"
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
    case reportSaved = "report-saved"
    case reportSubmitted = "report-submitted"
    case reportWithdrawn = "report-withdrawn"
    case reportApproved = "report-approved"
    case reportReturned = "report-returned"
    case textTaken = "text-taken"
    case contributionSaved = "contribution-saved"
    case contributionAnswered = "contribution-answered"
    case removed
    case actionSplit = "action-split"
    case actionsMerged = "actions-merged"
    case mergedWithoutStatus = "merged-without-status"
    case adopted
    case adoptionUndone = "adoption-undone"
}

/// The address of something under `/staff`.
public struct StaffAddress: Hashable, Sendable {
    public var place: StaffPlace
    /// Whose page it is, where the place is one person's.
    public var person: Account.ID?
    /// Which plan's page it is, where the place is one plan's.
    public var plan: Slug?
    /// Of which fiscal year, where the place is one year's.
    public var year: FiscalYear?
    /// Which action it is about, where the place is one action's: by its id, since numbers may change and repeat.
    public var action: Action.ID?
    public var language: Language
    public var notice: StaffNotice?
    /// Handed on in a link that somebody was given.
    public var code: String?
    /// Of whom findings are shown; all when `nil`.
    public var division: Division?
    /// Of which reports a round shows; all when `nil`.
    public var stage: RoundProgress.Stage?
    /// Which indicators are meant, where the place is theirs.
    public var indicators = IndicatorChoice()
    /// Which part of a history, and of which time, is shown.
    public var history = HistoryView()
    /// The page to go on to after signing in, as a link writes it.
    public var onward: String?
    /// Which policy or action of the plan a form is about: its id.
    public var item: String?

    public init(
        _ place: StaffPlace, person: Account.ID? = nil, plan: Slug? = nil, year: FiscalYear? = nil,
        action: Action.ID? = nil, language: Language = .japanese, notice: StaffNotice? = nil, code: String? = nil
    ) {
        self.place = place
        self.person = person
        self.plan = plan
        self.year = year
        self.action = action
        self.language = language
        self.notice = notice
        self.code = code
    }

    /// As it stands in a link.
    public var path: String {
        var items: [String] = []
        if let division, let name = division.name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) {
            items.append("division=\(name)")
        }
        if let stage { items.append("stage=\(stage.rawValue)") }
        if place == .newRound, let year { items.append("year=\(year.value)") }
        items += indicators.query
        if let onward, let path = onward.addingPercentEncoding(withAllowedCharacters: .alphanumerics) {
            items.append("onward=\(path)")
        }
        if let item, let text = item.addingPercentEncoding(withAllowedCharacters: .alphanumerics), !item.isEmpty {
            items.append("item=\(text)")
        }
        if let code { items.append("code=\(code.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })") }
        for (name, value) in history.queryItems {
            guard let value = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) else { continue }
            items.append("\(name)=\(value)")
        }
        if let notice { items.append("done=\(notice.rawValue)") }
        if language != .japanese { items.append("lang=\(language.rawValue)") }
        let path = place.rawValue.replacing("{person}", with: person?.text ?? "-")
            .replacing("{plan}", with: plan?.text ?? "-")
            .replacing("{year}", with: year.map { String($0.value) } ?? "-")
            .replacing("{action}", with: action.flatMap(Self.encoded) ?? "-")
        return items.isEmpty ? path : "\(path)?\(items.joined(separator: "&"))"
    }

    /// - Parameters:
    ///   - path: the path alone. A slash at its end is overlooked.
    ///   - query: names and decoded values; unknown ones are overlooked.
    public init?(path: String, query: [String: String]) {
        let pieces = path.split(separator: "/", omittingEmptySubsequences: true)
        var person: Account.ID?
        var plan: Slug?
        var year: FiscalYear?
        var action: Action.ID?
        let place = StaffPlace.patterns.first { _, segments in
            guard segments.count == pieces.count else { return false }
            (person, plan, year, action) = (nil, nil, nil, nil)
            return zip(segments, pieces).allSatisfy { segment, piece in
                switch segment {
                case "{person}":
                    person = Account.ID(String(piece))
                    return person != nil
                case "{plan}":
                    plan = Slug(String(piece))
                    return plan != nil
                case "{year}":
                    year = piece.utf8.count == 4 ? Int(piece).map(FiscalYear.init) : nil
                    return year != nil
                case "{action}":
                    action = piece.removingPercentEncoding.map { Action.ID($0) }
                    return action != nil
                default: return segment == piece
                }
            }
        }
        guard let place = place?.place else { return nil }
        self.init(
            place, person: person, plan: plan, year: year, action: action,
            language: query["lang"].flatMap(Language.init) ?? .japanese,
            notice: query["done"].flatMap(StaffNotice.init), code: query["code"])
        indicators = IndicatorChoice(query)
        history = HistoryView(query: query)
        item = query["item"]
        division = query["division"].flatMap { $0.isEmpty ? nil : Division($0) }
        stage = query["stage"].flatMap(RoundProgress.Stage.init)
        // A round that is not there yet has no year of its own.
        if place == .newRound { self.year = query["year"].flatMap { Int($0) }.map { FiscalYear($0) } }
        onward = query["onward"].flatMap(StaffAddress.init(link:))?.path
    }

    /// The way in for somebody who is not signed in and goes on to a page then.
    public init(signInFor page: StaffAddress, notice: StaffNotice? = nil) {
        self.init(.signIn, language: page.language, notice: notice)
        var page = page
        page.notice = nil
        if page.place != .home { onward = page.path }
    }

    /// One of our own pages, as a link of ours names it; `nil` for anything else, such as another host's.
    public init?(link: String) {
        guard link.utf8.count <= 2000, let parts = URLComponents(string: link), parts.scheme == nil, parts.host == nil,
            link.hasPrefix("/staff")
        else { return nil }
        let language = parts.queryItems?.first { $0.name == "lang" }?.value
        self.init(path: parts.percentEncodedPath, query: language.map { ["lang": $0] } ?? [:])
    }

    private static func encoded(_ action: Action.ID) -> String? {
        action.text.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
    }

    /// Whether a request's path belongs to the staff side.
    public static func isStaff(_ target: some StringProtocol) -> Bool {
        guard target.hasPrefix("/staff") else { return false }
        let rest = target.utf8.dropFirst(6)
        return rest.first.map { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? true
    }
}
