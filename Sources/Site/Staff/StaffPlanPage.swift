import HTML
import Japanese
import Plan
import Rounds

/// One plan as those who work on it see it first (計画のホーム).
struct StaffPlanPage: StaffPage {
    let key: PlanKey
    let plan: Plan
    /// The number of the edition that the public reads; `nil` while there is none.
    let edition: Int?
    /// Whether what is kept is just what that edition shows.
    let isPublished: Bool
    /// Its open rounds, and those that were closed with something unfinished.
    let rounds: [RoundBrief]
    let unfinished: [(year: FiscalYear, count: Int)]
    /// What imports left to the office; 0 for everybody else.
    let notesLeft: Int

    init(
        key: PlanKey, plan: Plan, edition: Int?, isPublished: Bool, rounds: [RoundBrief] = [],
        unfinished: [(year: FiscalYear, count: Int)] = [], notesLeft: Int = 0
    ) {
        self.notesLeft = notesLeft
        self.rounds = rounds
        self.unfinished = unfinished
        self.key = key
        self.plan = plan
        self.edition = edition
        self.isPublished = isPublished
    }

    func title(_ wording: Wording) -> String { plan.title }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let publicPage: HTML =
            edition == nil
            ? ""
            : "<p><a href=\"\(Address(.plan(key, edition: nil, .overview), language: wording.language).path)\">\(wording.publicPages)</a></p>"
        return """
            <header class="lead"><h1>\(wording.original(plan.title))</h1>\
            <p class="sentence">\(wording.planInShort(years: plan.years, actions: plan.actions.count))</p>\
            <p>\(wording.publicationState(edition: edition, isPublished: isPublished))</p>\(publicPage)</header>\
            \(NotesLeft(count: notesLeft, frame: frame).html)\(RoundLines(briefs: rounds, unfinished: unfinished, frame: frame).html)\(doors(frame))
            """
    }

    /// Every page of the plan that the viewer may open, each with what it is for.
    private func doors(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let places = frame.viewer.map { PlanMenu.places(for: $0, key.plan, isArchived: frame.isArchived) } ?? []
        // What is no page of every day stands here alone.
        let all =
            places.filter { $0 != .plan } + (places.contains(.planEdit) ? [.editForm] : [])
            + (places.contains(.errata) ? [.nextPlan, .removals, .planEnd] : [])
        let items = all.map { place -> HTML in
            "<div><dt><a href=\"\(frame.link(place))\">\(wording.place(place))</a></dt><dd>\(wording.purpose(of: place))</dd></div>"
        }
        return """
            <section aria-labelledby="doors"><h2 id="doors">\(wording.staffPlanMenu)</h2><dl class="doors">\(items)</dl></section>
            """
    }
}

extension Wording {
    /// What a page of a plan is for, in one sentence.
    fileprivate func purpose(of place: StaffPlace) -> String {
        switch place {
        case .rounds:
            say(
                "年度の実績の報告を各課に求め、進み具合を見て、催促し、締め切ります。",
                "Ask divisions for a year's reports, follow them, remind, and close.")
        case .findings: say("計画の食い違いや空欄を、根拠とともに見ます。", "Where the plan seems to contradict itself, and why.")
        case .indicators: say("文章から読み取った目標値と実績値を確かめます。", "The numbers that were read from the texts.")
        case .keptActions: say("公表前を含む今の内容と、過去の日の内容を見ます。", "The plan as it is kept now, or stood on a day.")
        case .history: say("だれが、いつ、何を、なぜ変えたかを見ます。", "Who changed what, when, and why.")
        case .comparison: say("二つの版や日の違いを見ます。", "Two editions or days side by side.")
        case .publication:
            say(
                "市民に見える内容を新しい版に切り替えます。公表前に読んでもらうリンクも作れます。",
                "Give the public a new edition, or a link to read it before.")
        case .papers:
            say("議会や委員会に配る冊子、様式、個票をPDFにします。", "The book for the assembly, the form and sheets of actions, as PDF.")
        case .errata: say("公表した版の誤りを、版を変えずに正します。", "Correct an edition without changing it.")
        case .nextPlan:
            say(
                "期間が終わる前に、体系と取組を引き継いだ次の計画を作ります。",
                "Before this plan ends, make the next one with its tree and actions.")
        case .planEnd:
            say(
                "期間の終わった計画を片付けます。一度も公表していない計画は削除できます。",
                "Put away a plan that has run its time, or delete one that was never published.")
        case .removals:
            say(
                "公表した版を取り下げるか、語句を墨消しします。申し出た人とは別の人が承認します。",
                "Take an edition down or blot words out; somebody else says yes.")
        case .planEdit:
            say(
                "施策、取組、目標、担当課、達成状況の区分を直します。策定もここで登録します。",
                "Policies, actions, targets, divisions, the scale, and adoption.")
        case .editForm:
            say("この計画の様式が尋ねる項目を決めます。", "Which fields the form of this plan has.")
        case .planImport:
            say(
                "新しいExcelやCSVを取り込みます。今の内容との違いを見てから決めます。",
                "Take in a newer workbook or CSV, after seeing what differs.")
        default: ""
        }
    }
    fileprivate func planInShort(years: [FiscalYear], actions: Int) -> String {
        say("\(self.years(years))、取組\(actions)件の計画です。", "\(self.years(years)), \(actions) actions.")
    }
}
