import HTTPTypes
import JSON

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
        case .notFound, .notPublished, .allRetracted: .notFound
        case .retracted: .gone
        case .badRequest, .excessMarks: .badRequest
        case .methodNotAllowed: .methodNotAllowed
        case .noSuchFormat: .notAcceptable
        case .tooLarge: .uriTooLong
        case .unavailable: .serviceUnavailable
        case .internalError: .internalServerError
        }
    }

    /// The page that says so.
    ///
    /// - Parameters:
    ///   - status: the problem's own where none is given.
    ///   - asData: whether a program asked, which reads no page.
    func reply(status: HTTPResponse.Status? = nil, asData: Bool = false) -> Reply {
        let page = Frame(address: wayOn).document(ProblemPage(problem, wayOn: wayOn))
        var more = Headers.ownPages
        if problem == .methodNotAllowed { more[.allow] = "GET, HEAD" }
        if problem == .unavailable { more[.retryAfter] = "5" }
        more[.contentLanguage] = wayOn.language.rawValue
        if asData {
            let document: JSON = ["problem": .text("\(problem)")]
            return Reply(
                Array(document.document.utf8), status: status ?? self.status, type: ContentType.json, freshness: .never,
                more: more)
        }
        return Reply(
            Array(page.utf8), status: status ?? self.status, type: ContentType.html, freshness: .never, more: more)
    }
}
