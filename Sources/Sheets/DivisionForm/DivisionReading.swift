import Japanese
import Plan
import Rounds

/// What was read out of a returned workbook (返ってきた照会票の読み取り).
public struct DivisionReading: Hashable, Sendable {
    public let workbook: ReturnedWorkbook
    /// What could not be placed, or is to be looked at.
    public let remarks: [DivisionRemark]
}

/// Something in a returned workbook that found no place, or that somebody should look at (照会票の注記). Nothing is left out in silence.
public struct DivisionRemark: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// 「概ね○」: none of the words that can be chosen.
        case notOnList
        /// 「3-2」 that became a day.
        case becameDate
        /// A day was asked for.
        case noDate
        /// #REF!.
        case failed
        /// A formula without its result.
        case notCalculated
        /// It is struck out, and not taken.
        case struck
        case tooLong
        /// Signs that no text has.
        case unusable
        /// Two rows for the same place say different things.
        case twice
        /// Its row, or its cell behind merged ones, is gone.
        case gone
        /// A text that was not to be changed is another.
        case lockedChanged
        /// A row whose number or label is not that of its key.
        case misplaced
        /// A row, a column or a sheet that somebody added.
        case added
        case comment
        /// The plan's form has that field no longer.
        case noField
        /// So many others that are not told one by one.
        case others(Int)
    }

    /// How many of a file are told one by one.
    static let most = 200

    public let kind: Kind
    public let sheet: String
    /// From 1, as Excel counts; `nil` for what is nowhere any more.
    public let row: Int?
    /// What it is about: 「12 達成状況」. Blank where nobody can say.
    public let subject: String
    /// What stands there.
    public let text: String
}

/// Why a file is no workbook of this round (受け取れないファイル).
public enum ForeignWorkbook: Error, Hashable, Sendable {
    /// It cannot be read at all.
    case unreadable(UnreadableSheet)
    /// A workbook, but none that was handed out here, or without what it says of itself.
    case notOurs
    /// Written by another version of the program.
    case otherVersion
    /// Handed out for another round.
    case otherRound(DivisionWorkbook.Identity)
    /// No column has the heading of the answers.
    case noAnswers(heading: String)
    /// Many times as many rows as were sent.
    case tooManyRows(Int, sent: Int)
}

extension ForeignWorkbook {
    public func sentence(in language: Language) -> String {
        let pair: (japanese: String, english: String) =
            switch self {
            case .unreadable(let fault): (fault.sentence(in: .japanese), fault.sentence(in: .english))
            case .notOurs:
                (
                    "この照会の画面で作った照会票（.xlsx）を期待しましたが、照会票ではありません。別のブックに写したものであれば、元の照会票に書いて返してもらってください。",
                    "Expected a division’s workbook that was made here, but this is none; if somebody copied it into another workbook, ask for the one that was sent."
                )
            case .otherVersion:
                (
                    "この照会票は、このシステムの別の版で作られています。照会票を作り直して送ってください。",
                    "The workbook was made by another version of this program; make a new one and send it."
                )
            case .otherRound(let identity):
                (
                    "この照会の照会票を期待しましたが、別の照会の照会票です（\(identity.plan.text)、\(identity.year.eraLabel)、\(identity.division.name)）。その照会の画面で受け取ってください。",
                    "Expected a workbook of this round, but it was made for another (\(identity.plan.text), FY\(identity.year.value), \(identity.division.name)); take it there."
                )
            case .noAnswers(let heading):
                (
                    "「\(DivisionForm.answerSheet)」のシートに、見出し「\(heading)」の列を期待しましたが、見つかりません。見出しをこの言葉に戻して、もう一度受け取ってください。",
                    "Expected a column headed “\(heading)” in the sheet “\(DivisionForm.answerSheet)”, but there is none; put the heading back and try again."
                )
            case .tooManyRows(let found, let sent):
                (
                    "照会票の欄は\(sent)行でしたが、同じ識別の行が\(found)行あります。写した行を消して、もう一度受け取ってください。",
                    "The workbook was sent with \(sent) rows, but \(found) rows carry their keys; delete the copied rows and try again."
                )
            }
        return language == .japanese ? pair.japanese : pair.english
    }
}

