import Foundation
import Japanese
import Plan
import PlanDocument
import PlanSamples
import Testing

@testable import Sheets

/// A file of ours that comes back as it went out changes nothing, asks nothing and has nothing to say.
@Suite struct ReturnedFilesTests {
    /// A way out of the program.
    enum Way: String, CaseIterable {
        case csv, cp932, table, form, indicators

        func bytes(_ plan: Plan) throws -> [UInt8] {
            let day = WritingSamples.day
            let source = DataTable.Source(title: plan.title, municipality: nil, day: day)
            return switch self {
            case .csv: DataTable(.annualReports, of: plan, source: source).csv().bytes
            case .cp932: DataTable(.annualReports, of: plan, source: source).csv(encoding: .cp932).bytes
            case .table: try DataTable.xlsx(DataTable.all(of: plan, source: source))
            case .form: try CityForm.xlsx(plan, day: day)
            case .indicators: DataTable(.indicators, of: plan, source: source).csv().bytes
            }
        }
    }

    private func merge(_ reading: Reading, into plan: Plan) -> SheetMerge {
        var texts = SheetTexts()
        texts.take(Plan.changes(from: nil, to: plan))
        var choices = SheetMerge.Choices()
        choices.refusesNew = true
        return plan.merging(reading.plan, since: texts, writtenAs: reading.ownFile?.rendition, choices)
    }

    /// - Returns: whether the file could be read at all.
    private func comesBack(_ plan: Plan, by way: Way, _ name: String) throws -> Bool {
        guard let reading = try? SheetReader.read(way.bytes(plan)) else { return false }
        let merge = merge(reading, into: plan)
        let changes = Plan.changes(from: plan, to: merge.plan)
        let what = "\(name) \(way)"
        #expect(changes.isEmpty, "\(what): \(changes.prefix(3))")
        #expect(merge.conflicts.isEmpty && merge.standing.isEmpty, "\(what): \(merge.conflicts) \(merge.standing)")
        #expect(merge.additions.isEmpty && merge.missing.isEmpty, "\(what): \(merge.additions) \(merge.missing)")
        #expect(merge.blanked.isEmpty && merge.formChanges.isEmpty, "\(what): \(merge.blanked) \(merge.formChanges)")
        #expect(merge.unknown.isEmpty && merge.unplaced.isEmpty, "\(what): \(merge.unknown) \(merge.unplaced)")
        // Of a workbook of all tables one is read, and that is said.
        let notes = reading.returned(to: plan).notes.filter { $0.kind != .otherSheet }
        #expect(notes.isEmpty, "\(what): \(notes.prefix(2).map { $0.sentence(in: .english) })")
        return true
    }

    @Test(arguments: Way.allCases) func `any plan comes back by any of our files as it is`(way: Way) throws {
        var random = SeededGenerator(state: 97)
        var count = 0
        for round in 0..<40 {
            let plan =
                switch round % 4 {
                case 0: random.planWithOwnForm()
                case 1: random.planOfASheet()
                case 2: random.planOfAForm()
                default: random.plan()
                }
            if try comesBack(plan.matched(to: nil), by: way, "\(round)") { count += 1 }
        }
        #expect(count > (way == .indicators ? 0 : 10), "\(count)")
    }

    @Test(.enabled(if: FieldFiles.areThere, "the field files are not beside this checkout (../shared/field)"))
    func `the plans of the field come back as they are`() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: FieldFiles.folder).sorted()
        where name.hasSuffix(".xlsx") || name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
            let plan = try SheetReader.read(try #require(FieldFiles.bytes(name))).plan.matched(to: nil)
            for way in [Way.csv, .form, .indicators] { _ = try comesBack(plan, by: way, name) }
        }
    }

    @Test func `what is changed in such a file is the one change, with the line breaks of the plan`() throws {
        var plan = WritingSamples.plan.matched(to: nil)
        plan.actions[0][plan.years[0]].report.result = "一行目\n二行目"
        plan.actions[0].responsibilities = [
            Responsibility(division: Division("企画課"), role: .lead),
            Responsibility(division: Division("総務課"), note: "令和5年度まで", until: FiscalYear(2023)),
        ]
        let file = String(decoding: try Way.csv.bytes(plan), as: UTF8.self)
        #expect(file.contains("一行目／二行目"))
        let edited = file.replacing("一行目／二行目", with: "一行目／直した二行目").replacing("企画課", with: "政策課")
        let merge = merge(try SheetReader.read(Array(edited.utf8)), into: plan)
        var expected = plan
        expected.actions[0][plan.years[0]].report.result = "一行目\n直した二行目"
        expected.actions[0].responsibilities[0] = Responsibility(division: Division("政策課"))
        #expect(Plan.changes(from: expected, to: merge.plan).isEmpty, "\(Plan.changes(from: plan, to: merge.plan))")
    }

    @Test func `a file that was made before the plan went on says nothing about what is new`() throws {
        let before = WritingSamples.plan.matched(to: nil)
        let reading = try SheetReader.read(try Way.csv.bytes(before))
        var ours = before
        ours.actions[0].description = "直した\n内容"
        ours.actions[0].responsibilities.append(Responsibility(division: Division("新しい課")))
        var texts = SheetTexts()
        texts.take(Plan.changes(from: nil, to: before))
        let merge = ours.merging(
            reading.plan, since: texts, writtenAs: reading.ownFile?.rendition, SheetMerge.Choices())
        #expect(Plan.changes(from: ours, to: merge.plan).isEmpty && merge.conflicts.isEmpty)
    }
}
