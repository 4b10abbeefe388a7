import Japanese

extension SheetCells {
    /// A cell that shows something (セル), or that would if its formula had been calculated.
    ///
    /// A workbook may have a million of them: what few cells have stands apart, so that a cell takes 48 bytes.
    public struct Cell: Hashable, Sendable {
        /// What stands in the file behind what is shown.
        public enum Kind: UInt8, Hashable, Sendable {
            /// Letters, also where a format shows a number as a time of day.
            case text
            case number
            /// A number that its format shows in percent: 0.33 as 33.0%.
            case percent
            /// A number that its format shows as a day: 45017 as 令和5年度.
            case day
            /// TRUE or FALSE.
            case truth
            /// A calculation that failed: #REF!.
            case failure
            /// A formula whose result is not in the file (未計算). The cell shows nothing.
            case notCalculated
        }

        private indirect enum Rare: Hashable {
            case rare(struck: [String], formula: String?)
        }

        private let storedRow: Int32
        private let storedColumn: Int32
        /// What the cell shows: 2024/4/1, R6.4.1, 30%, 1,234件, as its number format says. Without what is struck out; empty where
        /// all of it is, and for a formula that was not calculated.
        public let text: String
        /// Of a day: since 1970-01-01.
        private let value: Double
        public let kind: Kind
        private let rare: Rare?

        /// - Parameters:
        ///   - row: from 0.
        ///   - column: from 0.
        public init(row: Int, column: Int, text: String) {
            self.init(row: row, column: column, text: text, kind: .text)
        }

        /// - Parameters:
        ///   - number: the number in the file; of a day, days since 1970-01-01.
        ///   - struck: the parts that are struck out, from the left.
        ///   - formula: of one that was not calculated.
        public init(
            row: Int, column: Int, text: String, kind: Kind, number: Double = 0, struck: [String] = [],
            formula: String? = nil
        ) {
            storedRow = Int32(clamping: row)
            storedColumn = Int32(clamping: column)
            self.text = text
            self.kind = kind
            value = number
            rare = struck.isEmpty && formula == nil ? nil : .rare(struck: struck, formula: formula)
        }

        /// From 0.
        public var row: Int { Int(storedRow) }

        /// From 0.
        public var column: Int { Int(storedColumn) }

        /// The number in the file, however its format rounds, scales or counts it; `nil` for what is no number, and for days.
        public var number: Double? { kind == .number || kind == .percent ? value : nil }

        /// The number in the fifteen digits that count for Excel, without a power of ten: 「0.33」, 「-12000」.
        public var digits: String? {
            number.map { ($0 < 0 ? "-" : "") + DecimalNumber(abs($0)).plainText }
        }

        /// The day that a format shows, in part or with other letters: 2023-04-01 of 「令和5年度」.
        public var day: Day? { kind == .day ? Day(daysSince1970: Int(value)) : nil }

        /// What is struck out (見え消し), from the left; empty where nothing is.
        public var struck: [String] { if case .rare(let struck, _)? = rare { struck } else { [] } }

        /// The formula that was not calculated, without its =. Of formulas that cells share only the first has letters.
        public var formula: String? { if case .rare(_, let formula)? = rare { formula } else { nil } }
    }
}
