import Foundation
import HTML
import Japanese
import Plan
import Rounds

/// What publishing would change for the public, and publishing (公表).
struct PublicationPage: StaffPage {
    let key: PlanKey
    let plan: Plan
    /// Publishing is refused once it moved.
    let revision: Int
    /// The edition that the public reads, and what it shows; `nil` while there is none.
    let latest: (number: Int, plan: Plan)?
    /// Whether what the office decided about indicators is other than in that edition (指標の確認).
    let changesDecisions: Bool
    /// Whether just this revision is published already.
    let isPublished: Bool
    let links: [PreviewLink]
    /// When it is shown: whether a link has ended follows from it.
    let now: Date
    /// What somebody else changed since the page was opened on which the button was pressed.
    let moved: PlanDifference?
    let note: String
    /// Evaluation steps of the latest round that are not done, with what is missing of how many.
    let unevaluated: [(year: FiscalYear, step: EvaluationStep, unfinished: Int, total: Int)]
    let problems: [FieldProblem]
    /// The years whose results would change for the public.
    let years: [PublicationYear]
    /// Those of them that were not ticked.
    let leftOut: Set<FiscalYear>

    init(
        key: PlanKey, plan: Plan, revision: Int, latest: (number: Int, plan: Plan)?,
        changesDecisions: Bool = false, isPublished: Bool,
        links: [PreviewLink], now: Date, moved: PlanDifference? = nil, note: String = "",
        unevaluated: [(year: FiscalYear, step: EvaluationStep, unfinished: Int, total: Int)] = [],
        years: [PublicationYear] = [], leftOut: Set<FiscalYear> = [],
        problems: [FieldProblem] = []
    ) {
        self.unevaluated = unevaluated
        self.years = years
        self.leftOut = leftOut
        self.key = key
        self.plan = plan
        self.revision = revision
        self.latest = latest
        self.changesDecisions = changesDecisions
        self.isPublished = isPublished
        self.links = links
        self.now = now
        self.moved = moved
        self.note = note
        self.problems = problems
    }

    /// In days: how long a link can be good for.
    static let linkDays = [7, 14, 30, 90]

    var above: [StaffPlace] { [.plan] }

