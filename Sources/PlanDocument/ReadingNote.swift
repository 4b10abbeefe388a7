import Japanese

/// Something odd that the reader met (読み取りの注記): what was seen where, and what was done about it.
public struct ReadingNote: Hashable, Sendable {
    /// How sure the reader is.
    public enum Certainty: String, CaseIterable, Sendable {
        /// 補正: what was meant is certain, and the plan has it.
        case repaired
        /// 要確認: left as written or left out; somebody has to look.
        case needsReview
    }

    /// The row of the sheet, from 1, as a spreadsheet counts. A line break inside a quoted cell begins no new row.
    public let line: Int
    /// The column of the sheet, from 1.
    public let column: Int
    /// The whole text of the cell, as written.
    public let seen: String
    public let kind: Kind
    public let certainty: Certainty
    /// The words that the sentence quotes beside `seen`; how many depends on `kind`.
    public let words: [String]
    /// The sheet, where a plan was read from several.
    public let sheet: String?

    public init(
        line: Int, column: Int, seen: String, kind: Kind, certainty: Certainty? = nil, words: [String] = [],
        sheet: String? = nil
    ) {
        self.line = line
        self.column = column
        self.seen = seen
        self.kind = kind
        self.certainty = certainty ?? kind.usualCertainty
        self.words = words
        self.sheet = sheet
    }
}

extension ReadingNote {
    /// What was odd. The raw value stands in files.
    public enum Kind: String, CaseIterable, Sendable {
        /// Markup was taken out of cells. Words: the markup, in how many cells.
        case markupRemoved
        /// The headings stand beside their data. Words: by how many columns, the first heading, on how many pages.
        case headingsShifted
        /// A heading promises columns that its rows do not have. Words: the promised words.
        case headingNotFollowed
        /// A row's label does not stand in the column of the labels. Words: the usual column.
        case labelElsewhere
        /// A label is spelt in another way than usual. Words: the usual spelling, this one, in how many cells.
        case labelSpelling
        /// A row after an action repeats a row of the next one. Words: the next action.
        case repeatsNextAction
        /// A row says again what the action already says. Words: the action.
        case repeatsItself
        /// A second text for a place that is already written. Words: the field, the year, the text that stays.
        case alreadyWritten
        /// A number is spelt in another way than usual. Words: the usual spelling.
        case numberSpelling
        /// A policy or an action is worded in another way than usual. Words: the field, its number or name, the text
        /// that stays.
        case wording
        /// A text beside the columns of the years. Words: the field, the action.
        case outsideYears
        /// A text that no column or row has a place for. Words: the heading above it, or nothing.
        case notPlaced
        /// A line above the table that is not the plan's title.
        case aboveTable
        /// A page of the sheet has more or fewer columns than usual. Words: its columns, the usual number.
        case pageWidth
        /// Blank cells below a policy were taken to mean the same policy. Words: in how many rows.
        case blankMeansSame
        /// A division's part ends. Words: the division, the year.
        case divisionEnds
        /// A division is named twice for one action. Words: the division.
        case divisionRepeated
        /// Letters that nobody sees were taken out of a division's name. Words: the name, in how many cells.
        case invisibleLetters
        /// Our own table of annual reports, which does not hold all of a plan. Words: how many actions have divisions beyond the
        /// one that it names.
        case ownTable
        /// A row of totals, which is no action. Words: what it is called.
        case totalRow
        /// A cell in which a calculation failed (#REF!).
        case failedCalculation
        /// A formula whose result is not in the file; `seen` is the formula.
        case notCalculated
        /// Letters are struck out, and the rest was read; `seen` is what is struck out. Words: the rest, or nothing.
        case struckOut
        /// A comment hangs on a cell; `seen` is the comment. Words: what the cell shows, or nothing.
        case comment
        /// Rows that are hidden were left out; `seen` is the first of their cells. Words: the first row, the last, how many cells.
        case hiddenRows
        /// Columns that are hidden were left out; `seen` is the first of their cells. Words: the first column, the last, how many cells.
        case hiddenColumns
        /// A day and nothing else stands where a number or a text is expected (1月2日 for 1-2).
        case dayForNumber
        /// A status that the usual scale does not have. Words: what it is called, in how many cells.
        case newStatus
        /// A status is spelt in another way than usual. Words: the usual spelling, this one, in how many cells.
        case statusSpelling
        /// A text in the place of a status that cannot be one. Words: the action, the year.
        case notAStatus
        /// The rule in brackets behind the label of the reason could not be understood.
        case reasonRule
        /// The columns of the years do not say what stands in them. Words: the field it was taken for.
        case fieldAssumed
        /// Two actions have one number. Words: the number.
        case numberRepeated
        /// An action without a name. Words: the number.
        case noName
        /// No policy stands above the actions. Words: the policy made for them.
        case noPolicies
        /// Cells of one column were left out. Words: its heading, why (`SheetMap.Reason.Kind`), how many.
        case columnLeftOut
        /// A row repeats an action of another place (再掲), and it is not clear which. Words: its name, how many cells.
        case reprintRow
        /// A row shows an action again under another policy (再掲). Words: its name, the action's number, how many cells.
        case reprintShown
        /// Such a row says something else than the action's own row. Words: its name, the action's number, what the own row says.
        case reprintDiffers
        /// Lines of a record whose word is not known were left out. Words: the word, how many cells.
        case lineLeftOut
        /// Cells above, below or beside the tables of a sheet. Words: the sheet, how many.
        case besideTable
        /// A sheet was left out. Words: its name, why (`SheetMap.Reason.Kind`), how many cells.
        case sheetLeftOut
        /// The division stands in the name of the file alone. Words: the division, the file.
        case divisionOfFile
        /// A column became a field of the form's own. Words: the field, how many cells.
        case ownFieldMade
        /// A place of an own field has a value already, and these are further lines of the same. Words: the field, how many cells.
        case ownFieldAgain
        /// Columns that name no year were read as those of one. Words: the year, how many columns.
        case yearAssumed
        /// What stands in a column was concluded from its values and neighbours alone. Words: its heading, what it was taken for.
        case roleAssumed
        /// The sheet has no title.
        case noTitle
        /// 全国地方公共団体コード whose check digit is wrong, or without a name beside it.
        case municipalityCode
        /// A quotation mark that is never closed.
        case openQuote
        /// Another sheet of the workbook holds a plan too, and was left out. Words: its name, the sheet that was read.
        case otherSheet
        /// A sheet that is hidden; `seen` is the first of its cells. Words: its name, how many cells, whether it was read (1) or not (0).
        case hiddenSheet
        /// More combining marks in a row than any writing has: the cell was left out, and `seen` is its beginning.
        case tooManyMarks
        /// Bytes that are no text stand as U+FFFD.
        case brokenText
    }
}
