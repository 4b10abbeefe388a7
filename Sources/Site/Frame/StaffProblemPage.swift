import HTML
import People
import Rounds

/// What is shown when a staff page cannot be shown or a form not be taken (職員用のエラーページ).
struct StaffProblemPage: StaffPage {
    enum Problem: Hashable, Sendable {
        /// 404.
        case notFound
        /// 403: signed in, but without the right.
        case forbidden
        /// 403: the right does not reach what was to be done.
        case lacking(MissingRight)
        /// 403: the form did not come from one of our pages, or from an earlier session.
        case forged
        /// 400.
        case broken
        /// 400: an address with more combining marks in a row than any writing has.
        case excessMarks
        /// 409: the plan is archived.
        case archived
        /// 405.
        case methodNotAllowed
        /// 413.
        case tooLarge
        /// 413: the files of a plan.
        case filesTooLarge
        /// 503.
        case unavailable
        /// 503: the database can be read at most.
        case noRoom
        /// 503: a later version of the program has the database now.
        case outdated
        /// 500: the id under which the log tells more.
        case internalError(id: String)
    }

    let problem: Problem
    /// What was typed and could not be kept, by the names of its fields.
    let typed: [String: String]
    /// Where it was sent, and is sent again.
    let again: StaffAddress?

    init(_ problem: Problem, typed: [String: String] = [:], again: StaffAddress? = nil) {
        self.problem = problem
        self.typed = typed
        self.again = again
    }

    func title(_ wording: Wording) -> String { wording.heading(problem) }

    func content(_ frame: StaffFrame) -> HTML {
        """
        <header class="lead"><h1>\(title(frame.wording))</h1><p class="sentence">\(frame.wording.explanation(problem))</p></header>\
        \(whatWasTyped(frame))\
        <p><a class="button" href="\(frame.link(.home))">\(frame.wording.staffHome)</a></p>
        """
    }

    /// The same form once more: texts to be read and copied, the rest hidden.
    private func whatWasTyped(_ frame: StaffFrame) -> HTML {
        guard let again, !typed.isEmpty else { return "" }
        let wording = frame.wording
        var fields: HTML = "<input type=\"hidden\" name=\"token\" value=\"\(frame.formToken)\">"
        var number = 0
        for (name, text) in typed.sorted(by: { $0.key < $1.key }) {
            guard !text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                fields += "<input type=\"hidden\" name=\"\(name)\" value=\"\(text)\">"
                continue
            }
            number += 1
            fields += """
                <div class="field"><label for="typed-\(number)">\(wording.typedText(number))</label>\
                <textarea id="typed-\(number)" name="\(name)" rows="4">
                \(text)</textarea></div>
                """
        }
        return """
            <form class="entry" method="post" action="\(again.path)"><p>\(wording.typedIsHere)</p>\(fields)\
            <p class="buttons"><button type="submit">\(wording.sendAgain)</button></p></form>
            """
    }
}

extension Wording {
    fileprivate var typedIsHere: String {
        say(
            "送られた内容は失われていません。下にあります。しばらくしてから「もう一度送る」を押すか、写しておいてください。",
            "What you sent is not lost: it is below. Send it again in a little while, or copy it.")
    }
    fileprivate func typedText(_ number: Int) -> String { say("送られた文 \(number)", "What was sent, \(number)") }
    fileprivate var sendAgain: String { say("もう一度送る", "Send again") }
}
