import Plan

// The columns in which a report's text is kept (報告の列): `status`, and one for each field that is declared.
extension AnnualReport {
    static let columns = ([.status] + fields.map(\.field)).map(\.column)

    /// 「status, result, reason_and_improvement」.
    static let columnList = columns.joined(separator: ", ")

    /// In the order of the columns.
    var values: [SQLValue] { texts.map { $0.text?.sqlValue ?? .null } }

    /// The values with commas between them.
    var valueList: SQL { values.map { "\($0)" as SQL }.joined(", ") }

    /// 「status = …, result = …」.
    ///
    /// - Parameter prefix: what stands before each column's name.
    func assignments(prefix: String = "") -> SQL {
        zip(Self.columns, values).map { "\(trusted: prefix + $0) = \($1)" as SQL }.joined(", ")
    }

    init(_ row: Row, prefix: String = "") throws {
        self.init(status: try row.textIfAny(prefix + Field.status.column).map { AchievementStatus.Code($0) })
        for field in Self.fields {
            field.write(try row.passageIfAny(prefix + field.field.column), into: &self)
        }
    }
}

extension Field {
    /// Its name in the tables: 「reason_and_improvement」.
    var column: String {
        rawValue.reduce(into: "") { name, letter in
            name += letter.isUppercase ? "_\(letter.lowercased())" : "\(letter)"
        }
    }
}
