import HTML
import PlanDocument

/// What is left out of files and what is to be checked (取り込まないもの・確かめること), a line for each cause.
struct NotesSection: Sendable {
    let groups: [NoteGroup]
    /// Of all notes.
    let count: Int
    let frame: StaffFrame

    private static let mostGroups = 100

    private var wording: Wording { frame.wording }

    var html: HTML {
        guard !groups.isEmpty else {
            return """
                <section aria-labelledby="notes"><h2 id="notes">\(wording.notesTitle)</h2><p class="empty">\(wording.noNotes)</p></section>
                """
        }
        let rows = groups.prefix(Self.mostGroups).map { group in
            RecordTable.Row(cells: [
                "\(group.first.sentence(in: wording.language))",
                group.first.certainty == .needsReview
                    ? "<span class=\"chip fair\">\(wording.needsReview)</span>"
                    : "<span class=\"chip neutral\">\(wording.repairedNote)</span>",
                "\(wording.cellCount(group.cellCount))", places(group),
            ])
        }
        let rest = groups.count - rows.count
        return """
            <section aria-labelledby="notes"><h2 id="notes">\(wording.notesTitle)</h2><p>\(wording.notesSentence)</p>\
            \(RecordTable(
                caption: wording.notesTitle, style: "people",
                columns: [
                    RecordTable.Column(wording.noteHead, style: "names"), RecordTable.Column(wording.certaintyHead),
                    RecordTable.Column(wording.cellsHead, style: "figure"), RecordTable.Column(wording.placesHead, style: "names"),
                ], rows: Array(rows)).html)\
            \("<p class=\"note\">\(wording.moreNotes(rest))</p>", if: rest > 0)\
            <p><a href="\(frame.link(.importNotes))" download>\(wording.notesAsFile(count))</a></p></section>
            """
    }

    /// The first cells, by their names in a spreadsheet.
    private func places(_ group: NoteGroup) -> HTML {
        let cells = group.notes.prefix(5).map { "\($0.cellName)" as HTML }
        let more: HTML = group.notes.count > cells.count ? "…" : ""
        let sheet: HTML = group.first.sheet.map { "\(wording.original($0)) " } ?? ""
        return "\(sheet)\(wording.list(cells))\(more)"
    }
}

extension Wording {
    fileprivate var notesTitle: String { say("取り込まないもの・確かめること", "What is left out, and what to check") }
    fileprivate var noNotes: String { say("全ての内容を読み取りました。", "Everything was read.") }
    fileprivate var notesSentence: String {
        say("同じ原因のものは1行にまとめています。ファイルは変わりません。", "One line for a cause. Your files stay as they are.")
    }
    fileprivate var noteHead: String { say("内容", "Note") }
    fileprivate var certaintyHead: String { say("扱い", "State") }
    fileprivate var cellsHead: String { say("か所", "Cells") }
    fileprivate var placesHead: String { say("場所", "Where") }
    fileprivate var needsReview: String { say("要確認", "To review") }
    fileprivate var repairedNote: String { say("補正", "Repaired") }
    fileprivate func cellCount(_ count: Int) -> String { say("\(count)か所", "\(count)") }
    fileprivate func moreNotes(_ count: Int) -> String { say("ほかに\(count)種類あります。", "\(count) more kinds.") }
    fileprivate func notesAsFile(_ count: Int) -> String {
        say("全ての注記（\(count)件）をCSVで受け取る", "All \(count) notes as CSV")
    }
}
