import HTML
import Japanese
import Plan

/// What English pages call the plan's own words (英語の呼び名の定義): a line for each, blank where the Japanese is shown.
struct EnglishWordsForm: Sendable {
    let state: EditState

    func html(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let plan = state.plan
        func field(_ name: String, _ label: String, _ english: String?) -> HTML {
            state.field("english-\(name)", label, english, wording)
        }
        let levels = plan.levels.enumerated().map { field("level-\($0)", $1.label, $1.englishLabel) }
        let statuses = plan.scale.statuses.enumerated().map { index, status in
            field("status-\(index)", "\(status.mark) \(status.label)", status.englishLabel)
        }
        let labels = EnglishWords.fields(of: plan).map {
            field("label-\($0.rawValue)", plan.labels[$0], plan.labels.english[$0])
        }
        let isOpen = state.problems.contains { $0.field.hasPrefix("english-") }
        return """
            <section aria-labelledby="english"><h2 id="english" tabindex="-1">\(wording.englishWordsTitle)</h2>\
            <p>\(wording.englishWordsSentence)</p>\
            <details class="more"\(" open", if: isOpen)><summary>\(wording.englishWordsOpen)</summary>\(frame.form(
                to: .englishWords,
                """
                <input type="hidden" name="revision" value="\(state.revision)">\(field("title", wording.planTitle, plan.englishTitle))\
                <fieldset><legend>\(wording.levelsTitle)</legend>\(levels)</fieldset>\
                <fieldset><legend>\(wording.original(plan.labels[.status]))</legend>\(statuses)</fieldset>\
                <fieldset><legend>\(wording.labelsTitle)</legend>\(labels)</fieldset>\
                <p class="buttons"><button type="submit">\(wording.saveEnglishWords)</button></p>
                """))</details></section>
            """
    }
}

extension EnglishWords {
    /// The known fields that have a name on the pages of a plan.
    static func fields(of plan: Plan) -> [Field] {
        (Field.onEveryForm + Field.optional.filter { !Field.onEveryForm.contains($0) }).filter(plan.form.has)
    }
}

extension EditForm {
    var english: PlanEdit {
        .english(
            EnglishWords(
                title: lineIfAny("english-title", over: plan.englishTitle),
                levels: plan.levels.enumerated().map { lineIfAny("english-level-\($0)", over: $1.englishLabel) },
                statuses: plan.scale.statuses.enumerated().reduce(into: [:]) { words, found in
                    words[found.element.code] = lineIfAny(
                        "english-status-\(found.offset)", over: found.element.englishLabel)
                },
                labels: EnglishWords.fields(of: plan).reduce(into: plan.labels.english) { words, field in
                    words[field] = lineIfAny("english-label-\(field.rawValue)", over: plan.labels.english[field])
                }))
    }
}

extension Wording {
    fileprivate var englishWordsTitle: String { say("英語の呼び名", "English words") }
    fileprivate var englishWordsSentence: String {
        say(
            "英語のページで、計画名・階層・達成状況・項目を何と呼ぶかです。空欄のものは、日本語のまま表示します。独自の項目と評価段階の英語は、それぞれの欄で決めます。",
            "What English pages call the title, the levels, the statuses and the fields. Where it is blank they show the Japanese. Own fields and steps have theirs beside them."
        )
    }
    fileprivate var englishWordsOpen: String { say("英語の呼び名を決める", "Change the English words") }
    fileprivate var saveEnglishWords: String { say("英語の呼び名を保存", "Save the English words") }
}
