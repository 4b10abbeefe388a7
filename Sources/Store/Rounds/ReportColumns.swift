import Plan

// The columns in which a report's text is kept (報告の列): `status`, and one for each field that is declared.
extension AnnualReport {
    static let columns = ([.status] + fields.map(\.field)).map(\.column) + ["own"]

    /// 「status, result, reason_and_improvement」.
    static let columnList = columns.joined(separator: ", ")

    /// In the order of the columns.
    var values: [SQLValue] { texts.map { $0.text?.sqlValue ?? .null } + [formValues.sqlValue] }

    /// The values with commas between them.
    var valueList: SQL { values.map { "\($0)" as SQL }.joined(", ") }

    /// 「status = …, result = …」.
    ///
    /// - Parameter prefix: what stands before each column's name.
    func assignments(prefix: String = "") -> SQL {
        zip(Self.columns, values).map { "\(trusted: prefix + $0) = \($1)" as SQL }.joined(", ")
    }

    init(_ row: Row, prefix: String = "") throws {
        self.init(status: try row.textIfAny(prefix + "status").map { AchievementStatus.Code($0) })
        for (field, column) in zip(Self.fields, Self.columns.dropFirst()) {
            field.write(try row.passageIfAny(prefix + column), into: &self)
        }
        for (name, passage) in try row.ownValues(prefix + "own") {
            switch Field(rawValue: name.text) {
            case let field? where field.isOfIndicator: indicators[field] = passage
            default: own[name] = passage
            }
        }
    }

    /// The own fields by their ids and the actuals by the names of their fields, which no id is like.
    private var formValues: OwnValues {
        indicators.reduce(into: own) { $0[OwnField.ID($1.key.rawValue)] = $1.value }
    }
}

extension Policy {
    /// The columns of what is written about a policy (施策の記載の列), one for each field that is declared.
    static let columns = fields.map(\.field.column)
}

extension Field {
    /// Its name in the tables: 「reason_and_improvement」.
    var column: String { words(joinedBy: "_") }
}
