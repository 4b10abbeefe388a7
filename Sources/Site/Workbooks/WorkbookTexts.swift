import Algorithms
import HTML
import Japanese
import Plan
import Rounds

/// The places of workbooks and what stands in them, as the page says them (欄の名前と内容).
struct WorkbookTexts: Sendable {
    let page: RoundWorkbooksPage
    let frame: StaffFrame

    private var wording: Wording { frame.wording }
    private var plan: Plan { page.plan }

    func link(to action: Action.ID) -> HTML {
        let name = plan[action]?.numberedName ?? action.text
        return "<a href=\"\(frame.link(.report, action: action))\">\(wording.original(name))</a>"
    }

    /// 「12 道路の補修　達成状況」.
    func name(of place: AnswerPlace) -> HTML {
        "\(wording.original(plan[place.action]?.numberedName ?? place.action.text))　\(item(place))"
    }

    private func item(_ place: AnswerPlace) -> HTML {
        switch place.item {
        case .addition(let division): wording.additionOf(division)
        case .field(.status): wording.label(.status, in: plan.labels)
        case .field(let field):
            plan.reportFields(of: place.action, in: page.round.year).first { $0.field == field }.map {
                FieldName(of: $0, labels: plan.labels, wording: wording).html
            } ?? wording.original(field.usualLabel)
        }
    }

    /// Whose workbooks say so.
    func names(of option: WorkbookMerge.Option) -> HTML {
        let divisions = option.workbooks.map { page.merge.workbooks[$0].identity.division }.uniqued()
        return wording.list(divisions.map { wording.original($0.name) })
    }

    /// What the workbooks say of a place beside what it says now.
    func options(_ entry: WorkbookMerge.Entry) -> HTML {
        entry.outcome.options.reduce(into: HTML()) { html, option in
            html += "<p class=\"of\">\(names(of: option))</p>\(compared(entry.now, option.value, at: entry.place))"
        }
    }

    func compared(_ before: Passage?, _ after: Passage?, at place: AnswerPlace) -> HTML {
        ComparedText(before: shown(before, place), after: shown(after, place), wording: wording).html
    }

    func written(_ value: Passage?, at place: AnswerPlace) -> HTML {
        WrittenText(text: shown(value, place), wording: wording).html
    }

    /// Of a status or a choice its words.
    private func shown(_ value: Passage?, _ place: AnswerPlace) -> String? {
        guard let value, case .field(let field) = place.item else { return value?.text }
        switch field {
        case .status:
            return plan.scale[AchievementStatus.Code(value.text)].map { "\($0.mark) \($0.label)" } ?? value.text
        case .own(let id): return plan.form[id]?.shown(value) ?? value.text
        default: return value.text
        }
    }
}

extension Wording {
    fileprivate func additionOf(_ division: Division) -> HTML {
        say("\(original(division.name))の追記" as HTML, "addition of \(original(division.name))" as HTML)
    }
}
