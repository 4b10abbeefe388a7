import Plan
import Rounds
import Store

/// Brings what was typed through an ended session (期限切れの救済).
///
/// A form that comes after its session ended is answered with the sign-in form, which carries what was typed. After signing in
/// it stands on the report's page again, marked as not saved: nothing is written before its writer has seen it, so that nobody
/// can make somebody else save a text.
enum ReportRescue {
    private static let names = [
        "status", "result", "reason", "revision", "choice-result", "choice-reason", "mine-result", "mine-reason",
        "theirs-result", "theirs-reason", "division", "text", "comment-status", "comment-result",
        "comment-reasonAndImprovement", "comment",
    ]
    private static let mark = "kept-"

    /// What a sign-in form carries on for somebody.
    static func kept(in form: Form) -> [String: String] {
        form.shown.filter { $0.key.hasPrefix(mark) && names.contains(String($0.key.dropFirst(mark.count))) }
    }

    /// - Returns: `nil` where nothing was typed that could be lost.
    static func reply(to visit: Visit) async throws -> StaffReply? {
        let places: [StaffPlace] = [.report, .reportSubmission, .reportContributions, .reportReturn]
        guard visit.isForm, places.contains(visit.address.place) else { return nil }
        let typed = visit.form.shown.filter { names.contains($0.key) }
        guard !typed.isEmpty, visit.session != nil || visit.hasAccounts else { return nil }
        guard !visit.wantsData else {
            return ReportRoutes.data(.forbidden, "signedOut", visit.wording.sessionEnded)
        }
        var page = visit.address
        page.place = .report
        // Signed in again in another window meanwhile: the page is there, with what was typed.
        if visit.session != nil { return try await restored(visit, at: page, typed: typed) }
        let cities = try await visit.desk.store.citiesWithAccounts()
        let kept = Dictionary(uniqueKeysWithValues: typed.map { (mark + $0.key, $0.value) })
        return visit.page(SignInPage(cities: cities, onward: page.path, kept: kept), at: .signIn, status: .forbidden)
    }

    /// After signing in.
    static func reply(to visit: Visit, signedIn token: SessionToken) async throws -> StaffReply? {
        let kept = kept(in: visit.form)
        guard !kept.isEmpty, let page = StaffAddress(link: visit.form["onward"]), page.place == .report,
            let session = try await visit.desk.store.session(
                token, limits: visit.desk.settings.sessionLimits, at: visit.date)
        else { return nil }
        let typed = Dictionary(uniqueKeysWithValues: kept.map { (String($0.key.dropFirst(mark.count)), $0.value) })
        let next = visit.signedIn(session, token, at: page)
        return try await restored(next, at: page, typed: typed)
    }

    private static func restored(_ visit: Visit, at page: StaffAddress, typed: [String: String]) async throws
        -> StaffReply
    {
        let visit = visit.carrying(Form(typed), to: page)
        switch try await RoundReaders.admission(of: visit) {
        case .turnedAway(let reply): return reply
        case .admitted(let reader):
            let text = ReportText(visit.form)
            let sheet = try await reader.sheet()
            let isReport = typed["result"] != nil || typed["reason"] != nil
            return try await ReportRoutes.page(
                reader, sheet,
                draft: isReport ? ReportDraft(text.text, revision: text.revision, isUnsaved: true) : nil, typed: typed,
                callout: visit.wording.backFromSignIn)
        }
    }
}
