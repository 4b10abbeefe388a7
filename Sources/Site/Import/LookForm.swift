import Japanese
import Plan
import Sheets

/// What somebody chose on the page that shows a sheet (読み方の入力), as a change of the map. Whatever is not understood is overlooked:
/// the page then shows what stands.
struct LookForm: Sendable {
    /// What is to be done with what was chosen.
    enum Deed: String, Sendable {
        /// Looked at again.
        case look
        /// Gone on with.
        case plan
        /// The sheet is left out, or taken back as proposed.
        case leave
        case take
        /// Other rows are its headings.
        case headings
        /// The files are read column by column, or as a form that needs no map.
        case map
        case form
    }

    let deed: Deed
    let spot: LookSpot
    private let form: Form

    init(_ form: Form) {
        self.form = form
        deed = Deed(rawValue: form["do"]) ?? .look
        spot = LookSpot(form.shown)
    }

    private var place: SheetMap.Spot { SheetMap.Spot(sheet: spot.sheet, table: spot.table) }

    /// The rows that are to be headings, from 0; `nil` where two numbers do not say so.
    var headings: ClosedRange<Int>? {
        guard let first = Int(form["first"].folded), let last = Int(form["last"].folded), first >= 1,
            (first...1_000_000).contains(last)
        else { return nil }
        return first - 1...last - 1
    }

    /// The map with what was chosen of columns, labels and rows.
    func applied(to map: SheetMap) -> SheetMap {
        var map = map
        if spot.isCards {
            for (index, label) in map.cardLabels.enumerated() {
                guard let role = SheetMap.Role(token: form["card-\(index)"]) else { continue }
                map.choose(SheetMap.Choice(role, label: form["name-\(index)"]), label: label.path)
            }
            return map
        }
        guard let table = map[place] else { return map }
        for column in table.columns {
            guard let role = SheetMap.Role(token: form["role-\(column.column)"]) else { continue }
            let year = Int(form["year-\(column.column)"]).flatMap { (1868...2200).contains($0) ? FiscalYear($0) : nil }
            let choice = SheetMap.Choice(
                role, year: role.hasYear ? year : nil, label: form["name-\(column.column)"])
            map.choose(choice, column: column.column, at: place)
        }
        if let rows = Self.rows(form["rows"]) { map.leaveOut(rows: rows, at: place) }
        return map
    }

    /// 「12、30-35」, as a spreadsheet counts them.
    ///
    /// - Returns: from 0; `nil` for what says no rows, so that nothing is changed.
    static func rows(_ typed: String) -> Set<Int>? {
        guard typed.utf8.count <= 4000 else { return nil }
        var rows: Set<Int> = []
        for piece in typed.folded.split(whereSeparator: { "、,，・ \u{3000}".contains($0) }) {
            let sides = piece.split(whereSeparator: { "-~～〜–−".contains($0) }, maxSplits: 1)
            let numbers = sides.compactMap { Int($0) }
            guard numbers.count == sides.count, let first = numbers.first, let last = numbers.last,
                1 <= first, first <= last, last <= 1_000_000, last - first <= 5000, rows.count <= 20_000
            else { return nil }
            rows.formUnion(first - 1...last - 1)
        }
        return rows
    }

    /// As `rows` reads it.
    static func text(of rows: [Int]) -> String {
        var spans: [ClosedRange<Int>] = []
        for row in rows.sorted() {
            if let last = spans.last, last.upperBound + 1 == row {
                spans[spans.count - 1] = last.lowerBound...row
            } else if spans.last?.upperBound != row {
                spans.append(row...row)
            }
        }
        return spans.map {
            $0.count == 1 ? "\($0.lowerBound + 1)" : "\($0.lowerBound + 1)-\($0.upperBound + 1)"
        }.joined(separator: "、")
    }
}

extension Substring {
    fileprivate func split(whereSeparator: (Character) -> Bool, maxSplits: Int) -> [Substring] {
        split(maxSplits: maxSplits, omittingEmptySubsequences: false, whereSeparator: whereSeparator)
    }
}
