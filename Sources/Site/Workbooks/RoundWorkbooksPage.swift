import Foundation
import HTML
import Japanese
import Plan
import Rounds
import Sheets

/// The workbooks of a round (照会票): what is handed out to the divisions, what came back, and what would change.
struct RoundWorkbooksPage: StaffPage {
    /// What is handed out to one division.
    struct Line: Sendable {
        let division: Division
        let reports: Int
        let additions: Int
        let submitted: Int
        /// Whether a workbook of it came back already.
        let cameBack: Bool
    }

    /// One that waits to be taken.
    struct Waiting: Sendable {
        let digest: String
        let name: String
        let division: Division
        let remarks: [DivisionRemark]
        /// Why it cannot be read any more; `nil` where it can.
        let fault: String?

        /// Which of them a field of the form is about: the names of fields are short.
        var mark: String { String(digest.prefix(16)) }
    }

    /// One that was taken.
    struct Taken: Sendable {
        let digest: String
        let name: String
        let division: Division
        let on: Day
        let by: String
        let standing: WorkbookStanding
    }

    let plan: Plan
    let round: Round
    let isClosed: Bool
    let lines: [Line]
    let waiting: [Waiting]
    /// Of those among `waiting` that can be read.
    let merge: WorkbookMerge
    let taken: [Taken]
    /// What came of taking some just now.
    var outcome: WorkbookOutcome?
    /// Why each of its reports was not handed in, in sentences.
    var reasons: [[String]] = []
    /// Files that were put here before, by the same bytes.
    var known: [String] = []
    var values: [String: String] = [:]
    var problems: [FieldProblem] = []

    var above: [StaffPlace] { [.plan, .rounds, .round] }

