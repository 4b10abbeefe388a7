import HTML
import Japanese
import Plan
import Rounds

/// One request that waits (申出の確認): everything that would go, and the yes or no of somebody else.
struct RemovalPage: StaffPage {
    let title: String
    let request: RemovalRequest
    let preview: RemovalPreview
    let names: Names
    /// Whether it is the viewer who asked.
    let isOwn: Bool
    /// Whether the viewer may take it back.
    let mayWithdraw: Bool
    let readsPlan: Bool
    /// What was typed as the reason of a no.
    let answer: String
    let problems: [FieldProblem]

    init(
        title: String, request: RemovalRequest, preview: RemovalPreview, names: Names, isOwn: Bool, mayWithdraw: Bool,
        readsPlan: Bool, answer: String = "", problems: [FieldProblem] = []
    ) {
        self.title = title
        self.request = request
        self.preview = preview
        self.names = names
        self.isOwn = isOwn
        self.mayWithdraw = mayWithdraw
        self.readsPlan = readsPlan
        self.answer = answer
        self.problems = problems
    }

    var above: [StaffPlace] { readsPlan ? [.plan, .removals] : [.removals] }

    func title(_ wording: Wording) -> String { wording.requestTitle(request) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let words: HTML? = request.words.map { words in
            let items = words.words.map { "<li><mark>\($0)</mark></li>" as HTML }
            return "<dt>\(wording.wordsToRedact)</dt><dd><ul class=\"plain\">\(items)</ul></dd>"
        }
        return """
            <header class="lead"><p class="owner">\(wording.original(title))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(isOwn ? wording.waitsForOther : wording.lookThenDecide)</p></header>\
            <dl class="facts"><dt>\(wording.asked)</dt><dd>\(wording.day(Day(inJapan: request.askedAt))) \(wording.original(request.askedBy))</dd>\
            <dt>\(wording.publicReason)</dt><dd>\(wording.original(request.reason))</dd>\(words)</dl>\
            \(whatGoes(wording))<p class="note">\(wording.removalsUnreached)</p>\(deciding(frame), if: !isOwn)\(withdrawing(frame), if: mayWithdraw)
            """
    }

    // MARK: What goes

    private func whatGoes(_ wording: Wording) -> HTML {
        guard request.kind == .redaction else {
            return "<div class=\"callout\"><p>\(wording.wholeEditionGoes(request.edition))</p></div>"
        }
        let lists = preview.editions.map {
            list("edition-\($0.number)", wording.edition($0.number), $0.places, wording)
        }
        let plan = list("plan", wording.planAsKept, preview.plan, wording)
        let others: HTML =
            preview.others.isEmpty && !preview.planSaysIt
            ? ""
            : "<div class=\"callout\"><p>\(wording.staysIn(preview.others, plan: preview.planSaysIt))</p></div>"
        return """
            <section aria-labelledby="goes"><h2 id="goes">\(wording.whatGoes)</h2>\(others)\(lists)\
            \(request.scope.plan ? plan : "")</section>
            """
    }

    private func list(_ id: String, _ heading: String, _ places: WordPlaces, _ wording: Wording) -> HTML {
        let items = places.texts.map { entry -> HTML in
            let shown = names.value(entry.text, at: entry.place, in: .japanese)
            let text = MarkedText(text: shown[...], ranges: request.words?.ranges(in: shown) ?? []).html
            return """
                <div><dt>\(place(entry.place, wording))</dt><dd class="passage"\(wording.originalAttribute)>\(text)</dd></div>
                """
        }
        let content: HTML =
            items.isEmpty ? "<p>\(wording.saysNoneOfThem)</p>" : "<dl class=\"word-places\">\(items)</dl>"
        return """
            <section aria-labelledby="\(id)"><h3 id="\(id)">\(heading) \
            <span class="of">\(wording.placeCount(places.texts.count))</span></h3>\(content)</section>
            """
    }

    /// 「1 申請のオンライン化　令和6年度 達成状況詳細」.
    private func place(_ place: Place, _ wording: Wording) -> HTML {
        let field = wording.original(names.field(of: place, in: .japanese).beforeBracket)
        let owner = wording.original(names.name(of: place.subject))
        switch place.subject {
        case .year(_, let year), .policyYear(_, let year), .indicatorYear(_, let year):
            return "\(owner)　\(wording.year(year)) \(field)"
        default: return "\(owner)　\(field)"
        }
    }

    // MARK: Deciding

