import ArgumentParser
import Findings
import Foundation
import Japanese
import Plan
import Sheets
import Store

/// `hakadori check`: where plans contradict themselves. Sheets need no database.
struct Check: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say(
                "計画を点検し、食い違い・空欄・据置きを根拠とともに示す", "Show where plans seem to contradict themselves, and why."),
            discussion: say(
                """
                シートのファイル、シートの入ったフォルダー、保管している計画（市/計画）を、いくつでも指定できます。\
                指摘は助言であり、達成状況を判定するものではありません。終了コードは、--fail-on 以上の指摘があれば1、なければ0です。

                例：
                  hakadori check plan.txt
                  hakadori check kasumihama/plan --fail-on arithmetic
                  hakadori check . --format sarif --output findings.sarif
                """,
                """
                Takes sheets, folders of sheets, and plans that are kept (CITY/PLAN), as many as you like. Findings are \
                advice, never a verdict on a status. Ends with 1 where there are findings at or above --fail-on, else \
                with 0.

                Example:
                  hakadori check plan.txt
                  hakadori check kasumihama/plan --fail-on arithmetic
                  hakadori check . --format sarif --output findings.sarif
                """)
        )
    }

    /// How findings are written.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case sarif
    }

    @Argument(help: .say("シート、フォルダー、または 市/計画", "Sheets, folders, or CITY/PLAN.", value: "plan"))
    var plans: [String]

    @Option(
        help: .say("これ以上の確かさの指摘があれば1で終わる", "End with 1 for findings this sure or surer.", value: "certainty"))
    var failOn: Certainty = .suggestion

    @Option(
        help: .say("使わない規則（繰返し可）", "A rule to leave out; may be repeated.", value: "rule"),
        transform: Rule.ID.argument)
    var without: [Rule.ID] = []

    @Option(help: .say("書き出す形式", "How findings are written.", value: "form"))
    var format: Form = .text

    @OptionGroup var output: OutputOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let sources = try plans.flatMap(PlanSource.all)
        guard !sources.isEmpty else {
            throw Problem(
                .noInput,
                say(
                    "フォルダーにシート（\(PlanSource.endings.sorted().joined(separator: "、"))）がありません。",
                    "There is no sheet in the folder (\(PlanSource.endings.sorted().joined(separator: ", ")))."))
        }
        let results = await checked(sources, settings)
        let plans = results.compactMap { try? $0.get() }
        let problems = results.compactMap { result in
            if case .failure(let problem) = result { problem } else { nil }
        }
        if let problem = problems.first, sources.count == 1 { throw problem }
        try output.file(reading: sources.compactMap(\.path), settings).write(Array(text(of: plans).utf8))
        for problem in problems { StandardError.write(line: "hakadori: \(problem.sentence)") }
        // A plan that could not be read is worse than one with findings: nothing is known about it.
        if let problem = problems.first { Foundation.exit(problem.status.rawValue) }
        let isClean = plans.allSatisfy { plan in
            plan.findings.open.allSatisfy { $0.certainty < failOn }
        }
        if !isClean { Foundation.exit(1) }
    }

    private func text(of plans: [CheckedPlan]) -> String {
        switch format {
        case .text: FindingsReport(plans: plans).text.visible
        case .json: FindingsDocument(plans: plans).json.document
        case .sarif: SARIFLog(plans: plans).json.document
        }
    }

    /// Every plan, in the order given, as many at a time as there are processors.
    private func checked(_ sources: [PlanSource], _ settings: Settings) async -> [Result<CheckedPlan, Problem>] {
        let switches = RuleSwitches(off: Set(without))
        return await withTaskGroup(of: (Int, Result<CheckedPlan, Problem>).self) { group in
            var results = [Result<CheckedPlan, Problem>?](repeating: nil, count: sources.count)
            var bar = ProgressBar(total: sources.count)
            var waiting = sources.enumerated().makeIterator()
            func begin() {
                guard let (index, source) = waiting.next() else { return }
                group.addTask { (index, await source.checked(switches, settings)) }
            }
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { begin() }
            while let (index, result) = await group.next() {
                results[index] = result
                bar.step()
                begin()
            }
            return results.compactMap { $0 }
        }
    }
}

extension PlanSource {
    fileprivate func checked(_ switches: RuleSwitches, _ settings: Settings) async -> Result<CheckedPlan, Problem> {
        do {
            switch self {
            case .file(let path):
                return .success(CheckedPlan(try SheetFiles([path]).read(), from: self, switches: switches))
            case .kept(let key):
                let (kept, review) = try await settings.withStore { store in
                    (try await store.stated(key, edition: nil), try await store.plans.review(of: key))
                }
                let off = switches.off.union(review.switches.off)
                return .success(
                    CheckedPlan(
                        kept.plan, from: self, indicators: kept.indicators, switches: RuleSwitches(off: off),
                        answers: review.answers))
            }
        } catch let problem as Problem {
            return .failure(problem)
        } catch {
            return .failure(Problem(.software, "\(error)"))
        }
    }
}

extension Certainty: ExpressibleByArgument {}
