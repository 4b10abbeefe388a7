import Japanese
import Plan
import Rounds
import Workbook

/// A returned workbook that was opened (返ってきた照会票のファイル): it says which it is, and is read with the plan that it was made for.
public struct DivisionFormFile: Sendable {
    public let identity: DivisionWorkbook.Identity
    let rows: [String: SentRow]
    let sheets: [SheetCells]

    /// What the workbook says of one of its rows.
    struct SentRow: Sendable {
        let key: String
        /// `nil` where nobody fills it in.
        let place: AnswerPlace?
        let number: String
        let label: String
        let fingerprint: String
        let sent: Passage?
        /// In the order of the form.
        let position: Int
    }

    /// How large a file may be, in bytes.
    public static let largest = 5 << 20

    public init(_ bytes: [UInt8]) throws(ForeignWorkbook) {
        guard bytes.count <= Self.largest else {
            throw .unreadable(UnreadableSheet(.tooLarge(bytes.count, limit: Self.largest)))
        }
        let all: [SheetCells]
        do throws(UnreadableWorkbook) { all = try SheetCells.all(in: bytes) } catch {
            throw .unreadable(UnreadableSheet(error.reason))
        }
        guard let hidden = all.first(where: { $0.name == DivisionForm.identitySheet }) else { throw .notOurs }
        let table = hidden.table
        guard table.first?[0] == DivisionForm.mark else { throw .notOurs }
        guard table.first?[1] == DivisionForm.version else { throw .otherVersion }
        guard let identity = DivisionWorkbook.Identity(table) else { throw .notOurs }
        self.identity = identity
        var rows: [String: SentRow] = [:]
        for (position, cells) in table.dropFirst(7).enumerated() {
            let row = SentRow(cells, of: identity.division, at: position)
            guard !row.key.isEmpty, rows.updateValue(row, forKey: row.key) == nil else { throw .notOurs }
        }
        self.rows = rows
        sheets = all.filter { ![DivisionForm.identitySheet, DivisionForm.choicesSheet].contains($0.name) }
    }

    /// Reads the answers.
    ///
    /// - Throws: `ForeignWorkbook.otherRound` where it was made for another.
    public func reading(of plan: Plan, as key: Slug, in city: Slug, _ year: FiscalYear) throws(ForeignWorkbook)
        -> DivisionReading
    {
        guard identity.city == city, identity.plan == key, identity.year == year else { throw .otherRound(identity) }
        var reader = DivisionFormReader(self, of: plan)
        return try reader.reading()
    }
}

extension SheetCells {
    /// The texts row by row, each with eight columns at least.
    fileprivate var table: [[String]] {
        guard let last = cells.last?.row, last < 20_000 else { return [] }
        var table = [[String]](repeating: [String](repeating: "", count: 8), count: last + 1)
        for cell in cells where cell.column < 8 { table[cell.row][cell.column] = cell.text }
        return table
    }
}

extension DivisionWorkbook.Identity {
    fileprivate init?(_ table: [[String]]) {
        guard table.count >= 7, let city = Slug(table[1][1]), let plan = Slug(table[2][1]), let year = Int(table[3][1]),
            (1...9998).contains(year), let made = Day(table[5][1])
        else { return nil }
        let division = table[4][1]
        guard !division.isEmpty, division.count <= 200, division.isStreamSafe else { return nil }
        self.init(city: city, plan: plan, year: FiscalYear(year), division: Division(division), madeOn: made)
    }
}

extension DivisionFormFile.SentRow {
    fileprivate init(_ cells: [String], of division: Division, at position: Int) {
        key = cells[0]
        let item: AnswerPlace.Item? =
            cells[2] == DivisionFormIdentity.addition
            ? .addition(division) : Field(rawValue: cells[2]).map { .field($0) }
        let isSound = cells[1].isStreamSafe && !cells[1].isEmpty
        place = isSound ? item.map { AnswerPlace(Action.ID(cells[1]), $0) } : nil
        (number, label, fingerprint) = (cells[4], cells[5], cells[6])
        sent = Passage(cells[7].withLineFeeds)
        self.position = position
    }
}

extension String {
    /// With LF for every line break, as a cell holds it.
    var withLineFeeds: String {
        utf8.contains(UInt8(ascii: "\r")) ? replacing("\r\n", with: "\n").replacing("\r", with: "\n") : self
    }
}
