import Foundation
import Plan
import PlanSamples
import Sheets
import Testing

/// Whatever comes in: an answer or one clear sentence, and every cell accounted for.
struct ReadingFuzzTests {
    /// A small sheet with most of what a sheet has.
    private static let sheet: [[String]] = [
        ["地方公共団体名", "月影市"], ["達成状況の区分：Ａ＝良い、Ｂ＝悪い"], ["月影市計画"], [],
        ["基本目標", "施策番号", "施策名", "目指す姿", "取組番号", "取組", "担当課", "取組内容", "令和5年度", "令和6年度", ""],
        ["Ⅰ 守る", "1", "防災", "安心", "1", "見回り", "防災課（令和5年度まで）、各課", "歩く", "スケジュール", "検討", "運用"],
        ["", "", "", "", "", "", "", "", "目標", "3回", "4回"], ["", "", "", "", "", "", "", "", "評価", "Ａ", ""],
        ["実績", "3回", "", "", "", "", "", "", "", "", ""],
        ["I 守る", "1", "防犯", "<ul> 安全", "2", "見守り", "市民課", "声を掛ける", "スケジュール", "検討", "運用", "余り"],
        ["", "", "", "", "", "", "", "", "評価", "対象外", "達成"], ["", "", "", "", "", "", "", "", "スケジュール", "導入", ""],
        ["施策", "取組", "担当課", "R5目標", "R5実績", "備考"], ["育てる", "保育", "子育て課", "1園", "1園", "済"],
        ["育てる", "遊び場", "公園課", "2園", "0園", ""], ["施策", "取組", "担当課", "年度", "目標", "評価", "理由"],
        ["育てる", "遊び場", "公園課", "2025年度", "3園", "遅れ", "予算がない"],
        ["Ⅱ 働く", "3", "商業", "", "5", "市場", "商工課", "開く", "スケジュール", "開始", ""],
    ]

    @Test func `the small sheet itself adds up`() throws {
        let reading = try SheetReader.read(rows: Self.sheet)
        #expect(Accounting(reading: reading, rows: Self.sheet).faults == [])
        #expect(reading.plan.actions.count > 4)
    }

    @Test(arguments: 0..<250)
    func `cells moved, rows cut and columns dropped still add up`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        var rows = Self.sheet
        for _ in 0..<Int.random(in: 1...8, using: &generator) { rows = Self.damaged(rows, &generator) }
        guard let reading = try? SheetReader.read(rows: rows) else { return }
        #expect(Accounting(reading: reading, rows: rows).faults == [])
        #expect(Set(reading.plan.actions.map(\.id)).count == reading.plan.actions.count)
        #expect(Set(reading.plan.policies.map(\.id)).count == reading.plan.policies.count)
        #expect(reading.plan.actions.allSatisfy { reading.plan[$0.policy] != nil })
    }

    @Test(arguments: 0..<150)
    func `bytes put anywhere never crash it`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let text = Self.sheet.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            let odd: [UInt8] = [
                0x09, 0x0A, 0x0D, 0x22, 0x2C, 0x3C, 0x3E, 0xE3, 0xFF, UInt8.random(in: 1...255, using: &generator),
            ]
            bytes[place] = odd.randomElement(using: &generator) ?? 0x20
        }
        if seed % 3 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator)) }
        do {
            let reading = try SheetReader.read(bytes)
            #expect(Set(reading.cells.map { [$0.line, $0.column] }).count == reading.cells.count)
        } catch {
            #expect(error is UnreadableSheet)
        }
    }

    @Test(arguments: 0..<50)
    func `random bytes are never a plan`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let bytes = (0..<Int.random(in: 0...3000, using: &generator)).map { _ in
            UInt8.random(in: 0...255, using: &generator)
        }
        #expect(throws: UnreadableSheet.self) { try SheetReader.read(bytes) }
    }

    /// Each would take minutes if anything in the reader grew with the square of the size.
    @Test(arguments: [
        "\"a\n", "\"\t", "<ul ", "（", "年度", "\t", "\n", "a\n", "施策\t事業\t令和5年度\n", "守る\t防災\t1\t2\n", "令和5年度\t", "\"\"",
        "\r",
        "守る\t\"x\n",
    ])
    func `the same thing over and over takes no longer than it must`(piece: String) {
        let head = "施策\t事業\t担当課\t令和5年度目標\t令和5年度評価\n守る\t見回り\t防災課\tする\t達成\n"
        for head in [head, ""] {
            let texts = [30_000, 120_000].map {
                Array((head + String(repeating: piece, count: $0 / piece.utf8.count)).utf8)
            }
            var times = texts.map(Self.time)
            // Four times as much takes four times as long, or sixteen times where something grows with the square.
            for _ in 0..<3 where times[1] > 0.05 && times[1] > 9 * times[0] {
                times = [max(times[0], Self.time(of: texts[0])), min(times[1], Self.time(of: texts[1]))]
            }
            #expect(times[1] <= 0.05 || times[1] <= 9 * times[0], "\(times)")
            do {
                let reading = try SheetReader.read(texts[1])
                #expect(Set(reading.cells.map { [$0.line, $0.column] }).count == reading.cells.count)
            } catch {
                #expect(error is UnreadableSheet)
            }
        }
    }

    /// Of the processor, in this thread: what else runs on the machine hardly changes it.
    private static func time(of sheet: [UInt8]) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        _ = try? SheetReader.read(sheet)
        return now() - start
    }

    private static func damaged(_ rows: [[String]], _ generator: inout SeededGenerator) -> [[String]] {
        var rows = rows
        guard let row = rows.indices.randomElement(using: &generator) else { return rows }
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: rows.remove(at: row)
        case 1: rows.insert(rows[row], at: Int.random(in: 0...rows.count, using: &generator))
        case 2: rows[row].shuffle(using: &generator)
        case 3:
            let column = Int.random(in: 0..<12, using: &generator)
            for index in rows.indices where rows[index].indices.contains(column) { rows[index].remove(at: column) }
        case 4: rows[row].insert("", at: 0)
        case 5: rows = Array(rows.prefix(row + 1))
        case 6:
            guard let other = rows.indices.randomElement(using: &generator),
                let from = rows[row].indices.randomElement(using: &generator),
                let to = rows[other].indices.randomElement(using: &generator)
            else { return rows }
            let text = rows[row][from]
            rows[row][from] = rows[other][to]
            rows[other][to] = text
        default:
            if let column = rows[row].indices.randomElement(using: &generator) { rows[row][column] = generator.text() }
        }
        return rows
    }
}
