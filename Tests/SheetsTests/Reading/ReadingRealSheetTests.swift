import Foundation
import Japanese
import Plan
import PlanDocument
import Sheets
import Testing

/// The real sheet stands beside the checkout on some machines and is no part of the project.
private let realSheet: String? = {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let path = here.appending(path: "../../../../shared/sheet/musashino-dx-plan-7.txt").standardizedFileURL.path
    return FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
}()

@Suite(.enabled(if: realSheet != nil, "the real sheet is not beside this checkout (../shared/sheet)"))
struct ReadingRealSheetTests {
    private let text: String
    private let reading: Reading
    private var plan: Plan { reading.plan }

    init() throws {
        text = realSheet ?? ""
        reading = try read(text)
    }

    @Test func `it has 4, 10 and 22 policies and 42 actions over three fiscal years`() {
        #expect(plan.levels.map(\.label) == ["基本施策", "施策", "取組"])
        #expect((0...2).map { level in plan.policies.count { $0.level == level } } == [4, 10, 22])
        #expect(plan.actions.map(\.number) == (1...42).map(String.init))
        #expect(plan.years.map(\.value) == [2023, 2024, 2025])
        #expect(plan.lastReportedYear == FiscalYear(2024))
        #expect(plan.policies.filter { $0.level == 0 }.map(\.number) == ["I", "Ⅱ", "Ⅲ", "Ⅳ"])
    }

    @Test func `it has 84 statuses and the third year is not due for anybody`() {
        let counts = plan.scale.statuses.map { status in
            plan.years.reduce(0) { sum, year in
                sum + plan.actions.count { $0[year].report.status == status.code }
            }
        }
        #expect(plan.scale == .usual)
        #expect(counts == [47, 26, 10, 1])
        #expect(plan.distribution(in: FiscalYear(2025)).notDue == 42)
    }

    @Test func `each of the 11 reasons stands in its own year, beside a status that asks for one`() {
        var reasons: [String] = []
        for action in plan.actions {
            for year in plan.years where action[year].report.reasonAndImprovement != nil {
                reasons.append("\(action.number)/\(year.value)")
                let status = action[year].report.status.flatMap { plan.scale[$0] }
                #expect(status?.needsReason == true)
            }
        }
        #expect(
            reasons == [
                "7/2023", "10/2023", "20/2024", "23/2024", "24/2024", "25/2023", "26/2024", "29/2023", "29/2024",
                "35/2024", "39/2024",
            ])
    }

    @Test func `126 target cells are there and 2 of them are blank`() {
        let blank = plan.actions.flatMap { action in
            plan.years.filter { action[$0].target == nil }.map { "\(action.number)/\($0.value)" }
        }
        #expect(blank == ["27/2025", "41/2025"])
    }

    /// An independent reading: by the positions that somebody saw by looking at the file, not by its words.
    @Test func `every text is as written, character for character`() throws {
        var written: [String: [String]] = [:]
        var number = ""
        let fields = ["スケジュール", "年度目標取組内容", "達成状況", "達成状況詳細", "理由改善策"]
        for line in text.components(separatedBy: "\n") {
            let cells = line.components(separatedBy: "\t").map(Accounting.clean)
            guard cells.count > 14, cells[0] != "基本施策" else { continue }
            let label = cells[11].isEmpty ? cells[0] : cells[11]
            let values = cells[11].isEmpty ? cells[1...3] : cells[12...14]
            let word = label.filter { $0 != "・" && $0 != " " }.prefix { $0 != "（" && $0 != "(" }
            guard let field = fields.firstIndex(of: String(word)) else { continue }
            if !cells[7].isEmpty, cells[0] != label {
                number = cells[7]
                written[number] = [cells[8], cells[10]]
            }
            // The stray rows come sixth, after the five of their action.
            if written[number]?.count == 2 + field * 3 { written[number]? += values }
        }
        #expect(written.count == 42)
        for action in plan.actions {
            let years = plan.years.map { action[$0] }
            let read =
                [action.name, action.description?.text ?? ""] + years.map { $0.stage?.text ?? "" }
                + years.map { $0.target?.text.text ?? "" }
                + years.map { $0.report.status.flatMap { plan.scale[$0]?.label } ?? "" }
                + years.map { $0.report.result?.text ?? "" } + years.map { $0.report.reasonAndImprovement?.text ?? "" }
            #expect(written[action.number] == read)
        }
    }

    @Test func `every cell that is not blank is in the plan or in a note`() {
        #expect(Accounting(reading, tabs: text).faults == [])
        #expect(reading.cells.count { $0.use == .heading } == 13 * 14 + 9)
        let labels = reading.cells.count { if case .label = $0.use { true } else { false } }
        #expect(labels == 42 * 5 + 3)
        // What has no other place is one stage outside the years.
        let lost = reading.notes.filter { [.outsideYears, .notPlaced, .alreadyWritten].contains($0.kind) }
        #expect(lost.map { "\($0.line),\($0.column) \($0.seen)" } == ["34,16 試行"])
    }

    @Test func `what is odd about it is noted where it stands`() {
        func lines(_ kind: ReadingNote.Kind) -> [Int] { reading.notes.filter { $0.kind == kind }.map(\.line) }
        #expect(lines(.headingsShifted) == [5])
        #expect(lines(.headingNotFollowed) == [23])
        #expect(lines(.pageWidth) == [22, 194])
        #expect(Set(lines(.repeatsNextAction)) == [112, 118, 124])
        #expect(lines(.numberSpelling) == [56, 217, 222, 227])
        #expect(lines(.divisionEnds) == [113])
        #expect(lines(.labelElsewhere) == [66])
        #expect(lines(.labelSpelling) == [42, 44, 45, 67])
        #expect(reading.notes.first { $0.kind == .markupRemoved }?.words.last == "149")
        let names = reading.notes.filter { $0.kind == .wording && $0.words.first == "名称" }
        #expect(names.map(\.line) == [56, 119, 119, 137, 227])
        #expect(reading.notes.allSatisfy { note in note.certainty != .repaired || note.kind != .wording })
    }

    @Test func `divisions are told apart, with everybody and with an end`() throws {
        let action = try #require(plan.action("20"))
        #expect(action.responsibilities.map(\.division.name).first == "企画調整課")
        #expect(action.responsibilities.first?.until == FiscalYear(2023))
        #expect(action.responsibilities.count == 5)
        #expect(plan.action("1")?.responsibilities.last?.division.isAllDivisions == true)
        #expect(plan.action("8")?.responsibilities.map(\.division.name) == ["多文化共生・交流課"])
    }
}