    func title(_ wording: Wording) -> String { wording.place(.roundWorkbooks) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title)) \(wording.year(round.year))</p>\
            <h1>\(title(wording))</h1><p class="sentence">\(wording.workbooksSentence)</p></header>\
            \(WorkbookResults(page: self, frame: frame).html)\(put(frame), if: !isClosed)\
            \(WaitingWorkbooks(page: self, frame: frame).html)\(handOut(frame), if: !isClosed)\(takenBefore(frame))
            """
    }

    private func put(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let files = FormField(
            name: "files", label: wording.returnedFiles, kind: .files(accept: ".xlsx"), hint: wording.returnedFilesHint,
            problems: problems, wording: wording)
        let again: HTML =
            known.isEmpty
            ? "" : "<p class=\"note\">\(wording.putBefore(wording.list(known.map { wording.original($0) })))</p>"
        return """
            <section aria-labelledby="put"><h2 id="put">\(wording.putTitle)</h2>\(again)\
            \(frame.form(
                to: .roundWorkbooks, file: true,
                "\(files.html())<p><button type=\"submit\">\(wording.lookAtReturned)</button></p>"))</section>
            """
    }

    private func handOut(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let asked = lines.filter { $0.reports + $0.additions > 0 }
        guard !asked.isEmpty else {
            return """
                <section aria-labelledby="out"><h2 id="out">\(wording.handOutTitle)</h2><p class="empty">\(wording.nothingToHandOut)</p></section>
                """
        }
        let rows = asked.map { line in
            let path = frame.link(.roundWorkbook, showing: .item(line.division.name))
            return RecordTable.Row(cells: [
                wording.original(line.division.name), "\(wording.count(line.reports))",
                "\(wording.count(line.additions))",
                line.submitted == 0 ? "–" : "\(wording.count(line.submitted))",
                line.cameBack ? "\(wording.cameBack)" : "–",
                """
                <a href="\(path)" download>\(wording.oneWorkbook)\
                <span class="visually-hidden">\(wording.colon)\(wording.original(line.division.name))</span></a>
                """,
            ])
        }
        return """
            <section aria-labelledby="out"><h2 id="out">\(wording.handOutTitle)</h2><p>\(wording.handOutSentence)</p>\
            <p class="buttons"><a class="button" href="\(frame.link(.roundWorkbooksFile))" download>\(wording.allWorkbooks(asked.count))</a></p>\
            \(RecordTable(
                caption: wording.handOutTitle, style: "workbooks",
                columns: [
                    .init(wording.divisionInCharge), .init(wording.reports, style: "figure"),
                    .init(wording.additionsAsked, style: "figure"), .init(wording.submittedColumn, style: "figure"),
                    .init(wording.cameBackColumn), .init(wording.workbookFile),
                ], rows: rows
            ).html)</section>
            """
    }

    private func takenBefore(_ frame: StaffFrame) -> HTML {
        guard !taken.isEmpty else { return "" }
        let wording = frame.wording
        let rows = taken.map { file in
            let path = frame.link(.returnedWorkbook, showing: .item(file.digest))
            return RecordTable.Row(cells: [
                wording.original(file.division.name), "<a href=\"\(path)\" download>\(wording.original(file.name))</a>",
                "\(wording.day(file.on))", wording.original(file.by), "\(wording.standing(file.standing))",
            ])
        }
        return """
            <section aria-labelledby="taken"><h2 id="taken">\(wording.takenTitle)</h2>\
            <details class="more whole"\(" open", if: taken.count <= 10)><summary>\(wording.showTaken(taken.count))</summary>\
            \(RecordTable(
                caption: wording.takenTitle, style: "workbooks",
                columns: [
                    .init(wording.divisionInCharge), .init(wording.workbookFile), .init(wording.takenOn),
                    .init(wording.takenBy), .init(wording.standingColumn),
                ], rows: rows
            ).html)</details></section>
            """
    }
}

extension Wording {
    fileprivate var workbooksSentence: String {
        say(
            "課ごとの照会票（Excel）を作って送り、返ってきたものをここで受け取ります。課の人はログインしなくても回答できます。画面から回答する課と混ざってもかまいません。",
            "Make a workbook for each division, send them, and take here what comes back. Nobody in a division has to sign in; some may answer in the browser."
        )
    }
    fileprivate var putTitle: String { say("返ってきた照会票を置く", "Workbooks that came back") }
    fileprivate var returnedFiles: String { say("照会票のファイル", "Files") }
    fileprivate var returnedFilesHint: String {
        say(
            "まとめて選べます（一度に\(RoundWorkbooksPage.mostFiles)冊、合わせて20MBまで）。次の画面で、何が変わるかを確かめてから受け取ります。それまで報告は変わりません。",
            "Choose several at once (at most \(RoundWorkbooksPage.mostFiles), 20 MB together). You see what would change before anything of a report does."
        )
    }
    fileprivate var lookAtReturned: String { say("内容を確かめる", "See what they say") }
    fileprivate func putBefore(_ names: HTML) -> HTML {
        say("前にも置かれた照会票です：\(names)", "These were here before: \(names)")
    }
    fileprivate var handOutTitle: String { say("照会票を作る", "Workbooks to hand out") }
    fileprivate var handOutSentence: String {
        say(
            "今の報告の内容が入ります。提出済みの報告は入りません。ダウンロードして、課にメールで送ってください。",
            "They hold the reports as they stand; those that were handed in are not in them. Download them and mail them to the divisions."
        )
    }
    fileprivate var nothingToHandOut: String {
        say("どの課にも、求めるものは残っていません。", "Nothing is asked of any division any more.")
    }
    fileprivate func allWorkbooks(_ count: Int) -> String {
        say("全部の課の照会票（\(count)冊、zip）", "All \(count) workbooks (zip)")
    }
    fileprivate var oneWorkbook: String { say("Excelをダウンロード", "Download") }
    fileprivate var additionsAsked: String { say("追記", "Additions") }
    fileprivate var submittedColumn: String { say("提出済み", "Handed in") }
    fileprivate var cameBack: String { say("返ってきた", "came back") }
    fileprivate var cameBackColumn: String { say("返送", "Returned") }
    fileprivate var workbookFile: String { say("照会票", "Workbook") }
    fileprivate var takenTitle: String { say("受け取った照会票", "Workbooks that were taken") }
    fileprivate func showTaken(_ count: Int) -> String { say("受け取った照会票を見る（\(count)冊）", "Show them (\(count))") }
    fileprivate var takenOn: String { say("受け取った日", "On") }
    fileprivate var takenBy: String { say("受け取った人", "By") }
    fileprivate var standingColumn: String { say("受取り方", "As") }
}

extension RoundWorkbooksPage {
    /// How many can be put here at once.
    static let mostFiles = 100
}
