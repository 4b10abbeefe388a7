import Japanese

/// The levels of the rows that are policies by themselves (見出し行の階層): the class of a row's number gives its depth.
struct SectionStack {
    /// The level of each section row.
    private(set) var levels: [Int: Int] = [:]
    /// Lines above the headings that name a policy.
    private(set) var above: [(row: Int, level: Int)] = []
    private(set) var count = 0

    init(above rows: [Int], in body: TableRows, _ sheet: SeenSheet) {
        var classes: [String] = []
        func level(of text: String) -> Int {
            let name = Self.name(of: text)
            if let index = classes.firstIndex(of: name) { return index }
            classes.append(name)
            return classes.count - 1
        }
        for row in rows {
            if let text = Self.policy(in: row, of: sheet) { above.append((row, level(of: text))) }
        }
        for cell in body.sections { levels[cell.row] = level(of: cell.text) }
        count = classes.count
    }

    /// Of some rows those that name a policy and hold for what comes behind them all: one of a class ends the one before and what stood
    /// below it (施策1-2 ends 施策1-1 with its 基本事業; 基本目標2 both).
    static func open(behind rows: [Int], _ sheet: SeenSheet) -> [Int] {
        var open: [(row: Int, name: String)] = []
        for row in rows {
            guard let text = policy(in: row, of: sheet) else { continue }
            let name = name(of: text)
            if let same = open.firstIndex(where: { $0.name == name }) { open.removeSubrange(same...) }
            open.append((row, name))
        }
        return open.map(\.row)
    }

    private static func policy(in row: Int, of sheet: SeenSheet) -> String? {
        sheet.row(row)?.cells.first { !$0.text.isEmpty }.map(\.text).flatMap { PolicyWords($0) == nil ? nil : $0 }
    }

    /// 総務部 of 「【総務部】」, 「■ 総務部」 and 「＜総務部＞」: a band over the rows of one part; `nil` where the text is none. 【評価の基準】
    /// heads a note.
    static func band(_ text: String) -> String? {
        guard text.count <= 24, let first = text.first, let last = text.last else { return nil }
        var name = Substring(text)
        if let closing = brackets[first], last == closing {
            name = name.dropFirst().dropLast()
        } else if "■◆●▼▶□◇".contains(first) {
            name = name.dropFirst()
        } else {
            return nil
        }
        let band = String(name.trimmed)
        let isNote = notes.contains(where: band.contains) || band.contains { "。：:＝=、，".contains($0) }
        return band.count < 2 || isNote || NumberedName(band) != nil ? nil : band
    }

    private static let brackets: [Character: Character] = [
        "【": "】", "＜": "＞", "<": ">", "〔": "〕", "［": "］", "≪": "≫", "《": "》",
    ]

    private static let notes = ["評価", "凡例", "備考", "記入", "記載", "基準", "参考", "説明", "区分", "単位", "注", "再掲"]

    /// 基本目標1 and 基本目標2 are of one class; so are 1-1 and 2-3, Ⅰ and Ⅱ, (1) and (2).
    static func name(of text: String) -> String {
        let words = PolicyWords(text)?.label ?? ""
        guard let number = NumberedName(text, level: words)?.number.folded else { return words }
        let shape = number.map { letter -> Character in
            letter.isNumber && letter.isASCII ? "1" : letter.isLetter ? "i" : letter
        }
        return words + String(shape).replacing(/1+/, with: "1").replacing(/i+/, with: "i")
    }
}
