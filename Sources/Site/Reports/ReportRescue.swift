import Plan
import Rounds
import Store

/// Brings what was typed through an ended session (期限切れの救済).
///
/// A form that comes after its session ended is answered with the sign-in form, which carries what was typed. After signing in
/// it stands on the page of the report or of the evaluation again, marked as not saved: nothing is written before its writer has seen it, so that nobody
/// can make somebody else save a text.
enum ReportRescue {
    private static let names: Set<String> = {
        let fields = AnnualReport.fields.map(\.field.rawValue)
        let choices = fields.flatMap { ["choice-\($0)", "mine-\($0)", "theirs-\($0)"] }
        let comments = (["status"] + fields).map { "comment-\($0)" }
        return Set(["status", "revision", "division", "text", "comment"] + fields + choices + comments)
    }()
    /// Of the fields that only this plan has.
    private static let prefixes = ["own.", "actual.", "remark."].flatMap { name in
        ["", "choice-", "mine-", "theirs-", "comment-"].map { $0 + name }
    }
    private static let mark = "kept-"

    /// Whether a field holds something that somebody wrote: a known one, or one of the plan's own form.
    private static func isKept(_ name: String) -> Bool {
        names.contains(name) || prefixes.contains { name.hasPrefix($0) }
    }

    /// What a sign-in form carries on for somebody.
    static func kept(in form: Form) -> [String: String] {
        form.shown.filter { $0.key.hasPrefix(mark) && isKept(String($0.key.dropFirst(mark.count))) }
    }

    /// - Returns: `nil` where nothing was typed that could be lost.
    static func reply(to request: StaffRequest) async throws -> StaffReply? {
        let places: [StaffPlace] = [
            .report, .reportSubmission, .reportContributions, .reportSendBack, .evaluation,
        ]
        guard request.isForm, places.contains(request.address.place) else { return nil }
        let typed = request.form.shown.filter { isKept($0.key) }
        guard !typed.isEmpty, request.session != nil || request.hasAccounts else { return nil }
        guard !request.wantsData else {
            return ReportRoutes.data(.forbidden, "signedOut", request.wording.sessionEnded)
        }
        var page = request.address
        if page.place == .evaluation {
            page.view = .item(request.form["item"])
        } else {
            page.place = .report
        }
        // Signed in again in another window meanwhile: the page is there, with what was typed.
        if request.session != nil { return try await restored(request, at: page, typed: typed) }
        let cities = try await request.router.store.people.citiesWithAccounts()
        let kept = Dictionary(uniqueKeysWithValues: typed.map { (mark + $0.key, $0.value) })
        return request.page(SignInPage(cities: cities, onward: page.path, kept: kept), at: .signIn, status: .forbidden)
    }

    /// After signing in.
    static func reply(to request: StaffRequest, signedIn token: SessionToken) async throws -> StaffReply? {
        let kept = kept(in: request.form)
        guard !kept.isEmpty, let page = StaffAddress(link: request.form["onward"]),
            [.report, .evaluation].contains(page.place),
            let session = try await request.router.store.people.session(
                token, limits: request.router.settings.sessionLimits, at: request.date)
        else { return nil }
        let typed = Dictionary(uniqueKeysWithValues: kept.map { (String($0.key.dropFirst(mark.count)), $0.value) })
        let next = request.signedIn(session, token, at: page)
        return try await restored(next, at: page, typed: typed)
    }

    private static func restored(_ request: StaffRequest, at page: StaffAddress, typed: [String: String]) async throws
        -> StaffReply
    {
        let request = request.carrying(Form(typed), to: page)
        guard page.place == .report else {
            switch try await Evaluators.admission(of: request) {
            case .turnedAway(let reply): return reply
            case .admitted(let reader): return try await EvaluationRoutes.restored(reader)
            }
        }
        switch try await RoundReaders.admission(of: request) {
        case .turnedAway(let reply): return reply
        case .admitted(let reader):
            let context = try await reader.context()
            let isReport = typed.keys.contains { name in
                prefixes.contains { name.hasPrefix($0) } || AnnualReport.fields.contains { $0.field.rawValue == name }
            }
            return try await ReportRoutes.page(
                reader, context,
                draft: isReport ? ReportDraft(request.form) : nil, typed: typed,
                callout: request.wording.backFromSignIn)
        }
    }
}

extension Wording {
    fileprivate var sessionEnded: String {
        say(
            "ログインの期限が切れました。書いた文はこの端末に控えてあります。",
            "Your session has ended. What you wrote is kept in this browser.")
    }
}
