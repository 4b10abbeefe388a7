import HTML
import Japanese
import Plan

/// The head of a plan: title, years, levels, what its fields are called (基本事項).
struct HeadFormPage: StaffPage {
    let state: EditState

    init(_ state: EditState) { self.state = state }

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { wording.place(.editHead) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let plan = state.plan
        let levels = (0..<max(plan.levels.count + 1, 2)).map { index in
            state.field(
                "level-\(index)", wording.levelLabel(index + 1),
                plan.levels.indices.contains(index) ? plan.levels[index].label : "", wording)
        }
        let labels = Field.onEveryForm.map { field in
            state.field("label-\(field.rawValue)", field.usualLabel, plan.labels[field], wording)
        }
        return """
            <h1>\(title(wording))</h1>\(state.form(frame, to: .editHead,
                """
                \(state.field("title", wording.planTitle, plan.title, isNeeded: true, wording))\
                \(state.field("first", wording.firstYear, plan.years.first.map { String($0.value) }, hint: wording.yearHint, isNeeded: true, wording))\
                \(state.field("last", wording.lastYear, plan.years.last.map { String($0.value) }, hint: wording.yearHint, isNeeded: true, wording))\
                \(state.field("lastReported", wording.lastReportedYearLabel, plan.lastReportedYear.map { String($0.value) }, hint: wording.lastReportedHint, wording))\
                <fieldset><legend>\(wording.levelsTitle)</legend>\(levels)</fieldset>\
                <fieldset><legend>\(wording.labelsTitle)</legend>\(labels)</fieldset>
                """))
            """
    }
}

/// The plan's own scale (達成状況の区分).
struct ScaleFormPage: StaffPage {
    let state: EditState

    init(_ state: EditState) { self.state = state }

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { wording.place(.editScale) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let rows = (state.plan.scale.statuses.map(Optional.some) + [nil]).enumerated().map { index, status in
            row(index, status, wording)
        }
        return """
            <h1>\(title(wording))</h1><p>\(wording.scaleSentence)</p>\(state.form(frame, to: .editScale, "\(rows)"))
            """
    }

    private func row(_ index: Int, _ status: AchievementStatus?, _ wording: Wording) -> HTML {
        let tones = AchievementStatus.Tone.allCases.map { ($0.rawValue, $0.words[wording.language]) }
        let removal: HTML = status == nil ? "" : state.check("remove-\(index)", wording.removeStatus, false)
        return """
            <fieldset><legend>\(status.map { "\(wording.original("\($0.mark) \($0.label)"))" as HTML } ?? "\(wording.newStatus)")</legend>\
            <input type="hidden" name="code-\(index)" value="\(status?.code.text ?? "")">\
            <div class="row">\(state.field("order-\(index)", wording.order, String(index + 1), wording))\
            \(state.field("mark-\(index)", wording.markLabel, status?.mark, wording))\
            \(state.field("label-\(index)", wording.statusLabel, status?.label, isNeeded: status != nil, wording))\
            \(state.field("tone-\(index)", wording.toneLabel, status?.tone.rawValue ?? "neutral", kind: .choice(tones), isNeeded: true, wording))</div>\
            <div class="checks">\(state.check("reason-\(index)", wording.needsReasonLabel, status?.needsReason ?? false))\
            \(state.check("totals-\(index)", wording.countsLabel, status?.countsInTotals ?? true))\(removal)</div></fieldset>
            """
    }
}

extension Wording {
    fileprivate var firstYear: String { say("最初の年度", "First fiscal year") }
    fileprivate var lastReportedYearLabel: String { say("実績の対象となる最後の年度", "Last fiscal year for which results are due") }
    fileprivate var lastReportedHint: String { say("まだなければ空欄。", "Blank while there is none.") }
    fileprivate func levelLabel(_ number: Int) -> String { say("第\(number)階層", "Level \(number)") }
    fileprivate var scaleSentence: String {
        say(
            "報告で使われている区分は削除できません。表示順の小さい順に並びます。",
            "A status that stands in a report cannot be removed. They stand in the order of their numbers.")
    }
    fileprivate var removeStatus: String { say("この区分を削除する", "Remove this status") }
    fileprivate var markLabel: String { say("記号", "Mark") }
    fileprivate var statusLabel: String { say("名称", "Label") }
    fileprivate var needsReasonLabel: String { say("理由の記入が必要", "A report needs a reason") }
    fileprivate var countsLabel: String { say("集計に含める", "Counts in totals") }
}
