import HTML
import Japanese
import People
import Plan
import Rounds

/// The first page of everybody who works here (職員用のホーム): what I may do, and what is asked of me.
struct StaffHomePage: StaffPage {
    let account: Account
    let plans: [PlanSummary]
    /// What rights are called by.
    let subjects: [Slug: RightSubjects]
    /// What the viewer was told and has not marked as read.
    let notices: [Message]
    /// What the open rounds ask of the viewer.
    let rounds: [RoundRequests]
    let today: Day
    /// On which days the city works.
    let calendar: BusinessCalendar
    /// The open rounds on which the viewer does the office's work.
    let officeRounds: [RoundBrief]
    /// Requests to take something down that the viewer may decide, or asked; each with what its plan is called.
    let removals: [(request: RemovalRequest, plan: String)]

    init(
        account: Account, plans: [PlanSummary], subjects: [Slug: RightSubjects] = [:], notices: [Message] = [],
        rounds: [RoundRequests] = [], officeRounds: [RoundBrief] = [],
        removals: [(request: RemovalRequest, plan: String)] = [], today: Day, calendar: BusinessCalendar
    ) {
        self.officeRounds = officeRounds
        self.removals = removals
        self.account = account
        self.plans = plans
        self.subjects = subjects
        self.notices = notices
        self.rounds = rounds
        self.today = today
        self.calendar = calendar
    }

