import Foundation
import Japanese
import Plan
import PlanSamples
import Rounds
import Testing
import Workbook

@testable import Sheets

@Suite struct DivisionFormTests {
    @Test func `a workbook that nobody filled in says nothing`() throws {
        let workbook = try DivisionSample.workbook()
        #expect(workbook.reports.map(\.action.text) == ["a2", "a3"])
        #expect(workbook.additions.map(\.action.text) == ["a1"])
        let reading = try DivisionSample.reading(DivisionSample.bytes(workbook))
        #expect(reading.changes.isEmpty)
        #expect(reading.remarks.isEmpty)
        #expect(reading.workbook.identity == workbook.identity)
        // Status, an indicator with its remark, two texts and four own fields; no indicator of the other; an addition.
        #expect(reading.workbook.answers.count == 9 + 7 + 1)
        #expect(try DivisionSample.bytes(workbook) == DivisionSample.bytes(workbook))
    }

    @Test func `any text that stands in a report comes back as it is`() throws {
        for (index, text) in WritingSamples.hostileTexts.enumerated() {
            guard let passage = Passage(text.withLineFeeds), !text.contains("\u{0}") else { continue }
            let report = AnnualReport(
                status: "partly", result: passage, reasonAndImprovement: passage,
                own: [.init("f1"): "o2", .init("f2"): "o1\no3"],
                indicators: [.actualOf(.init("i1")): passage])
            let action = Action.ID("a2")
            let workbook = try DivisionSample.workbook(
                reports: [action: WorkingReport(text: report, revision: 3)],
                contributions: [Action.ID("a1"): [Division("市民課"): Contribution(text: passage, revision: 1)]])
            let reading = try DivisionSample.reading(DivisionSample.bytes(workbook))
            #expect(reading.changes.isEmpty, "\(index): \(reading.changes)")
            #expect(reading.remarks.isEmpty, "\(index): \(reading.remarks)")
        }
    }

