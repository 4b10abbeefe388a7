import Japanese

/// A file that is no sheet of a plan (読み取れない): one sentence says what was expected and what was found.
public struct UnreadableSheet: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case empty
        /// Size and limit in bytes.
        case tooLarge(Int, limit: Int)
        /// More cells than any sheet of a plan has.
        case tooManyCells(limit: Int)
        /// A workbook whose cells show more than this many bytes of text.
        case tooMuchText(limit: Int)
        case tooManySheets(limit: Int)
        /// A cell of a list with more combining marks in a row than any writing has.
        case tooManyMarks(line: Int, column: Int)
        /// What the first bytes look like.
        case notText(FileSort)
        /// Neither UTF-8 nor CP932 nor UTF-16: the first byte that fits none, counted from 1.
        case unknownEncoding(byte: Int)
        /// No row has the headings of a plan. The first words that stand there.
        case noHeadings(found: String)
        /// The headings name years, but under them stand only figures, as in a budget.
        case onlyFigures(line: Int)
        /// The columns are there, but neither a heading nor the title says which fiscal years they are.
        case noYears(line: Int)
        /// There are headings, but no action under them.
        case noActions(line: Int)
        /// Our own plan document (JSON) among several files: it is a plan by itself.
        case documentAmongFiles
        /// A file of ours from which no plan can be read: a table without actions, or a text.
        case ownFile(OwnFile)
        /// Our own plan document (JSON) or a workbook with a fault in it, said in both languages.
        case broken(japanese: String, english: String)
    }

    public let reason: Reason
    /// Which of several files it is.
    public let file: String?

    public init(_ reason: Reason, file: String? = nil) {
        self.reason = reason
        self.file = file
    }
}

extension UnreadableSheet {
    /// One sentence for the person who chose the file: what was expected, what was found, what to do.
    public func sentence(in language: Language) -> String {
        let (japanese, english) = sentences
        return language == .japanese ? japanese : english
    }

    /// The sentence where a list was expected and not a plan: a cell that is at fault is named, whatever else it is, it is no list.
    ///
    /// - Parameter noList: what is said of a file that is no list at all.
    public func sentence(in language: Language, noList: String) -> String {
        if case .tooManyMarks = reason { sentence(in: language) } else { noList }
    }

    private var sentences: (japanese: String, english: String) {
        switch reason {
        case .empty:
            (
                "計画のシート（表の文章またはCSV）を期待しましたが、ファイルが空です。もとの表を保存し直してください。",
                "Expected the sheet of a plan (a table as text or CSV), but the file is empty; save the table again."
            )
        case .documentAmongFiles:
            (
                "計画文書（JSON）はそれだけで一つの計画なので、ほかのファイルと一緒には読めません。別に指定してください。",
                "A plan document (JSON) is a plan by itself and cannot be read together with other files; give it alone."
            )
        case .tooLarge(_, let limit):
            (
                "計画のシートを期待しましたが、ファイルが大きすぎます（上限は\(limit / 1_000_000) MB）。計画ごとに分けてください。",
                "Expected the sheet of a plan, but the file is too large (the limit is \(limit / 1_000_000) MB); "
                    + "split it plan by plan."
            )
        case .tooManyCells(let limit):
            (
                "計画のシートを期待しましたが、内容のあるますが\(limit / 10_000)万個を超えています。計画ごとに分けてください。",
                "Expected the sheet of a plan, but it has more than \(limit / 1000) thousand cells; split it plan by plan."
            )
        case .tooMuchText(let limit):
            (
                "計画のシートを期待しましたが、ますの文章が合わせて\(limit / 1_000_000) MBを超えています。計画ごとに分けてください。",
                "Expected the sheet of a plan, but the texts of its cells take more than \(limit / 1_000_000) MB; "
                    + "split it plan by plan."
            )
        case .tooManySheets(let limit):
            (
                "計画のブックを期待しましたが、シートが\(limit)枚を超えています。計画ごとに分けてください。",
                "Expected the workbook of a plan, but it has more than \(limit) sheets; split it plan by plan."
            )
        case .tooManyMarks(let line, let column):
            (
                "文章を期待しましたが、\(line)行\(column)列目に結合文字が30を超えて続いています。その文字を消してください。",
                "Expected text, but in row \(line), column \(column) more than 30 combining marks stand in a row; delete them."
            )
        case .notText(let sort):
            (
                "計画のシート（.xlsx、CSV、または表の文章）を期待しましたが、\(sort.japanese)です。\(sort.advice.japanese)",
                "Expected the sheet of a plan (.xlsx, CSV or a table as text), but found \(sort.english); "
                    + sort.advice.english
            )
        case .unknownEncoding(let byte):
            (
                "UTF-8またはシフトJIS（CP932）の文章を期待しましたが、\(byte)バイト目がどちらでもありません。「CSV UTF-8」で保存し直してください。",
                "Expected text in UTF-8 or Shift_JIS (CP932), but byte \(byte) is neither; save it as “CSV UTF-8”."
            )
        case .noHeadings(let found):
            (
                "施策・取組の欄と年度の欄がある見出しの行（例：施策、取組、担当課、令和5年度）を期待しましたが、見つかりません（最初の内容は「\(found)」）。計画の進捗管理の表を選んでください。",
                "Expected a row of headings with policies, actions and fiscal years (such as 施策, 取組, 担当課, 令和5年度), "
                    + "but found none (the file begins “\(found)”); choose the progress sheet of a plan."
            )
        case .onlyFigures(let line):
            (
                "年度の欄に目標や達成状況の文を期待しましたが、\(line)行目の見出しの下には金額などの数字しかありません（予算の表ではありませんか）。計画の進捗管理の表を選んでください。",
                "Expected targets and statuses under the fiscal years, but below the headings in line \(line) stand "
                    + "only figures, as in a budget; choose the progress sheet of a plan."
            )
        case .noYears(let line):
            (
                "年度の欄（例：令和5年度）を期待しましたが、\(line)行目の見出しにも題名にも年度がありません。年度を見出しに書いてください。",
                "Expected fiscal years (such as 令和5年度), but neither the headings in line \(line) nor the title name any; "
                    + "write them into the headings."
            )
        case .noActions(let line):
            (
                "見出し（\(line)行目）の下に取組の行を期待しましたが、一つもありません。表の全体を保存し直してください。",
                "Expected actions under the headings in line \(line), but found none; save the whole table again."
            )
        case .ownFile(let file):
            (
                "取組か指標の行がある表を期待しましたが、書き出した「\(file.title(in: .japanese))」からは計画を読み取れません。「年度別実績」の表、指標だけの計画では「指標」の表、または計画文書（JSON）を使ってください。",
                "Expected rows of actions or indicators, but no plan can be read from “\(file.title(in: .english))” that was "
                    + "written out; take the table of annual reports, that of indicators where a plan has these alone, "
                    + "or the plan document (JSON)."
            )
        case .broken(let japanese, let english):
            (japanese, english)
        }
    }
}
