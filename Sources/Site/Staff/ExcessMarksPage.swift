import HTML

/// Gives back what was typed where a text holds more combining marks in a row than any writing has (結合文字の超過).
///
/// Nothing was done with it. The texts stand here without what was too many, to be looked at and sent once more.
struct ExcessMarksPage: StaffPage {
    typealias Text = (name: String, text: String)

    /// Where the form was sent.
    let address: StaffAddress
    let marked: [Text]
    let others: [Text]
    /// Whether everything that the form needs is here: a file and a password are not.
    let isComplete: Bool

    init(address: StaffAddress, marked: [Text], others: [Text], isComplete: Bool) {
        self.address = address
        self.marked = marked
        self.others = others
        self.isComplete = isComplete
    }

    var problems: [FieldProblem] { marked.map { FieldProblem($0.name, Wording(address.language).excessMarks) } }

    func title(_ wording: Wording) -> String { wording.excessMarksTitle }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let fields = marked.enumerated().map { index, text in
            FormField(
                name: text.name, label: wording.sentText(index + 1), kind: .paragraphs(rows: 6), value: text.text,
                isNeeded: false, problems: problems, wording: wording
            ).html()
        }
        let carried = others.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.text)\">" as HTML }
        let send: HTML = isComplete ? "<p><button type=\"submit\">\(wording.sendWithoutMarks)</button></p>" : ""
        return """
            <header class="lead"><h1>\(title(wording))</h1><p class="sentence">\(wording.excessMarks)\
            \(isComplete ? wording.marksTakenOut : wording.typeAgainWithoutMarks)</p></header>\
            <form class="entry" method="post" action="\(address.path)">\
            <input type="hidden" name="token" value="\(frame.formToken)">\(fields)\(carried)\(send)</form>
            """
    }
}

extension Wording {
    fileprivate func sentText(_ number: Int) -> String { say("送られた内容 \(number)", "Sent text \(number)") }
    fileprivate var sendWithoutMarks: String { say("この内容で送る", "Send it like this") }
    fileprivate var marksTakenOut: String {
        say(
            "何も変えていません。続きすぎた分を除いたものを下に示しますので、確かめてから送ってください。",
            " Nothing was changed. Below it stands without them: look at it and send it again.")
    }
    fileprivate var typeAgainWithoutMarks: String {
        say(
            "何も変えていません。前の画面に戻って、もう一度入力してください。",
            " Nothing was changed. Go back to the page before and type it again.")
    }
}
