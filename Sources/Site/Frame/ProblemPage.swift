import HTML
import Japanese
import Plan

/// What is shown when something cannot be shown (エラーページ): what happened, and a way on.
struct ProblemPage: Page {
    enum Problem: Hashable, Sendable {
        /// 404.
        case notFound
        /// 404: the plan is kept here, but no edition of it has been published yet.
        case notPublished
        /// 404: every edition that was published was taken down.
        case allRetracted
        /// 410: the text of this edition was taken down.
        case retracted(EditionSummary)
        /// 400: the request itself is broken.
        case badRequest
        /// 400: more combining marks in a row than any writing has; the way on is the same page without them.
        case excessMarks
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

    let problem: Problem
    /// The nearest page above that exists.
    let wayOn: Address

    init(_ problem: Problem, wayOn: Address) {
        self.problem = problem
        self.wayOn = wayOn
    }

    var hasTwins: Bool { false }

    func title(_ wording: Wording) -> String { wording.heading(problem) }

    func content(_ wording: Wording) -> HTML {
        """
        <header class="lead"><h1>\(wording.heading(problem))</h1><p class="sentence">\(wording.explanation(problem))</p></header>
        \(details(wording))<p><a class="button" href="\(wayOn.path)">\(wording.wayOn(wayOn))</a></p>
        """
    }

    /// What stays of an edition that was taken down.
    private func details(_ wording: Wording) -> HTML {
        guard case .retracted(let edition) = problem, let retraction = edition.retraction else { return "" }
        return """
            <dl class="edition"><dt>\(wording.editionColumn)</dt><dd>\(wording.edition(edition.number))</dd>\
            <dt>\(wording.publishedOn)</dt><dd>\(wording.day(edition.publishedOn))</dd>\
            <dt>\(wording.retractedOn)</dt><dd>\(wording.day(retraction.day))</dd>\
            <dt>\(wording.retractionReason)</dt><dd\(wording.originalAttribute)>\(retraction.reason)</dd>\
            <dt>SHA-256</dt><dd><code class="hash">\(edition.sha256)</code></dd></dl>
            """
    }
}

extension Wording {
    fileprivate var retractionReason: String { say("取下げの理由", "Reason") }
}