    private func deciding(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let number: HTML = "<input type=\"hidden\" name=\"number\" value=\"\(request.number)\">"
        let own = problems.filter { $0.field == "sure" }
        let sure: HTML = """
            <div class="field\(" wrong", if: !own.isEmpty)">\
            \(own.error(id: "field-sure-error", wording))\
            <label><input type="checkbox" id="field-sure" name="sure" value="yes" required\
            \(" aria-invalid=\"true\" aria-describedby=\"field-sure-error\"", if: !own.isEmpty)> \(wording.sureToRemove)</label></div>
            """
        let reason = FormField(
            name: "answer", label: wording.declineReason, kind: .paragraphs(rows: 2), value: answer, problems: problems,
            wording: wording)
        return """
            <section aria-labelledby="confirm"><h2 id="confirm">\(wording.confirmRemoval)</h2>\
            \(frame.form(
                to: .removalConfirmation,
                """
                \(number)<input type="hidden" name="seen" value="\(preview.digest)">\(sure)\
                <p><button type="submit" class="danger">\(wording.confirmNow(request.kind))</button></p>
                """))</section>\
            <section aria-labelledby="decline"><h2 id="decline">\(wording.decline)</h2>\
            \(frame.form(
                to: .removalRefusal,
                "\(number)\(reason.html())<p><button type=\"submit\" class=\"second\">\(wording.decline)</button></p>"))</section>
            """
    }

    private func withdrawing(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <section aria-labelledby="withdraw"><h2 id="withdraw">\(wording.withdrawRequest)</h2>\
            \(frame.form(
                to: .removalWithdrawal,
                """
                <input type="hidden" name="number" value="\(request.number)">\
                <p><button type="submit" class="second">\(wording.withdrawRequest)</button></p>
                """))</section>
            """
    }
}

/// What was removed, said once as the answer to the yes (実行の結果): the words themselves are kept nowhere.
struct RemovedPage: StaffPage {
    let title: String
    /// A sentence each.
    let lines: [String]
    let readsPlan: Bool

    init(title: String, lines: [String], readsPlan: Bool) {
        (self.title, self.lines, self.readsPlan) = (title, lines, readsPlan)
    }

    var above: [StaffPlace] { readsPlan ? [.plan, .removals] : [.removals] }

    func title(_ wording: Wording) -> String { wording.removalDone }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <header class="lead"><p class="owner">\(wording.original(title))</p><h1>\(title(wording))</h1></header>\
            <ul class="removed">\(lines.map { "<li>\($0)</li>" as HTML })</ul>\
            <p class="note">\(wording.removalsUnreached)</p>\
            <p><a class="button second" href="\(frame.link(.removals))">\(wording.backToRemovals)</a></p>
            """
    }
}

extension Wording {
    fileprivate var waitsForOther: String {
        say(
            "別の人（事務局か管理者）の承認を待っています。承認されるまで、何も消えません。",
            "It waits for the yes of somebody else of the office, or of an administrator. Nothing goes before.")
    }
    fileprivate var lookThenDecide: String {
        say(
            "消える所をすべて確かめてから、承認または却下してください。承認するとすぐに実行され、元に戻せません。",
            "Look at everything that would go, then say yes or no. With a yes it is done at once, and there is no way back."
        )
    }
    fileprivate func wholeEditionGoes(_ edition: Int) -> String {
        say(
            "第\(edition)版の内容がすべて消えます。そのアドレスは410（取下げ）になり、最新版だったときは、読める版のうち最も新しいものが公開ページに戻ります。確認用リンクはすべて取り消されます。",
            "All of edition \(edition) goes. Its addresses answer 410; where it was the latest, the latest that can be read takes its place. Links for reading before publication end."
        )
    }
    fileprivate var whatGoes: String { say("墨消しする所", "What would be blotted out") }
    fileprivate var planAsKept: String { say("今の計画", "The plan as it is kept") }
    fileprivate func staysIn(_ editions: [Int], plan: Bool) -> String {
        let places = editions.map(edition) + (plan ? [planAsKept] : [])
        return say(
            "次には同じ語句が残り、変更履歴からも消えません：\(places.joined(separator: "、"))。",
            "The same words stay in these, and so in the log: \(places.joined(separator: ", ")).")
    }
    fileprivate var saysNoneOfThem: String { say("この語句はありません。", "None of these words.") }
    fileprivate func placeCount(_ count: Int) -> String {
        say("\(count)か所", count == 1 ? "1 place" : "\(count) places")
    }
    fileprivate var sureToRemove: String {
        say("消える所をすべて確かめました。元に戻せないことを理解しています。", "I have seen everything that goes, and that there is no way back.")
    }
    fileprivate var confirmRemoval: String { say("承認して実行する", "Say yes") }
    fileprivate func confirmNow(_ kind: RemovalRequest.Kind) -> String {
        kind == .retraction
            ? say("承認し、版を取り下げる", "Yes, take the edition down") : say("承認し、墨消しする", "Yes, blot the words out")
    }
    fileprivate var decline: String { say("却下する", "Decline") }
    fileprivate var declineReason: String { say("却下の理由", "Why not") }
    fileprivate var withdrawRequest: String { say("申出を取り消す", "Take the request back") }
    fileprivate var removalDone: String { say("実行しました", "Done") }
    fileprivate var backToRemovals: String { say("取下げ・墨消しの画面へ戻る", "Back to the requests") }
}
