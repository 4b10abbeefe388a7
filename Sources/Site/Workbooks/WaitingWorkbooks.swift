import HTML
import Japanese
import Plan
import Rounds
import Sheets

/// The workbooks that wait (受け取る前の照会票): who returned what, what would change, what both sides changed, what found no place; and the
/// button that takes them.
struct WaitingWorkbooks: Sendable {
    let page: RoundWorkbooksPage
    let frame: StaffFrame

    private var wording: Wording { frame.wording }
    private var texts: WorkbookTexts { WorkbookTexts(page: page, frame: frame) }

    var html: HTML {
        guard !page.waiting.isEmpty else { return "" }
        let fields: HTML = """
            <input type="hidden" name="stamp" value="\(page.merge.stamp)">\(books)\(conflicts)\(changes)\(remarks)\(standing)\
            <p><button type="submit">\(wording.takeAll(readable.count))</button></p>
            """
        let form: HTML =
            readable.isEmpty || page.isClosed
            ? "\(books)\(remarks)" : frame.form(to: .workbookTaking, style: "entry whole", fields)
        return """
            <section aria-labelledby="waiting"><h2 id="waiting">\(wording.waitingTitle(page.waiting.count))</h2>\
            <p>\(wording.waitingSentence)</p>\(form)\(removal)</section>
            """
    }

    private var readable: [RoundWorkbooksPage.Waiting] { page.waiting.filter { $0.fault == nil } }

    // MARK: Who returned what

    private var books: HTML {
        let rows = page.waiting.map { file in
            let index = readable.firstIndex { $0.digest == file.digest }
            let choices: [(WorkbookStanding?, String)] =
                [(nil, wording.asBelow)] + WorkbookStanding.allCases.map { ($0, wording.standing($0)) }
            let options = choices.map { standing, label in
                """
                <option value="\(standing?.rawValue ?? "")"\(" selected", if: page.values["as-\(file.mark)"] == standing?.rawValue)>\(label)</option>
                """ as HTML
            }
            let select: HTML = """
                <label class="visually-hidden" for="as-\(file.mark)">\(wording.standingOf) \(wording.original(file.division.name))</label>\
                <select id="as-\(file.mark)" name="as-\(file.mark)">\(options)</select>
                """
            return RecordTable.Row(cells: [
                wording.original(file.division.name),
                "<a href=\"\(frame.link(.returnedWorkbook, showing: .item(file.digest)))\" download>\(wording.original(file.name))</a>",
                index.map { "\(wording.count(count(of: $0)))" } ?? "–", "\(wording.count(file.remarks.count))",
                file.fault.map { "<span class=\"error\">\(wording.errorMark)\($0)</span>" } ?? select,
            ])
        }
        return RecordTable(
            caption: wording.whoReturned, style: "workbooks",
            columns: [
                .init(wording.divisionInCharge), .init(wording.file), .init(wording.changedPlaces, style: "figure"),
                .init(wording.remarksCount, style: "figure"), .init(wording.standingOf),
            ], rows: rows
        ).html
    }

    private func count(of workbook: Int) -> Int {
        page.merge.entries.count { $0.outcome.options.contains { $0.workbooks.contains(workbook) } }
    }

    private var standing: HTML {
        let problems = page.problems.filter { $0.field == "standing" }
        let choices = WorkbookStanding.allCases.enumerated().map { index, standing in
            let id = index == 0 ? "field-standing" : "field-standing-\(index)"
            return """
                <li><input type="radio" id="\(id)" name="standing" value="\(standing.rawValue)"\
                \(" checked", if: page.values["standing"] == standing.rawValue)> \
                <label for="\(id)">\(wording.standing(standing))<span class="of"> \(wording.meaning(standing))</span></label></li>
                """ as HTML
        }
        return """
            <fieldset class="standings\(" wrong", if: !problems.isEmpty)"><legend>\(wording.howFar)</legend>\
            \(problems.error(id: "field-standing-error", wording))\
            <ul class="plain">\(choices)</ul></fieldset>
            """
    }

