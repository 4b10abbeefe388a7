import HTML
import Japanese
import Plan

/// What was wrong in a published edition, and what is right (正誤), as the office keeps it.
struct ErrataPage: StaffPage {
    let plan: Plan
    /// The numbers of the editions there are, the latest first.
    let editions: [Int]
    /// The actions of the editions, by id, as they are called.
    let actions: [(id: Action.ID, name: String)]
    let errata: [Erratum]
    /// What was typed, where something is wrong with it.
    let values: [String: String]
    let problems: [FieldProblem]

    init(
        plan: Plan, editions: [Int], actions: [(id: Action.ID, name: String)], errata: [Erratum],
        values: [String: String] = [:], problems: [FieldProblem] = []
    ) {
        self.plan = plan
        self.editions = editions
        self.actions = actions
        self.errata = errata
        self.values = values
        self.problems = problems
    }

    var above: [StaffPlace] { [.plan] }

    func title(_ wording: Wording) -> String { wording.errata }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let names = Dictionary(actions.map { ($0.id, $0.name) }) { first, _ in first }
        let lists = editions.map { edition -> HTML in
            let own = errata.filter { $0.edition == edition }
            guard !own.isEmpty else { return "" }
            let table = ErrataTable(
                errata: own, wording: wording, isForStaff: true,
                action: { wording.original(names[$0] ?? $0.text) }
            ).html
            return """
                <section aria-labelledby="edition-\(edition)"><h2 id="edition-\(edition)">\(wording.errataOf(edition: edition))</h2>\(table)</section>
                """
        }
        let nothing: HTML =
            editions.isEmpty
            ? "<p class=\"empty\">\(wording.noEditionYet)</p>"
            : errata.isEmpty ? "<p class=\"empty\">\(wording.noErrata)</p>" : ""
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(wording.errata)</h1>\
            <p class="sentence">\(wording.errataNote)</p></header>\(nothing)\(form(frame), if: !editions.isEmpty)\(lists)
            """
    }

    private func form(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        func choice(_ name: String, _ label: String, _ choices: [(value: String, label: String)]) -> HTML {
            FormField(
                name: name, label: label, kind: .choice(choices), value: values[name] ?? "", problems: problems,
                wording: wording
            ).html()
        }
        let place = FormField(
            name: "place", label: wording.erratumPlace, kind: .text(), value: values["place"] ?? "",
            hint: wording.erratumPlaceHint, problems: problems, wording: wording)
        return """
            <section aria-labelledby="add"><h2 id="add">\(wording.addErratum)</h2><p>\(wording.addErratumNote)</p>\
            \(frame.form(
                to: .errata,
                """
                \(choice("edition", wording.editionColumn, editions.map { (String($0), wording.edition($0)) }))\
                \(choice("action", wording.actionKind, [("", wording.noSingleAction)] + actions.map { ($0.id.text, $0.name) }))\
                \(place.html())\(area("wrong", wording.erratumWrong, wording))\(area("correct", wording.erratumCorrect, wording))\
                <p><button type="submit">\(wording.addErratum)</button></p>
                """))</section>
            """
    }

    private func area(_ name: String, _ label: String, _ wording: Wording) -> HTML {
        let own = problems.filter { $0.field == name }
        let error = own.error(id: "field-\(name)-error", wording)
        let invalid: HTML =
            own.isEmpty ? "" : " aria-invalid=\"true\" aria-describedby=\"field-\(name)-error\""
        return """
            <div class="field\(" wrong", if: !own.isEmpty)"><label for="field-\(name)">\(label)</label>\(error)\
            <textarea id="field-\(name)" name="\(name)" rows="3" maxlength="2000" required\(invalid)>\(values[name] ?? "")</textarea></div>
            """
    }
}

extension Wording {
    fileprivate var noEditionYet: String {
        say("まだ公表した版がありません。公表した後に、誤りがあればここで正します。", "Nothing is published yet. Mistakes in editions are set right here.")
    }
    fileprivate var noErrata: String { say("正誤はまだありません。", "No erratum yet.") }
    fileprivate var addErratum: String { say("正誤を加える", "Add an erratum") }
    fileprivate var addErratumNote: String {
        say(
            "加えた正誤は、版の一覧と取組のページに表示され、後から変えたり消したりできません。",
            "It stands beside the edition and on the action's page, and cannot be changed or taken away later.")
    }
    fileprivate var noSingleAction: String { say("特定の取組ではない", "No single action") }
    fileprivate var erratumPlaceHint: String { say("例：令和6年度 達成状況詳細", "Such as: FY2024, result") }
}
