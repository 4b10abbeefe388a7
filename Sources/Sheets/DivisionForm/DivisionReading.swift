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
        /// A row, a column or a sheet that somebody added.
        case added
        case comment
        /// The plan's form has that field no longer.
        case noField
    }

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
            }
        return language == .japanese ? pair.japanese : pair.english
    }
}

extension DivisionRemark {
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
                ("書き換えない欄（項目、昨年度、目標など）が変わっています。受け取っていません。", "A text that was not to be changed is another; not taken.")
            case .added: ("行・列・シートが足されています。受け取っていません。", "A row, column or sheet was added; not taken.")
            case .comment: ("コメントが付いています。受け取っていません。", "A comment; not taken.")
            case .noField: ("この欄は、今の様式にありません。受け取っていません。", "The form has this field no longer; not taken.")
            }
        return language == .japanese ? pair.japanese : pair.english
    }
}
