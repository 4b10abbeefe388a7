import HTML
import Japanese
import People
import Plan
import Rounds

/// Takes in the file of April's transfers (異動名簿の取込み).
struct TransfersPage: StaffPage {
    let problems: [FieldProblem]
    /// What cannot be read in the file that was sent.
    let faults: [TransferFault]

    init(problems: [FieldProblem] = [], faults: [TransferFault] = []) {
        self.problems = problems
        self.faults = faults
    }

    var above: [StaffPlace] { [.people] }

    func title(_ wording: Wording) -> String { wording.importTransfers }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let file = FormField(
            name: "file", label: wording.movesFile, kind: .file(accept: ".csv,.txt,text/csv,text/plain"),
            hint: wording.movesFileHint, problems: problems, wording: wording)
        let mode = FormField(
            name: "mode", label: wording.movesMode,
            kind: .choice([("whole", wording.movesWhole), ("additions", wording.transfersAdditions)]),
            hint: wording.movesModeHint, problems: problems, wording: wording)
        return """
            <h1>\(title(wording))</h1><p>\(wording.movesSentence)</p>\(found(wording))\
            \(frame.form(
                to: .transfersPreview, file: true,
                "\(file.html())\(mode.html())<p><button type=\"submit\">\(wording.showChanges)</button></p>"))\
            <section aria-labelledby="columns"><h2 id="columns">\(wording.movesColumns)</h2>\(columns(wording))\
            <p><a href="\(frame.link(.peopleFile))" download>\(wording.peopleAsFile)</a> <span class="of">\(wording.peopleAsFileHint)</span></p></section>
            """
    }

    private func found(_ wording: Wording) -> HTML {
        guard !faults.isEmpty else { return "" }
        let rows = faults.prefix(200).map { fault in
            RecordTable.Row(cells: [
                "\(wording.line(fault.line))", "\(fault.text)", "\(fault.kind.sentence(in: wording.language))",
            ])
        }
        return """
            <section aria-labelledby="faults"><h2 id="faults">\(wording.movesFaults(faults.count))</h2>\
            \(RecordTable(
                caption: wording.movesFaults(faults.count), style: "people",
                columns: [
                    RecordTable.Column(wording.lineLabel), RecordTable.Column(wording.found),
                    RecordTable.Column(wording.fault, style: "names"),
                ], rows: Array(rows)).html)</section>
            """
    }

    private func columns(_ wording: Wording) -> HTML {
        RecordTable(
            caption: wording.movesColumns, style: "people",
            columns: [
                RecordTable.Column(wording.movesColumnName), RecordTable.Column(wording.columnMeaning, style: "names"),
            ],
            rows: TransferColumn.allCases.map {
                RecordTable.Row(cells: ["<span lang=\"ja\">\($0.rawValue)</span>", "\(wording.meaning($0))"])
            }
        ).html
    }
}

/// What the file would do (取込みの確認): nothing has been done yet.
struct TransfersPreviewPage: StaffPage {
    let preview: TransfersPreview
    let subjects: [Slug: RightSubjects]
    /// The file, handed on so that what is applied is what was looked at.
    let file: String
    let mode: String
    let digest: String
    /// Whether it changed since somebody looked.
    let hasMoved: Bool

    init(
        preview: TransfersPreview, subjects: [Slug: RightSubjects], file: String, mode: String, digest: String,
        hasMoved: Bool = false
    ) {
        self.preview = preview
        self.subjects = subjects
        self.file = file
        self.mode = mode
        self.digest = digest
        self.hasMoved = hasMoved
    }

    var above: [StaffPlace] { [.people, .transfers] }

    func title(_ wording: Wording) -> String { wording.movesPreviewTitle }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let moved: HTML = hasMoved ? "<p class=\"callout\" role=\"alert\">\(wording.movesHaveMoved)</p>" : ""
        guard !preview.changesNothing else {
            return """
                <h1>\(title(wording))</h1>\(moved)<p class="empty">\(wording.movesNothing(preview.unchanged))</p>\
                <p><a class="button" href="\(frame.link(.people))">\(wording.people)</a></p>
                """
        }
        return """
            <header class="lead"><h1>\(title(wording))</h1>\(moved)<p class="sentence">\(wording.movesCount(preview))</p></header>\
            \(divisions(wording))\(standing(frame))\(table(wording))\
            \(frame.form(
                to: .transfersApplication, style: "plain-form buttons",
                """
                <input type="hidden" name="file" value="\(file)"><input type="hidden" name="mode" value="\(mode)">\
                <input type="hidden" name="digest" value="\(digest)"><button type="submit">\(wording.applyMoves)</button> \
                <a class="button second" href="\(frame.link(.transfers))">\(wording.otherFile)</a>
                """))
            """
    }

    private func divisions(_ wording: Wording) -> HTML {
        guard !preview.unknownDivisions.isEmpty else { return "" }
        let names = preview.unknownDivisions.prefix(50).map { wording.original($0.name) }
        return """
            <section class="callout" aria-labelledby="divisions"><h2 id="divisions">\(wording.unknownDivisions)</h2>\
            <p>\(wording.unknownDivisionsSentence)</p><p>\(wording.list(names))</p></section>
            """
    }

    private func standing(_ frame: StaffFrame) -> HTML {
        guard !preview.standing.isEmpty else { return "" }
        let wording = frame.wording
        let names = preview.standing.prefix(100).map { account in
            "<a href=\"\(frame.link(.person, person: account.id))\">\(wording.original(account.name))</a>" as HTML
        }
        return """
            <section class="callout" aria-labelledby="standing"><h2 id="standing">\(wording.standing(preview.standing.count))</h2>\
            <p>\(wording.standingSentence)</p><p>\(wording.list(names))</p></section>
            """
    }

    private func table(_ wording: Wording) -> HTML {
        let rows = preview.people.map { person -> RecordTable.Row in
            var changes: [HTML] = []
            if let oldName = person.oldName {
                changes.append("<li>\(wording.renamed(from: oldName, to: person.name))</li>")
            }
            if let email = person.newEmail {
                changes.append("<li>\(wording.newEmail(email, ofNewPerson: person.id == nil))</li>")
            }
            changes += person.given.map { "<li class=\"rose\">\(sign("＋", wording.given)) \(words($0, wording))</li>" }
            changes += person.taken.map { "<li class=\"fell\">\(sign("－", wording.taken)) \(words($0, wording))</li>" }
            return RecordTable.Row(cells: [
                wording.original(person.name), "\(person.login.text)", wording.kind(of: person),
                "<ul class=\"plain\">\(changes)</ul>",
            ])
        }
        return RecordTable(
            caption: wording.movesPreviewTitle, style: "people",
            columns: [
                RecordTable.Column(wording.personName), RecordTable.Column(wording.login),
                RecordTable.Column(wording.state), RecordTable.Column(wording.changes, style: "names"),
            ], rows: rows
        ).html
    }

    private func sign(_ mark: String, _ word: String) -> HTML { "<span class=\"direction\">\(mark)</span>\(word)" }

    private func words(_ right: Right, _ wording: Wording) -> HTML {
        RightWords(right: right, subjects: subjects, wording: wording).html
    }
}

