import Foundation
import Plan
import PlanSamples
import Sheets
import Testing

/// Our own check of those of the 30 rules of 行政データにおける機械可読性に関するルール (2026-03-31) that a program can see in
/// a CSV file, read by Python's csv module.
///
/// Long texts keep the 「、」 and 「・」 of their authors: text as written is never changed, so L1-07 is looked at for
/// the columns that hold names, codes, numbers and years.
@Suite struct WritingMachineReadabilityTests {
    /// Reads a CSV file and says which rule each table breaks, a line each.
    private static let check = #"""
        import csv, io, re, sys, unicodedata
        data = sys.stdin.buffer.read()
        def broken(rule, what): print(rule, what)
        if not data.startswith(b'\xef\xbb\xbf'): broken('L3-08', 'no byte order mark')
        text = data.decode('utf-8-sig')
        if re.search(r'(?<!\r)\n|\r(?!\n)', text): broken('L1-14', 'a line does not end with CRLF')
        if not text.endswith('\r\n'): broken('L1-14', 'no CRLF at the end')
        rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))
        head, body = rows[0], rows[1:]
        if len(text.split('\r\n')) - 1 != len(rows): broken('L1-14', 'a cell goes over several lines')
        if any(len(row) != len(head) for row in body): broken('L1-12', 'rows differ in length: merged or shifted')
        if any(not name.strip() for name in head): broken('L1-05', 'a column without a name')
        if len(set(head)) != len(head): broken('L2-03', 'a name twice')
        if any(not any(row) for row in body): broken('L1-03', 'an empty row')
        for index, name in enumerate(head):
            values = [row[index] for row in body if index < len(row)]
            filled = [value for value in values if value]
            for value in [name] + values:
                if value != value.strip(): broken('L1-06', 'white space at an end: ' + value)
                if any(unicodedata.category(c) == 'Cc' for c in value): broken('L1-14', 'a control character: ' + repr(value))
                if value in ('同上', '〃', '″', '...', '…'): broken('L2-02', 'an abbreviation: ' + value)
                if len(value) > 1 and value[0] in '=+-@＝＋－＠': broken('formula', value)
            if re.search('令和|平成|昭和', name): broken('L3-05', 'an era in a name: ' + name)
            if re.search('年|月|日|時期|期間|date|year|month|period', name, re.I):
                kinds = {('fiscal year' if re.fullmatch(r'(19|20)\d{2}年度', v) else
                          'day' if re.fullmatch(r'\d{4}-\d{2}-\d{2}', v) else v) for v in filled}
                if len(kinds) > 1 or kinds - {'fiscal year', 'day'}: broken('L3-05', name + ' ' + str(kinds)[:80])
            long = name in sys.argv[1:]
            if not long:
                for value in filled:
                    if re.search(r'(?<!\d),(?!\d)', value) or value.count('、') > 1 or value.count('・') > 1:
                        broken('L1-07', name + ': ' + value)
            if name.endswith('番号'): continue  # the official numbers are names (Ⅰ, 1-2), not figures
            numeric = [v for v in filled if re.fullmatch(r'-?[\d,.]+', v)]
            if filled and len(numeric) >= 0.7 * len(filled):
                if len(numeric) != len(filled): broken('L3-03', name)
                if any(',' in v for v in numeric): broken('L2-01', name)
        """#

    /// The columns that hold sentences.
    private static let long = [
        "計画名", "取組内容", "目標", "達成状況詳細", "理由・改善策", "目指す姿", "現状と課題", "説明", "説明（英語）", "スケジュール", "取組事項", "名称",
        "指標", "指標ID", "目標の原文", "実績の原文", "結び付けの根拠",
    ]

    @Test(arguments: DataTable.Name.allCases)
    func `a table keeps the rules`(name: DataTable.Name) throws {
        let plans = [WritingSamples.plan] + (try RealPlans.all())
        for plan in plans {
            let source = DataTable.Source(plan, municipality: WritingSamples.city, day: WritingSamples.day)
            let csv = DataTable(name, of: plan, source: source).csv()
            let levels = plan.levels.map(\.label)
            let found = try IndependentReader.python(
                "import sys; sys.argv[1:] = \(literal(Self.long + levels))\n" + Self.check, csv.bytes)
            #expect(found == nil || found == "", "\(plan.title) \(name): \(found ?? "")")
            #expect(csv.warnings.isEmpty)
        }
    }

    @Test func `what Python reads is what the table says`() throws {
        for plan in [WritingSamples.plan, WritingSamples.hostilePlan] {
            let source = DataTable.Source(plan, municipality: nil, day: WritingSamples.day)
            for table in DataTable.all(of: plan, source: source) {
                let script = """
                    import csv, io, json, sys
                    csv.field_size_limit(10_000_000)
                    text = sys.stdin.buffer.read().decode('utf-8-sig')
                    print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), strict=True))))
                    """
                guard let json = try IndependentReader.python(script, table.csv().bytes) else { return }
                let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String]])
                #expect(rows.count == table.rows.count + 1)
                for (read, row) in zip(rows.dropFirst(), table.rows) {
                    for (cell, value) in zip(read, row) {
                        if case .text(let text) = value { #expect(cell.lettersAsWritten == text.lettersAsWritten) }
                    }
                }
            }
        }
    }

    private func literal(_ texts: [String]) -> String {
        "[" + texts.map { "'\($0.filter { $0 != "'" && !$0.isNewline })'" }.joined(separator: ",") + "]"
    }
}

extension String {
    /// Without what a CSV cell changes: line breaks, tabs, control characters, a guarding apostrophe.
    fileprivate var lettersAsWritten: [Unicode.Scalar] {
        unicodeScalars.filter {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .control
                && !"／\u{FFFD}'".unicodeScalars.contains($0)
        }
    }
}

/// Plans read from sheets that lie beside the tests: the samples, and the real sheet where it is present.
enum RealPlans {
    static func all() throws -> [Plan] {
        var plans: [Plan] = []
        for path in ["Samples/kasumihama-general-plan.txt", "../shared/sheet/musashino-dx-plan-7.txt"] {
            guard let data = FileManager.default.contents(atPath: path) else {
                print("SKIPPED: \(path) is not there")
                continue
            }
            do { plans.append(try SheetReader.read(Array(data)).plan) } catch let error as UnreadableSheet {
                print("SKIPPED: \(path): \(error.sentence(in: .english))")
            }
        }
        return plans
    }
}
