import HTTPTypes
import Pages

/// Why an address shows nothing (表示できない理由), with the nearest page above that does.
struct Refusal: Error {
    let problem: ProblemPage.Problem
    let wayOn: Address

    init(_ problem: ProblemPage.Problem, wayOn: Address = Address(.home)) {
        self.problem = problem
        self.wayOn = wayOn
    }

    var status: HTTPResponse.Status {
        switch problem {
        case .notFound, .notPublished: .notFound
        case .badRequest: .badRequest
        case .methodNotAllowed: .methodNotAllowed
        case .noSuchFormat: .notAcceptable
        case .tooLarge: .uriTooLong
        case .unavailable: .serviceUnavailable
        case .internalError: .internalServerError
        }
    }

    /// The page that says so.
    ///
    /// - Parameter status: the problem's own where none is given.
    func reply(status: HTTPResponse.Status? = nil) -> Reply {
        let page = Frame(address: wayOn).document(ProblemPage(problem, wayOn: wayOn))
        var more = Headers.ownPages
        if problem == .methodNotAllowed { more[.allow] = "GET, HEAD" }
        if problem == .unavailable { more[.retryAfter] = "5" }
        more[.contentLanguage] = wayOn.language.rawValue
        return Reply(
            Array(page.utf8), status: status ?? self.status, type: ContentType.html, freshness: .never, more: more)
    }
}