    // MARK: What both changed

    private var conflicts: HTML {
        let entries = page.merge.entries.enumerated().filter {
            if case .conflict = $0.element.outcome { true } else { false }
        }
        guard !entries.isEmpty else { return "" }
        return """
            <section aria-labelledby="conflicts"><h3 id="conflicts">\(wording.bothTitle(entries.count))</h3>\
            <p>\(wording.bothSentence)</p>\(entries.map { conflict($0.element, $0.offset) })</section>
            """
    }

    private func conflict(_ entry: WorkbookMerge.Entry, _ index: Int) -> HTML {
        let name = "side-\(index)"
        let problems = page.problems.filter { $0.field == name }
        func choice(_ value: String, _ label: HTML, _ text: HTML, isFirst: Bool = false) -> HTML {
            let id = isFirst ? "field-\(name)" : "\(name)-\(value)"
            return """
                <div class="merge-side"><label for="\(id)"><input type="radio" id="\(id)" name="\(name)" value="\(value)"\
                \(" checked", if: page.values[name] == value)> \(label)</label>\(text)</div>
                """
        }
        let options = entry.outcome.options.enumerated().map { index, option in
            choice(
                "o\(index)", wording.workbookSays(texts.names(of: option)),
                texts.compared(entry.now, option.value, at: entry.place))
        }
        return """
            <fieldset class="conflict\(" wrong", if: !problems.isEmpty)"><legend>\(texts.name(of: entry.place))</legend>\
            \("<p class=\"error\">\(problems.map { "<span>\(wording.errorMark)\($0.sentence)</span>" as HTML })</p>", if: !problems.isEmpty)\
            <div class="merge-sides">\
            \(choice("now", "\(wording.reportSays)", texts.written(entry.now, at: entry.place), isFirst: true))\(options)</div></fieldset>
            """
    }

    // MARK: What would change, and what found no place

    private var changes: HTML {
        let groups = [
            (wording.takenPlaces, page.merge.entries.filter { if case .taken = $0.outcome { true } else { false } }),
            (wording.samePlaces, page.merge.entries.filter { if case .same = $0.outcome { true } else { false } }),
            (
                wording.awayPlaces,
                page.merge.entries.filter {
                    switch $0.outcome {
                    case .away, .notAsked: true
                    case .taken, .same, .conflict: false
                    }
                }
            ),
        ]
        return groups.enumerated().reduce(into: HTML()) { html, group in
            let (title, entries) = group.element
            guard !entries.isEmpty else { return }
            let rows = entries.map { entry in
                "<dt>\(texts.name(of: entry.place))</dt><dd>\(texts.options(entry))</dd>" as HTML
            }
            html += """
                <details class="more whole"\(" open", if: group.offset != 1)><summary>\(title(entries.count))</summary>\
                <dl class="facts">\(rows)</dl></details>
                """
        }
    }

    private var remarks: HTML {
        let files = page.waiting.filter { !$0.remarks.isEmpty }
        guard !files.isEmpty else { return "" }
        let items = files.flatMap { file in
            file.remarks.map { remark in
                let row: HTML = remark.row.map { "\(wording.rowNumber($0))" } ?? ""
                return """
                    <li><b>\(wording.original(file.division.name))</b> \(wording.original(remark.sheet)) \(row) \
                    \(wording.original(remark.subject))：\(remark.sentence(in: wording.language))\
                    <blockquote\(wording.originalAttribute)>\(remark.text)</blockquote></li>
                    """ as HTML
            }
        }
        return """
            <section aria-labelledby="remarks"><h3 id="remarks">\(wording.remarksTitle(items.count))</h3>\
            <p>\(wording.remarksSentence)</p><ul class="plain remarks">\(items)</ul></section>
            """
    }