extension DivisionRemark {
    /// In the order of the rows, not more than a person reads: of too many, those about answers before those about what was added.
    static func bounded(_ remarks: [DivisionRemark]) -> [DivisionRemark] {
        func sorted(_ remarks: some Sequence<DivisionRemark>) -> [DivisionRemark] {
            remarks.sorted { ($0.row ?? .max) < ($1.row ?? .max) }
        }
        guard remarks.count > most else { return sorted(remarks) }
        let told = sorted(remarks.filter(\.isOfAnswer)) + sorted(remarks.filter { !$0.isOfAnswer })
        let others = DivisionRemark(
            kind: .others(remarks.count - most), sheet: "", row: nil, subject: "", text: "")
        return sorted(told.prefix(most)) + [others]
    }

    private var isOfAnswer: Bool {
        switch kind {
        case .added, .comment, .lockedChanged, .others: false
        default: true
        }
    }

    /// What was found and what to do, a sentence; what stands there is beside it.
    public func sentence(in language: Language) -> String {
        let pair: (japanese: String, english: String) =
            switch kind {
            case .notOnList:
                (
                    "選択肢にない言葉です。受け取っていません。課に確かめて、画面で選んでください。",
                    "None of the words that can be chosen; not taken. Ask the division, and choose it on the page."
                )
            case .becameDate:
                (
                    "日付に変わっています（「3-2」などと入力した可能性）。受け取っていません。課に確かめてください。",
                    "It became a date (perhaps 3-2 was typed); not taken. Ask the division."
                )
            case .noDate: ("年月日を期待しましたが、読み取れません。受け取っていません。", "Expected a date; not taken.")
            case .failed: ("数式がエラーになっています。受け取っていません。", "A formula failed; not taken.")
            case .notCalculated:
                (
                    "数式の結果がファイルにありません。Excelで開いて保存し直してもらってください。",
                    "A formula without its result; ask for the file opened and saved again in Excel."
                )
            case .struck: ("取消線の部分は受け取っていません。", "What is struck out was not taken.")
            case .tooLong:
                (
                    "文が長すぎます（\(WorkingReport.longestText)字まで）。受け取っていません。",
                    "The text is too long (\(WorkingReport.longestText) letters); not taken."
                )
            case .unusable: ("文章にない記号が含まれています。受け取っていません。", "It has signs that no text has; not taken.")
            case .twice: ("同じ欄の行が二つ以上あり、内容が違います。受け取っていません。", "Two rows for the same place differ; not taken.")
            case .gone: ("欄の行がなくなっています。元の内容のままにします。", "Its row is gone; what stood there stays.")
            case .lockedChanged:
                (
                    "書き換えない所（項目、昨年度、目標、記入要領など）が変わっています。受け取っていません。",
                    "A text that was not to be changed is another; not taken."
                )
            case .misplaced:
                (
                    "行の番号か項目が、元の行と合いません（一部の列だけを並べ替えたか、写した可能性）。回答を受け取っていません。課に確かめてください。",
                    "The row’s number or item is not that of the row that was sent (perhaps only some columns were sorted or pasted); its answer was not taken. Ask the division."
                )
            case .others(let count):
                (
                    "ほか\(count)件は、ここに示していません。元のファイルを開いて確かめてください。",
                    "\(count) more are not shown here; open the file to see them."
                )
            case .added: ("行・列・シートが足されています。受け取っていません。", "A row, column or sheet was added; not taken.")
            case .comment: ("コメントが付いています。受け取っていません。", "A comment; not taken.")
            case .noField: ("この欄は、今の様式にありません。受け取っていません。", "The form has this field no longer; not taken.")
            }
        return language == .japanese ? pair.japanese : pair.english
    }
}
