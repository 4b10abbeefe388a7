import ChangeLog
import Foundation
import HTML
import Japanese
import Plan

/// Who changed what, when, from what, and why (変更履歴): of a plan, or of one action.
struct HistoryPage: StaffPage {
    let plan: Plan
    /// The action whose history it is, and what it is called; it may be gone.
    let action: (id: Action.ID, name: String)?
    /// The latest first.
    let entries: [LogEntry]
    let hasMore: Bool
    /// By their words in the log, with those of the reader.
    let causes: [(word: String, label: String)]
    let authors: [String]
    /// Of the action, in the plans of other periods.
    let lineage: ActionLineage

    init(
        plan: Plan, action: (id: Action.ID, name: String)?, lineage: ActionLineage = ActionLineage(),
        entries: [LogEntry], hasMore: Bool,
        causes: [(word: String, label: String)], authors: [String]
    ) {
        self.plan = plan
        self.action = action
        self.entries = entries
        self.hasMore = hasMore
        self.causes = causes
        self.authors = authors
        self.lineage = lineage
    }

    var above: [StaffPlace] { action == nil ? [.plan] : [.plan, .history] }

    func title(_ wording: Wording) -> String {
        action.map { wording.historyOf($0.name) } ?? wording.historyOf(plan.title)
    }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let isPresent = action.map { plan[$0.id] != nil } ?? false
        let toAction: HTML =
            isPresent ? "<p><a href=\"\(frame.link(.keptAction))\">\(wording.readAction)</a></p>" : ""
        let gone: HTML = action != nil && !isPresent ? "<p class=\"note\">\(wording.actionIsGone)</p>" : ""
        let items = entries.map { item($0, frame) }
        let list: HTML =
            entries.isEmpty
            ? "<p class=\"empty\">\(wording.noHistory)</p>" : "<ol class=\"plain history\">\(items)</ol>"
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p>\
            <h1>\(action.map { wording.historyOf(wording.original($0.name)) } ?? "\(wording.history)")</h1>\
            <p class="sentence">\(wording.historyNote)</p>\(gone)\(toAction)\
            \(LineageView(lineage, at: .actionHistory, frame).links)</header>\
            \(filter(frame))\(list)\(pages(frame))
            """
    }

    private func item(_ entry: LogEntry, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let changes = entry.changes
        let names = Names([plan], changes: changes)
        let difference = PlanDifference(changes)
        let remarks = entry.remarks(in: wording.language).map { "<li>\(wording.original($0))</li>" as HTML }
        let view = PlanDifferenceView(
            difference: difference, names: names, wording: wording,
            link: { id in action == nil ? frame.link(.actionHistory, action: id) : nil }, showsContents: action != nil)
        let reportedActions = entry.reportedActions
        let reported = plan.actions.filter { action in
            self.action == nil && reportedActions.contains(action.id) && difference[action.id] == nil
        }.map { action in
            """
            <li><a href="\(frame.link(.actionHistory, action: action.id))">\(action.number) \(wording.original(action.name))</a></li>
            """ as HTML
        }
        let isLong = difference.items.count > 5
        let differences: HTML =
            difference.items.isEmpty
            // What only stands in another place has no words of its own.
            ? "\("<p class=\"counts\">\(wording.counts(of: difference))</p>", if: !difference.isEmpty)"
            : isLong
                ? "<details class=\"more\"><summary>\(wording.counts(of: difference))</summary>\(view.list)</details>"
                : view.list
        return """
            <li class="event" id="entry-\(entry.sequence)"><h2>\(wording.day(Day(inJapan: entry.at))) \(entry.at.clockInJapan()) \
            <span class="chip neutral">\(entry.cause.words(in: wording.language))</span></h2>\
            <p>\(wording.original(entry.by)) <span class="of">\(wording.entryNumber(entry.sequence, revision: entry.revision))</span></p>\
            \(entry.reason.map { "<p><b>\(wording.changeReason)</b> \(wording.original($0))</p>" as HTML })\
            \("<ul class=\"plain remarks\">\(reported)\(remarks)</ul>", if: !remarks.isEmpty)\(differences)</li>
            """
    }

    private func filter(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let view = frame.address.view.history
        func options(_ choices: [(value: String, label: String)], _ chosen: String?) -> [HTML] {
            ([("", wording.all)] + choices).map { value, label in
                let selected: HTML = value == chosen ?? "" ? " selected" : ""
                return "<option value=\"\(value)\"\(selected)>\(label)</option>"
            }
        }
        return frame.filter(
            to: frame.address.place,
            """
            <div><label for="cause">\(wording.cause)</label><select id="cause" name="cause">\
            \(options(causes.map { ($0.word, $0.label) }, view.cause))</select></div>\
            <div><label for="by">\(wording.changedBy)</label><select id="by" name="by">\
            \(options(authors.map { ($0, $0) }, view.author))</select></div>\
            <div><button type="submit">\(wording.filter)</button></div>
            """)
    }

    private func pages(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        var view = frame.address.view.history
        let isFirst = view.before == nil
        view.before = nil
        let newest = frame.link(frame.address.place, showing: .history(view))
        view.before = entries.last?.sequence
        let older = frame.link(frame.address.place, showing: .history(view))
        guard !isFirst || hasMore else { return "" }
        return """
            <p class="buttons">\("<a class=\"button second\" href=\"\(older)\" rel=\"next\">\(wording.olderEntries)</a>", if: hasMore)\
            \("<a class=\"button second\" href=\"\(newest)\">\(wording.newestEntries)</a>", if: !isFirst)</p>
            """
    }
}

extension Wording {
    fileprivate var historyNote: String {
        say(
            "だれが、いつ、何を、何から何に、なぜ変えたかを、新しい順に示します。取り消し線は消えた語、下線は加わった語です。",
            "Who changed what, when, from what to what, and why; the latest first. Struck out is what went, underlined what came."
        )
    }
    fileprivate var noHistory: String { say("この条件に当てはまる記録はありません。", "No entry fits these conditions.") }
    fileprivate var actionIsGone: String {
        say("この取組は今の計画にはありません。履歴は残っています。", "The plan has no such action any more; its history stays.")
    }
    fileprivate var readAction: String { say("取組の内容を見る", "Read the action") }
    fileprivate func entryNumber(_ number: Int, revision: Int?) -> String {
        say(
            "記録\(number)" + (revision.map { "・改訂\($0)" } ?? ""),
            "entry \(number)" + (revision.map { ", revision \($0)" } ?? ""))
    }
    fileprivate var changeReason: String { say("理由・説明：", "Why:") }
    fileprivate var changedBy: String { say("変更した人", "By") }
    fileprivate var olderEntries: String { say("さらに前の記録", "Older entries") }
    fileprivate var newestEntries: String { say("最新の記録に戻る", "Back to the latest") }
}