    private var removal: HTML {
        let forms = page.waiting.map { file in
            frame.form(
                to: .workbookDiscarding, style: "plain-form",
                """
                <input type="hidden" name="digest" value="\(file.digest)">\
                <button type="submit" class="quiet">\(wording.removeFile)\(wording.original(file.name))</button>
                """)
        }
        return
            "<details class=\"more\"><summary>\(wording.removeTitle)</summary><div class=\"buttons\">\(forms)</div></details>"
    }
}

extension Wording {
    fileprivate func waitingTitle(_ count: Int) -> String {
        say("受け取る前の照会票（\(count)冊）", "Waiting to be taken (\(count))")
    }
    fileprivate var waitingSentence: String {
        say("まだ報告は変わっていません。内容を確かめてから受け取ってください。", "No report has changed yet. Look at what they say, then take them.")
    }
    fileprivate var whoReturned: String { say("返ってきた照会票", "Who returned what") }
    fileprivate var file: String { say("ファイル", "File") }
    fileprivate var changedPlaces: String { say("書かれた欄", "Places filled in") }
    fileprivate var remarksCount: String { say("確かめること", "To look at") }
    fileprivate var standingOf: String { say("受取り方", "Take as") }
    fileprivate var asBelow: String { say("下で選ぶ受取り方", "As chosen below") }
    fileprivate var howFar: String { say("受取り方", "How far they go") }
    fileprivate func meaning(_ standing: WorkbookStanding) -> String {
        switch standing {
        case .draft: say("（課が続きを書きます）", "(the division goes on writing)")
        case .submitted: say("（この後、計画の手続のとおりに承認を受けます）", "(the steps of approval follow)")
        case .approved: say("（課長の承認を受けて返ってきたもの）", "(it came back with the head's approval)")
        }
    }
    fileprivate func bothTitle(_ count: Int) -> String {
        say("両方で変わった所（\(count)か所）", "Changed on both sides (\(count))")
    }
    fileprivate var bothSentence: String {
        say(
            "照会票を作った後で報告も変わったか、照会票どうしで内容が違います。どれにするかを一つずつ選んでください。",
            "The report was changed after the workbook was made, or two workbooks differ. Choose for each which of them stands."
        )
    }
    fileprivate var reportSays: String { say("今の報告のまま", "Keep what the report says") }
    fileprivate func workbookSays(_ names: HTML) -> HTML { say("\(names)の照会票にする", "Take what \(names) returned") }
    fileprivate func takenPlaces(_ count: Int) -> String {
        say("報告に入る内容（\(count)か所）", "Goes into the reports (\(count))")
    }
    fileprivate func samePlaces(_ count: Int) -> String {
        say("今の報告と同じ内容（\(count)か所）", "The same as the reports (\(count))")
    }
    fileprivate func awayPlaces(_ count: Int) -> String {
        say(
            "受け取れない内容（\(count)か所）：提出済みの報告か、照会の対象でない所です",
            "Cannot be taken (\(count)): handed in before, or not asked for")
    }
    fileprivate func remarksTitle(_ count: Int) -> String { say("確かめること（\(count)件）", "To look at (\(count))") }
    fileprivate var remarksSentence: String {
        say(
            "置き場所のない内容は、報告に入りません。必要なら、受け取った後に報告の画面で書いてください。",
            "What has no place does not go into a report. Write it on the report's page afterwards where it is needed.")
    }
    fileprivate func rowNumber(_ row: Int) -> String { say("\(row)行目", "row \(row)") }
    fileprivate func takeAll(_ count: Int) -> String { say("この\(count)冊を受け取る", "Take these \(count)") }
    fileprivate var removeTitle: String { say("間違えて置いた照会票を除く", "Remove a workbook that does not belong here") }
    fileprivate var removeFile: String { say("除く：", "Remove: ") }
    func standing(_ standing: WorkbookStanding) -> String {
        switch standing {
        case .draft: say("記入中として受け取る", "As a draft")
        case .submitted: say("提出されたものとして受け取る", "As handed in")
        case .approved: say("課長の承認済みとして受け取る", "As approved by the head")
        }
    }
}
