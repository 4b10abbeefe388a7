import ArgumentParser
import Findings
import Japanese
import Papers
import Plan
import PlanDocument
import Sheets
import Workbook

/// The forms in which a plan is written to a file (書き出しの形式).
enum PlanFile: String, CaseIterable, ExpressibleByArgument {
    case json
    case csv
    case xlsx
    case txt
    case pdf
}

extension DataTable.Name: ExpressibleByArgument {}
extension DataTable.Encoding: ExpressibleByArgument {}

/// In which form a plan is written.
struct PlanFileOptions: ParsableArguments {
    @Option(help: .say("書き出す形式", "The form to write.", value: "form"))
    var to: PlanFile

    @Option(
        help: .say(
            "csvにする表（既定：annual-reports）。xlsxでは様式の代わりに表",
            "The table that csv writes (default: annual-reports), or xlsx instead of the form.", value: "name"))
    var table: DataTable.Name?

    @Option(help: .say("csvの文字コード（既定：utf-8-bom）", "The encoding of csv (default: utf-8-bom).", value: "encoding"))
    var encoding: DataTable.Encoding?

    @Option(
        help: .say(
            "pdfの用紙と向き（既定：a3-landscape）", "The sheets of pdf (default: a3-landscape).", value: "paper"))
    var paper: PaperSize?

    func validate() throws {
        if to != .pdf, paper != nil {
            throw ValidationError(say("--paper は --to pdf のときだけ使えます。", "--paper goes with --to pdf only."))
        }
        if to != .csv, encoding != nil {
            throw ValidationError(say("--encoding は --to csv のときだけ使えます。", "--encoding goes with --to csv only."))
        }
        if to != .csv, to != .xlsx, table != nil {
            throw ValidationError(
                say("--table は --to csv か xlsx のときだけ使えます。", "--table goes with --to csv or xlsx only."))
        }
    }

    /// - Parameters:
    ///   - municipality: whose plan it is, as far as that is known; with its word for addresses where it is kept.
    ///   - day: the day of writing, which stands in the file (作成日).
    ///   - edition: that it is; printed papers say which.
    ///   - isDraft: whether printed papers are marked 案.
    func write(
        _ plan: Plan, of municipality: SheetMunicipality?, keptAs kept: Municipality? = nil, on day: Day,
        notes: [ReadingNote] = [], indicatorDecisions: [IndicatorDecision], edition: EditionSummary? = nil,
        isDraft: Bool = false, to output: OutputFile
    ) throws {
        let source = DataTable.Source(title: plan.title, municipality: municipality, day: day)
        switch to {
        case .json:
            let document =
                kept.map {
                    PlanDocument.write(
                        plan, municipality: $0, day: day, notes: notes, indicatorDecisions: indicatorDecisions)
                }
                ?? PlanDocument.write(
                    plan, sheetMunicipality: municipality, day: day, notes: notes,
                    indicatorDecisions: indicatorDecisions)
            try output.write(Array(document.utf8))
        case .csv:
            let csv = DataTable(
                table ?? .annualReports, of: plan, source: source, indicatorDecisions: indicatorDecisions
            ).csv(encoding: encoding ?? .utf8WithBOM)
            try output.write(csv.bytes)
            for warning in csv.warnings { StandardError.write(line: warning.sentence(in: CLILanguage.language)) }
            sayWhatIsLost(of: plan, in: csv.bytes)
        case .xlsx:
            try output.refuseScreen(for: "xlsx")
            do {
                let workbook =
                    try table.map { name throws(UnwritableWorkbook) in
                        try DataTable.xlsx([
                            DataTable(name, of: plan, source: source, indicatorDecisions: indicatorDecisions)
                        ])
                    } ?? CityForm.xlsx(plan, municipality: municipality, day: day)
                try output.write(workbook)
                sayWhatIsLost(of: plan, in: workbook)
            } catch let error as UnwritableWorkbook {
                throw Problem(
                    .inputOutput, say("xlsxを作れませんでした（\(error)）。", "The workbook could not be made (\(error))."))
            }
        case .txt:
            let text = PlainText.write(plan, municipality: municipality, day: day, language: CLILanguage.language)
            try output.write(Array(text.utf8))
        case .pdf:
            let subject = PlanOnPaper(
                plan, municipality: kept?.name ?? municipality?.name, edition: edition, isDraft: isDraft, day: day,
                indicatorDecisions: indicatorDecisions)
            try PaperFile(paper: FormPaper(subject, page: paper ?? .a3Landscape).paper).write(to: output)
        }
    }

    /// Of the forms that can be read back: the other tables are parts of a plan, and nobody takes them for one.
    private func sayWhatIsLost(of plan: Plan, in bytes: [UInt8]) {
        guard table == nil || table == .annualReports else { return }
        for line in RoundTripReport(of: plan, in: bytes).lines { StandardError.write(line: line) }
    }
}
