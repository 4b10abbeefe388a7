import JSON
import Japanese
import Plan

extension SheetMap {
    /// The map as a document, with the sentences that say why: a person reads them, the reader does not.
    public var json: JSON {
        ["kind": .text(Self.kind), "version": 1, "sheets": .list(sheets.map(\.json))]
    }

    /// What such a document calls itself.
    static let kind = "sheetMap"
}

extension SheetMap.Sheet {
    fileprivate var json: JSON {
        ["name": .text(name), "why": why.json, "tables": .list(tables.map(\.json)), "card": card?.json ?? .null]
    }
}

extension SheetMap.Card {
    fileprivate var json: JSON {
        [
            "reportYear": .year(reportYear), "division": .text(division), "pairs": .list(pairs.map(\.json)),
            "tables": .list(tables.map(\.json)),
        ]
    }
}

extension SheetMap.Pair {
    fileprivate var json: JSON {
        var members: [JSON.Member] = [
            JSON.Member("path", .list(path.map { .text($0) })), JSON.Member("label", .text(label)),
            JSON.Member("row", .integer(row + 1)), JSON.Member("column", .integer(column + 1)),
            JSON.Member("role", .text(role.name)),
        ]
        if let level = role.level { members.append(JSON.Member("level", .integer(level + 1))) }
        if let year { members.append(JSON.Member("year", .integer(year.value))) }
        if isPlanned { members.append(JSON.Member("planned", .boolean(true))) }
        if let unit { members.append(JSON.Member("unit", .text(unit))) }
        members.append(JSON.Member("certainty", .text(certainty.rawValue)))
        members.append(JSON.Member("why", why.json))
        return .object(members)
    }
}

extension SheetMap.Table {
    fileprivate var json: JSON {
        guard let policy, case .object(let members) = withoutPolicy else { return withoutPolicy }
        return .object(members + [JSON.Member("policy", .text(policy))])
    }

    private var withoutPolicy: JSON {
        [
            // Rows as a spreadsheet counts them.
            "firstHeadingRow": .integer(headings.lowerBound + 1), "lastHeadingRow": .integer(headings.upperBound + 1),
            "lastRow": .integer(lastRow + 1), "record": .text(record.rawValue), "score": .integer(score),
            "nextScore": nextScore.map { .integer($0) } ?? .null, "reportYear": .year(reportYear),
            "moneyUnit": .text(moneyUnit), "unit": .text(unit),
            "columns": .list(columns.map(\.json)), "lines": lines?.json ?? .null,
            "rows": .list(rows.map(\.json)),
        ]
    }
}

extension SheetMap.Column {
    fileprivate var json: JSON {
        var members: [JSON.Member] = [
            JSON.Member("column", .integer(column + 1)), JSON.Member("path", .list(path.map { .text($0) })),
            JSON.Member("label", .text(label)), JSON.Member("role", .text(role.name)),
        ]
        if let level = role.level { members.append(JSON.Member("level", .integer(level + 1))) }
        if let year { members.append(JSON.Member("year", .integer(year.value))) }
        if let half { members.append(JSON.Member("half", .integer(half))) }
        if let milestone { members.append(JSON.Member("milestone", .text(milestone.rawValue))) }
        if let unit { members.append(JSON.Member("unit", .text(unit))) }
        if let slot {
            members.append(
                JSON.Member(
                    "slot", ["kind": .text(slot.kind.rawValue), "mark": .text(slot.mark), "word": .text(slot.word)]))
        }
        members.append(JSON.Member("certainty", .text(certainty.rawValue)))
        members.append(JSON.Member("why", why.json))
        return .object(members)
    }
}

extension SheetMap.Lines {
    fileprivate var json: JSON {
        switch self {
        case .named(let column, let meanings):
            [
                "column": .integer(column + 1),
                "meanings": .object(
                    meanings.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .text($0.value.rawValue)) }),
            ]
        case .inOrder(let meanings): ["order": .list(meanings.map { .text($0.rawValue) })]
        }
    }
}

extension SheetMap.Row {
    fileprivate var json: JSON {
        var members = [JSON.Member("row", .integer(row + 1)), JSON.Member("use", .text(use.name))]
        if case .section(let level) = use { members.append(JSON.Member("level", .integer(level + 1))) }
        return .object(members)
    }
}

extension SheetMap.Reason {
    fileprivate var json: JSON {
        .object(
            [JSON.Member("code", .text(kind.rawValue))]
                + Language.allCases.map { JSON.Member($0.rawValue, .text(words[$0])) })
    }
}

extension JSON {
    fileprivate static func year(_ year: FiscalYear?) -> JSON { year.map { .integer($0.value) } ?? .null }
}
