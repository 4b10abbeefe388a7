import HTML
import Japanese
import Plan
import Rounds

/// Taking editions down and blotting words out (取下げ・墨消し): what waits for somebody's yes, asking, and what was decided.
struct RemovalsPage: StaffPage {
    let title: String
    /// Also those that were taken down, the latest first.
    let editions: [EditionSummary]
    /// The latest first.
    let requests: [RemovalRequest]
    /// Whether the viewer may ask, and not only decide.
    let mayAsk: Bool
    /// Whether the viewer may open the other pages of the plan.
    let readsPlan: Bool
    /// What was typed, where something is wrong with it.
    let values: [String: String]
    let problems: [FieldProblem]

    init(
        title: String, editions: [EditionSummary], requests: [RemovalRequest], mayAsk: Bool, readsPlan: Bool,
        values: [String: String] = [:], problems: [FieldProblem] = []
    ) {
        self.title = title
        self.editions = editions
        self.requests = requests
        self.mayAsk = mayAsk
        self.readsPlan = readsPlan
        self.values = values
        self.problems = problems
    }

    var above: [StaffPlace] { readsPlan ? [.plan] : [] }

    func title(_ wording: Wording) -> String { wording.removals }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <header class="lead"><p class="owner">\(wording.original(title))</p><h1>\(wording.removals)</h1>\
            <p class="sentence">\(wording.removalsSentence)</p><p class="note">\(wording.removalsUnreached)</p></header>\
            \(waiting(frame))\(asking(frame), if: mayAsk)\(settled(frame))
            """
    }

    private func waiting(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let open = requests.filter { $0.settlement == nil }
        guard !open.isEmpty else { return "" }
        let items = open.map { request -> HTML in
            """
            <li><a href="\(frame.link(.removal, showing: .item(String(request.number))))">\(wording.requestTitle(request))</a> \
            <span class="of">\(wording.askedOn(request))</span></li>
            """
        }
        return """
            <section class="callout" aria-labelledby="waiting"><h2 id="waiting">\(wording.removalsWaiting(open.count))</h2>\
            <ul class="plain">\(items)</ul></section>
            """
    }

    private func asking(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        guard !editions.isEmpty else { return "<p class=\"empty\">\(wording.nothingToRemove)</p>" }
        let isRedaction = values["kind"] != RemovalRequest.Kind.retraction.rawValue
        // A fault belongs to the form that was sent.
        let (faults, others) = isRedaction ? (problems, []) : ([], problems)
        let readable = editions.filter { $0.retraction == nil }
        let redaction: HTML = """
            <section aria-labelledby="redact"><h2 id="redact">\(wording.redactWords)</h2><p>\(wording.redactSentence)</p>\
            \(frame.form(
                to: .removals,
                """
                <input type="hidden" name="kind" value="redaction">\
                \(choice("edition", wording.editionColumn, readable, faults, wording, "", isRedaction))\
                \(field("words", wording.wordsToRedact, .paragraphs(rows: 3), wording.wordsHint, faults, wording, "", isRedaction))\
                <fieldset class="choices"><legend>\(wording.alsoIn)</legend>\
                \(box("plan", wording.alsoInPlan, isRedaction))\(box("editions", wording.alsoInEditions, isRedaction))</fieldset>\
                \(field("reason", wording.publicReason, .paragraphs(rows: 2), wording.publicReasonHint, faults, wording, "", isRedaction))\
                <p><button type="submit">\(wording.askToRedact)</button></p>
                """))</section>
            """
        let retraction: HTML = """
            <section aria-labelledby="retract"><h2 id="retract">\(wording.retractEdition)</h2><p>\(wording.retractSentence)</p>\
            \(frame.form(
                to: .removals,
                """
                <input type="hidden" name="kind" value="retraction">\
                \(choice("edition", wording.editionColumn, editions, others, wording, "-2", !isRedaction))\
                \(field("reason", wording.publicReason, .paragraphs(rows: 2), wording.publicReasonHint, others, wording, "-2", !isRedaction))\
                <p><button type="submit" class="second">\(wording.askToRetract)</button></p>
                """))</section>
            """
        return "\(redaction, if: !readable.isEmpty)\(retraction)"
    }

    private func choice(
        _ name: String, _ label: String, _ editions: [EditionSummary], _ problems: [FieldProblem], _ wording: Wording,
        _ suffix: String, _ isSent: Bool
    ) -> HTML {
        let choices = editions.map { edition in
            let gone = edition.retraction == nil ? "" : wording.alreadyRetracted
            return (
                value: String(edition.number),
                label: "\(wording.edition(edition.number))　\(wording.published(on: edition.publishedOn))\(gone)"
            )
        }
        return FormField(
            name: name, label: label, kind: .choice(choices), value: isSent ? values[name] ?? "" : "",
            problems: problems, wording: wording
        ).html(idSuffix: suffix)
    }

    private func field(
        _ name: String, _ label: String, _ kind: FormField.Kind, _ hint: String, _ problems: [FieldProblem],
        _ wording: Wording, _ suffix: String, _ isSent: Bool
    ) -> HTML {
        FormField(
            name: name, label: label, kind: kind, value: isSent ? values[name] ?? "" : "", hint: hint,
            problems: problems, wording: wording
        ).html(idSuffix: suffix)
    }

    private func box(_ name: String, _ label: String, _ isSent: Bool) -> HTML {
        let isTicked = values.isEmpty || !isSent || values[name] == "yes"
        return """
            <p><label><input type="checkbox" id="field-\(name)" name="\(name)" value="yes"\(" checked", if: isTicked)> \
            \(label)</label></p>
            """
    }

    private func settled(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let done = requests.compactMap { request in request.settlement.map { (request, $0) } }
        guard !done.isEmpty else { return "" }
        let table = RecordTable(
            caption: wording.removalsSettled, style: "people",
            columns: [
                RecordTable.Column(wording.removalRequest), RecordTable.Column(wording.asked),
                RecordTable.Column(wording.settled), RecordTable.Column(wording.publicReason),
            ],
            rows: done.map { request, settlement in
                RecordTable.Row(cells: [
                    "\(wording.requestTitle(request))",
                    "\(wording.day(Day(inJapan: request.askedAt))) <span class=\"of\">\(wording.original(request.askedBy))</span>",
                    """
                    <span class="chip \(settlement.outcome == .confirmed ? "good" : "neutral")">\(wording.outcome(settlement.outcome))</span> \
                    \(wording.day(Day(inJapan: settlement.at))) <span class="of">\(wording.original(settlement.by))</span>\
                    \(settlement.reason.map { "<p>\(wording.original($0))</p>" as HTML })
                    """,
                    "\(wording.original(request.reason))",
                ])
            })
        return
            "<section aria-labelledby=\"settled\"><h2 id=\"settled\">\(wording.removalsSettled)</h2>\(table.html)</section>"
    }
}

extension Wording {
    fileprivate var removalsSentence: String {
        say(
            "公表した版に個人情報などがあったとき、版ごと取り下げるか、その語句だけを墨消しします。一人が申し出て、別の人（事務局か管理者）が承認すると、すぐに実行されます。元には戻せません。",
            "Where an edition says personal data or the like, it is taken down, or the words are blotted out. One person asks and another (of the office, or an administrator) says yes; then it is done at once. There is no way back."
        )
    }
    fileprivate var nothingToRemove: String { say("まだ公表した版がありません。", "Nothing is published yet.") }
    fileprivate func removalsWaiting(_ count: Int) -> String {
        say("承認待ちの申出（\(count)件）", count == 1 ? "1 request waits" : "\(count) requests wait")
    }
    fileprivate func askedOn(_ request: RemovalRequest) -> HTML {
        "\(day(Day(inJapan: request.askedAt))) \(original(request.askedBy))"
    }
    fileprivate var redactWords: String { say("語句を墨消しする", "Blot words out") }
    fileprivate var redactSentence: String {
        say(
            "語句の所だけを「［墨消し］」に置き換えます。ほかの文は、そのまま読めます。",
            "Only the words are replaced by “［墨消し］”; everything else can still be read.")
    }
    fileprivate var wordsHint: String {
        say(
            "1行に1つ。2文字以上。全角・半角、大文字・小文字の違いは問いません。申し出ると、消える所をすべて示します。承認されるまで、何も消えません。",
            "One a line, two letters or more; width and case do not matter. Once you have asked, every place is shown; nothing goes before the yes."
        )
    }
    fileprivate var alsoIn: String { say("あわせて墨消しする所", "Blot out as well in") }
    fileprivate var alsoInPlan: String {
        say(
            "今の計画（編集中の内容、照会の報告と追記、事務局の判断、取込みの注記も）",
            "the plan as it is kept, with reports, notes and decisions that hang on it")
    }
    fileprivate var alsoInEditions: String { say("ほかの版", "other editions") }
    fileprivate var publicReasonHint: String {
        say(
            "市民のページに載ります。例：個人情報を誤って掲載したため。伏せたい語句は書かないでください。",
            "Stands on the public pages, such as: personal data by mistake. Do not write the words themselves.")
    }
    fileprivate var askToRedact: String { say("墨消しを申し出る", "Ask to blot out") }
    fileprivate var retractEdition: String { say("版を取り下げる", "Take an edition down") }
    fileprivate var retractSentence: String {
        say(
            "版の内容がすべて、ページ・ファイル・検索・変更履歴から消えます。番号・公表日・SHA-256・理由は記録として残ります。今の計画は変わらないので、直してから公表し直してください。",
            "All of it goes from pages, files, search and the log; number, day, SHA-256 and reason stay. The plan as it is kept does not change: correct it, then publish again."
        )
    }
    fileprivate var askToRetract: String { say("取下げを申し出る", "Ask to take it down") }
    fileprivate var alreadyRetracted: String {
        say("（取下げ済み：直した文言を履歴からも消す）", " (taken down: remove what was corrected from the log)")
    }
    fileprivate var removalsSettled: String { say("処理した申出", "Settled requests") }
    fileprivate var removalRequest: String { say("申出", "Request") }
    fileprivate var settled: String { say("結果", "Outcome") }
    fileprivate func outcome(_ outcome: RemovalRequest.Outcome) -> String {
        switch outcome {
        case .confirmed: say("実行済み", "done")
        case .declined: say("却下", "declined")
        case .withdrawn: say("取消し", "withdrawn")
        }
    }
}
