import ChangeLog
import HTML
import Japanese
import Plan
import PlanDocument
import Rounds

/// What would come of an import (取込みの確認): the plan or what differs from the one that is kept, what is left out, and the button that
/// does it.
struct ImportPlanPage: StaffPage {
    /// Into what it goes.
    enum Target: Sendable {
        /// A new plan, by this word in addresses.
        case new(address: String)
        case kept(title: String, Effect)
    }

    /// What it would do to a plan that is kept.
    struct Effect: Sendable {
        let difference: PlanDifference
        let names: Names
        /// The revision against which it was compared.
        let revision: Int
        /// What people wrote in the program and would not be there any more.
        let losses: [ImportLoss]
        let isAdopted: Bool
    }

    let target: Target
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

    private var keptTitle: String? { if case .kept(let title, _) = target { title } else { nil } }
    private var change: Effect? { if case .kept(_, let change) = target { change } else { nil } }

    var above: [StaffPlace] {
        keptTitle == nil ? [.importUpload, .importLook] : [.plan, .planImport, .importLook]
    }

    func title(_ wording: Wording) -> String { wording.place(.importPlan) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let owner: HTML = keptTitle.map { "<p class=\"owner\">\(wording.original($0))</p>" } ?? ""
        let lead: HTML = """
            <header class="lead">\(owner)<h1>\(title(wording))</h1>\
            <p class="sentence">\(change == nil ? wording.planSentence : wording.differenceSentence)</p>\
            \(counts.map { "<p>\(wording.inShort($0))</p>" as HTML })</header>
            """
        guard let plan else { return lead + back(frame) }
        return """
            \(lead)\(change.map { ImportDifference(effect: $0, wording: wording).html })\(tree(plan, wording))\(ownFields(plan, wording))\(NotesSection(groups: groups, count: noteCount, frame: frame).html)\(apply(plan, frame))\
            \(back(frame))
            """
    }

    // MARK: - The plan

    private static let mostPolicies = 60
    private static let mostActions = 8

    /// The tree with the first actions of each policy; of a newer sheet the difference says it better.
    private func tree(_ plan: Plan, _ wording: Wording) -> HTML {
        guard change == nil else { return "" }
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
                \("<p class=\"of\">\(wording.moreActions(rest))</p>", if: rest > 0)</li>
                """
        }
        let rest = plan.policies.count - items.count
        return """
            <section aria-labelledby="tree"><h2 id="tree">\(wording.treeTitle)</h2><ul class="plain import-tree">\(items)</ul>\
            \("<p class=\"note\">\(wording.morePolicies(rest))</p>", if: rest > 0)</section>
            """
    }

    private func ownFields(_ plan: Plan, _ wording: Wording) -> HTML {
        guard change == nil, !plan.form.ownFields.isEmpty else { return "" }
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
        func tick(_ name: String, _ label: HTML) -> HTML {
            let own = problems.filter { $0.field == name }
            return """
                <div class="field\(" wrong", if: !own.isEmpty)">\
                \("<p class=\"error\" id=\"field-\(name)-error\">\(own.map { "<span>\(wording.errorMark)\($0.sentence)</span>" as HTML })</p>", if: !own.isEmpty)\
                <label for="field-\(name)"><input type="checkbox" id="field-\(name)" name="\(name)" value="yes"\
                \(" checked", if: values[name] == "yes")\(" aria-describedby=\"field-\(name)-error\" aria-invalid=\"true\"", if: !own.isEmpty)>\(label)</label></div>
                """
        }
        var fields: HTML = ""
        var revision = 0
        switch target {
        case .new(let address):
            fields += field("title", wording.planTitle, plan.title)
            fields += field("address", wording.addressLabel, address, hint: wording.addressHint)
        case .kept(_, let change):
            revision = change.revision
            fields += field("title", wording.planTitle, plan.title)
            fields += field(
                "reason", wording.importReason, "",
                hint: change.isAdopted ? wording.reasonOfAdopted : wording.reasonHint, isNeeded: false)
            if !change.losses.isEmpty {
                fields += tick("overwrite", "\(wording.lossesTick(change.losses.count))")
            }
        }
        if let otherCity { fields += tick("city", wording.otherCityTick(otherCity)) }
        return """
            <section aria-labelledby="apply"><h2 id="apply">\(change == nil ? wording.makePlan : wording.takeIn)</h2>\
            \(frame.form(
                to: .importApplication,
                """
                <input type="hidden" name="edition" value="\(edition)"><input type="hidden" name="revision" value="\(revision)">\
                \(fields)<p><button type="submit">\(change == nil ? wording.makePlan : wording.takeIn)</button></p>
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
    fileprivate var differenceSentence: String {
        say(
            "取り込むと、計画がこのように変わります。まだ何も取り込んでいません。", "This is what would change. Nothing is taken in yet.")
    }
    fileprivate var treeTitle: String { say("体系と取組", "Tree and actions") }
    fileprivate func moreActions(_ count: Int) -> String { say("ほか\(count)件", "\(count) more") }
    fileprivate func morePolicies(_ count: Int) -> String { say("ほかに\(count)個の施策があります。", "\(count) more policies.") }
    fileprivate func indicatorCount(_ count: Int) -> String {
        say("指標\(count)件", count == 1 ? "1 indicator" : "\(count) indicators")
    }
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
    fileprivate var takeIn: String { say("このとおり取り込む", "Take all of this in") }
    fileprivate var addressLabel: String { say("アドレスの語", "Word in addresses") }
    fileprivate var addressHint: String {
        say(
            "公開ページのアドレスの最後になり、後で変えられません。半角の英小文字、数字、ハイフン（例：general-plan）。",
            "The end of the public pages’ address, for good. Small letters, digits and hyphens, such as general-plan.")
    }
    fileprivate var reasonOfAdopted: String {
        say("策定済みの計画なので、目標などが変わるときは必要です。", "The plan is adopted: needed where targets or the like change.")
    }
    fileprivate func lossesTick(_ count: Int) -> String {
        say("上の\(count)件が失われることを確かめました。", "I have seen the \(count) that would be lost.")
    }
    fileprivate func otherCityTick(_ name: String) -> HTML {
        say(
            "ファイルには団体名が「\(name)」とありますが、取り込みます。",
            "The files name another city, \(original(name)): take them in all the same.")
    }
    fileprivate var backToLook: String { say("読み方に戻る", "Back to what is read") }
}