    @Test func `an independent program fills it in and saves it`() throws {
        let bytes = try DivisionSample.bytes(DivisionSample.workbook())
        let script = """
            assert sheet.protection.sheet and not sheet.protection.password, 'protected, without a password'
            assert not sheet.protection.formatColumns, 'columns can be made wider'
            assert book['照会票の情報'].sheet_state == 'hidden' and sheet.column_dimensions['G'].hidden
            assert sheet.print_title_rows and sheet.page_setup.orientation == 'landscape'
            open_cells = [c for line in sheet.iter_rows() for c in line if not c.protection.locked]
            assert open_cells and all(c.column == ANSWER for c in open_cells)
            lists = {str(v.sqref): v.formula1 for v in sheet.data_validations.dataValidation}
            assert any('◎ 達成' in (f or '') for f in lists.values()), lists
            assert sheet.cell(row('2', '達成状況'), 3).value == '必須'
            assert sheet.cell(row('2', '理由・改善策（未達成、一部のみ達成の場合のみ記入）'), 3).value == '△・×のとき必須'
            assert '45' in sheet.cell(row('2', '予約の割合（％）の実績値'), 6).value
            assert sheet.cell(row('2', '予約の割合（％）の実績値'), 4).value == '31.5'
            def say(label, text): sheet.cell(row('2', label), ANSWER).value = text
            say('達成状況', '〇')
            say('予約の割合（％）の実績値', '４８．５')
            say('達成状況詳細', '予約を広げた。\\n新しい窓口でも始めた。')
            say('今後の方向性', '拡充')
            say('連携先', '国、大学、高専')
            say('決算額', 2413)
            say('完了日', datetime.date(2026, 3, 2))
            sheet.cell(row('1', '追記'), ANSWER).value = '追記なし'
            """
        guard let filled = try DivisionSample.edited(bytes, script) else { return }
        let reading = try DivisionSample.reading(filled)
        #expect(
            reading.changes == [
                AnswerPlace("a2", .status): "mostly", AnswerPlace("a2", .actualOf(.init("i1"))): "４８．５",
                AnswerPlace("a2", .result): "予約を広げた。\n新しい窓口でも始めた。", AnswerPlace("a2", .own(.init("f1"))): "o1",
                AnswerPlace("a2", .own(.init("f2"))): "o2\no3", AnswerPlace("a2", .own(.init("f3"))): "2413",
                AnswerPlace("a2", .own(.init("f4"))): "2026-03-02",
                AnswerPlace(Action.ID("a1"), .addition(Division("市民課"))): "追記なし",
            ])
        #expect(reading.remarks.isEmpty, "\(reading.remarks)")
    }

    @Test func `what LibreOffice saved is the same`() throws {
        let bytes = try DivisionSample.bytes(DivisionSample.workbook())
        let script = """
            sheet.cell(row('3', '達成状況'), ANSWER).value = '△　一部のみ達成'
            sheet.cell(row('3', '達成状況詳細'), ANSWER).value = '案内板を二か所直した。\\n  残りは来年度。'
            """
        guard let filled = try DivisionSample.edited(bytes, script),
            let saved = try IndependentReader.office(
                filled, to: "xlsx", filter: "Calc MS Excel 2007 XML", isJapanese: true)
        else { return }
        let reading = try DivisionSample.reading(saved)
        #expect(
            reading.changes == [
                AnswerPlace("a3", .status): "partly", AnswerPlace("a3", .result): "案内板を二か所直した。\n  残りは来年度。",
            ])
        #expect(reading.remarks.isEmpty, "\(reading.remarks)")
    }

    @Test func `rows that were moved, columns that were added, and keys that are gone find their places`() throws {
        let bytes = try DivisionSample.bytes(DivisionSample.workbook())
        let turned = """
            sheet.protection.sheet = False
            sheet.cell(row('3', '達成状況'), ANSWER).value = '×'
            sheet.cell(row('2', '達成状況詳細'), ANSWER).value = '済んだ。'
            for m in list(sheet.merged_cells.ranges): sheet.unmerge_cells(str(m))
            lines = [[c.value for c in line] for line in sheet.iter_rows(min_row=4)]
            lines.reverse()
            for r, line in enumerate(lines):
                for c, value in enumerate(line): sheet.cell(4 + r, c + 1).value = value
            """
        let expected: [AnswerPlace: Passage?] = [
            AnswerPlace("a3", .status): "not-achieved", AnswerPlace("a2", .result): "済んだ。",
        ]
        guard let sorted = try DivisionSample.edited(bytes, turned) else { return }
        #expect(try DivisionSample.reading(sorted).changes == expected)
        #expect(try DivisionSample.reading(sorted).remarks.isEmpty)

        let widened = try #require(
            try DivisionSample.edited(bytes, turned + "\nsheet.insert_cols(4)\nsheet.cell(6, 4).value = '係の控え'"))
        #expect(try DivisionSample.reading(widened).changes == expected)
        #expect(try DivisionSample.reading(widened).remarks.map(\.text) == ["係の控え"])

        let keyless = try #require(try DivisionSample.edited(bytes, turned + "\nsheet.delete_cols(7)"))
        #expect(try DivisionSample.reading(keyless).changes == expected)
    }

    @Test func `what has no place is said and nothing is guessed`() throws {
        let bytes = try DivisionSample.bytes(DivisionSample.workbook())
        let script = """
            sheet.protection.sheet = False
            def say(number, label, value): sheet.cell(row(number, label), ANSWER).value = value
            say('2', '達成状況', '概ね○')
            say('2', '予約の割合（％）の実績値', datetime.date(2026, 3, 2))
            say('2', '達成状況詳細', '=1/0')
            say('2', '今後の方向性', 'やめる')
            say('2', '完了日', '春ごろ')
            sheet.cell(row('2', '決算額'), 4).value = '書き換えた'
            sheet.delete_rows(row('3', '完了日'))
            sheet.append(['', '別の取組も始めた'])
            sheet.cell(row('3', '達成状況'), ANSWER).comment = Comment('あとで直します', '係')
            book.create_sheet('メモ').cell(1, 1).value = '係の集計'
            """
        guard let filled = try DivisionSample.edited(bytes, script) else { return }
        let reading = try DivisionSample.reading(filled)
        #expect(reading.changes.isEmpty, "\(reading.changes)")
        let kinds = Set(reading.remarks.map(\.kind))
        #expect(
            kinds == [.notOnList, .becameDate, .notCalculated, .noDate, .lockedChanged, .gone, .added, .comment],
            "\(reading.remarks)")
        #expect(reading.remarks.contains { $0.text == "概ね○" && $0.subject == "2 達成状況" })
        #expect(reading.remarks.contains { $0.text == "係の集計" } && reading.remarks.contains { $0.text == "別の取組も始めた" })
        for remark in reading.remarks {
            #expect(!remark.sentence(in: .japanese).isEmpty && !remark.sentence(in: .english).isEmpty)
        }
    }

    @Test func `what is cleared is cleared, and a merged cell is no answer`() throws {
        let report = AnnualReport(status: "achieved", result: "書いてあった。", reasonAndImprovement: "これも。")
        let workbook = try DivisionSample.workbook(reports: [Action.ID("a3"): WorkingReport(text: report, revision: 1)])
        let script = """
            sheet.protection.sheet = False
            sheet.cell(row('3', '達成状況詳細'), ANSWER).value = None
            r = row('3', '理由・改善策（未達成、一部のみ達成の場合のみ記入）')
            sheet.merge_cells(start_row=r, start_column=4, end_row=r, end_column=5)
            """
        guard let filled = try DivisionSample.edited(DivisionSample.bytes(workbook), script) else { return }
        let reading = try DivisionSample.reading(filled)
        #expect(reading.changes == [AnswerPlace("a3", .result): Passage?.none])
        #expect(reading.remarks.map(\.kind).contains(.gone))
    }

    @Test func `a file that is none of this round's is refused in a sentence`() throws {
        let workbook = try DivisionSample.workbook()
        let bytes = try DivisionSample.bytes(workbook)
        #expect(throws: ForeignWorkbook.otherRound(workbook.identity)) {
            try DivisionFormFile(bytes).reading(
                of: DivisionSample.plan, as: DivisionSample.key, in: DivisionSample.city, FiscalYear(2024))
        }
        let other = try CityForm.xlsx(DivisionSample.plan, day: WritingSamples.day)
        #expect(throws: ForeignWorkbook.notOurs) { try DivisionFormFile(other) }
        #expect(throws: ForeignWorkbook.self) { try DivisionFormFile(Array("番号,取組".utf8)) }
        for fault in [ForeignWorkbook.notOurs, .otherVersion, .otherRound(workbook.identity)] {
            #expect(fault.sentence(in: .japanese).contains("照会票"))
        }
        guard
            let older = try DivisionSample.edited(bytes, "book['照会票の情報'].cell(1, 2).value = '0'"),
            let bare = try DivisionSample.edited(bytes, "del book['照会票の情報']")
        else { return }
        #expect(throws: ForeignWorkbook.otherVersion) { try DivisionFormFile(older) }
        #expect(throws: ForeignWorkbook.notOurs) { try DivisionFormFile(bare) }
    }

    @Test func `the name of a file can be the name of a file`() throws {
        let name = DivisionForm.fileName(of: try DivisionSample.workbook(for: "a/b:総務　課").identity)
        #expect(name == "照会票_令和7年度_a_b_総務_課.xlsx")
        let same = try ["a/b", "a:b", "A_b", "総務課"].map { try DivisionSample.workbook(for: $0).identity }
        #expect(
            DivisionForm.fileNames(of: same) == [
                "照会票_令和7年度_a_b.xlsx", "照会票_令和7年度_a_b_2.xlsx", "照会票_令和7年度_A_b_3.xlsx", "照会票_令和7年度_総務課.xlsx",
            ])
    }

    @Test func `answers that were moved without their keys go nowhere and are said`() throws {
        let bytes = try DivisionSample.bytes(DivisionSample.workbook())
        let exchange = """
            sheet.protection.sheet = False
            sheet.cell(row('2', '達成状況詳細'), ANSWER).value = '二の結果'
            sheet.cell(row('3', '達成状況詳細'), ANSWER).value = '三の結果'
            sheet.cell(row('3', '達成状況'), ANSWER).value = '×'
            a, b = row('2', '達成状況詳細'), row('3', '達成状況詳細')
            for c in range(1, 7):
                sheet.cell(a, c).value, sheet.cell(b, c).value = sheet.cell(b, c).value, sheet.cell(a, c).value
            """
        guard let exchanged = try DivisionSample.edited(bytes, exchange) else { return }
        let reading = try DivisionSample.reading(exchanged)
        #expect(reading.changes == [AnswerPlace("a3", .status): "not-achieved"])
        #expect(reading.remarks.map(\.kind) == [.misplaced, .misplaced], "\(reading.remarks)")
        #expect(reading.remarks.map(\.text) == ["3　達成状況詳細　三の結果", "2　達成状況詳細　二の結果"])

        // A row of another division's workbook is none of this one's, though its key came with it.
        let other = try DivisionFormFile(DivisionSample.bytes(DivisionSample.workbook(for: "総務課")))
        let own = try DivisionFormFile(bytes)
        let keys = [own, other].map { Set($0.rows.keys.filter { $0.hasPrefix("q") }) }
        #expect(!keys[0].isEmpty && keys[0].isDisjoint(with: keys[1]))
    }

    @Test func `words in places that nobody fills in are said`() throws {
        let script = """
            sheet.protection.sheet = False
            for m in list(sheet.merged_cells.ranges): sheet.unmerge_cells(str(m))
            planned = [r for r in range(4, sheet.max_row + 1) if sheet.cell(r, 3).value == '（計画）']
            sheet.cell(planned[0], ANSWER).value = '目標を書いた'
            sheet.cell(4, ANSWER).value = '見出しに書いた'
            sheet.cell(1, 6).value = '上に書いた'
            book['記入要領'].cell(60, 5).value = '要領に書いた'
            """
        guard let filled = try DivisionSample.edited(DivisionSample.bytes(DivisionSample.workbook()), script) else {
            return
        }
        let remarks = try DivisionSample.reading(filled).remarks
        #expect(remarks.count == 4 && remarks.allSatisfy { $0.kind == .lockedChanged }, "\(remarks)")
        for words in ["見出しに書いた", "目標を書いた", "上に書いた", "要領に書いた"] {
            #expect(remarks.contains { $0.text.contains(words) }, "\(words)")
        }
    }

    @Test func `without the heading of the answers nothing is guessed`() throws {
        let script = """
            sheet.protection.sheet = False
            sheet.cell(3, ANSWER).value = '回答'
            sheet.insert_cols(6)
            """
        guard let changed = try DivisionSample.edited(DivisionSample.bytes(DivisionSample.workbook()), script) else {
            return
        }
        let fault = ForeignWorkbook.noAnswers(heading: "令和7年度の記入欄")
        #expect(throws: fault) { try DivisionSample.reading(changed) }
        #expect(fault.sentence(in: .japanese).contains("「令和7年度の記入欄」"))
    }

    @Test func `what was added by the thousand is bounded`() throws {
        let bytes = try DivisionSample.bytes(DivisionSample.workbook())
        let added = """
            for n in range(500): sheet.append([None, 'あ' * 3000])
            sheet.cell(row('2', '達成状況'), ANSWER).value = '概ね○'
            """
        guard let long = try DivisionSample.edited(bytes, added) else { return }
        let remarks = try DivisionSample.reading(long).remarks
        #expect(remarks.count == 201 && remarks.last?.kind == .others(301))
        #expect(remarks.contains { $0.kind == .notOnList } && remarks.allSatisfy { $0.text.count <= 2_001 })
        let copied = try #require(
            try DivisionSample.edited(
                bytes, "key = sheet.cell(4, 7).value\nfor n in range(500): sheet.append([None] * 6 + [key])"))
        #expect(throws: ForeignWorkbook.self) { try DivisionSample.reading(copied) }
    }
}