extension Wording {
    fileprivate var movesSentence: String {
        say(
            "4月の異動のように、多くの人の権限を一度に変えます。まず何が変わるかを表示し、確認してから、全部を一度に行います。",
            "Changes the rights of many at once, as each April asks for. First it shows what would change; then everything is done, or nothing."
        )
    }
    fileprivate var movesFile: String { say("名簿のファイル（CSV）", "The list (CSV)") }
    fileprivate var movesFileHint: String {
        say(
            "Excelで保存したCSVをそのまま選べます（文字コードは自動で判別）。512KBまで。",
            "A CSV as Excel saves it will do; the encoding is found out. At most 512 KB.")
    }
    fileprivate var movesMode: String { say("名簿にない人の扱い", "People who are not in the list") }
    fileprivate var movesModeHint: String {
        say(
            "全員分の名簿なら「終了する」、追加する人だけの名簿なら「そのままにする」を選びます。年度を限らない権限は、どちらでも終了しません。",
            "End them when the list is everybody; leave them when it is additions only. Rights for every year never end by a list."
        )
    }
    fileprivate var movesWhole: String {
        say("その年度の権限を終了する", "End their rights for its years")
    }
    fileprivate var transfersAdditions: String { say("そのままにする", "Leave them as they are") }
    fileprivate var showChanges: String { say("変わることを見る", "Show what would change") }
    fileprivate var movesColumns: String { say("名簿の列", "Columns of the list") }
    fileprivate var movesColumnName: String { say("列の名前", "Heading") }
    fileprivate var columnMeaning: String { say("入れるもの", "What it holds") }
    fileprivate func movesFaults(_ count: Int) -> String {
        say("読み取れない所が\(count)か所あります。何も変えていません。", "\(count) places cannot be read. Nothing was changed.")
    }
    fileprivate var lineLabel: String { say("行", "Line") }
    fileprivate var movesPreviewTitle: String { say("取り込むと変わること", "What would change") }
    fileprivate func movesCount(_ preview: TransfersPreview) -> String {
        let leaving = preview.people.count { $0.leaves }
        let changed = preview.people.count - preview.added.count - leaving
        return say(
            "新しい人\(preview.added.count)人、権限などが変わる人\(changed)人、利用停止になる人\(leaving)人、変わらない人\(preview.unchanged)人です。まだ何も変えていません。",
            "\(preview.added.count) new, \(changed) changed, \(leaving) disabled, \(preview.unchanged) as they are. Nothing has been done yet."
        )
    }
    fileprivate func movesNothing(_ unchanged: Int) -> String {
        say(
            "変わることはありません。名簿の\(unchanged)人は、すでにこのとおりです。", "Nothing would change: all \(unchanged) are like this already."
        )
    }
    fileprivate var movesHaveMoved: String {
        say(
            "確認の後に利用者か権限が変わったため、取り込みませんでした。もう一度確認してください。",
            "People or rights changed after you looked, so nothing was done. Look again.")
    }
    fileprivate var applyMoves: String { say("このとおり取り込む", "Do all of this") }
    fileprivate var otherFile: String { say("やめて別のファイルを選ぶ", "Choose another file") }
    fileprivate var unknownDivisionsSentence: String {
        say(
            "課名の間違いでなければ、このまま取り込めます。計画の課名と同じでないと、報告を求める相手になりません。",
            "Go on if they are new. Reports are asked for by the plan's own names, so a misspelt one is asked for nothing."
        )
    }
    fileprivate var standingSentence: String {
        say("名簿では終了しません。異動した人がいれば、利用者の画面で外してください。", "A list does not end them. Take them away from whoever has moved.")
    }
    fileprivate var peopleAsFileHint: String { say("書き換えて取り込めます。", "Change it and take it in again.") }
    fileprivate func newEmail(_ email: EmailAddress, ofNewPerson isNew: Bool) -> HTML {
        isNew
            ? say("メールアドレスは \(email.text)", "mail address \(email.text)")
            : say("メールアドレスを「\(email.text)」に", "mail address now \(email.text)")
    }
}
