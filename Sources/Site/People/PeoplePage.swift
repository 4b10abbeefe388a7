import HTML
import Japanese
import People
import Plan
import Rounds

/// Everybody who can sign in to this city (利用者の一覧).
struct PeoplePage: StaffPage {
    let people: [Person]
    let subjects: [Slug: RightSubjects]

    init(people: [Person], subjects: [Slug: RightSubjects]) {
        self.people = people
        self.subjects = subjects
    }

    func title(_ wording: Wording) -> String { wording.people }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let table = RecordTable(
            caption: wording.people, style: "people",
            columns: [
                RecordTable.Column(wording.personName), RecordTable.Column(wording.login),
                RecordTable.Column(wording.rights, style: "names"), RecordTable.Column(wording.state),
                RecordTable.Column(wording.lastSignIn),
            ],
            rows: people.map { RecordTable.Row(cells: cells(of: $0, frame)) })
        return """
            <h1>\(title(wording))</h1><p>\(wording.peopleCount(people.count { !$0.account.isDisabled }, disabled: people.count { $0.account.isDisabled }))</p>\
            <p class="buttons"><a class="button" href="\(frame.link(.newPerson))">\(wording.addPerson)</a> \
            <a class="button second" href="\(frame.link(.transfers))">\(wording.importTransfers)</a> \
            <a class="button second" href="\(frame.link(.peopleFile))" download>\(wording.peopleAsFile)</a></p>\
            \(waiting(frame))\(table.html)
            """
    }

    /// Those who have not chosen a password yet can be given codes all at once.
    private func waiting(_ frame: StaffFrame) -> HTML {
        let count = people.count { !$0.hasPassword && !$0.account.isDisabled }
        guard count > 0 else { return "" }
        let wording = frame.wording
        return """
            <section class="callout" aria-labelledby="waiting"><h2 id="waiting">\(wording.waitingTitle(count))</h2>\
            <p>\(wording.waitingSentence)</p>\
            \(frame.form(to: .codesFile, style: "plain-form", "<button type=\"submit\" class=\"second\">\(wording.codesAsFile)</button>"))</section>
            """
    }

    private func cells(of person: Person, _ frame: StaffFrame) -> [HTML] {
        let wording = frame.wording
        let account = person.account
        let rights = RightWords.together(account.rights, subjects: subjects, wording: wording).map { words in
            "<li>\(words.html)</li>" as HTML
        }
        return [
            "<a href=\"\(frame.link(.person, person: account.id))\">\(wording.original(account.name))</a>",
            "\(account.login.text)",
            rights.isEmpty ? "<span class=\"blank\">\(wording.none)</span>" : "<ul class=\"plain\">\(rights)</ul>",
            wording.state(of: person),
            person.signedInAt.map { "\(wording.day(Day(inJapan: $0)))" }
                ?? "<span class=\"blank\">\(wording.never)</span>",
        ]
    }
}

/// Adds one person (利用者の追加).
struct NewPersonPage: StaffPage {
    let plans: [PlanSummary]
    let divisions: [Division]
    let years: [FiscalYear]
    let values: [String: String]
    let problems: [FieldProblem]

    init(
        plans: [PlanSummary], divisions: [Division], years: [FiscalYear], values: [String: String] = [:],
        problems: [FieldProblem] = []
    ) {
        self.plans = plans
        self.divisions = divisions
        self.years = years
        self.values = values
        self.problems = problems
    }

    var above: [StaffPlace] { [.people] }

    func title(_ wording: Wording) -> String { wording.addPerson }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let name = FormField(
            name: "name", label: wording.personName, kind: .text(), value: values["name"] ?? "",
            hint: wording.personNameHint, problems: problems, wording: wording)
        let login = FormField(
            name: "login", label: wording.login, kind: .text(), value: values["login"] ?? "", hint: wording.loginHint,
            problems: problems, wording: wording)
        let email = FormField(
            name: "email", label: wording.email, kind: .text(), value: values["email"] ?? "", hint: wording.emailHint,
            isNeeded: false, problems: problems, wording: wording)
        let right = RightFields(
            plans: plans, divisions: divisions, years: years, values: values, problems: problems, wording: wording)
        return """
            <h1>\(title(wording))</h1><p>\(wording.addPersonSentence)</p>\
            \(frame.form(
                to: .newPerson,
                """
                \(name.html())\(login.html())\(email.html())<fieldset><legend>\(wording.firstRight)</legend>\(right.html)</fieldset>\
                <p><button type="submit">\(wording.addPerson)</button></p>
                """))
            """
    }
}

