import HTML
import JapaneseText
import Plan

/// What is shown when something cannot be shown (エラーページ): what happened, and a way on.
public struct ProblemPage: Page {
    public enum Problem: Hashable, Sendable {
        /// 404.
        case notFound
        /// 404: the plan is kept here, but no edition of it has been published yet.
        case notPublished
        /// 400: the request itself is broken.
        case badRequest
        /// 405.
        case methodNotAllowed
        /// 406: there is no such form of this page; the forms there are.
        case noSuchFormat([Address.Format])
        /// 413 and 414.
        case tooLarge
        /// 503: too busy, or the database does not answer.
        case unavailable
        /// 500: the id under which the log tells more.
        case internalError(id: String)
    }

    public let problem: Problem
    /// The nearest page above that exists.
    public let wayOn: Address

    public init(_ problem: Problem, wayOn: Address) {
        self.problem = problem
        self.wayOn = wayOn
    }

    public func title(_ wording: Wording) -> String { "\(problem)" }
    public func content(_ wording: Wording) -> HTML { "<h1>\(title(wording))</h1>" }
}
