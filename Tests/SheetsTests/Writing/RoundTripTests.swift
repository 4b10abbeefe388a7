import Findings
import Japanese
import Plan
import PlanDocument
import PlanSamples
import Testing

@testable import Sheets

/// What we write is read back as it was, any number of times, or the difference is named.
@Suite struct RoundTripTests {
    private static let day = WritingSamples.day

    private func csv(_ plan: Plan) -> [UInt8] {
        DataTable(.annualReports, of: plan, source: .init(title: plan.title, municipality: nil, day: Self.day)).csv()
            .bytes
    }

    private func table(_ plan: Plan) throws -> [UInt8] {
        let source = DataTable.Source(title: plan.title, municipality: nil, day: Self.day)
        return try DataTable.xlsx(DataTable.all(of: plan, source: source))
    }

    private func form(_ plan: Plan) throws -> [UInt8] { try CityForm.xlsx(plan, day: Self.day) }

    private func document(_ plan: Plan) -> [UInt8] {
        Array(PlanDocument.write(plan, sheetMunicipality: nil, day: Self.day).utf8)
    }

    /// A sheet by another hand, with what spreadsheets take for formulas.
    private static let sheet = """
        計画名,瀬野市みどりの計画
        評価区分,◎,目標を超えた
        評価区分,○,目標に届いた
        評価区分,△,目標に届かなかった（理由・改善策を記入）
        評価区分,－,評価しない（集計に含めない）

        基本方針,番号,取組,担当課,令和5年度目標,令和5年度評価,令和5年度実績,令和6年度目標,令和6年度評価,令和6年度実績
        緑,1,"=HYPERLINK(""x"")",公園課,40本,◎,52本,'=A1,○,'-5
        緑,2,＝生け垣,@公園課,＋3件,△,+11件,1-1,△,3月4日
        水,3,-清掃,河川課,年6回,○,-6回,''＠,◎,－8回
        """

    @Test func `a sheet full of signs is the same plan after three rounds of CSV`() throws {
        let first = try read(Self.sheet).plan
        #expect(
            first.actions[0].name == "=HYPERLINK(\"x\")" && first.actions[0][FiscalYear(2024)].target?.text == "'=A1")
        var file = csv(first)
        #expect(String(decoding: file, as: UTF8.self).contains("\"'=HYPERLINK(\"\"x\"\")\""))
        for _ in 0..<3 {
            let plan = try SheetReader.read(file).plan
            #expect(plan.actions == first.actions && plan.years == first.years)
            #expect(plan.lastReportedYear == first.lastReportedYear)
            for status in plan.scale.statuses { #expect(first.scale[status.code]?.mark == status.mark) }
            #expect(plan.actions[0][FiscalYear(2023)].report.status == "◎")
            #expect(csv(plan) == file)
            file = csv(plan)
        }
    }

    @Test func `a workbook of tables and a form give the same texts back as the CSV`() throws {
        let first = try read(Self.sheet).plan
        for file in [try table(first), try form(first), document(first)] {
            #expect(try SheetReader.read(file).plan.actions == first.actions)
        }
        #expect(try RoundTrip(of: first, in: form(first)).changes.isEmpty)
        #expect(try RoundTrip(of: first, in: document(first)).changes.isEmpty)
    }

    @Test func `a plan document is read like any other sheet, with what the office decided about indicators`() throws {
        let plan = WritingSamples.plan
        let decisions = plan.series().map { IndicatorDecision.confirm($0) }
        #expect(!decisions.isEmpty)
        let document = PlanDocument.write(
            plan, sheetMunicipality: nil, day: Self.day, indicatorDecisions: decisions)
        #expect(try SheetReader.read(Array(document.utf8)) == Reading(plan: plan, indicatorDecisions: decisions))
    }

    @Test(arguments: [2023, 2024, 2025])
    func `a report ahead of its time does not move the year that is due`(last: Int) throws {
        var plan = WritingSamples.plan
        plan.lastReportedYear = FiscalYear(last)
        plan.actions[0][FiscalYear(2025)].report.result = "先に書いた報告"
        let known = plan.lastReportedYear.flatMap { plan.years.contains($0) ? $0 : nil }
        #expect(try SheetReader.read(csv(plan)).plan.lastReportedYear == known)
        #expect(try SheetReader.read(table(plan)).plan.lastReportedYear == known)
        #expect(try SheetReader.read(form(plan)).plan.lastReportedYear == plan.lastReportedYear)
        #expect(try SheetReader.read(document(plan)).plan.lastReportedYear == plan.lastReportedYear)
    }