    func title(_ wording: Wording) -> String { wording.staffHome }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <header class="lead"><h1>\(wording.greeting(account.name))</h1>\
            <p class="sentence">\(account.rights.isEmpty ? wording.noRightsSentence : wording.homeStaffSentence)</p></header>\
            \(NoticeList(notices: notices, frame: frame).html)\(waitingRemovals(frame))\(asked(frame))\(office(frame))\(people(frame))\(rights(frame))
            """
    }

    /// What is asked of a reporter, of a head of a division, and of the office at its steps.
    private func asked(_ frame: StaffFrame) -> HTML {
        let roles: [Role] = [.reporter, .approver, .coordinator, .evaluator]
        guard roles.contains(where: { account.has($0) }) else { return "" }
        let office = officeRounds.map { brief in
            (brief: brief, plan: plans.first { $0.key.plan == brief.plan }?.title ?? brief.plan.text)
        }
        return RequestList(
            rounds: rounds, officeRounds: office, today: today, calendar: calendar,
            evaluates: account.has(.evaluator), frame: frame
        ).html
    }

    /// What waits for the yes of a second person.
    private func waitingRemovals(_ frame: StaffFrame) -> HTML {
        guard !removals.isEmpty else { return "" }
        let wording = frame.wording
        let items = removals.map { request, plan -> HTML in
            let link = frame.link(.removal, plan: request.key.plan, showing: .item(String(request.number)))
            let own: HTML = request.account == account.id ? " <span class=\"of\">\(wording.waitsForAnother)</span>" : ""
            return "<li>\(wording.original(plan)) <a href=\"\(link)\">\(wording.requestTitle(request))</a>\(own)</li>"
        }
        return """
            <section class="callout" aria-labelledby="removals"><h2 id="removals">\(wording.removalsToDecide)</h2>\
            <ul class="plain">\(items)</ul></section>
            """
    }

    private func office(_ frame: StaffFrame) -> HTML {
        guard account.has(.coordinator) || account.has(.evaluator) || account.has(.reader) else {
            return "\(emptyCity(frame))\(administered(frame))"
        }
        let wording = frame.wording
        let items = plans.filter { !$0.isArchived }.map { plan -> HTML in
            let name: HTML = "<a href=\"\(frame.link(.plan, plan: plan.key.plan))\">\(wording.original(plan.title))</a>"
            let years: HTML = "<span class=\"of\">\(wording.years(plan.years))</span>"
            let chip: HTML = "<span class=\"chip neutral\">\(wording.notPublishedYet)</span>"
            return "<li>\(name) \(years) \(chip, if: plan.latestEdition == nil)</li>"
        }
        let list: HTML =
            plans.isEmpty
            ? "<p class=\"empty\">\(wording.noPlans)</p>"
            : items.isEmpty ? "<p class=\"empty\">\(wording.allArchived)</p>" : "<ul class=\"cards\">\(items)</ul>"
        return """
            <section aria-labelledby="plans"><h2 id="plans">\(wording.plansHere)</h2>\(list)\(newPlan(frame))\(archived(frame, .plan))</section>
            """
    }

    /// An administrator of a city without a plan: somebody has to be the office first.
    private func emptyCity(_ frame: StaffFrame) -> HTML {
        guard account.may(.administer), plans.isEmpty else { return "" }
        let wording = frame.wording
        return """
            <section class="callout" aria-labelledby="plans"><h2 id="plans">\(wording.plansHere)</h2>\
            <p>\(wording.officeNeeded)</p></section>
            """
    }

    /// Plans that nobody works on any more, out of the way.
    private func archived(_ frame: StaffFrame, _ place: StaffPlace) -> HTML {
        let archived = plans.filter(\.isArchived)
        guard !archived.isEmpty else { return "" }
        return """
            <details class="more"><summary>\(frame.wording.archivedPlans(archived.count))</summary>\
            \(links(to: archived, at: place, frame))</details>
            """
    }

    private func links(to plans: [PlanSummary], at place: StaffPlace, _ frame: StaffFrame) -> HTML {
        let items = plans.map { plan -> HTML in
            let link = frame.link(place, plan: plan.key.plan)
            return "<li><a href=\"\(link)\">\(frame.wording.original(plan.title))</a></li>"
        }
        return "<ul class=\"plain\">\(items)</ul>"
    }

    /// An administrator without a right to plans archives and deletes them.
    private func administered(_ frame: StaffFrame) -> HTML {
        guard account.may(.administer), !plans.isEmpty else { return "" }
        return """
            <section aria-labelledby="plans"><h2 id="plans">\(frame.wording.planEnd)</h2>\
            \(links(to: plans.filter { !$0.isArchived }, at: .planEnd, frame))\(archived(frame, .planEnd))</section>
            """
    }

    /// The way in, for whoever may make a plan.
    private func newPlan(_ frame: StaffFrame) -> HTML {
        guard account.has(.coordinator) else { return "" }
        return """
            <p class="buttons"><a class="button\(" second", if: !plans.isEmpty)" href="\(frame.link(.importUpload))">\
            \(frame.wording.place(.importUpload))</a></p>
            """
    }

    private func people(_ frame: StaffFrame) -> HTML {
        guard account.may(.administer) else { return "" }
        let wording = frame.wording
        return """
            <section aria-labelledby="people"><h2 id="people">\(wording.people)</h2><p>\(wording.peopleSentence)</p>\
            <p class="buttons"><a class="button" href="\(frame.link(.people))">\(wording.people)</a> \
            <a class="button second" href="\(frame.link(.transfers))">\(wording.importTransfers)</a></p></section>
            """
    }

    private func rights(_ frame: StaffFrame) -> HTML {
        guard !account.rights.isEmpty else { return "" }
        return """
            <section aria-labelledby="rights"><h2 id="rights">\(frame.wording.myRights)</h2>\
            \(RightsList(rights: account.rights, subjects: subjects, wording: frame.wording).html)</section>
            """
    }
}

/// Rights, each with what it lets one do (権限の一覧).
struct RightsList: Sendable {
    let rights: Set<Right>
    let subjects: [Slug: RightSubjects]
    let wording: Wording

    var html: HTML {
        let items = RightWords.together(rights, subjects: subjects, wording: wording).map { words in
            "<li>\(words.html) <span class=\"of\">\(wording.meaning(words.right.role))</span></li>" as HTML
        }
        return "<ul class=\"rights\">\(items)</ul>"
    }
}

/// My account (自分の設定).
struct AccountPage: StaffPage {
    let account: Account
    let subjects: [Slug: RightSubjects]

    init(account: Account, subjects: [Slug: RightSubjects]) {
        self.account = account
        self.subjects = subjects
    }

    func title(_ wording: Wording) -> String { wording.myAccount }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let rights: HTML =
            account.rights.isEmpty
            ? "<p>\(wording.noRightsSentence)</p>"
            : RightsList(rights: account.rights, subjects: subjects, wording: wording).html
        return """
            <h1>\(title(wording))</h1><dl class="facts"><dt>\(wording.personName)</dt><dd>\(wording.original(account.name))</dd>\
            <dt>\(wording.login)</dt><dd>\(account.login.text)</dd>\
            <dt>\(wording.email)</dt><dd>\(account.email?.text ?? wording.none)</dd><dt>\(wording.myRights)</dt><dd>\(rights)</dd></dl>\
            <p class="note">\(wording.askAdministrator)</p>\
            <p><a class="button" href="\(frame.link(.password))">\(wording.changePassword)</a></p>
            """
    }
}

extension Wording {
    fileprivate var removalsToDecide: String { say("取下げ・墨消しの申出", "Requests to take something down") }
    fileprivate var waitsForAnother: String { say("別の人の承認待ち", "waits for somebody else") }
    fileprivate var allArchived: String { say("計画はすべてアーカイブしています。", "All plans are archived.") }
    fileprivate func archivedPlans(_ count: Int) -> String {
        say("アーカイブした計画（\(count)件）", count == 1 ? "1 archived plan" : "\(count) archived plans")
    }
    fileprivate var peopleSentence: String {
        say("だれが何をしてよいかを決めます。4月の異動はCSVでまとめて取り込めます。", "Who may do what. April's moves can be taken in from a CSV file.")
    }
    fileprivate func greeting(_ name: String) -> HTML { say("\(name)さんのホーム", "Home of \(original(name))") }
    fileprivate var homeStaffSentence: String { say("ここでできることをまとめています。", "What you can do here.") }
    fileprivate var noRightsSentence: String {
        say(
            "まだ権限がありません。管理者に、担当する課と役割を伝えてください。",
            "You have no rights yet. Tell the administrator your division and role.")
    }
    fileprivate var plansHere: String { say("計画", "Plans") }
    fileprivate var noPlans: String {
        say(
            "計画はまだありません。進捗管理のExcelやCSVを取り込むと、ここに表示されます。",
            "No plan yet. Take in a workbook or a CSV file, and it stands here.")
    }
    fileprivate var officeNeeded: String {
        say(
            "計画はまだありません。計画は事務局が取り込みます。下の「利用者」で、事務局の権限をだれか（自分でもよい）に加えてください。",
            "No plan yet. The office takes plans in: give somebody the role of the office under People below, be it yourself."
        )
    }
    fileprivate var notPublishedYet: String { say("未公表", "Not published") }
    fileprivate var myRights: String { say("自分の権限", "My rights") }
    fileprivate var askAdministrator: String {
        say("氏名、利用者名、メールアドレス、権限は管理者が変えます。", "Name, login, mail address and rights are changed by the administrator.")
    }
}
