import Japanese

extension Wording {
    var planHome: String { say("計画のホーム", "Plan") }
    var staffPlanMenu: String { say("この計画の画面", "Pages of this plan") }
    var publicPages: String { say("公表しているページを見る", "See the public pages") }

    /// What a page of a plan is for, in one sentence.
    func purpose(of place: StaffPlace) -> String {
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
        case .errata: say("公表した版の誤りを、版を変えずに正します。", "Correct an edition without changing it.")
        case .planEdit:
            say(
                "施策、取組、目標、担当課、達成状況の区分を直します。策定もここで登録します。",
                "Policies, actions, targets, divisions, the scale, and adoption.")
        default: ""
        }
    }

    func planInShort(years: [FiscalYear], actions: Int) -> String {
        say("\(self.years(years))、取組\(actions)件の計画です。", "\(self.years(years)), \(actions) actions.")
    }

    func publicationState(edition: Int?, isPublished: Bool) -> String {
        guard let edition else {
            return say("まだ公表していません。", "Nothing is published yet.")
        }
        return isPublished
            ? say(
                "第\(edition)版として公表しています。その後に変えた所はありません。",
                "Published as edition \(edition). Nothing was changed since.")
            : say(
                "公表しているのは第\(edition)版です。その後に変えた所は、次に公表するまで市民には見えません。",
                "The public reads edition \(edition). What was changed since is not seen until it is published.")
    }
}
