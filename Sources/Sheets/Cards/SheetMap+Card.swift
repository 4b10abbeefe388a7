import Japanese
import Plan

extension SheetMap {
    /// A sheet that tells of one action, or of one policy and what is below it, labels beside their values (個票).
    public struct Card: Hashable, Sendable {
        /// In the order of the sheet.
        public var pairs: [Pair]
        /// The tables on it that have indicators.
        public var tables: [Table]
        /// The year that the title states, for what has none of its own.
        public var reportYear: FiscalYear?
        /// The division that the name of the file says, where the card says none.
        public var division: String?

        public init(
            pairs: [Pair], tables: [Table] = [], reportYear: FiscalYear? = nil, division: String? = nil
        ) {
            self.division = division
            self.pairs = pairs
            self.tables = tables
            self.reportYear = reportYear
        }

        /// The first pair that has a role.
        func first(_ role: Role) -> Pair? { pairs.first { $0.role == role } }

        /// The role of the policy that it is about, where it names no action.
        var lowestPolicy: Role? {
            pairs.compactMap { if case .policy(let level) = $0.role { level } else { nil } }.max().map {
                .policy(level: $0)
            }
        }
    }

    /// A label of a card and the cell that has its value (項目名と値の組). A row of a small table on the card is one for each of its
    /// columns: 必要性 with 評価, and 必要性 with 理由.
    public struct Pair: Hashable, Sendable {
        /// The labels from the outermost, as written: 施策体系, 基本目標.
        public var path: [String]
        /// What a field of the form's own is called.
        public var label: String
        /// Where the value stands, from 0.
        public var row: Int
        public var column: Int
        public var role: Role
        public var year: FiscalYear?
        /// Whether it is planned and not yet done: 予算.
        public var isPlanned: Bool
        public var unit: String?
        public var certainty: Certainty
        public var why: Reason

        public init(
            path: [String], label: String, row: Int, column: Int, role: Role, year: FiscalYear? = nil,
            isPlanned: Bool = false, unit: String? = nil, certainty: Certainty = .sure, why: Reason
        ) {
            self.path = path
            self.label = label
            self.row = row
            self.column = column
            self.role = role
            self.year = year
            self.isPlanned = isPlanned
            self.unit = unit
            self.certainty = certainty
            self.why = why
        }
    }
}
