import HTML
import Japanese
import Plan
import Rounds

/// What other divisions add to a report (関係課の追記), with a form for those that are the viewer's own.
struct ContributionList: Sendable {
    let context: ReportContext
    let problems: [FieldProblem]
    let typed: [String: String]
    let frame: StaffFrame

    private var wording: Wording { frame.wording }

    var html: HTML {
        let divisions = context.subject.assignment.contributors
        guard !divisions.isEmpty else { return "" }
        let own = context.contributing
        // 「各課」 may mean thirty; those who have said something, and one's own, stand open.
        let silent = divisions.filter { context.subject.contributions[$0]?.isAnswered != true && !own.contains($0) }
        let said = divisions.filter { !silent.contains($0) && !own.contains($0) }
        let names = wording.list(silent.map { wording.original($0.name) })
        return """
            <section class="contributions" aria-labelledby="contributions"><h2 id="contributions">\(wording.contributionsTitle)</h2>\
            \(own.map(form))\(said.map(item))\
            \("<p class=\"note\">\(wording.notAnsweredYet) \(names)</p>", if: !silent.isEmpty)</section>
            """
    }

    private func item(_ division: Division) -> HTML {
        let contribution = context.subject.contributions[division] ?? Contribution()
        let index = context.subject.assignment.contributors.firstIndex(of: division) ?? 0
        let body: HTML =
            contribution.text == nil
            ? "<p>\(wording.nothingToAdd)</p>" : WrittenText(text: contribution.text?.text, wording: wording).html
        // A button of the report's own form: what is typed there is saved with it.
        let take: HTML =
            context.mayWrite && contribution.text != nil
            ? """
            <p><button type="submit" form="report" name="do" value="take-\(index)" class="second">\
            \(wording.original(wording.takeOver(from: division.name)))</button></p>
            """ : ""
        return """
            <div class="contribution"><h3>\(wording.original(wording.contributionOf(division.name)))</h3>\(body)\(take)</div>
            """
    }

    private func form(_ division: Division) -> HTML {
        let contribution = context.subject.contributions[division] ?? Contribution()
        let index = context.subject.assignment.contributors.firstIndex(of: division) ?? 0
        let name = "contribution-\(index)"
        let isTyped = typed["division"] == division.name
        let text = isTyped ? typed["text"] ?? "" : contribution.text?.text ?? ""
        let own = problems.filter { $0.field == name }
        let error = own.error(id: "field-\(name)-error", wording)
        let theirs: HTML =
            !own.isEmpty && contribution.text?.text != text && contribution.revision > 0
            ? """
            <div class="comment"><p><b>\(wording.theirContribution(context.name(contribution.savedBy)))</b></p>\
            \(WrittenText(text: contribution.text?.text, wording: wording).html)</div>
            """ : ""
        let described: HTML =
            own.isEmpty ? "\(name)-hint" : "\(name)-hint field-\(name)-error"
        let key =
            "hakadori:\(context.key)/\(context.year.value)/\(context.action.id.text)/\(division.name)/\(context.viewer.id.text)"
        let state: HTML =
            contribution.isAnswered
            ? " <span class=\"chip neutral\">\(contribution.text == nil ? wording.nothingToAdd : wording.answered2)</span>"
            : ""
        return """
            <div class="contribution own"><h3>\(wording.original(wording.myContribution(division.name)))\(state)</h3>\
            <form class="entry" id="form-\(name)" method="post" action="\(frame.link(.reportContributions))" data-draft="\(key)" \
            data-unsaved="\(wording.unsavedSentence)" data-unreachable="\(wording.unreachableSentence)">\
            <input type="hidden" name="token" value="\(frame.formToken)">\
            <input type="hidden" name="revision" value="\(contribution.revision)">\
            <input type="hidden" name="division" value="\(division.name)">\
            <div class="callout" data-offer hidden><p>\(wording.offerSentence)</p><p class="buttons">\
            <button type="button" data-restore>\(wording.restoreText)</button> \
            <button type="button" class="second" data-discard>\(wording.discardText)</button></p></div>\
            <div class="field\(" wrong", if: !own.isEmpty)"><label for="field-\(name)">\(wording.original(wording.contributionOf(division.name)))</label>\
            <p class="hint" id="\(name)-hint">\(wording.contributionHint)</p>\(error)\(theirs)\
            <textarea id="field-\(name)" name="text" rows="4" lang="ja" data-kept aria-describedby="\(described)">
            \(text)</textarea></div><p class="state" role="status" data-state=""></p>\
            <p data-way="signedOut" hidden><a href="\(StaffAddress(signInFor: frame.address).path)">\(wording.signInAgain)</a></p>\
            <p data-way="conflict" hidden><a href="\(frame.link(.report))">\(wording.reloadPage)</a></p>\
            <p data-way="refused" hidden><a href="\(frame.link(.report))">\(wording.reloadPage)</a></p>\
            <p class="buttons"><button type="submit" name="do" value="answer">\(wording.answerContribution)</button> \
            <button type="submit" class="second" name="do" value="save">\(wording.saveReport)</button> \
            <button type="submit" class="second" name="do" value="none">\(wording.nothingToAdd)</button></p></form></div>
            """
    }
}

extension Wording {
    fileprivate var contributionsTitle: String { say("関係課の追記", "What other divisions add") }
    fileprivate func myContribution(_ division: String) -> String { say("\(division)として追記する", "Add for \(division)") }
    fileprivate var notAnsweredYet: String { say("まだ回答がありません。", "No answer yet.") }
    fileprivate var nothingToAdd: String { say("追記なし", "Nothing to add") }
    fileprivate var answered2: String { say("回答済み", "answered") }
    fileprivate func takeOver(from division: String) -> String {
        say("\(division)の追記を達成状況詳細に写す", "Copy what \(division) adds into the result")
    }
    fileprivate var answerContribution: String { say("回答する", "Answer") }
    fileprivate var contributionHint: String {
        say(
            "取りまとめ課が報告に生かします。書き終えたら「回答する」を押してください。",
            "The compiling division uses it in the report. Press Answer when it is complete.")
    }
    fileprivate func theirContribution(_ name: String) -> String { say("\(name)さんが保存した文", "As \(name) saved it") }
}
