import HTML
import Japanese
import Plan
import Rounds

/// Saying yes to a report, or handing it back with a word beside each field (承認・差戻し).
struct DecisionForms: Sendable {
    let context: ReportContext
    let problems: [FieldProblem]
    let typed: [String: String]
    let frame: StaffFrame

    private var wording: Wording { frame.wording }

    var html: HTML {
        guard context.mayApprove || context.maySendBack else {
            return context.isOwn ? "<p class=\"callout\">\(wording.ownNote)</p>" : ""
        }
        var step: HTML = ""
        if case .waiting(let index) = context.subject.standing {
            step = "<p>\(wording.decideNote(wording.stepLabel(index, context.subject.flow)))</p>"
        }
        let own = problems.filter { $0.field == "approval" }
        let error: HTML =
            own.isEmpty
            ? "" : "<p class=\"error\" id=\"field-approval-error\">\(own.map { "\($0.sentence)" as HTML })</p>"
        let approve: HTML =
            context.mayApprove
            ? frame.form(
                to: .reportApproval, style: "entry",
                """
                <input type="hidden" name="revision" value="\(context.report.revision)">\(error)\
                <p><button type="submit" id="field-approval">\(wording.approveReport)</button></p>
                """) : ""
        // Of a report that is done there is nothing left to approve: the office can only have it mended.
        let isDone = context.subject.standing == .done
        let mending: HTML = isDone ? "<p>\(wording.mendDoneNote)</p>" : ""
        return """
            <section aria-labelledby="decide"><h2 id="decide">\(isDone ? wording.mendDoneTitle : wording.decideTitle)</h2>\
            \(step)\(mending)\(approve)\
            \(sendBack, if: context.maySendBack)</section>
            """
    }

    private var sendBack: HTML {
        let names = context.commentable(wording).map { ("comment-\($0.field.rawValue)", $0.name) }
        let fields = (names + [("comment", "\(wording.wholeReport)")]).map { name, label -> HTML in
            """
            <div class="field"><label for="field-\(name)">\(label)</label>\
            <textarea id="field-\(name)" name="\(name)" rows="2" lang="ja">
            \(typed[name] ?? "")</textarea></div>
            """
        }
        let own = problems.filter { $0.field.hasPrefix("comment") }
        let error: HTML =
            own.isEmpty
            ? "" : "<p class=\"error\" id=\"comments-error\">\(own.map { "\($0.sentence)" as HTML })</p>"
        return """
            <details class="more"\(" open", if: !own.isEmpty || !typed.isEmpty)><summary>\(wording.sendBackTitle)</summary>\
            <p>\(wording.sendBackNote)</p>\
            \(frame.form(
                to: .reportSendBack,
                """
                <input type="hidden" name="revision" value="\(context.report.revision)">\(error)\(fields)\
                <p><button type="submit" class="danger">\(wording.sendBackReport)</button></p>
                """))</details>
            """
    }
}

extension Wording {
    fileprivate var sendBackTitle: String { say("差戻し", "Send it back") }
    fileprivate var sendBackNote: String {
        say("直してほしいことを、その欄に書いてください。一つ以上必要です。", "Write what is to be mended beside the field it is about; at least one.")
    }
    fileprivate var decideTitle: String { say("承認・差戻し", "Approve or send back") }
    fileprivate func decideNote(_ step: String) -> String {
        say("「\(step)」を待っています。", "It waits for: \(step).")
    }
    fileprivate var mendDoneTitle: String { say("完了した報告を直す", "Mend a report that is done") }
    fileprivate var mendDoneNote: String {
        say(
            "誤りがあれば、締め切るまで、理由を書いて差し戻せます。担当課か事務局（代行入力）が直して提出すると、同じ手続をもう一度通ります。だれがなぜ差し戻し、だれが直したかは「これまでの経過」と変更履歴に残ります。",
            "Until the round is closed you can send it back with the reason. The division, or the office in its place, mends it and hands it in, and it takes the same steps again. Who sent it back and why, and who mended it, stands below and in the history."
        )
    }
    fileprivate var ownNote: String {
        say("あなたが書いた報告なので、承認は別の人が行います。", "You wrote this report, so somebody else approves it.")
    }
}
