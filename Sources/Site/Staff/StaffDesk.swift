import Foundation
import HTTPTypes
import Japanese
import Logging
import People
import Plan
import Rounds
import Store

/// Takes in every request under `/staff` (職員用の窓口).
///
/// In this order: is there such a place, does it take this method, who comes, can the form be read, did it come from one of our own
/// pages, may this visitor do it. Only then does a route see it.
struct StaffDesk: Sendable {
    let store: Store
    let settings: Settings
    let clocks: Clocks
    let logger: Logger
    private let routes: [StaffPlace: [StaffRoute]]

    init(store: Store, settings: Settings, clocks: Clocks, logger: Logger, routes: [StaffRoute] = StaffRoute.all) {
        self.store = store
        self.settings = settings
        self.clocks = clocks
        self.logger = logger
        self.routes = Dictionary(grouping: routes, by: \.place)
    }

    /// Whether a place has a page, and is not only the end of a form.
    func shows(_ place: StaffPlace) -> Bool {
        place != .signIn && place != .signOut && routes[place]?.contains { $0.method == .get } ?? false
    }

    /// - Returns: the answer, and who was signed in when the request came.
    func answer(
        to request: HTTPRequest, body: UnreadBody, from caller: Caller, id: String
    ) async -> (answer: Answer, account: Account?) {
        let isHead = request.method == .head
        var account: Account?
        let reply = await reply(to: request, body: body, from: caller, id: id, account: &account)
        return (reply.answer(isHead: isHead, isSecure: settings.isBehindHTTPS), account)
    }

    private func reply(
        to request: HTTPRequest, body: UnreadBody, from caller: Caller, id: String, account: inout Account?
    ) async -> StaffReply {
        let target = RequestTarget(request.path ?? "")
        let language = target?.language ?? .japanese
        let home = StaffAddress(.home, language: language)
        // What can be said before anybody is looked up.
        func plain(_ problem: StaffProblemPage.Problem) -> StaffReply {
            let frame = StaffFrame(address: home, formToken: "")
            return StaffReply(
                status: StaffReply.status(of: problem),
                content: .page(frame.document(StaffProblemPage(problem)), language))
        }
        guard let target else { return plain(.broken) }
        guard let address = StaffAddress(path: target.path, query: target.values) else { return plain(.notFound) }
        guard !target.hadExcessMarks else { return plain(.excessMarks) }
        let isPost = request.method == .post
        guard isPost || request.method == .get || request.method == .head else { return plain(.methodNotAllowed) }
        guard let route = routes[address.place]?.first(where: { ($0.method == .post) == isPost }) else {
            return plain(.methodNotAllowed)
        }
        // What it is about is known before the database says who comes.
        var visit = stranger(request, at: address, from: caller)
        var isRead = !isPost
        func readForm(ofUnknown isUnknown: Bool = false) async -> StaffProblemPage.Problem? {
            isRead = true
            return await read(
                body, into: &visit, for: route, type: request.headerFields[.contentType], isUnknown: isUnknown)
        }
        do {
            try await recognise(&visit)
            account = visit.session?.account
            guard isPost else { return try await route.answer(visit) }
            if let problem = await readForm() { return plain(problem) }
            let origin = FormOrigin(request)
            guard isOwn(origin, visit) else {
                // Typed on our own page before its session ended: what was typed is shown again and nothing is done with it.
                if case .own = origin, let reply = try await ReportRescue.reply(to: visit) { return reply }
                return visit.problem(.forged)
            }
            guard visit.form.excessMarks.isEmpty else { return visit.refusingMarks }
            do { return try await route.answer(visit) } catch StoreError.noRight(let missing) {
                return visit.problem(.lacking(missing))
            }
        } catch StoreError.people(.unknownAccount) {
            return plain(.notFound)
        } catch StoreError.round(.unknown), StoreError.round(.unknownAction) {
            return plain(.notFound)
        } catch StoreError.people(.busy) {
            return plain(.unavailable)
        } catch let error as StoreError where error.isPassing {
            logger.error("The database does not answer", metadata: ["request": "\(id)", "error": "\(error)"])
            if !isRead, let problem = await readForm(ofUnknown: true) { return plain(problem) }
            return givingBack(error.staffProblem, to: visit, from: FormOrigin(request))
        } catch {
            logger.error("A staff page could not be made", metadata: ["request": "\(id)", "error": "\(error)"])
            return plain(.internalError(id: id))
        }
    }

