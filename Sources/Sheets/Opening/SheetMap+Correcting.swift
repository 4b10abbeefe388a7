import Japanese
import Plan

// What a person says of a sheet in place of what was proposed (型の直し). Each correction says of itself that a person made it.

extension SheetMap {
    /// What somebody takes a column, or a label of cards, for (列の読み方).
    public struct Choice: Hashable, Sendable {
        public var role: Role
        /// For roles of a fiscal year.
        public var year: FiscalYear?
        /// What a field of the form's own is to be called; as proposed where nothing is said.
        public var label: String?

        public init(_ role: Role, year: FiscalYear? = nil, label: String? = nil) {
            self.role = role
            self.year = year
            self.label = label
        }
    }

    /// A place in the map: a table of a sheet.
    public struct Spot: Hashable, Sendable {
        public var sheet: Int
        public var table: Int

        public init(sheet: Int, table: Int) {
            self.sheet = sheet
            self.table = table
        }
    }

    /// The table there; `nil` where there is none.
    public subscript(spot: Spot) -> Table? {
        get {
            guard sheets.indices.contains(spot.sheet), sheets[spot.sheet].tables.indices.contains(spot.table) else {
                return nil
            }
            return sheets[spot.sheet].tables[spot.table]
        }
        set {
            guard let newValue, self[spot] != nil else { return }
            sheets[spot.sheet].tables[spot.table] = newValue
        }
    }

    /// - Parameter column: by its number in the sheet. What is chosen as it was stays a proposal.
    public mutating func choose(_ choice: Choice, column: Int, at spot: Spot) {
        guard let place = self[spot]?.columns.firstIndex(where: { $0.column == column }) else { return }
        self[spot]?.columns[place].take(choice)
        self[spot]?.settleRecord()
    }

    /// Leaves rows of a table out, and takes those back that were left out and are not named any more.
    ///
    /// - Parameter rows: from 0.
    public mutating func leaveOut(rows: Set<Int>, at spot: Spot) {
        guard var table = self[spot] else { return }
        let before = Set(table.leftOutRows)
        guard rows != before else { return }
        table.rows.removeAll { before.contains($0.row) && !rows.contains($0.row) }
        let inTable = rows.subtracting(before).filter { $0 > table.headings.upperBound && $0 <= table.lastRow }
        table.rows.removeAll { inTable.contains($0.row) }
        table.rows += inTable.sorted().map { Row(row: $0, use: .remark) }
        self[spot] = table
    }

    /// Leaves a whole sheet out.
    public mutating func leaveOut(sheet index: Int) {
        guard sheets.indices.contains(index), !sheets[index].isLeftOut else { return }
        sheets[index] = Sheet(name: sheets[index].name, tables: [], why: .init(.stated))
    }

    /// Takes a sheet back as it is proposed.
    public mutating func takeBack(sheet index: Int, as proposed: SheetMap) {
        guard sheets.indices.contains(index), proposed.sheets.indices.contains(index) else { return }
        sheets[index] = proposed.sheets[index]
    }

    // MARK: - Cards

    /// A label that stands on cards, and what it gives (個票の項目).
    public struct CardLabel: Sendable {
        public let path: [String]
        public let label: String
        public let role: Role
        public let certainty: Certainty
        public let why: Reason
        /// Where its values stand, on the cards that have it.
        public let places: [(sheet: Int, row: Int, column: Int)]
    }

    /// The labels of all cards, each once, in the order in which they are met.
    public var cardLabels: [CardLabel] {
        var order: [[String]] = []
        var found: [[String]: (pair: Pair, places: [(sheet: Int, row: Int, column: Int)])] = [:]
        for (index, sheet) in sheets.enumerated() {
            for pair in sheet.card?.pairs ?? [] {
                if found[pair.path] == nil {
                    order.append(pair.path)
                    found[pair.path] = (pair, [])
                }
                found[pair.path]?.places.append((index, pair.row, pair.column))
            }
        }
        return order.compactMap { path in
            found[path].map { pair, places in
                CardLabel(
                    path: path, label: pair.label, role: pair.role, certainty: pair.certainty, why: pair.why,
                    places: places)
            }
        }
    }

    /// Takes a label for something on all cards that have it.
    public mutating func choose(_ choice: Choice, label path: [String]) {
        for index in sheets.indices {
            guard var card = sheets[index].card else { continue }
            for place in card.pairs.indices where card.pairs[place].path == path {
                card.pairs[place].take(choice, reportYear: card.reportYear)
            }
            sheets[index].card = card
        }
    }
}

extension SheetMap.Table {
    /// Rows that are no records, as far as a person may decide it; in order.
    public var leftOutRows: [Int] {
        rows.filter { row in
            switch row.use {
            case .total, .columnNumbers, .repeatedHeading, .remark, .reprint, .policyText: row.row > headings.upperBound
            case .section, .subject, .blocks, .hidden: false
            }
        }.map(\.row).sorted()
    }

    /// A row is about an action where a column names one.
    mutating func settleRecord() {
        if columns.contains(where: { $0.role == .action }) {
            record = .action
        } else if columns.contains(where: { $0.role == .indicator }) {
            record = .indicator
        }
    }
}

extension SheetMap.Column {
    /// The fiscal year that its headings name, whatever it is taken for.
    public var headingYear: FiscalYear? { year ?? path.lazy.compactMap { Heading($0)?.year }.last }

    fileprivate mutating func take(_ choice: SheetMap.Choice) {
        let chosen = choice.role.hasYear ? choice.year : year
        let named = choice.label.flatMap { SheetMap.label($0) } ?? label
        guard choice.role != role || chosen != year || choice.role.isOwn && named != label else { return }
        if choice.role.isOwn { label = named }
        role = choice.role
        year = choice.role.hasYear ? choice.year : nil
        certainty = .sure
        why = .init(.stated)
    }
}

extension SheetMap.Pair {
    fileprivate mutating func take(_ choice: SheetMap.Choice, reportYear: FiscalYear?) {
        let named = choice.label.flatMap { SheetMap.label($0) } ?? label
        guard choice.role != role || choice.role.isOwn && named != label else { return }
        if choice.role.isOwn { label = named }
        role = choice.role
        year = choice.role.hasYear ? year ?? reportYear : nil
        certainty = .sure
        why = .init(.stated)
    }
}

extension SheetMap {
    /// A name for a field as it may be kept; `nil` for a blank one.
    fileprivate static func label(_ typed: String) -> String? {
        let text = typed.asHeadingLine
        return text.isEmpty || !text.isStreamSafe ? nil : String(text.prefix(100))
    }
}

extension SheetMap.Role {
    /// Whether it is said of a fiscal year, so that a person has to say which.
    public var hasYear: Bool { isOfYear || isMilestone }

    /// Whether it makes a field of the form's own.
    public var isOwn: Bool {
        switch self {
        case .own, .ownOfPolicy: true
        default: false
        }
    }
}