/// The parts of a right as fields (権限の入力欄).
struct RightFields: Sendable {
    let plans: [PlanSummary]
    let divisions: [Division]
    let years: [FiscalYear]
    let values: [String: String]
    let problems: [FieldProblem]
    let wording: Wording

    var html: HTML {
        let roles = Role.allCases.map { ($0.rawValue, wording.role($0) + wording.colon + wording.meaning($0)) }
        let steps = plans.flatMap { plan in
            plan.evaluationSteps.map { ($0.id.text, "\(plan.title)　\($0.label(in: wording.language))") }
        }
        return """
            \(field("role", wording.roleLabel, .choice(roles)))\
            \(field("division", wording.division, .text(suggestions: divisions.map(\.name)), hint: wording.divisionHint, isNeeded: false))\
            \(field("plan", wording.plan, .choice([("", wording.everyPlan)] + plans.map { ($0.key.plan.text, $0.title) }), isNeeded: false))\
            \(field("year", wording.fiscalYear, .choice([("", wording.everyYear)] + years.map { (String($0.value), wording.year($0)) }), isNeeded: false))\
            \(field("step", wording.evaluationStep, .choice([("", wording.everyStep)] + steps), hint: wording.evaluationStepHint, isNeeded: false), if: !steps.isEmpty)\
            \(field("items", wording.evaluatedItems, .paragraphs(rows: 2), hint: wording.evaluatedItemsHint, isNeeded: false), if: !steps.isEmpty)
            """
    }

    private func field(
        _ name: String, _ label: String, _ kind: FormField.Kind, hint: String? = nil, isNeeded: Bool = true
    ) -> HTML {
        FormField(
            name: name, label: label, kind: kind, value: values[name] ?? "", hint: hint, isNeeded: isNeeded,
            problems: problems, wording: wording
        ).html()
    }
}

extension Wording {
    fileprivate func peopleCount(_ count: Int, disabled: Int) -> String {
        say(
            "登録しているのは\(count)人です。" + (disabled > 0 ? "ほかに利用停止の人が\(disabled)人います。" : ""),
            (count == 1 ? "1 person." : "\(count) people.") + (disabled > 0 ? " \(disabled) more are disabled." : ""))
    }
    fileprivate var addPerson: String { say("利用者を追加", "Add a person") }
    fileprivate var addPersonSentence: String {
        say(
            "追加すると、パスワードを決めるための一回限りのコードを発行できます。パスワードを管理者が決めることはありません。",
            "Once added, the person can be given a one-time code to choose a password. An administrator never sets one for somebody else."
        )
    }
    fileprivate var firstRight: String { say("はじめの権限", "First right") }
    fileprivate var codesAsFile: String { say("全員分のコードをCSVで発行", "Issue codes for all of them as CSV") }
    fileprivate func waitingTitle(_ count: Int) -> String {
        say(
            "パスワードをまだ決めていない人が\(count)人います",
            count == 1 ? "1 has not chosen a password yet" : "\(count) have not chosen a password yet")
    }
    fileprivate var waitingSentence: String {
        say(
            "コードを発行すると、前に発行したコードは使えなくなります。ファイルは一度だけ作られます。本人に渡したら消してください。",
            "Codes issued before stop working. The file is made once; delete it when everybody has theirs.")
    }
    fileprivate var lastSignIn: String { say("最後のログイン", "Last sign-in") }
    fileprivate var divisionHint: String {
        say("空欄はすべての課です。計画に書かれた課名のとおりに入れます。", "Blank is every division. As the plan writes it.")
    }
    fileprivate var evaluationStepHint: String { say("評価者のとき。ほかの役割では使いません。", "For an evaluator alone.") }
}