    /// Nothing can be kept at the moment: what was typed goes back to whoever typed it on one of our pages.
    private func givingBack(_ problem: StaffProblemPage.Problem, to visit: Visit, from origin: FormOrigin) -> StaffReply
    {
        guard !visit.wantsData else {
            return ReportRoutes.data(.serviceUnavailable, "unavailable", visit.wording.sentence(problem))
        }
        // The token is bound to the browser's cookie: who holds it need not be looked up.
        guard visit.isForm, visit.form.files.isEmpty, isOwn(origin, visit) else { return visit.problem(problem) }
        return visit.page(
            StaffProblemPage(problem, typed: visit.form.shown, again: visit.address), at: .home,
            status: StaffReply.status(of: problem))
    }

    /// Somebody whom nobody was asked about yet. The form is not read: how much of it is taken depends on who comes.
    private func stranger(_ request: HTTPRequest, at address: StaffAddress, from caller: Caller) -> Visit {
        let held = SessionCookie(isSecure: settings.isBehindHTTPS).token(in: request.headerFields)
        return Visit(
            desk: self, address: address, form: Form(), token: held ?? SessionToken(), isNewcomer: held == nil,
            session: nil, hasAccounts: true, caller: caller,
            origin: "\(settings.isBehindHTTPS ? "https" : "http")://\(request.authority ?? "localhost")",
            date: Date(timeIntervalSince1970: Double(clocks.seconds())),
            wantsData: request.headerFields[.accept] == ContentType.json, isForm: request.method == .post)
    }

    /// Asks the database who it is.
    private func recognise(_ visit: inout Visit) async throws {
        if !visit.isNewcomer {
            visit.session = try await store.session(visit.token, limits: settings.sessionLimits, at: visit.date)
        }
        if visit.session == nil { visit.hasAccounts = try await store.hasAccounts() }
    }

    /// Takes the form in, as much of it as is taken from whoever comes.
    ///
    /// - Parameter isUnknown: whether nobody could say who it is: what a browser with our cookie typed is then read to be given back.
    /// - Returns: why it cannot be taken.
    private func read(
        _ body: UnreadBody, into visit: inout Visit, for route: StaffRoute, type: String?, isUnknown: Bool
    ) async -> StaffProblemPage.Problem? {
        let isSignedIn = visit.session != nil
        let limit = route.formSize.limit(
            largest: settings.largestForm, isSignedIn: isSignedIn || isUnknown && !visit.isNewcomer,
            isNewcomer: visit.isNewcomer)
        switch await body.read(limit, !isSignedIn) {
        case .whole(let bytes):
            guard let form = Form(bytes, type: type) else { return .broken }
            visit.form = form
            return nil
        case .tooLarge: return .tooLarge
        case .broken: return .broken
        case .noRoom: return .unavailable
        }
    }

    /// Whether a form comes from a page that this server gave to this browser (CSRF 対策).
    ///
    /// Two locks: the token that the page carried, bound to the browser's cookie; and what the browser itself says about
    /// where the form stood.
    private func isOwn(_ origin: FormOrigin, _ visit: Visit) -> Bool {
        if case .foreign = origin { return false }
        return !visit.isNewcomer && Self.areSame(visit.form["token"], visit.token.formToken)
    }

    /// Compares in a time that does not tell how much of it was right.
    private static func areSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
