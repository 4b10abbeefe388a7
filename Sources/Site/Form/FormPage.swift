import HTML
import Japanese
import Plan

/// The form of a plan as the office defines it (様式の定義): its own fields in their order, which known fields it has, and how it asks.
struct FormPage: StaffPage {
    let state: EditState

    init(_ state: EditState) { self.state = state }

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { wording.place(.editForm) }

    private var form: PlanForm { state.plan.form }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <header class="lead"><p class="owner">\(wording.original(state.plan.title))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(wording.formSentence)</p></header>\(state.conflictNotice(wording))\
            <section aria-labelledby="own"><h2 id="own">\(wording.ownFieldsTitle)</h2>\(ownFields(frame))\
            <p><a class="button" href="\(frame.link(.newOwnField))">\(wording.place(.newOwnField))</a></p></section>\
            \(EvaluationStepsForm(state: state).html(frame))\
            \(known(frame))\(EnglishWordsForm(state: state).html(frame))<section aria-labelledby="preview"><h2 id="preview">\(wording.formPreviewTitle)</h2>\
            <p>\(wording.formPreviewSentence)</p>\(FormPreview(plan: state.plan, wording: wording).html)</section>
            """
    }

    // MARK: - Own fields

    private func ownFields(_ frame: StaffFrame) -> HTML {
        let groups = OwnFieldPlace.all(in: form).compactMap { place -> HTML? in
            let fields = place.fields(in: form)
            guard !fields.isEmpty else { return nil }
            let items = fields.enumerated().map { item($1, $0, fields.count, frame) }
            return "<h3>\(frame.wording.name(of: place))</h3><ol class=\"own-fields\">\(items)</ol>"
        }
        return groups.isEmpty ? "<p class=\"empty\">\(frame.wording.noOwnFields)</p>" : groups.reduce(HTML(), +)
    }

    private func item(_ field: OwnField, _ index: Int, _ count: Int, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let link = state.link(.editOwnField, field.id.text, frame)
        let shifts = state.shifts(.ownFieldShift, field.id.text, field.label, index, count, frame) {
            Self.spot(field.id, $0)
        }
        let retired: HTML = "<span class=\"chip neutral\">\(wording.retiredMark)</span> "
        return """
            <li><div class="edit-row"><span>\(retired, if: field.isRetired)<a id="own-\(field.id.text)" href="\(link)">\
            \(wording.original(field.label))</a> <span class="of">\(wording.inShort(field, names: state.names))</span></span>\
            \(shifts)</div>\
            <div class="own-field-acts">\(acts(field, frame))</div></li>
            """
    }

    private func acts(_ field: OwnField, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        func label(_ act: String) -> HTML {
            "\(act)<span class=\"visually-hidden\">\(wording.colon)\(wording.original(field.label))</span>"
        }
        let count = state.plan.writtenCount(of: .own(field.id))
        let written: HTML = "<span class=\"of\">\(wording.writtenIn(count))</span> "
        let removal = state.button(
            frame, to: .ownFieldRemoval, item: field.id.text, label(wording.remove), style: "quiet danger")
        let retirement = state.button(
            frame, to: .ownFieldRetirement, item: field.id.text,
            label(field.isRetired ? wording.bringBack : wording.retire),
            "<input type=\"hidden\" name=\"retired\" value=\"\(field.isRetired ? "no" : "yes")\">")
        return "\(written)\(retirement)\(removal, if: count == 0)"
    }

    /// The id of the button that moves a field.
    static func spot(_ field: OwnField.ID, _ step: Int) -> String { "\(step < 0 ? "up" : "down")-\(field.text)" }

    // MARK: - Known fields

    private func known(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let boxes = Field.optional.map { field -> HTML in
            let label = state.plan.labels[field]
            let count = state.plan.writtenCount(of: field)
            let isTyped = state.values.keys.contains { $0.hasPrefix("has-") }
            let isOn = isTyped ? state.values["has-\(field.rawValue)"] == "on" : form.has(field)
            return """
                <li><label><input type="checkbox" id="field-has-\(field.rawValue)" name="has-\(field.rawValue)" value="on"\
                \(" checked", if: isOn)> \(wording.original(label)) <span class="of">\(wording.writtenIn(count))</span></label></li>
                """
        }
        return """
            <section aria-labelledby="known"><h2 id="known">\(wording.knownFieldsTitle)</h2><p>\(wording.knownFieldsSentence)</p>\
            \(frame.form(
                to: .knownFields,
                """
                <input type="hidden" name="revision" value="\(state.revision)"><fieldset aria-labelledby="known">\
                <ul class="plain">\(boxes)</ul></fieldset>\(state.reason(wording))\
                <p class="buttons"><button type="submit">\(wording.save)</button></p>
                """))</section>
            """
    }
}

extension EditState {
    /// What the things of the plan are called.
    var names: Names { Names([plan]) }
}
