import Japanese
import Plan

/// What each sheet, column, line and row of a workbook is taken to mean (取込みの型): proposed by `SheetMap.propose`, corrected by a
/// person, and read by `read(_:by:)`, which does what the map says and nothing else. A value, with a JSON form.
public struct SheetMap: Hashable, Sendable {
    /// In the order of the workbook.
    public var sheets: [Sheet]

    public init(sheets: [Sheet] = []) {
        self.sheets = sheets
    }

    /// One sheet (シート).
    public struct Sheet: Hashable, Sendable {
        public var name: String
        /// The tables on it from the top down; empty for a sheet that is left out.
        public var tables: [Table]
        /// Set where the sheet is a card; then `tables` is empty.
        public var card: Card?
        /// Why it is read or left out.
        public var why: Reason

        public init(name: String, tables: [Table], card: Card? = nil, why: Reason) {
            self.name = name
            self.tables = tables
            self.card = card
            self.why = why
        }
    }

    /// What a row of a table is about (一行が表すもの).
    public enum Record: String, CaseIterable, Sendable {
        case action
        case indicator
    }

    /// A table: rows of headings, rows below them, and what the columns mean (表).
    public struct Table: Hashable, Sendable {
        /// The rows of its headings, from 0, in the sheet.
        public var headings: ClosedRange<Int>
        /// The last row that belongs to it.
        public var lastRow: Int
        public var record: Record
        /// From the left.
        public var columns: [Column]
        /// What names the lines of a record, where it has several: 目標 and 実績 below each other.
        public var lines: Lines?
        /// Rows that are no records, by their number.
        public var rows: [Row]
        /// The year that the title states for what has none of its own.
        public var reportYear: FiscalYear?
        /// What money is counted in, where a line above says so: 千円.
        public var moneyUnit: String?
        /// The unit of every number that has none of its own, where a line above says nothing else: 人.
        public var unit: String?
        /// The policy above all others of its rows, where only the name of the sheet says it: Ⅰ 意識を変える.
        public var policy: String?
        /// How well this reading of the headings fits, and how well the next best: the closer, the less sure.
        public var score: Int
        public var nextScore: Int?

        public init(
            headings: ClosedRange<Int>, lastRow: Int, record: Record, columns: [Column] = [], lines: Lines? = nil,
            rows: [Row] = [], reportYear: FiscalYear? = nil, moneyUnit: String? = nil, unit: String? = nil,
            policy: String? = nil,
            score: Int = 0,
            nextScore: Int? = nil
        ) {
            self.headings = headings
            self.lastRow = lastRow
            self.record = record
            self.columns = columns
            self.lines = lines
            self.rows = rows
            self.reportYear = reportYear
            self.moneyUnit = moneyUnit
            self.unit = unit
            self.policy = policy
            self.score = score
            self.nextScore = nextScore
        }
    }

    /// A column of a table and what it means (列).
    public struct Column: Hashable, Sendable {
        /// From 0.
        public var column: Int
        /// Its headings from the top down, as written.
        public var path: [String]
        /// What a field of the form's own is called.
        public var label: String
        public var role: Role
        public var year: FiscalYear?
        /// 上半期 is 1, 下半期 is 2.
        public var half: Int?
        public var milestone: Milestone?
        public var unit: String?
        /// The group of columns that tells of one indicator of several: 指標1, ア.
        public var slot: Slot?
        /// How sure the proposal is.
        public var certainty: Certainty
        public var why: Reason

        public init(
            column: Int, path: [String], label: String, role: Role, year: FiscalYear? = nil, half: Int? = nil,
            milestone: Milestone? = nil, unit: String? = nil, slot: Slot? = nil, certainty: Certainty = .sure,
            why: Reason
        ) {
            self.column = column
            self.path = path
            self.label = label
            self.role = role
            self.year = year
            self.half = half
            self.milestone = milestone
            self.unit = unit
            self.slot = slot
            self.certainty = certainty
            self.why = why
        }
    }

    /// How sure a proposal is (確からしさ).
    public enum Certainty: String, CaseIterable, Sendable {
        case sure
        case likely
        case guess
    }

    /// What is planned and what is done (計画・実績).
    public enum Side: String, CaseIterable, Sendable {
        case planned
        case done
    }

    /// A value that is none of a year of the plan (基準値・最終目標).
    public enum Milestone: String, CaseIterable, Sendable {
        case baseline
        case final
    }

    /// What the indicators of a group of columns count (活動指標・成果指標・対象指標); `plain` where the heading does not say.
    public enum SlotKind: String, CaseIterable, Sendable {
        case activity
        case outcome
        case population
        case plain
    }

    /// A group of columns that tell of one indicator (指標の組): 活動指標1.
    public struct Slot: Hashable, Sendable {
        public var kind: SlotKind
        /// 「1」, 「ア」.
        public var mark: String
        /// 「活動指標」, as folded.
        public var word: String

        public init(kind: SlotKind, mark: String, word: String) {
            self.kind = kind
            self.mark = mark
            self.word = word
        }
    }

    /// The lines of a record (一件が占める行).
    public enum Lines: Hashable, Sendable {
        /// A column names them: what each of its words means, by the folded word.
        case named(column: Int, meanings: [String: LineMeaning])
        /// Nothing names them; they follow one another in this order.
        case inOrder([LineMeaning])
    }

    /// What the values of a line are (行の意味).
    public enum LineMeaning: String, CaseIterable, Sendable {
        case targetNumber
        case actualNumber
        /// 基準値, where each row is one value.
        case baseline
        case rate
        case stage
        case target
        case status
        case result
        case reason
        /// 効果額, beside 計画 and 実績: a field of the form's own of each year, called like the line.
        case own
        case nothing
    }

    /// A row that is no record (記録でない行).
    public struct Row: Hashable, Sendable {
        /// From 0.
        public var row: Int
        public var use: Use

        public init(row: Int, use: Use) {
            self.row = row
            self.use = use
        }

        public enum Use: Hashable, Sendable {
            /// 1 歳入の確保, alone in its row: a policy of this level for the rows below.
            case section(level: Int)
            /// 1-1 がん検診の受診率, over rows of years: what they are about.
            case subject
            case total
            case columnNumbers
            case repeatedHeading
            case remark
            /// A row far above that names blocks of columns by their years.
            case blocks
            /// An action of another place, shown again (再掲).
            case reprint
            /// 課題, and beside it a text over the width of the table: a field of the form's own of the policy above; of the one above
            /// that where the row stands apart.
            case policyText
            case hidden
        }
    }
}
