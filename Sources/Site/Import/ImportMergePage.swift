import ChangeLog
import HTML
import Japanese
import Plan
import PlanDocument
import Rounds

/// What files would bring to a plan that is kept (統合の確認): where both changed, which action is which, what the files have not, what would
/// change; and the button that does it.
struct ImportMergePage: StaffPage {
    /// Of the plan that is kept.
    let planTitle: String
    /// `nil` where the files make no plan.
    let merged: MergedImport?
    let counts: ImportCounts?
    let groups: [NoteGroup]
    let noteCount: Int
    /// The city that the sheet names, where that is another.
    let otherCity: String?
    let isAdopted: Bool
    /// Which state of the import the page was made of.
    let edition: String
    /// What was typed, where something is wrong with it.
    var values: [String: String] = [:]
    var problems: [FieldProblem] = []

    var above: [StaffPlace] { [.plan, .planImport, .importLook] }

    func title(_ wording: Wording) -> String { wording.place(.importPlan) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let lead: HTML = """
            <header class="lead"><p class="owner">\(wording.original(planTitle))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(wording.threeSidesSentence)</p>\(counts.map { "<p>\(wording.inShort($0))</p>" as HTML })</header>
            """
        let back: HTML = "<p><a href=\"\(frame.link(.importLook))\">\(wording.backToLook)</a></p>"
        guard let merged else { return lead + back }
        let fields: HTML = """
            <input type="hidden" name="edition" value="\(edition)">\
            <input type="hidden" name="revision" value="\(merged.revision)">\
            <input type="hidden" name="seen" value="\(seen(merged))">\(origin(merged, wording))\
            \(MergeMatches(merged: merged, wording: wording).html)\
            \(MergeConflicts(merged: merged, problems: problems, wording: wording).html)\
            \(MergeRemainder(merged: merged, wording: wording).html)\(seeSo(merged, wording))\
            \(ImportDifference(merged: merged, wording: wording).html)\
            \(NotesSection(groups: groups, count: noteCount, frame: frame).html)\(apply(merged, wording))
            """
        return "\(lead)\(frame.form(to: .importApplication, style: "entry whole", fields))\(back)"
    }

    private func seen(_ merged: MergedImport) -> String {
        let origin = merged.origins.count > 1 ? merged.origin.map { String($0.revision) } ?? "" : ""
        return MergeForm.seen(origin: origin, MergeMatches.shown(in: merged.merge))
    }

    /// From which import the files were made; nothing where there is but one.
    private func origin(_ merged: MergedImport, _ wording: Wording) -> HTML {
        guard merged.origins.count > 1 else { return "" }
        let choices = merged.origins.map {
            (value: String($0.revision), label: wording.origin(on: Day(inJapan: $0.at), by: $0.by, $0.revision))
        }
        return FormField(
            name: "origin", label: wording.madeFromLabel, kind: .choice(choices),
            value: merged.origin.map { String($0.revision) } ?? "", hint: wording.madeFromHint, isNeeded: false,
            problems: problems, wording: wording
        ).html()
    }

    /// The button that shows what comes of the choices, where there are any.
    private func seeSo(_ merged: MergedImport, _ wording: Wording) -> HTML {
        let merge = merged.merge
        let hasChoices =
            merged.origins.count > 1 || !merge.conflicts.isEmpty || merge.matches.contains { !$0.isSure }
            || !merge.missing.isEmpty || !merge.blanked.isEmpty || !merge.formChanges.isEmpty
        return hasChoices
            ? "<p class=\"buttons\"><button type=\"submit\" name=\"do\" value=\"show\" class=\"second\">\(wording.seeChosen)</button></p>"
            : ""
    }

    private func apply(_ merged: MergedImport, _ wording: Wording) -> HTML {
        let reason = FormField(
            name: "reason", label: wording.importReason, kind: .text(), value: values["reason"] ?? "",
            hint: isAdopted ? wording.reasonOfAdopted : wording.reasonHint, isNeeded: false, problems: problems,
            wording: wording)
        let losses = merged.losses.count
        return """
            <section aria-labelledby="apply"><h2 id="apply">\(wording.takeIn)</h2>\(reason.html())\
            \(ImportTick(name: "overwrite", label: "\(wording.lossesTick(losses))", values: values, problems: problems, wording: wording).html, if: losses > 0)\
            \(otherCity.map { ImportTick(name: "city", label: wording.otherCityTick($0), values: values, problems: problems, wording: wording).html })\
            <p class="buttons"><button type="submit" name="do" value="apply">\(wording.takeIn)</button></p></section>
            """
    }
}

/// A thing that has to be seen before an import is done (確認の印).
struct ImportTick: Sendable {
    let name: String
    let label: HTML
    let values: [String: String]
    let problems: [FieldProblem]
    let wording: Wording

    var html: HTML {
        let own = problems.filter { $0.field == name }
        return """
            <div class="field\(" wrong", if: !own.isEmpty)">\
            \(own.error(id: "field-\(name)-error", wording))\
            <label for="field-\(name)"><input type="checkbox" id="field-\(name)" name="\(name)" value="yes"\
            \(" checked", if: values[name] == "yes")\(" aria-describedby=\"field-\(name)-error\" aria-invalid=\"true\"", if: !own.isEmpty)>\(label)</label></div>
            """
    }
}

extension Wording {
    fileprivate var threeSidesSentence: String {
        say(
            "前に取り込んだ内容、今の計画、ファイルの三つを見比べました。ファイルだけで変わった所は取り込み、計画だけで変わった所は残します。まだ何も取り込んでいません。",
            "What was taken in before, the plan and the file were compared. What only the file changed is taken, what only the plan changed stays. Nothing is taken in yet."
        )
    }
    fileprivate var madeFromLabel: String { say("ファイルの元", "What the file was made from") }
    fileprivate var madeFromHint: String {
        say(
            "このファイルは、いつの取込みの後の計画から作られましたか。分からなければ、このままで構いません。",
            "From the plan as it stood after which import was this file made? If you do not know, leave it as it is.")
    }
    fileprivate func origin(on day: Day, by author: String, _ revision: Int) -> String {
        say(
            "\(self.day(day))の取込み（\(author)、版\(revision)）",
            "Import of \(self.day(day)) (\(author), revision \(revision))")
    }
    fileprivate var seeChosen: String { say("選んだとおりに見直す", "See what comes of it") }
    fileprivate var takeIn: String { say("このとおり取り込む", "Take all of this in") }
    fileprivate var reasonOfAdopted: String {
        say("策定済みの計画なので、目標などが変わるときは必要です。", "The plan is adopted: needed where targets or the like change.")
    }
    fileprivate func lossesTick(_ count: Int) -> String {
        say("上の\(count)件が失われることを確かめました。", "I have seen the \(count) that would be lost.")
    }
}
