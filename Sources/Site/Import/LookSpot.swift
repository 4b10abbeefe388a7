/// Which part of the files is looked at (見ている所): a table of a sheet, from some row and column on, or all cards together.
struct LookSpot: Hashable, Sendable {
    /// From 0.
    var sheet = 0
    /// From 0, in the sheet.
    var table = 0
    var isCards = false
    /// How many rows and columns are passed over.
    var row = 0
    var column = 0

    init(sheet: Int = 0, table: Int = 0) {
        self.sheet = sheet
        self.table = table
    }

    /// - Parameter query: names and texts, of an address or of a form; what is no number is overlooked.
    init(_ query: [String: String]) {
        func number(_ name: String, from first: Int) -> Int {
            min(max((query[name].flatMap { Int($0) } ?? first) - first, 0), 2_000_000)
        }
        sheet = number("sheet", from: 1)
        table = number("table", from: 1)
        isCards = query["cards"] == "all"
        row = number("row", from: 0)
        column = number("column", from: 0)
    }

    /// As they stand in an address.
    var values: [(name: String, text: String)] {
        var values: [(name: String, text: String)] = []
        if isCards { values.append(("cards", "all")) }
        if sheet > 0 { values.append(("sheet", String(sheet + 1))) }
        if table > 0 { values.append(("table", String(table + 1))) }
        if row > 0 { values.append(("row", String(row))) }
        if column > 0 { values.append(("column", String(column))) }
        return values
    }

    func from(row: Int? = nil, column: Int? = nil) -> LookSpot {
        var spot = self
        if let row { spot.row = row }
        if let column { spot.column = column }
        return spot
    }

    static var cards: LookSpot {
        var spot = LookSpot()
        spot.isCards = true
        return spot
    }
}