    @Test(arguments: [nil, 2022, 2023, 2024, 2025] as [Int?])
    func `a year that is wholly entered is due where the plan says so, and only there`(last: Int?) throws {
        var plan = WritingSamples.plan
        plan.lastReportedYear = last.map(FiscalYear.init)
        for index in plan.actions.indices {
            for year in plan.years { plan.actions[index][year].report.status = "achieved" }
        }
        let known = plan.lastReportedYear.flatMap { plan.years.contains($0) ? $0 : nil }
        for file in [csv(plan), try table(plan)] {
            let back = try SheetReader.read(file).plan
            #expect(back.lastReportedYear == known)
            #expect(back.actions.map { $0.description?.text } == plan.actions.map { $0.description?.text.oneLine })
        }
        // A table of an earlier release has no such column, and a hand may have written anything into it.
        let text = String(decoding: csv(plan), as: UTF8.self)
        let without = text.split(separator: "\r\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).enumerated().filter { $0.offset != 5 }
                .map { String($0.element) }.joined(separator: ",")
        }.joined(separator: "\r\n")
        #expect(text.contains("和暦,実績対象,") && !without.contains("実績対象"))
        #expect(try SheetReader.read(Array(without.utf8)).plan.lastReportedYear == FiscalYear(2025))
        let typed = text.replacing("度,1,", with: "度,済,").replacing("度,0,", with: "度,まだ,")
        #expect(try SheetReader.read(Array(typed.utf8)).plan.lastReportedYear == FiscalYear(2025))
    }

    @Test func `what a table lacks is named when it is read, and by what it changes`() throws {
        let plan = WritingSamples.plan
        let reading = try SheetReader.read(csv(plan))
        let note = try #require(reading.notes.first { $0.kind == .ownTable })
        #expect(note.words == ["2"] && note.certainty == .needsReview)
        let fields = Set(try RoundTrip(of: plan, in: csv(plan)).changes.map(\.place.field))
        #expect(fields.isSuperset(of: [.vision, .situationAndChallenges, .labels, .role]))
        #expect(fields.isDisjoint(with: [.stage, .target, .status, .result, .name, .number, .lastReportedYear, .mark]))
    }

