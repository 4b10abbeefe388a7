/// A kind of text that a stranger may put into a cell, as long as one likes (悪意のある記載): what once took a rule, or could take
/// it, time that grows with the square of the length.
enum HostileText: String, CaseIterable, Sendable {
    case fiscalYears, deadlines, deadlinesOneClause, deadlineMonths, letterYears, dottedDates, slashedDates,
        yearsInBrackets
    case digits, commas, slashes, colons, kanjiPowers, vagueNumbers, circledNumbers,
        lawNumbers
    case openBrackets, nestedBrackets, bracketsAcross, breakdowns, breakdownsUnclosed,
        shares
    case quantities, namedQuantities, distinctNames, distinctUnits, onlyUnit, deeds, longName, longNames,
        widened, parts, ranges
    case lengths, neighbours, leads, comparisons, chains, risen, headings, cumulative, explained, objects,
        existing
    case bullets, lines, spaces, tabs, arrows, separators, hiragana, kanji, katakana, latin,
        addresses, phones, standards
    case halfWidth, marks, marksOnDigits, flags, families, ligatures, purposes, sentences, reasons, nextYears

    /// From which on four times as much is only more of the same: at least the fifty numbers that are read of a cell.
    var size: Int { max(400, 50 * (pieces(1000).map(\.count).filter { $0 < 100 }.max() ?? 0)) }

    /// At least so many characters of it.
    func text(_ length: Int) -> String {
        let pieces = pieces(length)
        if pieces.count > 1 { return pieces.joined() }
        return String(repeating: pieces[0], count: length / max(1, pieces[0].count) + 1)
    }

    private func numbered(_ length: Int, _ piece: (Int) -> String) -> [String] {
        var (pieces, count) = ([String](), 0)
        while count < length {
            pieces.append(piece(pieces.count + 1))
            count += pieces[pieces.count - 1].count
        }
        return pieces
    }

    /// One piece to be repeated, or all of them.
    private func pieces(_ length: Int) -> [String] {
        switch self {
        case .fiscalYears: ["令和5年度、"]
        case .deadlines: ["令和6年度中に実施。"]
        case .deadlinesOneClause: ["令和6年度までに"]
        case .deadlineMonths: ["令和7年3月末までに整備、"]
        case .letterYears: ["R5～"]
        case .dottedDates: ["2024.1.1."]
        case .slashedDates: ["2024/1/1/"]
        case .yearsInBrackets: ["令和22（2040）年度（"]
        case .digits: ["9"]
        case .commas: ["1,"]
        case .slashes: ["1/2/3/4/"]
        case .colons: ["1:"]
        case .kanjiPowers: ["一万千百"]
        case .vagueNumbers: ["数千"]
        case .circledNumbers: ["①②Ⅱ½"]
        case .lawNumbers: ["令和3年法律第35号第10条の"]
        case .openBrackets: ["（5件"]
        case .nestedBrackets:
            [String(repeating: "（", count: length / 2), "5件", String(repeating: "）", count: length / 2)]
        case .bracketsAcross: ["（5件「3件）2件」"]
        case .breakdowns: ["70人（30人、41人）"]
        case .breakdownsUnclosed: ["70人（30人、41人、"]
        case .shares: ["42か所中28か所（66.7%、"]
        case .quantities: ["5件"]
        case .namedQuantities: ["受付件数：5件、"]
        case .distinctNames: numbered(length) { "指標その\(Self.words($0))：\($0)件\n" }
        case .distinctUnits: numbered(length) { "\($0)\(Self.words($0))、" }
        case .onlyUnit: ["5施設で、"]
        case .deeds: ["7校に設置した。"]
        case .longName: [String(repeating: "受付", count: length / 2), "件数：5件"]
        case .longNames: numbered(length) { String(repeating: Self.words($0), count: 20) + "件数：\($0)件、" }
        case .widened: ["配当申請に加え、執行申請についても5件、"]
        case .parts: ["20業務中16業務中"]
        case .ranges: ["20分～30分～"]
        case .lengths: ["1時間30分"]
        case .neighbours: ["二、三、四、"]
        case .leads: ["約延べ前年度比"]
        case .comparisons: ["前年度比+5%、"]
        case .chains: ["5件85名"]
        case .risen: ["11か所から15か所→"]
        case .headings: ["受講率\n目標値：90%\n"]
        case .cumulative: ["5橋を完了", "（累計）"] + numbered(length) { _ in "5橋を完了、" } + ["（累計）"]
        case .explained: ["体験会(3回)延べ"]
        case .objects: ["4校での利用率を100%とし"]
        case .existing: ["現行の2つのシステム、"]
        case .bullets: ["・取組"]
        case .lines: ["取組\n"]
        case .spaces: ["取組　"]
        case .tabs: [String(repeating: " ", count: length), "5件"]
        case .arrows: ["検討 → "]
        case .separators: ["、"]
        case .hiragana: ["のうち"]
        case .kanji: ["漢字"]
        case .katakana: ["カタカナー"]
        case .latin: ["a-b"]
        case .addresses: ["http://a.example/1 a@b.example(1"]
        case .phones: ["電話0422-00-0000("]
        case .standards: ["JIS X 8341-3:2016"]
        case .halfWidth: ["ｶﾞｷﾞ5件"]
        case .marks: ["か" + String(repeating: "\u{3099}", count: 30) + "5件"]
        case .marksOnDigits: ["5" + String(repeating: "\u{301}\u{323}", count: 15)]
        case .flags: ["🇯🇵"]
        case .families: ["👨‍👩‍👧5件"]
        case .ligatures: ["㌖㎡㈱5件"]
        case .purposes: ["導入に向けた検討を実施"]
        case .sentences: ["整備した。"]
        case .reasons: ["遅れたため、見直す予定。"]
        case .nextYears: ["令和7年度に実施する、"]
        }
    }

    /// A different word of kanji for every number.
    private static func words(_ number: Int) -> String {
        let letters = Array("相談防災図書公園道路学習健康観光農水")
        var (rest, word) = (number, "")
        while rest > 0 {
            word.append(letters[rest % letters.count])
            rest /= letters.count
        }
        return word
    }
}
