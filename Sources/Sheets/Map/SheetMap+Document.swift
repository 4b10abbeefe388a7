import JSON
import Japanese
import Plan

extension SheetMap {
    /// Reads a map that was kept or corrected by hand. The sentences that say why are not read: their code is.
    ///
    /// - Throws: `UnreadableMap`, which names the place at fault.
    public init(_ document: JSON) throws(UnreadableMap) {
        do {
            let place = JSONPlace(document)
            let kind = try place.member("kind")
            guard try kind.text() == Self.kind else { throw UnreadableMap(path: kind.path) }
            self.init(sheets: try place.member("sheets").items().map(Sheet.init))
        } catch let fault as UnreadableMap {
            throw fault
        } catch {
            throw UnreadableMap(path: (error as? WrongJSON)?.path ?? "$")
        }
    }
}

/// A document that is no map of sheets (読めない型).
public struct UnreadableMap: Error, Hashable, Sendable {
    /// 「$.sheets[0].tables[0].columns[3].role」.
    public let path: String

    /// What was expected, where, and what to do.
    public func sentence(in language: Language) -> String {
        Words(
            "取込みの型として読めません（\(path)）。hakadori が書き出した型か、そこから値だけを直したものを指定してください。",
            "Not a map of sheets (\(path)). Give one that hakadori wrote, or one in which only values were changed."
        )[language]
    }
}

extension SheetMap.Sheet {
    fileprivate init(_ place: JSONPlace) throws {
        self.init(
            name: try place.member("name").text(), tables: try place.member("tables").items().map(SheetMap.Table.init),
            card: try place.member("card").unlessNull.map(SheetMap.Card.init),
            why: try SheetMap.Reason(place.member("why")))
    }
}

extension SheetMap.Card {
    fileprivate init(_ place: JSONPlace) throws {
        self.init(
            pairs: try place.member("pairs").items().map(SheetMap.Pair.init),
            tables: try place.member("tables").items().map(SheetMap.Table.init),
            reportYear: try place.member("reportYear").unlessNull.map { try $0.year() },
            division: try place.member("division").unlessNull.map { try $0.text() })
    }
}

extension SheetMap.Pair {
    fileprivate init(_ place: JSONPlace) throws {
        let role = try place.member("role")
        let level = try place.member("level").unlessNull.map { try $0.row() }
        guard let known = SheetMap.Role(name: try role.text(), level: level) else {
            throw UnreadableMap(path: role.path)
        }
        self.init(
            path: try place.member("path").items().map { try $0.text() }, label: try place.member("label").text(),
            row: try place.member("row").row(), column: try place.member("column").row(), role: known,
            year: try place.member("year").unlessNull.map { try $0.year() },
            isPlanned: try place.member("planned").unlessNull.map { try $0.boolean() } ?? false,
            unit: try place.member("unit").unlessNull.map { try $0.text() },
            certainty: try place.member("certainty").word(), why: try SheetMap.Reason(place.member("why")))
    }
}

extension SheetMap.Table {
    fileprivate init(_ place: JSONPlace) throws {
        let first = try place.member("firstHeadingRow").row()
        let last = try place.member("lastHeadingRow").row()
        guard first <= last else { throw UnreadableMap(path: place.path) }
        self.init(
            headings: first...last, lastRow: try place.member("lastRow").row(),
            record: try place.member("record").word(),
            columns: try place.member("columns").items().map(SheetMap.Column.init),
            lines: try place.member("lines").unlessNull.map(SheetMap.Lines.init),
            rows: try place.member("rows").items().map(SheetMap.Row.init),
            reportYear: try place.member("reportYear").unlessNull.map { try $0.year() },
            moneyUnit: try place.member("moneyUnit").unlessNull.map { try $0.text() },
            unit: try place.member("unit").unlessNull.map { try $0.text() },
            policy: try place.member("policy").unlessNull.map { try $0.text() },
            score: try place.member("score").integer(),
            nextScore: try place.member("nextScore").unlessNull.map { try $0.integer() })
    }
}

extension SheetMap.Column {
    fileprivate init(_ place: JSONPlace) throws {
        let role = try place.member("role")
        let level = try place.member("level").unlessNull.map { try $0.row() }
        guard let known = SheetMap.Role(name: try role.text(), level: level) else {
            throw UnreadableMap(path: role.path)
        }
        self.init(
            column: try place.member("column").row(), path: try place.member("path").items().map { try $0.text() },
            label: try place.member("label").text(), role: known,
            year: try place.member("year").unlessNull.map { try $0.year() },
            half: try place.member("half").unlessNull.map { try $0.integer() },
            milestone: try place.member("milestone").unlessNull.map { try $0.word() },
            unit: try place.member("unit").unlessNull.map { try $0.text() },
            slot: try place.member("slot").unlessNull.map { slot in
                SheetMap.Slot(
                    kind: try slot.member("kind").word(), mark: try slot.member("mark").text(),
                    word: try slot.member("word").text())
            },
            certainty: try place.member("certainty").word(), why: try SheetMap.Reason(place.member("why")))
    }
}

extension SheetMap.Lines {
    fileprivate init(_ place: JSONPlace) throws {
        if let order = try place.member("order").unlessNull {
            self = .inOrder(try order.items().map { try $0.word() })
        } else {
            let meanings = try place.member("meanings").members().map {
                ($0.name, try $0.place.word() as SheetMap.LineMeaning)
            }
            self = .named(
                column: try place.member("column").row(),
                meanings: Dictionary(meanings, uniquingKeysWith: { first, _ in first }))
        }
    }
}

extension SheetMap.Row {
    fileprivate init(_ place: JSONPlace) throws {
        let use = try place.member("use")
        let level = try place.member("level").unlessNull.map { try $0.row() }
        guard let known = Use(name: try use.text(), level: level) else { throw UnreadableMap(path: use.path) }
        self.init(row: try place.member("row").row(), use: known)
    }
}

extension SheetMap.Reason {
    fileprivate init(_ place: JSONPlace) throws {
        self.init(try place.member("code").word())
    }
}

extension JSONPlace {
    /// A row, column or level, which files count from 1.
    fileprivate func row() throws -> Int {
        let number = try integer()
        guard (1...2_000_000).contains(number) else { throw UnreadableMap(path: path) }
        return number - 1
    }

    fileprivate func year() throws -> FiscalYear {
        let year = try integer()
        guard (1868...2200).contains(year) else { throw UnreadableMap(path: path) }
        return FiscalYear(year)
    }

    fileprivate func word<Word: RawRepresentable<String>>() throws -> Word {
        guard let word = Word(rawValue: try text()) else { throw UnreadableMap(path: path) }
        return word
    }
}
