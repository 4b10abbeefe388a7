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
struct StaffRouter: Sendable {
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
        if let present = StaffAddress.present(of: target.path) {
            let query = (request.path ?? "").firstIndex(of: "?").map { (request.path ?? "")[$0...] } ?? ""
            return StaffReply(status: .permanentRedirect, content: .redirect(present + query))
        }
        guard let address = StaffAddress(path: target.path, query: target.values) else { return plain(.notFound) }
        guard !target.hadExcessMarks else { return plain(.excessMarks) }
        let isPost = request.method == .post
        guard isPost || request.method == .get || request.method == .head else { return plain(.methodNotAllowed) }
        guard let route = routes[address.place]?.first(where: { ($0.method == .post) == isPost }) else {
            return plain(.methodNotAllowed)
        }
        // What it is about is known before the database says who comes.
        var staffRequest = stranger(request, at: address, from: caller)
        var isRead = !isPost
        func readForm(ofUnknown isUnknown: Bool = false) async -> StaffProblemPage.Problem? {
            isRead = true
            return await read(
                body, into: &staffRequest, for: route, type: request.headerFields[.contentType], isUnknown: isUnknown)
        }
        do {
            try await recognise(&staffRequest)
            account = staffRequest.session?.account
            guard isPost else { return try await route.answer(staffRequest) }
            if let problem = await readForm() { return plain(problem) }
            let origin = FormOrigin(request)
            guard isOwn(origin, staffRequest) else {
                // Typed on our own page before its session ended: what was typed is shown again and nothing is done with it.
                if case .own = origin, let reply = try await ReportRescue.reply(to: staffRequest) { return reply }
                return staffRequest.problem(.forged)
            }
            guard staffRequest.form.excessMarks.isEmpty else { return staffRequest.refusingMarks }
            do { return try await route.answer(staffRequest) } catch StoreError.noRight(let missing) {
                return staffRequest.problem(.lacking(missing))
            }
        } catch StoreError.end(.archived) {
            return staffRequest.problem(.archived)
        } catch StoreError.people(.unknownAccount) {
            return plain(.notFound)
        } catch StoreError.round(.unknown), StoreError.round(.unknownAction), StoreError.round(.unknownEvaluation) {
            return plain(.notFound)
        } catch StoreError.people(.busy) {
            return plain(.unavailable)
        } catch let error as StoreError where error.isPassing {
            logger.error("The database does not answer", metadata: ["request": "\(id)", "error": "\(error)"])
            if !isRead, let problem = await readForm(ofUnknown: true) { return plain(problem) }
            return givingBack(error.staffProblem, to: staffRequest, from: FormOrigin(request))
        } catch {
            logger.error("A staff page could not be made", metadata: ["request": "\(id)", "error": "\(error)"])
            return plain(.internalError(id: id))
        }
    }

    /// Nothing can be kept at the moment: what was typed goes back to whoever typed it on one of our pages.
    private func givingBack(_ problem: StaffProblemPage.Problem, to staffRequest: StaffRequest, from origin: FormOrigin)
        -> StaffReply
    {
        guard !staffRequest.wantsData else {
            return ReportRoutes.data(.serviceUnavailable, "unavailable", staffRequest.wording.sentence(problem))
        }
        // The token is bound to the browser's cookie: who holds it need not be looked up.
        guard staffRequest.isForm, staffRequest.form.fileLists.isEmpty, isOwn(origin, staffRequest) else {
            return staffRequest.problem(problem)
        }
        return staffRequest.page(
            StaffProblemPage(problem, typed: staffRequest.form.shown, again: staffRequest.address), at: .home,
            status: StaffReply.status(of: problem))
    }

    /// Somebody whom nobody was asked about yet. The form is not read: how much of it is taken depends on who comes.
    private func stranger(_ request: HTTPRequest, at address: StaffAddress, from caller: Caller) -> StaffRequest {
        let held = SessionCookie(isSecure: settings.isBehindHTTPS).token(in: request.headerFields)
        return StaffRequest(
            router: self, address: address, form: Form(), token: held ?? SessionToken(), isNewcomer: held == nil,
            session: nil, hasAccounts: true, caller: caller,
            origin: "\(settings.isBehindHTTPS ? "https" : "http")://\(request.authority ?? "localhost")",
            date: Date(timeIntervalSince1970: Double(clocks.seconds())),
            wantsData: request.headerFields[.accept] == ContentType.json, isForm: request.method == .post)
    }

    /// Asks the database who it is.
    private func recognise(_ staffRequest: inout StaffRequest) async throws {
        if !staffRequest.isNewcomer {
            staffRequest.session = try await store.people.session(
                staffRequest.token, limits: settings.sessionLimits, at: staffRequest.date)
        }
        if staffRequest.session == nil { staffRequest.hasAccounts = try await store.people.hasAccounts() }
    }

    /// Takes the form in, as much of it as is taken from whoever comes.
    ///
    /// - Parameter isUnknown: whether nobody could say who it is: what a browser with our cookie typed is then read to be given back.
    /// - Returns: why it cannot be taken.
    private func read(
        _ body: UnreadBody, into staffRequest: inout StaffRequest, for route: StaffRoute, type: String?, isUnknown: Bool
    ) async -> StaffProblemPage.Problem? {
        let isSignedIn = staffRequest.session != nil
        let limit = route.formSize.limit(
            largest: settings.largestForm, isSignedIn: isSignedIn || isUnknown && !staffRequest.isNewcomer,
            isNewcomer: staffRequest.isNewcomer)
        switch await body.read(limit, !isSignedIn) {
        case .whole(let bytes):
            guard let form = Form(bytes, type: type, atMost: route.formSize.mostFields) else { return .broken }
            staffRequest.form = form
            return nil
        case .tooLarge: return isSignedIn && route.formSize == .sheets ? .filesTooLarge : .tooLarge
        case .broken: return .broken
        case .noRoom: return .unavailable
        }
    }

    /// Whether a form comes from a page that this server gave to this browser (CSRF 対策).
    ///
    /// Two locks: the token that the page carried, bound to the browser's cookie; and what the browser itself says about
    /// where the form stood.
    private func isOwn(_ origin: FormOrigin, _ staffRequest: StaffRequest) -> Bool {
        if case .foreign = origin { return false }
        return !staffRequest.isNewcomer && Self.areSame(staffRequest.form["token"], staffRequest.token.formToken)
    }

    /// Compares in a time that does not tell how much of it was right.
    private static func areSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
