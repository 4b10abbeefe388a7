import HTML
import Japanese
import Plan
import PlanDocument

/// What plan would come of files (取込みの確認): the tree, what is left out, and the button that makes it.
struct ImportPlanPage: StaffPage {
    /// The word in addresses that is proposed for it.
    let address: String
    /// The plan as it would be kept; `nil` where the files make none.
    let plan: Plan?
    let counts: ImportCounts?
    let groups: [NoteGroup]
    let noteCount: Int
    /// The city that the sheet names, where that is another.
    let otherCity: String?
    /// Which state of the import the page was made of.
    let edition: String
    /// What was typed, where something is wrong with it.
    var values: [String: String] = [:]
    var problems: [FieldProblem] = []

    var above: [StaffPlace] { [.importUpload, .importLook] }

    func title(_ wording: Wording) -> String { wording.place(.importPlan) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let lead: HTML = """
            <header class="lead"><h1>\(title(wording))</h1><p class="sentence">\(wording.planSentence)</p>\
            \(counts.map { "<p>\(wording.inShort($0))</p>" as HTML })</header>
            """
        guard let plan else { return lead + back(frame) }
        return """
            \(lead)\(tree(plan, wording))\(ownFields(plan, wording))\
            \(NotesSection(groups: groups, count: noteCount, frame: frame).html)\(apply(plan, frame))\(back(frame))
            """
    }

    // MARK: - The plan

    private static let mostPolicies = 60
    private static let mostActions = 8

    /// The tree with the first actions of each policy.
    private func tree(_ plan: Plan, _ wording: Wording) -> HTML {
        let actions = Dictionary(grouping: plan.actions, by: \.policy)
        let indicators = Dictionary(grouping: plan.indicators, by: \.owner)
        func name(of action: Action) -> HTML {
            let own = indicators[.action(action.id)]?.count ?? 0
            return """
                <li>\(wording.original(action.numberedName))\
                \(" <span class=\"of\">\(wording.indicatorCount(own))</span>", if: own > 0)</li>
                """
        }
        let items = plan.policies.prefix(Self.mostPolicies).map { policy -> HTML in
            let below = actions[policy.id] ?? []
            let first = below.prefix(Self.mostActions).map(name)
            let rest = below.count - first.count
            let own = (indicators[.policy(policy.id)] ?? []).map(\.name)
            let named: HTML = own.isEmpty ? "" : "<p class=\"of\">\(wording.indicatorsNamed(own))</p>"
            let level = plan.levels.indices.contains(policy.level) ? plan.levels[policy.level].label : ""
            return """
                <li class="level-\(min(policy.level, 3))"><p><span class="of">\(wording.original(level))</span> \
                \(wording.original(policy.numberedName))</p>\(named)\
                \("<ul>\(first)</ul>", if: !first.isEmpty)\
                \("<p class=\"of\">\(wording.more(rest))</p>", if: rest > 0)</li>
                """
        }
        let rest = plan.policies.count - items.count
        return """
            <section aria-labelledby="tree"><h2 id="tree">\(wording.treeTitle)</h2><ul class="plain import-tree">\(items)</ul>\
            \("<p class=\"note\">\(wording.morePolicies(rest))</p>", if: rest > 0)</section>
            """
    }

    private func ownFields(_ plan: Plan, _ wording: Wording) -> HTML {
        guard !plan.form.ownFields.isEmpty else { return "" }
        let names = plan.form.ownFields.map { wording.original($0.label) }
        return """
            <section aria-labelledby="own"><h2 id="own">\(wording.ownFieldsFound)</h2><p>\(wording.ownFieldsSentence)</p>\
            <p>\(wording.list(names))</p></section>
            """
    }

    // MARK: - Doing it

    private func apply(_ plan: Plan, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        func field(
            _ name: String, _ label: String, _ value: String, hint: String? = nil, isNeeded: Bool = true
        ) -> HTML {
            FormField(
                name: name, label: label, kind: .text(), value: values[name] ?? value, hint: hint, isNeeded: isNeeded,
                problems: problems, wording: wording
            ).html()
        }
        return """
            <section aria-labelledby="apply"><h2 id="apply">\(wording.makePlan)</h2>\
            \(frame.form(
                to: .importApplication,
                """
                <input type="hidden" name="edition" value="\(edition)">\(field("title", wording.planTitle, plan.title))\
                \(field("address", wording.addressLabel, address, hint: wording.addressHint))\
                \(otherCity.map { ImportTick(name: "city", label: wording.otherCityTick($0), values: values, problems: problems, wording: wording).html })\
                <p><button type="submit">\(wording.makePlan)</button></p>
                """))</section>
            """
    }

    private func back(_ frame: StaffFrame) -> HTML {
        "<p><a href=\"\(frame.link(.importLook))\">\(frame.wording.backToLook)</a></p>"
    }
}

extension Wording {
    fileprivate var planSentence: String {
        say(
            "取り込むとこの計画ができます。まだ何も取り込んでいません。計画名とアドレスを確かめて、下のボタンで取り込みます。",
            "This plan would come of it. Nothing is taken in yet: check title and address, and do it with the button below."
        )
    }
    fileprivate var treeTitle: String { say("体系と取組", "Tree and actions") }
    fileprivate func morePolicies(_ count: Int) -> String { say("ほかに\(count)個の施策があります。", "\(count) more policies.") }
    fileprivate func indicatorsNamed(_ names: [String]) -> HTML {
        let shown = list(names.prefix(5).map { original($0) })
        let rest = names.count - 5
        return say(
            "指標：\(shown)\(rest > 0 ? "ほか\(rest)件" : "")", "Indicators: \(shown)\(rest > 0 ? " and \(rest) more" : "")")
    }
    fileprivate var ownFieldsFound: String { say("この様式だけの項目", "Fields of this form") }
    fileprivate var ownFieldsSentence: String {
        say("決まった項目にない列は、この計画の独自の項目になります。", "Columns that no usual field takes become fields of this plan’s own.")
    }
    fileprivate var makePlan: String { say("この計画を取り込む", "Take this plan in") }
    var addressLabel: String { say("アドレスの語", "Word in addresses") }
    var addressHint: String {
        say(
            "公開ページのアドレスの最後になり、後で変えられません。半角の英小文字、数字、ハイフン（例：general-plan）。",
            "The end of the public pages’ address, for good. Small letters, digits and hyphens, such as general-plan.")
    }
    func otherCityTick(_ name: String) -> HTML {
        say(
            "ファイルには団体名が「\(name)」とありますが、取り込みます。",
            "The files name another city, \(original(name)): take them in all the same.")
    }
    var backToLook: String { say("読み方に戻る", "Back to what is read") }
}
