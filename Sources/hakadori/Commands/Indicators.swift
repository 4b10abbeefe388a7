import ArgumentParser
import Findings
import Foundation
import Japanese
import Plan
import PlanDocument
import Sheets
import Store

/// `hakadori indicators`: what a plan counts, read from its sentences. Sheets need no database.
struct Indicators: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("指標の目標値と実績値を示す", "Show the targets and actuals of indicators."),
            discussion: say(
                """
                シートのファイル、または保管している計画（市/計画）を指定します。計画に指標として書かれた値と、文章から読み取った数値を示します。\
                読み取った数値は参考値で、\
                結び付けが推定のものはその旨を、事務局が確認したものは「確認済」と示します。csv は hakadori convert --table indicators と同じ表です。

                例：
                  hakadori indicators plan.txt
                  hakadori indicators kasumihama/plan --format csv
                """,
                """
                Takes a sheet or a plan that is kept (CITY/PLAN). It shows what the plan states as \
                indicators and what is read from its sentences. The latter is advice; where putting \
                them together was a guess, it says so; what the office confirmed is marked. csv is the table of hakadori convert --table indicators.

                Example:
                  hakadori indicators plan.txt
                  hakadori indicators kasumihama/plan --format csv
                """)
        )
    }

    @Argument(help: .say("シート、または 市/計画", "A sheet, or CITY/PLAN.", value: "plan"))
    var plan: String

    @Flag(help: .say("読み取った元の語句も表示する（text）", "Show the words that were read, too (text)."))
    var quotes = false

    @OptionGroup var format: FormatOption
    @OptionGroup var output: OutputOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let (plan, municipality, decisions) = try await read(settings)
        let indicators = plan.allSeries(decisions: decisions)
        for aside in plan.actions.flatMap(plan.numbersLeftAside) {
            let number = aside.place.action.flatMap { plan[$0]?.number } ?? ""
            StandardError.write(
                line: "\(number)\(say("：", ": "))\(aside.sentence(labels: plan.labels, in: CLILanguage.language))")
        }
        switch format.format {
        case .text:
            let report = IndicatorsReport(plan: plan, indicators: indicators, showsQuotes: quotes)
            try output.file(reading: [self.plan], settings).write(Array(report.text.visible.utf8))
        case .json:
            let document = IndicatorsDocument(plan: plan, indicators: indicators).json.document
            try output.file(reading: [self.plan], settings).write(Array(document.utf8))
        case .csv:
            let source = DataTable.Source(title: plan.title, municipality: municipality, day: Day(inJapan: Date()))
            let table = DataTable(.indicators, of: plan, source: source, indicatorDecisions: decisions)
            try output.file(reading: [self.plan], settings).write(table.csv().bytes)
        }
    }

    private func read(_ settings: Settings) async throws -> (Plan, SheetMunicipality?, [IndicatorDecision]) {
        let sources = try PlanSource.all(named: plan)
        switch sources.first {
        case .file(let path) where path == plan:
            let reading = try SheetFiles([path]).read()
            return (reading.plan, reading.municipality, reading.indicatorDecisions)
        case .kept(let key):
            let kept = try await settings.withStore { try await $0.stated(key, edition: nil) }
            let city = kept.municipality
            return (kept.plan, SheetMunicipality(name: city.name, code: city.code), kept.indicatorDecisions)
        default:
            throw InputFile(path: plan).refusal(SystemError(number: EISDIR))
        }
    }
}
