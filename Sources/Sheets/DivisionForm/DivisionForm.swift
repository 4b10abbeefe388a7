import Japanese
import Plan
import Rounds
import Workbook

/// The workbook that a division fills in without signing in (照会票): a sheet that says how (記入要領), a sheet with a card for each
/// action (回答), and out of sight what it was made from.
///
/// The first is for people; the second is read again by `DivisionFormReader`, whatever was done with it in between.
public enum DivisionForm {
    static let guideSheet = "記入要領"
    static let answerSheet = "回答"
    /// Lists that are too long for a cell.
    static let choicesSheet = "選択肢"
    static let identitySheet = "照会票の情報"
    /// In the first cell of the identity, with the version of its layout.
    static let mark = "hakadori 照会票"
    static let version = "2"
    /// In UTF-16 units: what is longer is written on the page and not in a cell.
    static let longestAnswer = 30_000

    /// The columns of the sheet of answers, in their order.
    enum Column: Int, CaseIterable {
        case number, item, need, lastYear, answer, hint, key

        func heading(in year: FiscalYear) -> String {
            switch self {
            case .number: "番号"
            case .item: "項目"
            case .need: "要否"
            case .lastYear: "\(year.previous.eraLabel)（昨年度）"
            case .answer: "\(year.eraLabel)の記入欄"
            case .hint: "目標・記入のしかた"
            case .key: "識別（消さないでください）"
            }
        }

        /// In digits of the standard type.
        var width: Double {
            switch self {
            case .number: 6.5
            case .item: 17
            case .need: 10
            case .lastYear: 40
            case .answer: 48
            case .hint: 28
            case .key: 10
            }
        }

        /// Whose text is looked at again when the workbook comes back, so that a change to it is said.
        static let locked: [Column] = [.number, .item, .need, .lastYear, .hint]
        /// The same of a row that nobody fills in: there the answer's column too holds what is not to be changed.
        static let fixed = locked + [.answer]
    }

    /// Writes the workbook.
    ///
    /// - Parameters:
    ///   - contact: whom a division asks, as it is printed: 「企画課　山田（内線123）」; `nil` for the office without a name.
    /// - Returns: the bytes of an .xlsx file, the same for the same workbook.
    /// - Throws: `UnwritableWorkbook` where the disk refuses, or a sheet has more rows than there are.
    public static func xlsx(
        _ workbook: DivisionWorkbook, of plan: Plan, municipality: String?, contact: String? = nil
    ) throws(UnwritableWorkbook) -> [UInt8] {
        var answers = DivisionFormAnswers(workbook, of: plan)
        let guide = DivisionFormGuide(workbook, of: plan, municipality: municipality, contact: contact).written()
        let filled = answers.sheets(beside: guide)
        return try Workbook(
            title: "\(plan.title) \(workbook.identity.year.eraLabel)実績照会票（\(workbook.identity.division.name)）",
            author: municipality ?? "", created: workbook.identity.madeOn.noonInJapan, sheets: [guide] + filled
        ).bytes()
    }

    /// Several of them in one file (zip).
    ///
    /// - Parameter date: of every file, in seconds since 1970.
    public static func zip(_ files: [(name: String, bytes: [UInt8])], at date: Int) throws(UnwritableWorkbook)
        -> [UInt8]
    {
        try ZipFile.bytes(of: files, at: date)
    }

    /// What the files of some divisions are called, each by another name: two that would have one get 「_2」 and so on, in capitals or not.
    public static func fileNames(of identities: [DivisionWorkbook.Identity]) -> [String] {
        var taken: Set<String> = []
        return identities.map { identity in
            let name = fileName(of: identity)
            let stem = name.dropLast(".xlsx".count)
            let free = ([name] + (2...max(2, identities.count)).map { "\(stem)_\($0).xlsx" }).first {
                !taken.contains($0.lowercased())
            }
            taken.insert((free ?? name).lowercased())
            return free ?? name
        }
    }

    /// What the file of a division is called: 「照会票_令和6年度_道路河川課.xlsx」, without what no file may be called.
    public static func fileName(of identity: DivisionWorkbook.Identity) -> String {
        let division = String(
            identity.division.name.map { "/\\:*?\"<>|.".contains($0) || $0.isNewlineOrSpace ? "_" : $0 }.prefix(60))
        return "照会票_\(identity.year.eraLabel)_\(division).xlsx"
    }
}
