import Foundation
import JSON
import Plan

// 独自の項目の記載 in the tables: one column `own` beside the known fields, a JSON object of texts by the fields' ids; NULL for none.

extension OwnValues {
    var sqlValue: SQLValue {
        guard !isEmpty else { return .null }
        let members = sorted { $0.key.text < $1.key.text }.map { JSON.Member($0.key.text, .text($0.value.text)) }
        return .text(JSON.object(members).document)
    }
}

extension Row {
    func ownValues(_ column: String = "own") throws -> OwnValues {
        guard let text = try textIfAny(column) else { return [:] }
        let members = try JSONPlace(try JSON(parsing: Array(text.utf8))).members()
        return try members.reduce(into: [:]) { values, member in
            values[OwnField.ID(member.name)] = Passage(try member.place.text())
        }
    }
}

extension Set<Field> {
    /// In one column, with spaces between them.
    var fieldNames: String { map(\.rawValue).sorted().joined(separator: " ") }

    init(fieldNames: String) { self = Set(fieldNames.split(separator: " ").compactMap { Field(rawValue: String($0)) }) }
}
