import HTML
import Japanese
import Plan

/// How the report form asks, as the form stands now (報告書の見え方): nothing can be typed in it.
struct FormPreview: Sendable {
    let plan: Plan
    let wording: Wording

    var html: HTML {
        let fields = plan.form.reportFields.filter(\.isAsked).map(field)
        let status: HTML = plan.form.has(.status) ? self.status : ""
        return """
            <form class="entry form-preview"><fieldset disabled><legend>\(wording.previewLegend)</legend>\(status)\(fields)</fieldset></form>
            """
    }

    private var status: HTML {
        let options = plan.scale.statuses.enumerated().map { index, status in
            """
            <li><input type="radio" id="preview-status-\(index)" name="preview-status"> \
            <label for="preview-status-\(index)">\(StatusChip.chip(status, wording))</label></li>
            """ as HTML
        }
        return """
            <fieldset><legend>\(wording.original(plan.labels[.status]))</legend><ul class="plain statuses">\(options)</ul></fieldset>
            """
    }

    private func field(_ field: TextField<AnnualReport>) -> HTML {
        let name = "preview.\(field.field.rawValue)"
        let title = FieldName(of: field, labels: plan.labels, wording: wording).html
        let rule: HTML = " <span class=\"of\">\(wording.say(field.requirement, names: Names([plan])))</span>"
        let hint: HTML = field.own?.hint.map { "<p class=\"hint\">\(wording.original($0))</p>" } ?? ""
        guard let own = field.own else {
            return """
                <div class="field"><label for="field-\(name)">\(title)\(rule)</label><textarea id="field-\(name)" rows="3"></textarea></div>
                """
        }
        let input = OwnFieldInput(field: own, name: name, value: nil, rows: 3, wording: wording)
        return input.html(labelled: "\(title)\(rule)", hint: hint)
    }
}
