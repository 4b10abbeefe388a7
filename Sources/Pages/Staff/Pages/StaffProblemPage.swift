import HTML

/// What is shown when a staff page cannot be shown or a form not be taken (職員用のエラーページ).
public struct StaffProblemPage: StaffPage {
    public enum Problem: Hashable, Sendable {
        /// 404.
        case notFound
        /// 403: signed in, but without the right.
        case forbidden
        /// 403: the form did not come from one of our pages, or from an earlier session.
        case forged
        /// 400.
        case broken
        /// 405.
        case methodNotAllowed
        /// 413.
        case tooLarge
        /// 503.
        case unavailable
        /// 500: the id under which the log tells more.
        case internalError(id: String)
    }

    public let problem: Problem

    public init(_ problem: Problem) {
        self.problem = problem
    }

    public func title(_ wording: Wording) -> String { wording.heading(problem) }

    public func content(_ frame: StaffFrame) -> HTML {
        """
        <header class="lead"><h1>\(title(frame.wording))</h1><p class="sentence">\(frame.wording.explanation(problem))</p></header>\
        <p><a class="button" href="\(frame.link(.home))">\(frame.wording.staffHome)</a></p>
        """
    }
}
