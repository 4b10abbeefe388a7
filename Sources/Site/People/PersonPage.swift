import Foundation
import HTML
import Japanese
import People
import Plan
import Rounds

/// One person, for the administrator (利用者の設定).
struct PersonPage: StaffPage {
    let person: Person
    /// Until when signing in is locked, from some addresses at least; `nil` where it is not.
    let lockedUntil: Date?
    let plans: [PlanSummary]
    let divisions: [Division]
    let years: [FiscalYear]
    /// What was typed, where it could not be taken.
    let values: [String: String]
    let problems: [FieldProblem]

    init(
        person: Person, lockedUntil: Date? = nil, plans: [PlanSummary], divisions: [Division], years: [FiscalYear],
        values: [String: String] = [:], problems: [FieldProblem] = []
    ) {
        self.person = person
        self.lockedUntil = lockedUntil
        self.plans = plans
        self.divisions = divisions
        self.years = years
        self.values = values
        self.problems = problems
    }

    var above: [StaffPlace] { [.people] }

    func title(_ wording: Wording) -> String { person.account.name }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <h1>\(wording.original(person.account.name)) \(wording.state(of: person))</h1>\
            <section aria-labelledby="rights"><h2 id="rights">\(wording.rights)</h2>\(rights(frame))\(newRight(frame))</section>\
            <section aria-labelledby="person"><h2 id="person">\(wording.personTitle)</h2>\(details(frame))</section>\
            <section aria-labelledby="password"><h2 id="password">\(wording.password)</h2>\(password(frame))</section>\
            \(unlocking(frame))<section aria-labelledby="use"><h2 id="use">\(wording.useTitle)</h2>\(use(frame))</section>
            """
    }

    private func rights(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let account = person.account
        guard !account.rights.isEmpty else { return "<p class=\"empty\">\(wording.noRightsYet)</p>" }
        let rows = account.rights.sorted().map { right -> RecordTable.Row in
            let words = RightWords(right: right, plans: plans, wording: wording)
            let scope = words.scope
            let remove = frame.form(
                to: .personRightRemoval, person: account.id, style: "plain-form",
                """
                <input type="hidden" name="right" value="\(right.description)">\
                <button type="submit" class="quiet">\(wording.takeRight)<span class="visually-hidden">\(wording.colon)\(words.html)</span></button>
                """)
            return RecordTable.Row(cells: [
                "<strong>\(wording.role(right.role))</strong>", scope.isEmpty ? "\(wording.wholeCity)" : scope, remove,
            ])
        }
        return RecordTable(
            caption: wording.rights, style: "people",
            columns: [
                RecordTable.Column(wording.roleLabel), RecordTable.Column(wording.scope, style: "names"),
                RecordTable.Column(wording.operation, style: "bare"),
            ], rows: rows
        ).html
    }

    private func newRight(_ frame: StaffFrame) -> HTML {
        let fields = RightFields(
            plans: plans, divisions: divisions, years: years, values: values, problems: problems,
            wording: frame.wording)
        let isOpen = problems.contains { ["role", "division", "plan", "year"].contains($0.field) }
        return """
            <details class="more"\(" open", if: isOpen || person.account.rights.isEmpty)><summary>\(frame.wording.giveRight)</summary>\
            \(frame.form(
                to: .personRight, person: person.account.id,
                "\(fields.html)<p><button type=\"submit\">\(frame.wording.giveRight)</button></p>"))</details>
            """
    }

    private func details(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let name = FormField(
            name: "name", label: wording.personName, kind: .text(), value: values["name"] ?? person.account.name,
            hint: wording.personNameHint, problems: problems, wording: wording)
        let login = FormField(
            name: "login", label: wording.login, kind: .text(), value: values["login"] ?? person.account.login.text,
            hint: wording.loginHint, problems: problems, wording: wording)
        let email = FormField(
            name: "email", label: wording.email, kind: .text(),
            value: values["email"] ?? person.account.email?.text ?? "",
            hint: wording.emailHint, isNeeded: false, problems: problems, wording: wording)
        return frame.form(
            to: .person, person: person.account.id,
            "\(name.html())\(login.html())\(email.html())<p><button type=\"submit\" class=\"second\">\(wording.save)</button></p>"
        )
    }

    private func password(_ frame: StaffFrame) -> HTML {
        guard !person.account.isDisabled else { return "<p>\(frame.wording.noCodeWhileDisabled)</p>" }
        return """
            <p>\(frame.wording.issueCodeSentence)</p>\
            \(frame.form(
                to: .personCode, person: person.account.id, style: "plain-form",
                "<button type=\"submit\" class=\"second\">\(frame.wording.issueCode)</button>"))
            """
    }

    private func unlocking(_ frame: StaffFrame) -> HTML {
        guard let lockedUntil else { return "" }
        let wording = frame.wording
        return """
            <section aria-labelledby="lock"><h2 id="lock">\(wording.lockTitle)</h2><p>\(wording.lockSentence(lockedUntil))</p>\
            \(frame.form(
                to: .personUnlocking, person: person.account.id, style: "plain-form",
                "<button type=\"submit\" class=\"second\">\(wording.unlock)</button>"))</section>
            """
    }

    private func use(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let (place, label, sentence) =
            person.account.isDisabled
            ? (StaffPlace.personEnabling, wording.enable, wording.enableSentence)
            : (StaffPlace.personDisabling, wording.disable, wording.disableSentence)
        return """
            <p>\(sentence)</p>\
            \(frame.form(
                to: place, person: person.account.id, style: "plain-form",
                "<button type=\"submit\" class=\"\(person.account.isDisabled ? "second" : "danger")\">\(label)</button>"))
            """
    }
}

/// A one-time code, shown once (コードの表示). The answer to the request itself: a page that could be asked for again would
/// have to keep the code.
struct IssuedCodePage: StaffPage {
    let account: Account
    let code: String
    /// The link that carries the code, with the host through which the administrator came.
    let link: String
    let days: Int

    init(account: Account, code: String, link: String, days: Int) {
        self.account = account
        self.code = code
        self.link = link
        self.days = days
    }

    var above: [StaffPlace] { [.people] }

    func title(_ wording: Wording) -> String { wording.codeTitle(account.name) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <header class="lead"><h1>\(title(wording))</h1><p class="sentence">\(wording.codeHandOver(days))</p></header>\
            <dl class="facts"><dt>\(wording.login)</dt><dd>\(account.login.text)</dd>\
            <dt>\(wording.oneTimeCode)</dt><dd><code class="secret">\(code)</code></dd>\
            <dt>\(wording.codeLink)</dt><dd><code class="hash">\(link)</code></dd></dl>\
            <p><a class="button" href="\(frame.link(.person, person: account.id))">\(wording.back)</a></p>
            """
    }
}
