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
    let subjects: [Slug: RightSubjects]
    let divisions: [Division]
    let years: [FiscalYear]
    /// What was typed, where it could not be taken.
    let values: [String: String]
    let problems: [FieldProblem]

    init(
        person: Person, lockedUntil: Date? = nil, plans: [PlanSummary], subjects: [Slug: RightSubjects],
        divisions: [Division], years: [FiscalYear],
        values: [String: String] = [:], problems: [FieldProblem] = []
    ) {
        self.person = person
        self.lockedUntil = lockedUntil
        self.plans = plans
        self.subjects = subjects
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
            let words = RightWords(right: right, subjects: subjects, wording: wording)
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
        let isOpen = problems.contains { ["role", "division", "plan", "year", "step", "items"].contains($0.field) }
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

extension Wording {
    fileprivate var personTitle: String { say("氏名、利用者名、メールアドレス", "Name, login and mail address") }
    fileprivate var operation: String { say("操作", "Action") }
    fileprivate var wholeCity: String { say("団体全体", "The whole city") }
    fileprivate var noRightsYet: String {
        say("まだ権限がありません。ログインはできますが、何もできません。", "No rights yet: this person can sign in but do nothing.")
    }
    fileprivate var issueCodeSentence: String {
        say(
            "初めて使う人やパスワードを忘れた人に渡します。今のパスワードは、本人がコードで新しいものを決めるまで使えます。",
            "For somebody new or who has forgotten the password. The present one works until a new one is chosen with the code."
        )
    }
    fileprivate var noCodeWhileDisabled: String {
        say("利用停止中はコードを発行できません。", "No code can be issued while the account is disabled.")
    }
    fileprivate var lockTitle: String { say("ログインのロック", "Locked") }
    fileprivate func lockSentence(_ until: Date) -> String {
        let clock = until.clockInJapan(rounded: .up)
        return say(
            "続けて間違えたため、\(clock)まで、一部またはすべての接続元からログインできません。",
            "Wrong too often: until \(clock) signing in is locked from some addresses or all.")
    }
    fileprivate var useTitle: String { say("利用の停止と再開", "Disabling") }
    fileprivate var disableSentence: String {
        say(
            "すぐにログアウトされ、ログインできなくなります。したことの履歴は残ります。",
            "Signed out at once, and cannot sign in any more. The history of what was done stays.")
    }
    fileprivate var enableSentence: String { say("権限はそのまま残っています。", "The rights are as they were.") }
    fileprivate func codeTitle(_ name: String) -> String { say("\(name)さんのコード", "A code for \(name)") }
    fileprivate func codeHandOver(_ days: Int) -> String {
        say(
            "このコードは今だけ表示します。本人にだけ渡してください。\(days)日以内に一度だけ使えます。",
            "It is shown only now. Hand it to nobody else. It works once, within \(days) days.")
    }
    fileprivate var codeLink: String { say("コードを入れたリンク", "Link with the code in it") }
}
