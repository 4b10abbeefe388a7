import Japanese
import Plan

/// Fictional plans for the tests of what writes a plan.
package enum WritingSamples {
    package static let day: Day = {
        guard let day = Day("2025-06-02") else { preconditionFailure("the calendar has this day") }
        return day
    }()

    package static let city = Slug("tsukikage").map {
        Municipality(slug: $0, name: "月影市", code: MunicipalityCode("132039"))
    }

    /// A small plan with every status, all three kinds of blank, a division that ends and 「各課」.
    package static let plan: Plan = {
        var scale = AchievementScale.usual
        scale.statuses.append(
            AchievementStatus(
                code: "excluded", mark: "－", label: "対象外", needsReason: false, countsInTotals: false, tone: .neutral))
        var plan = Plan(
            title: "月影市デジタル化推進計画 進捗管理シート",
            years: [2023, 2024, 2025].map(FiscalYear.init),
            lastReportedYear: FiscalYear(2024),
            levels: [Level(label: "基本目標"), Level(label: "施策"), Level(label: "取組")],
            labels: Labels([.target: "年度目標", .reasonAndImprovement: "理由・改善策（未達成、一部のみ達成の場合のみ記入）"]),
            scale: scale
        )
        let top = Policy.ID("1")
        plan.policies = [
            Policy(id: top, level: 0, number: "Ⅰ", name: "暮らしやすい月影"),
            Policy(
                id: top.child(1), parent: top, level: 1, number: "1", name: "窓口の便利さの向上",
                vision: "いつでも、どこからでも手続ができる。"),
            Policy(
                id: top.child(1).child(1), parent: top.child(1), level: 2, number: "1", name: "手続のオンライン化",
                situationAndChallenges: "開庁時間に来られない人が多い。 ・窓口の混雑 ・書く欄が多い"),
            Policy(
                id: top.child(1).child(2), parent: top.child(1), level: 2, number: "2", name: "案内の分かりやすさ"),
        ]
        var first = Action(
            id: Action.ID("a1"), number: "1", name: "電子申請の拡充", policy: top.child(1).child(1),
            responsibilities: [
                Responsibility(division: Division("情報推進課"), role: .lead),
                Responsibility(
                    division: Division("企画調整課"), role: .supporting, note: "令和5年度まで", until: FiscalYear(2023)),
                Responsibility(division: Division("各課")),
            ],
            description: "・電子申請できる手続を増やす。\n・使いやすい画面にする。")
        first[FiscalYear(2023)] = ActionYear(
            stage: "検討", target: AnnualTarget("電子申請：400件"),
            report: AnnualReport(status: "partly", result: "電子申請：235件", reasonAndImprovement: "周知が足りなかった。窓口で案内する。"))
        first[FiscalYear(2024)] = ActionYear(
            stage: "運用", target: AnnualTarget("電子申請：600件"),
            report: AnnualReport(status: "achieved", result: "電子申請：1,003件"))
        first[FiscalYear(2025)] = ActionYear(target: AnnualTarget("電子申請：1,200件"))
        var second = Action(
            id: Action.ID("a2"), number: "2", name: "相談予約のオンライン化", policy: top.child(1).child(1),
            responsibilities: [Responsibility(division: Division("市民課"))])
        second[FiscalYear(2023)] = ActionYear(
            stage: "推進", target: AnnualTarget("予約待ち：0件"),
            report: AnnualReport(status: "mostly", result: "予約待ち：0件"))
        var third = Action(
            id: Action.ID("a3"), number: "3", name: "案内板の更新", policy: top.child(1).child(2),
            responsibilities: [Responsibility(division: Division("市民課")), Responsibility(division: Division("広報課"))],
            description: "分かりやすい案内板にする。")
        third[FiscalYear(2023)] = ActionYear(
            report: AnnualReport(
                status: "not-achieved", result: "着手できなかった。", reasonAndImprovement: "資材が入らなかった。"))
        third[FiscalYear(2024)] = ActionYear(report: AnnualReport(status: "excluded"))
        plan.actions = [first, second, third]
        return plan
    }()

    /// Texts that have broken programs of this kind.
    package static let hostileTexts = [
        "<script>alert('x')</script> & <b>太字</b>",
        "=cmd|'/C calc'!A0", "+81-3", "-1+2", "@SUM(A1:A9)", "\tタブで始まる", "＝全角の等号",
        "引用符 \" と ' と , と 、",
        "一行目\n二行目\r\n三行目\r四行目\tタブ",
        "𠮷野家 𩸽 Ⅱ ① ～ 〜 ㈱ ㎡ 髙 﨑 − ― ‐ ¥ \\",
        "絵文字 👨‍👩‍👧‍👦 🇯🇵 ☃️", "右から \u{202E}txt.exe\u{202C} שלום \u{200F}",
        "制御 \u{1}\u{8}\u{B}\u{C}\u{1B}[31m\u{7F} \u{0}終", "結合 か\u{3099} は\u{309A} e\u{301} \u{FEFF}",
        "\u{2028}行区切り\u{2029}段落", "_x000D_ と _x0041_", "]]> --> ${7*7} {{x}} %s", "null", "0", "０",
        "長い" + String(repeating: "文。", count: 20_000),
    ]

    /// The small plan with a hostile text in every place that holds one.
    package static let hostilePlan: Plan = {
        var plan = WritingSamples.plan
        var texts = hostileTexts.makeIterator()
        func next() -> String {
            if let text = texts.next() { return text }
            texts = hostileTexts.makeIterator()
            return texts.next() ?? "終"
        }
        plan.title = "=敵対的な<計画> \"𠮷\""
        plan.levels[0].label = "<目標>,\""
        plan.labels[.target] = "=目標\n2行"
        plan.scale.statuses[0].label = "=達成,\"<b>"
        plan.scale.statuses[1].mark = "@"
        for index in plan.policies.indices {
            plan.policies[index].name = next()
            plan.policies[index].vision = Passage(next())
            plan.policies[index].situationAndChallenges = Passage(next())
        }
        for index in plan.actions.indices {
            plan.actions[index].name = next()
            plan.actions[index].description = Passage(next())
            plan.actions[index].responsibilities = [
                Responsibility(division: Division(next()), note: next()), Responsibility(division: Division(next())),
            ]
            for year in plan.years {
                plan.actions[index][year] = ActionYear(
                    stage: Passage(next()), target: Passage(next()).map(AnnualTarget.init),
                    report: AnnualReport(
                        status: plan.scale.statuses.first?.code, result: Passage(next()),
                        reasonAndImprovement: Passage(next())))
            }
        }
        return plan
    }()

    /// Every text that stands in a plan's fields, to be looked for in what was written.
    package static func texts(of plan: Plan) -> [String] {
        var texts = [plan.title]
        for policy in plan.policies {
            texts += [policy.name, policy.vision?.text, policy.situationAndChallenges?.text].compactMap { $0 }
        }
        for action in plan.actions {
            texts += [action.name, action.description?.text].compactMap { $0 }
            texts += action.responsibilities.map(\.text)
            for year in plan.years {
                let written = action[year]
                texts += [
                    written.stage?.text, written.target?.text.text, written.report.result?.text,
                    written.report.reasonAndImprovement?.text,
                ].compactMap { $0 }
            }
        }
        return texts
    }
}
