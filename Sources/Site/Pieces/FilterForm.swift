import HTML
import Japanese
import Plan

/// The filters of the sheet (絞り込み): a plain form whose answer is an address that can be shared.
struct FilterForm: Sendable {
    let filter: SheetFilter
    /// How many actions pass.
    let shown: Int
    let context: PlanContext

    private var wording: Wording { context.wording }

    var html: HTML {
        let plan = context.plan
        let address = Address(
            .plan(context.key, edition: context.edition, .sheet(SheetFilter())), preview: context.preview)
        let policies = plan.policies.map { policy in
            (policy.id.path, String(repeating: "　", count: policy.level) + policy.numberedName)
        }
        return """
            <form class="filter" method="get" action="\(address.path)" role="search" aria-label="\(wording.filter)">\
            \("<input type=\"hidden\" name=\"lang\" value=\"en\">", if: wording.language == .english)\
            \(select("policy", wording.policies, policies, filter.policy?.path))\
            \(select("division", wording.divisions, plan.divisions.map { ($0.name, $0.name) }, filter.division?.name))\
            \(plan.form.has(.status) ? select("status", wording.status, plan.scale.statuses.map { ($0.code.text, "\($0.mark) \($0.label)") }, filter.status?.text) : "")\
            \(select("year", wording.fiscalYear, plan.years.map { (String($0.value), wording.year($0)) }, filter.year.map { String($0.value) }))\
            \(plan.filterFields.map { field in
                select(Field.own(field.id).rawValue, field.label(in: wording.language),
                    field.options.map { ($0.id, $0.label(in: wording.language)) }, filter.own[field.id])
            })\
            <button type="submit">\(wording.filter)</button></form>\
            <p class="result-count" role="status">\(wording.shown(shown, of: plan.actions.count))\
            \(" <a href=\"\(context.link(.sheet(SheetFilter())))\">\(wording.clearFilter)</a>", if: !filter.isBlank)</p>
            """
    }

    private func select(_ name: String, _ label: String, _ choices: [(value: String, label: String)], _ chosen: String?)
        -> HTML
    {
        // What the address asks for stays visible, also where this plan has no such thing.
        let unknown = chosen.flatMap { chosen in
            choices.contains { $0.value == chosen } ? nil : (value: chosen, label: wording.notInThisPlan(chosen))
        }
        let options = (choices + [unknown].compactMap { $0 }).map { choice in
            let selected: HTML = choice.value == chosen ? " selected" : ""
            return "<option value=\"\(choice.value)\"\(selected)>\(choice.label)</option>" as HTML
        }
        return """
            <div class="field"><label for="filter-\(name)">\(label)</label>\
            <select id="filter-\(name)" name="\(name)"><option value="">\(wording.all)</option>\(options)</select></div>
            """
    }
}

extension Plan {
    /// The choices of the form's own by which actions can be told apart.
    fileprivate var filterFields: [OwnField] {
        form.ownFields(of: .action).filter { !$0.options.isEmpty && !$0.isRetired } + distributedFields
    }
}

extension Wording {
    fileprivate func notInThisPlan(_ value: String) -> String {
        say("\(value)（この計画にありません）", "\(value) (not in this plan)")
    }
    fileprivate var clearFilter: String { say("絞り込みを解除する", "Clear the filter") }
}
