import HTML
import Japanese
import Plan

/// Putting a plan away, taking that back, and deleting one of which nothing was published (アーカイブ・削除).
struct PlanEndPage: StaffPage {
    let title: String
    /// Since when it is archived; `nil` where it is not.
    let archivedOn: Day?
    /// Why it cannot be deleted, in a sentence; `nil` where it can.
    let obstacle: String?
    /// What would go with it.
    let actions: Int
    /// Whether the viewer may open the other pages of the plan.
    let readsPlan: Bool
    let values: [String: String]
    let problems: [FieldProblem]

    init(
        title: String, archivedOn: Day?, obstacle: String?, actions: Int, readsPlan: Bool,
        values: [String: String] = [:],
        problems: [FieldProblem] = []
    ) {
        self.title = title
        self.archivedOn = archivedOn
        self.obstacle = obstacle
        self.actions = actions
        self.readsPlan = readsPlan
        self.values = values
        self.problems = problems
    }

    var above: [StaffPlace] { readsPlan ? [.plan] : [] }

    func title(_ wording: Wording) -> String { wording.planEnd }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <header class="lead"><p class="owner">\(wording.original(title))</p><h1>\(wording.planEnd)</h1>\
            <p class="sentence">\(archivedOn.map(wording.archivedSince) ?? wording.planEndSentence)</p></header>\
            \(archivedOn == nil ? archiving(frame) : unarchiving(frame))\(deletion(frame))
            """
    }

    private func reason(_ wording: Wording, _ suffix: String, _ isSent: Bool) -> HTML {
        FormField(
            name: "reason", label: wording.endReason, kind: .text(), value: isSent ? values["reason"] ?? "" : "",
            isNeeded: false, problems: [], wording: wording
        ).html(idSuffix: suffix)
    }

    private func archiving(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let own = problems.filter { $0.field == "archive" }
        let error = own.error(id: "field-archive", wording)
        return """
            <section aria-labelledby="archive"><h2 id="archive">\(wording.archive)</h2><p>\(wording.archiveSentence)</p>\(error)\
            \(frame.form(
                to: .archiving,
                "\(reason(wording, "-1", values["name"] == nil))<p><button type=\"submit\">\(wording.archiveNow)</button></p>"))</section>
            """
    }

    private func unarchiving(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <section aria-labelledby="archive"><h2 id="archive">\(wording.unarchive)</h2><p>\(wording.unarchiveSentence)</p>\
            \(frame.form(
                to: .unarchiving,
                "\(reason(wording, "-1", values["name"] == nil))<p><button type=\"submit\">\(wording.unarchive)</button></p>"))</section>
            """
    }

    private func deletion(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        guard archivedOn == nil else { return "" }
        guard obstacle == nil else {
            return """
                <section aria-labelledby="delete"><h2 id="delete">\(wording.deletePlan)</h2><p>\(obstacle ?? "")</p></section>
                """
        }
        let name = FormField(
            name: "name", label: wording.typeItsName, kind: .text(), value: values["name"] ?? "",
            hint: wording.typeItsNameHint(title), problems: problems, wording: wording)
        return """
            <section aria-labelledby="delete"><h2 id="delete">\(wording.deletePlan)</h2>\
            <p>\(wording.deleteSentence(actions))</p>\
            \(frame.form(
                to: .planDeletion,
                """
                \(name.html())\(reason(wording, "-2", values["name"] != nil))\
                <p><button type="submit" class="danger">\(wording.deletePlan)</button></p>
                """))</section>
            """
    }
}

extension Wording {
    var planEnd: String { say("アーカイブ・削除", "Archive or delete") }
    func archivedSince(_ day: Day) -> String {
        say(
            "この計画は\(self.day(day))にアーカイブしました。市民のページはそのままで、職員は読むだけです。",
            "This plan was archived on \(self.day(day)). The public reads it as before; staff read it and change nothing."
        )
    }
    fileprivate var planEndSentence: String {
        say(
            "期間の終わった計画は片付け、作り間違えた計画は消せます。",
            "Put a plan away that has run its time, or delete one that was made by mistake.")
    }
    fileprivate var archive: String { say("アーカイブする", "Archive") }
    fileprivate var archiveSentence: String {
        say(
            "仕事の一覧から外し、内容を変えられなくします。市民のページ、版、履歴はそのまま残ります。誤りは正誤で、個人情報は取下げ・墨消しで直せます。いつでも取り消せます。",
            "It leaves the lists of work and changes no more. Public pages, editions and history stay; errata and taking down still work. It can be taken back at any time."
        )
    }
    fileprivate var archiveNow: String { say("この計画をアーカイブする", "Archive this plan") }
    fileprivate var unarchive: String { say("アーカイブを取り消す", "Take it back") }
    fileprivate var unarchiveSentence: String {
        say("仕事の一覧に戻し、また変えられるようにします。", "It comes back to the lists of work and can be changed again.")
    }
    fileprivate var endReason: String { say("理由", "Reason") }
    fileprivate var deletePlan: String { say("この計画を削除する", "Delete this plan") }
    fileprivate func deleteSentence(_ actions: Int) -> String {
        say(
            "一度も公表していない計画は削除できます。取組\(actions)件、指標、判断、注記が消え、元に戻せません。だれがいつ何を削除したかは変更履歴に残ります。",
            "A plan of which nothing was ever published can be deleted: \(self.actions(actions)), indicators, decisions and notes go for good. Who deleted what and when stays in the log."
        )
    }
    fileprivate var typeItsName: String { say("計画名", "Name of the plan") }
    fileprivate func typeItsNameHint(_ title: String) -> String {
        say("確認のため「\(title)」と入力してください。", "To be sure, type “\(title)”.")
    }
}
