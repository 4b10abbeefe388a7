import JSON
import Japanese

extension DataTable {
    /// The JSON twin: what the table is, its columns, and its rows by the columns' English keys. Texts stay as written.
    public var json: String {
        let document: JSON = [
            "format": "hakadori-table/1",
            "table": .text(name.rawValue),
            "title": .text(name.title(in: .japanese)),
            "titleEn": .text(name.title(in: .english)),
            "source": [
                "planTitle": .text(source.title),
                "municipalityCode": .text(source.municipality?.code?.digits),
                "municipalityName": .text(source.municipality?.name),
            ],
            "generated": .text(source.day.text),
            // Whoever publishes decides under which licence; nothing here may decide it for them.
            "licence": .null,
            "rowCount": .integer(rows.count),
            "columns": .list(columns.map(json)),
            "rows": .list(
                rows.map { row in .object(zip(columns, row).map { JSON.Member($0.key, $1.json) }) }),
        ]
        return document.document
    }

    private func json(_ column: DataColumn) -> JSON {
        [
            "key": .text(column.key),
            "label": .text(column.label),
            "type": .text(column.kind.rawValue),
            "unit": .text(column.unit),
            "codeList": .text(column.codeList),
            "meaning": .text(column.meaning(in: .japanese)),
            "meaningEn": .text(column.meaning(in: .english)),
        ]
    }
}

extension DataTable.Value {
    fileprivate var json: JSON {
        switch self {
        case .blank: .null
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .number(let number): .decimal(number)
        case .fiscalYear(let year): .integer(year.value)
        case .flag(let truth): .boolean(truth)
        }
    }
}