    @Test func `two actions with one number, a blank level and a name with a number stay what they are`() throws {
        var plan = WritingSamples.plan
        plan.actions[1].number = "1"
        plan.actions[1].name = "2 番目の窓口"
        plan.actions[1].policy = Policy.ID("1.1")
        plan.policies[1].number = nil
        plan.policies[1].name = "3 つの柱"
        let back = try SheetReader.read(csv(plan)).plan
        #expect(back.actions.map(\.number) == plan.actions.map(\.number))
        #expect(back.actions.map(\.name) == plan.actions.map(\.name))
        #expect(
            back.actions.map { back.path(of: $0).map(\.name) } == plan.actions.map { plan.path(of: $0).map(\.name) })
    }

    /// What a table of annual reports holds of an action, as one line a text.
    private func held(_ plan: Plan) -> [[String?]] {
        func line(_ text: String?) -> String? {
            guard let text, !text.isBlankToTheEye else { return nil }
            // A control character is no letter of a table: U+FFFD stands for it, and a warning says so.
            let line = text.oneLine.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
            return Passage(String(String.UnicodeScalarView(line)))?.text
        }
        return plan.actions.flatMap { action in
            plan.years.map { year in
                let written = action[year]
                return [
                    line(action.number), line(action.name) ?? "（名称なし）", line(written.stage?.text),
                    line(written.target?.text.text),
                    line(written.report.status.map { StatusWord.key(plan.scale[$0]?.label.oneLine ?? $0.text) }),
                    line(written.report.result?.text),
                    line(written.report.reasonAndImprovement?.text),
                ]
            }
        }
    }

    @Test func `any plan that a table gives is given by it again, byte for byte`() throws {
        var random = SeededGenerator(state: 71)
        var count = 0
        for _ in 0..<120 {
            let plan = random.planOfASheet()
            guard let first = try? SheetReader.read(csv(plan)).plan else { continue }
            count += 1
            #expect(held(first) == held(plan))
            let file = csv(first)
            let second = try SheetReader.read(file).plan
            #expect(second == first, "\(Plan.changes(from: first, to: second).prefix(3))")
            #expect(csv(second) == file)
            #expect(try RoundTrip(of: first, in: table(first)).changes.isEmpty)
        }
        #expect(count > 60)
    }

    /// What the city's form holds of an action, each text as a cell of a workbook gives it back to the reader of sheets: LF for a line
    /// break, U+FFFD for a null, nothing for what looks like markup.
    private func onForm(_ plan: Plan) -> [[String?]] {
        func cell(_ text: String?) -> String? {
            guard let text, !text.isBlankToTheEye else { return nil }
            let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\0", with: "\u{FFFD}")
            return Passage(lines).flatMap { Passage(Markup.removed(from: $0.text).text)?.text }
        }
        return plan.actions.map { action in
            plan.path(of: action).flatMap { policy in
                [policy.number, policy.name, policy.vision?.text, policy.situationAndChallenges?.text].map(cell)
            } + [cell(action.number), cell(action.name) ?? "（名称なし）", cell(action.description?.text)]
                + action.responsibilities.map { cell($0.text) }
                + plan.years.flatMap { year in
                    let written = action[year]
                    return [
                        cell(written.stage?.text), cell(written.target?.text.text),
                        cell(written.report.status.map { StatusWord.key(plan.scale[$0]?.label ?? $0.text) }),
                        cell(written.report.result?.text), cell(written.report.reasonAndImprovement?.text),
                    ]
                }
        }
    }

    /// The same plan with the words of the statuses for their codes, which a form does not tell.
    private func byWords(_ plan: Plan) -> Plan {
        var plan = plan
        func code(_ code: AchievementStatus.Code) -> AchievementStatus.Code {
            .init(StatusWord.key(plan.scale[code]?.label ?? code.text))
        }
        let codes = Dictionary(uniqueKeysWithValues: plan.scale.statuses.map { ($0.code, code($0.code)) })
        for index in plan.scale.statuses.indices {
            plan.scale.statuses[index].code = codes[plan.scale.statuses[index].code] ?? ""
        }
        for index in plan.actions.indices {
            for year in plan.years {
                plan.actions[index][year].report.status = plan.actions[index][year].report.status.flatMap { codes[$0] }
            }
        }
        return plan
    }

    @Test func `whatever texts stand on a form, they come back from it, and a second time nothing changes`() throws {
        var random = SeededGenerator(state: 79)
        var count = 0
        for _ in 0..<60 {
            let plan = random.planOfAForm()
            guard !plan.actions.isEmpty else { continue }
            count += 1
            let first = try SheetReader.read(form(plan)).plan
            for (before, after) in zip(onForm(plan), onForm(first)) where before != after {
                let cells = zip(before, after).filter { $0 != $1 }.prefix(2)
                Issue.record("\(cells.map { [$0.0.debugDescription, $0.1.debugDescription] })")
            }
            #expect(first.actions.count == plan.actions.count && first.lastReportedYear == plan.lastReportedYear)
            let second = try SheetReader.read(form(first)).plan
            let changes = Plan.changes(from: byWords(first), to: byWords(second))
            #expect(changes.isEmpty, "\(changes.prefix(3))")
        }
        #expect(count > 30)
    }

    @Test func `of a plan with anything in any place, a form gives back its texts or names what it does not`() throws {
        var random = SeededGenerator(state: 83)
        var (lost, refused) = (0, 0)
        for _ in 0..<60 {
            let plan = Bool.random(using: &random) ? random.plan() : random.planOfASheet()
            guard !plan.actions.isEmpty else { continue }
            let trip: RoundTrip
            do { trip = try RoundTrip(of: plan, in: form(plan)) } catch let refusal as UnreadableSheet {
                // Where the plan calls 担当課 and 取組内容 by words that no sheet has, their columns look like names; then the whole file is
                // refused, and says as what it can come back.
                guard case .ownFile(.form) = refusal.reason else { throw refusal }
                #expect(
                    [Field.divisions, .description].allSatisfy { Vocabulary.words[Label.key(plan.labels[$0])] == nil })
                refused += 1
                continue
            }
            if onForm(plan) != onForm(trip.after) { lost += 1 }
            #expect(onForm(plan) == onForm(trip.after) || !trip.changes.isEmpty)
        }
        #expect(lost > 0, "the plans are too tame")
        #expect(refused <= 2, "nearly every form is read")
    }

    @Test func `the text version is no sheet and is refused as one`() {
        let text = PlainText.write(WritingSamples.plan, day: Self.day)
        #expect(throws: UnreadableSheet.self) { try SheetReader.read(Array(text.utf8)) }
    }

    @Test func `the guard can be taken off again, whatever the text`() {
        var random = SeededGenerator(state: 73)
        let pieces = ["'", "=", "＝", "-", "－", "@", "+", "a", "6回", " ", "", "\u{301}"]
        for _ in 0..<5_000 {
            let text = (0..<5).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let guarded = FormulaGuard.put(before: text)
            #expect(Array(FormulaGuard.taken(off: guarded).utf8) == Array(text.utf8))
            let begins = guarded.unicodeScalars.first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
            #expect(!begins || guarded.unicodeScalars.count == 1)
        }
    }

    @Test func `lists of people are guarded too, in full width, and come back as they were`() throws {
        let names = ["＝合計", "=1+1", "＠山田", "－", "'=x", "一行\n二行", "a,\"b\""]
        let file = CSVText(head: ["利用者名", "氏名"], rows: names.map { [.text("u"), .text($0)] }).bytes
        let text = String(decoding: file, as: UTF8.self)
        #expect(text.contains("u,'＝合計\r\n") && text.contains("u,'＠山田\r\n") && text.contains("u,''=x\r\n"))
        #expect(try TextRows.read(file).dropFirst().map { $0.cells[1] } == names.map { $0.replacing("\n", with: "／") })
    }

    @Test func `a number is no formula, and stays a number`() {
        let file = CSVText(head: ["数"], rows: [[.integer(-5)], [.number(-0.5)], [.text("-5")]], encoding: .utf8).bytes
        #expect(String(decoding: file, as: UTF8.self) == "数\r\n-5\r\n-0.5\r\n'-5\r\n")
    }
}