    func title(_ wording: Wording) -> String { wording.publication }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(wording.publication)</h1>\
            <p class="sentence">\(wording.publicationState(edition: latest?.number, isPublished: isPublished))</p>\
            <p class="note">\(wording.publicationNote)</p></header>\(movedNotice(frame))\(changes(frame))\(publishing(frame))\(drafts(frame))\(previews(frame))
            """
    }

    /// Somebody else was faster: what they changed.
    private func movedNotice(_ frame: StaffFrame) -> HTML {
        guard let moved else { return "" }
        let wording = frame.wording
        return """
            <section class="callout" aria-labelledby="moved"><h2 id="moved">\(wording.movedTitle)</h2>\
            <p>\(wording.planMovedSentence)</p>\
            \(PlanDifferenceView(difference: moved, names: Names([plan]), wording: wording).html)</section>
            """
    }

    private func publishing(_ frame: StaffFrame) -> HTML {
        guard !isPublished else { return "" }
        let wording = frame.wording
        let own = problems.filter { $0.field == "note" }
        let error = own.error(id: "field-note-error", wording)
        let invalid: HTML =
            own.isEmpty ? "" : " aria-invalid=\"true\""
        let next = (latest?.number ?? 0) + 1
        return """
            <section aria-labelledby="publish"><h2 id="publish">\(wording.publishAs(edition: next))</h2>\(unfinished(frame))\
            \(frame.form(
                to: .publication,
                """
                <input type="hidden" name="revision" value="\(revision)">\
                \(PublicationYears(years: years, leftOut: leftOut, frame: frame).html)\
                <div class="field\(" wrong", if: !own.isEmpty)"><label for="field-note">\(wording.editionNote) \
                <span class="of">\(wording.optional)</span></label>\
                <p class="hint" id="field-note-hint">\(wording.editionNoteHint)</p>\(error)\
                <textarea id="field-note" name="note" rows="3" maxlength="2000" aria-describedby="field-note-hint\(" field-note-error", if: !own.isEmpty)"\(invalid)>\(note)</textarea></div>\
                <p><button type="submit">\(wording.publish)</button></p>
                """))</section>
            """
    }

    /// What is not evaluated yet does not stop publishing, but is said.
    private func unfinished(_ frame: StaffFrame) -> HTML {
        guard !unevaluated.isEmpty else { return "" }
        let wording = frame.wording
        let items = unevaluated.map { entry in
            let sentence = wording.unfinishedStep(
                entry.step.label(in: wording.language), entry.year, entry.unfinished, of: entry.total)
            return "<li><a href=\"\(frame.link(.evaluations, year: entry.year))\">\(sentence)</a></li>" as HTML
        }
        return """
            <div class="callout"><p>\(wording.unevaluatedSentence)</p><ul>\(items)</ul></div>
            """
    }

    /// Against what the public reads now.
    private func changes(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        guard !isPublished else { return "" }
        let content: HTML
        if let latest {
            content =
                PlanDifferenceView(
                    difference: PlanDifference(from: latest.plan, to: plan), names: Names([plan, latest.plan]),
                    wording: wording, link: { frame.link(.actionHistory, action: $0) }
                ).html
        } else {
            content = "<p>\(wording.everythingIsNew(plan.actions.count))</p>"
        }
        return """
            <section aria-labelledby="changes"><h2 id="changes">\(wording.whatThePublicGets)</h2>\
            \("<p class=\"note\">\(wording.differencesNote)</p>", if: latest != nil)\(content)\
            \("<p>\(wording.decisionsChange)</p>", if: changesDecisions)</section>
            """
    }

    /// What is kept, as files before it is published.
    private func drafts(_ frame: StaffFrame) -> HTML {
        guard !isPublished else { return "" }
        let wording = frame.wording
        let formats: [Address.Format] = (plan.actions.isEmpty ? [] : [.xlsx]) + [.csv, .json, .txt]
        let items = formats.map { format -> HTML in
            let link = frame.link(.draftFile, showing: .item(format.rawValue))
            return "<li><a href=\"\(link)\" download>\(wording.format(format))</a></li>"
        }
        return """
            <section aria-labelledby="drafts"><h2 id="drafts">\(wording.draftFiles)</h2><p>\(wording.draftFilesNote)</p>\
            <ul class="buttons">\(items)</ul></section>
            """
    }

    private func previews(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let days = FormField(
            name: "days", label: wording.linkDays,
            kind: .choice(Self.linkDays.map { (String($0), wording.days($0)) }), value: "14", problems: problems,
            wording: wording)
        let table = RecordTable(
            caption: wording.previewLinks, style: "people",
            columns: [
                RecordTable.Column(wording.linkNumber), RecordTable.Column(wording.linkMade),
                RecordTable.Column(wording.linkEnds), RecordTable.Column(wording.state),
            ],
            rows: links.map { link in
                let state = link.state(at: now)
                let revoke = frame.form(
                    to: .previewRevocation, style: "plain-form",
                    """
                    <input type="hidden" name="number" value="\(link.number)">\
                    <button type="submit" class="quiet">\(wording.revokeLink)\
                    <span class="visually-hidden"> \(link.number)</span></button>
                    """)
                return RecordTable.Row(cells: [
                    "\(link.number)",
                    "\(wording.day(Day(inJapan: link.madeAt))) <span class=\"of\">\(wording.original(link.madeBy))</span>",
                    "\(wording.day(Day(inJapan: link.expiresAt)))",
                    "\(wording.state(state))\(revoke, if: state == .usable)",
                ])
            })
        return """
            <section aria-labelledby="previews"><h2 id="previews">\(wording.previewLinks)</h2>\
            <p>\(wording.previewLinksNote)</p>\
            \(frame.form(to: .previewLinks, "\(days.html())<p><button type=\"submit\" class=\"second\">\(wording.makeLink)</button></p>"))\
            \(links.isEmpty ? "" : table.html)</section>
            """
    }
}

/// A link that was made just now (作成した確認用リンク): the one time that its secret is shown.
struct PreviewLinkPage: StaffPage {
    /// The whole address.
    let link: String
    let expiresOn: Day

    init(link: String, expiresOn: Day) {
        self.link = link
        self.expiresOn = expiresOn
    }

    var above: [StaffPlace] { [.plan, .publication] }

    func title(_ wording: Wording) -> String { wording.previewLinkMade }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <h1>\(title(wording))</h1><p>\(wording.previewLinkSentence(until: expiresOn))</p>\
            <p class="preview-link"><a href="\(link)">\(link)</a></p>\
            <p class="note">\(wording.previewLinkOnce)</p>\
            <p><a class="button second" href="\(frame.link(.publication))">\(wording.backToPublication)</a></p>
            """
    }
}

