import Foundation
import PlanSamples
import Testing
import Workbook

/// What a cell shows, beside programs that are not ours: LibreOffice for the text, openpyxl and calamine for the value.
struct ReadingNumberFormatTests {
    private struct Sample: Encodable {
        let code: String
        let value: Double
    }

    /// A format put together from pieces that people use, and a value that reaches its edges.
    private static func sample(_ generator: inout SeededGenerator) -> Sample {
        func one(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
        let whole = one(["0", "#,##0", "0000", "#", "#,##0", "000-000", "?0", "0"])
        let decimals = one(["", "", ".0", ".00", ".0#", ".000", ".?"])
        let ending = one(["", "", "\"件\"", "%", ",\"千円\"", "\"人\"", ",,\"百万円\"", "_)", "件", "\" か所\""])
        let number = one(["", "", "\"約\"", "\\第", "[$¥-411]"]) + whole + decimals + ending
        let codes = [
            number, number, "\(number);\"▲ \"\(number)", "\(number);[Red]△\(number);\"－\"", "[<100]\(number);0.0\"大\"",
            "\(number)_);(\(number))", "0.00E+00", "##0.0E+0", "# ?/?", "# ??/??", "# ?/8",
            "[<0]\"減\"\(number);\(number)",
            "yyyy/m/d", "[$-411]ge.m.d", "ggge\"年\"m\"月\"d\"日\"", "gge\"年度\"", "[$-411]gggee\"年\"mm\"月\"",
            "m\"月\"d\"日\"(aaa)",
            "yy/mm/dd aaaa", "yyyy\"年\"m\"月\"", "h:mm", "h:mm:ss", "[h]:mm", "mm:ss", "yyyy/m/d h:mm", "e\"年\"m\"月末\"",
            "[$-411]AM/PM h\"時\"mm\"分\"", "[mm]:ss", "mm:ss.0",
        ]
        let code = one(codes)
        if code.contains(where: { "ymdhsge".contains($0) }), !code.contains("E+") {
            // From March 1900 to 令和98年.
            let day = Double(Int.random(in: 61...79_000, using: &generator))
            return Sample(code: code, value: day + Double(Int.random(in: 0..<86_400, using: &generator)) / 86_400)
        }
        let size = pow(10, Double(Int.random(in: 0...6, using: &generator)))
        let digits = Double(Int.random(in: -100_000...100_000, using: &generator))
        return Sample(code: code, value: Bool.random(using: &generator) ? digits / size : (digits / size).rounded() / 2)
    }

    /// Where LibreOffice 7.4 is known to show something else than Excel; ours is Excel's. Not asked for here, and in the table of
    /// `NumberFormatTests`: 標準 (LibreOffice has fifteen digits, Excel eleven letters), days before March 1900 and below zero, 元年,
    /// names of months and weekdays (Excel in Japan says Mon and Apr where no locale is named), AM/PM without a locale, [DBNum1], the
    /// point of 「#.##」, %% and years of an era after 99.
    private static func differs(_ sample: Sample, _ shown: String) -> Bool {
        // It has no way to show fractions of large numbers and many hours.
        if shown == "#FMT" { return true }
        // With a currency in it, it takes no notice of %.
        return sample.code.contains("[$") && sample.code.contains("%")
            // Nor where a letter stands between the digits.
            || sample.code.contains("000-000") && sample.code.contains("%")
    }

    /// The room that a whole number leaves for its fraction is a blank narrower there where the denominator is given.
    private static func trimmed(_ text: String) -> Substring {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return text
    }

    @Test(arguments: 0..<3)
    func `numbers and days are shown as LibreOffice shows them`(seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        let samples = (0..<1500).map { _ in Self.sample(&generator) }
        let input = try JSONEncoder().encode(samples)
        let made = try IndependentReader.python(
            """
            import sys, io, json, base64, openpyxl
            book = openpyxl.Workbook(); sheet = book.active
            for row, sample in enumerate(json.load(sys.stdin), 1):
                cell = sheet.cell(row, 1, sample["value"]); cell.number_format = sample["code"]; sheet.cell(row, 2, "x")
            out = io.BytesIO(); book.save(out); print(base64.b64encode(out.getvalue()).decode())
            """, Array(input), needsOpenpyxl: true)
        guard let made, let bytes = Data(base64Encoded: made.trimmingCharacters(in: .whitespacesAndNewlines)),
            let csv = try IndependentReader.office(
                Array(bytes), to: "csv", filter: "Text - txt - csv (StarCalc):9,0,76,1,,0,false,true", isJapanese: true)
        else { return }
        let cells = try #require(try SheetCells.all(in: Array(bytes)).first).cells.filter { $0.column == 0 }
        let ours = Dictionary(uniqueKeysWithValues: cells.map { ($0.row, $0.text) })
        let theirs = String(decoding: csv, as: UTF8.self).split(separator: "\n").map { line in
            String(line.prefix { $0 != "\t" })
        }
        try #require(theirs.count == samples.count)
        for (row, (sample, shown)) in zip(samples, theirs).enumerated() where !Self.differs(sample, shown) {
            #expect(Self.trimmed(ours[row] ?? "") == Self.trimmed(shown), "\(sample.value) in \(sample.code)")
        }
    }

    @Test func `numbers without a format have the value that openpyxl and calamine read`() throws {
        var generator = SeededGenerator(state: 11)
        // Ten digits: what Excel shows whole.
        let values = (0..<2000).map { _ in
            let digits = Double(Int.random(in: -9_999_999_999...9_999_999_999, using: &generator))
            return digits / pow(10, Double(Int.random(in: 0...6, using: &generator))).rounded()
        }
        let made = try IndependentReader.python(
            """
            import sys, io, json, base64, openpyxl, python_calamine
            book = openpyxl.Workbook(); sheet = book.active
            for value in json.load(sys.stdin): sheet.append([value])
            out = io.BytesIO(); book.save(out)
            read = [row[0] for row in openpyxl.load_workbook(io.BytesIO(out.getvalue())).active.iter_rows(values_only=True)]
            other = python_calamine.load_workbook(io.BytesIO(out.getvalue())).get_sheet_by_index(0).to_python()
            assert read == [row[0] for row in other]
            print(base64.b64encode(out.getvalue()).decode()); print(json.dumps(read))
            """, Array(try JSONEncoder().encode(values)), needsOpenpyxl: true)
        guard let lines = made?.split(separator: "\n"), let bytes = Data(base64Encoded: String(lines[0])) else {
            return
        }
        let read = try JSONDecoder().decode([Double].self, from: Data(lines[1].utf8))
        let cells = try #require(try SheetCells.all(in: Array(bytes)).first).cells
        #expect(cells.map { Double($0.text) } == read)
    }

    private static let field = "../shared/field/trial/"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: field), "no field files (../shared/field)"))
    func `the field's files say what a person sees`() throws {
        func cells(_ name: String) throws -> [String] {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Self.field + name)))
            return try SheetCells.all(in: bytes).flatMap(\.cells).map(\.text)
        }
        let numbers = try cells("f05_number_formats.xlsx")
        for text in ["85.0%", "82.5%", "1,234件", "0001", "▲ 3.5", "2,413千円", "2,500千円", "1.3"] {
            #expect(numbers.contains(text), "\(text)")
        }
        let eras = try cells("f06_era_formats.xlsx")
        for text in ["令和元年度", "令和5年度", "令和6年度", "R7.5.20", "平成31年4月30日"] { #expect(eras.contains(text), "\(text)") }
        #expect(!eras.contains { $0.contains("45017") || $0.contains("4358") })
    }
}
