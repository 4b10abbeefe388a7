import Foundation
import HTTPTypes
import JapaneseText
import Logging
import Pages
import Plan
import Round
import Store

/// Takes in every request under `/staff` (職員用の窓口).
///
/// In this order: is there such a place, does it take this method, can the form be read, did it come from one of our own
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

    /// The body of a request, as far as it was read.
    enum Body: Sendable {
        case read([UInt8])
        case tooLarge
        case broken
    }

    /// - Returns: the answer, and who was signed in when the request came.
    func answer(
        to request: HTTPRequest, body: Body, from caller: Caller, id: String
    ) async -> (answer: Answer, account: Account?) {
        let isHead = request.method == .head
        var account: Account?
        let reply = await reply(to: request, body: body, from: caller, id: id, account: &account)
        return (reply.answer(isHead: isHead, isSecure: settings.isBehindHTTPS), account)
    }

    private func reply(
        to request: HTTPRequest, body: Body, from caller: Caller, id: String, account: inout Account?
    ) async -> StaffReply {
        let target = request.path ?? ""
        let (path, query) = RequestTarget.parts(of: target)
        let values = RequestTarget.values(of: query)
        let language = values?["lang"].flatMap(Language.init) ?? .japanese
        let home = StaffAddress(.home, language: language)
        // What can be said before anybody is looked up.
        func plain(_ problem: StaffProblemPage.Problem) -> StaffReply {
            let frame = StaffFrame(address: home, formToken: "")
            return StaffReply(
                status: StaffReply.status(of: problem),
                content: .page(frame.document(StaffProblemPage(problem)), language))
        }
        guard target.utf8.count <= Asked.longest, RequestTarget.isWellFormed(path), let values else {
            return plain(.broken)
        }
        guard let address = StaffAddress(path: path, query: values) else { return plain(.notFound) }
        let isPost = request.method == .post
        guard isPost || request.method == .get || request.method == .head else { return plain(.methodNotAllowed) }
        guard let route = routes[address.place]?.first(where: { ($0.method == .post) == isPost }) else {
            return plain(.methodNotAllowed)
        }
        var form = Form()
        if isPost {
            guard case .read(let bytes) = body else {
                if case .tooLarge = body { return plain(.tooLarge) }
                return plain(.broken)
            }
            guard let read = Form(bytes, type: request.headerFields[.contentType]) else { return plain(.broken) }
            form = read
        }
        do {
            let visit = try await visit(request, at: address, form: form, from: caller)
            account = visit.session?.account
            guard !isPost || isOwn(form["token"], of: visit, request) else {
                // Typed on our own page before its session ended: what was typed is shown again and nothing is done with it.
                if isFromOwnPage(request), let reply = try await ReportRescue.reply(to: visit) { return reply }
                return visit.problem(.forged)
            }
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
            return givingBack(error.staffProblem, to: stranger(request, at: address, form: form, from: caller), request)
        } catch {
            logger.error("A staff page could not be made", metadata: ["request": "\(id)", "error": "\(error)"])
            return plain(.internalError(id: id))
        }
    }

    /// Nothing can be kept at the moment: what was typed goes back to whoever typed it on one of our pages.
    private func givingBack(_ problem: StaffProblemPage.Problem, to visit: Visit, _ request: HTTPRequest) -> StaffReply
    {
        guard !visit.wantsData else {
            return ReportRoutes.data(.serviceUnavailable, "unavailable", visit.wording.sentence(problem))
        }
        // The token is bound to the browser's cookie: who holds it need not be looked up.
        guard visit.isForm, visit.form.files.isEmpty, isOwn(visit.form["token"], of: visit, request) else {
            return visit.problem(problem)
        }
        return visit.page(
            StaffProblemPage(problem, typed: visit.form.shown, again: visit.address), at: .home,
            status: StaffReply.status(of: problem))
    }

    private func visit(_ request: HTTPRequest, at address: StaffAddress, form: Form, from caller: Caller)
        async throws -> Visit
    {
        var visit = stranger(request, at: address, form: form, from: caller)
        if !visit.isNewcomer {
            visit.session = try await store.session(visit.token, limits: settings.sessionLimits, at: visit.date)
        }
        if visit.session == nil { visit.hasAccounts = try await store.hasAccounts() }
        return visit
    }

    /// Somebody whom nobody was asked about yet.
    private func stranger(_ request: HTTPRequest, at address: StaffAddress, form: Form, from caller: Caller) -> Visit {
        let held = SessionCookie(isSecure: settings.isBehindHTTPS).token(in: request.headerFields)
        let date = Date(timeIntervalSince1970: Double(clocks.seconds()))
        return Visit(
            desk: self, address: address, form: form, token: held ?? SessionToken(), isNewcomer: held == nil,
            session: nil, hasAccounts: true, caller: caller,
            origin: "\(settings.isBehindHTTPS ? "https" : "http")://\(request.authority ?? "localhost")", date: date,
            wantsData: request.headerFields[.accept] == ContentType.json, isForm: request.method == .post)
    }

    /// Whether a form comes from a page that this server gave to this browser (CSRF 対策).
    ///
    /// Two locks: the token that the page carried, bound to the browser's cookie; and what the browser itself says about
    /// where the form stood, which no page can forge.
    private func isOwn(_ token: String, of visit: Visit, _ request: HTTPRequest) -> Bool {
        guard !visit.isNewcomer, Self.areSame(token, visit.token.formToken) else { return false }
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headerFields[name] {
            return site == "same-origin"
        }
        if let origin = request.headerFields[.origin] {
            let host = origin.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init)
            return host?.lowercased() == request.authority?.lowercased()
        }
        return true
    }

    /// Whether the browser itself says that the form stood on a page of this server.
    private func isFromOwnPage(_ request: HTTPRequest) -> Bool {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headerFields[name] {
            return site == "same-origin"
        }
        guard let origin = request.headerFields[.origin], let authority = request.authority else { return false }
        return origin.split(separator: "/", omittingEmptySubsequences: true).last?.lowercased()
            == authority.lowercased()
    }

    /// Compares in a time that does not tell how much of it was right.
    private static func areSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