extension Wording {
    fileprivate var draftFiles: String { say("公表前のファイル", "Files before publication") }
    fileprivate var draftFilesNote: String {
        say(
            "今の内容を、公表したときと同じファイルで確かめられます。ファイル名に「公表前」と付きます。",
            "What is kept, as the files that the public would get; their names say 公表前.")
    }
    fileprivate var publicationNote: String {
        say(
            "公表すると、今の内容が番号の付いた版になり、市民のページが一度に切り替わります。公表した版は後から変えられません。",
            "Publishing makes what is kept now a numbered edition, and the public pages move to it at once. An edition never changes."
        )
    }
    fileprivate func publishAs(edition: Int) -> String { say("第\(edition)版として公表する", "Publish as edition \(edition)") }
    fileprivate var editionNote: String { say("版に添える説明", "Note beside the edition") }
    fileprivate var editionNoteHint: String {
        say(
            "例：令和6年度の実績を追加。市民が見る「公表の記録」に載り、変更履歴にも残ります。",
            "Such as: results of FY2024 added. Citizens read it on the page of editions, and it stands in the history.")
    }
    fileprivate var whatThePublicGets: String { say("市民に見えるようになる変更", "What changes for the public") }
    fileprivate func everythingIsNew(_ actions: Int) -> String {
        say("最初の版です。取組\(actions)件がすべて新しく公表されます。", "The first edition: all \(actions) actions become public.")
    }
    fileprivate var decisionsChange: String {
        say("指標について事務局が決めたことも、新しい内容で公表されます。", "What the office decided about indicators becomes public, too.")
    }
    fileprivate var movedTitle: String { say("公表していません：内容がその後に変わりました", "Not published: the plan changed meanwhile") }
    fileprivate var planMovedSentence: String {
        say(
            "この画面を開いた後に、ほかの人が次のとおり変えました。確かめてから、もう一度「公表する」を押してください。",
            "After you opened the page, somebody else changed what follows. Look at it, then publish again.")
    }
    fileprivate var previewLinksNote: String {
        say(
            "アカウントのない本部や委員の方に、公表前の内容を市民と同じ画面で確認してもらうためのリンクです。リンクを知る人はだれでも読めるので、渡す相手を限ってください。",
            "Lets headquarters or a committee, without an account, read what is kept as the public will see it. Whoever knows the link can read: hand it to few."
        )
    }
    fileprivate var linkNumber: String { say("番号", "No.") }
    fileprivate var linkMade: String { say("作成", "Made") }
    fileprivate var linkEnds: String { say("期限", "Ends") }
    fileprivate var previewLinkMade: String { say("確認用リンクを作りました", "The link is made") }
    fileprivate func previewLinkSentence(until day: Day) -> String {
        say("\(self.day(day))まで使えます。", "It can be used until \(self.day(day)).")
    }
    fileprivate var previewLinkOnce: String {
        say("このアドレスは今だけ表示します。控えてから、この画面を離れてください。", "This address is shown only now: copy it before you leave.")
    }
    fileprivate var backToPublication: String { say("公表の画面へ戻る", "Back to publication") }
}
