extension AnnualReport {
    /// What stands in one of its fields (報告の欄): the code of its status, a known text, an own value, an actual or a remark. `nil` for a
    /// blank, and for a field that no report has.
    public subscript(text field: Field) -> Passage? {
        get {
            switch field {
            case .status: status.flatMap { Passage($0.text) }
            case .own(let id): own[id]
            case .actualOf, .remarkOf: indicators[field]
            default: Self.fields.first { $0.field == field }?.passage(of: self)
            }
        }
        set {
            switch field {
            case .status: status = newValue.map { AchievementStatus.Code($0.text) }
            case .own(let id): own[id] = newValue
            case .actualOf, .remarkOf: indicators[field] = newValue
            default: Self.fields.first { $0.field == field }?.write(newValue, into: &self)
            }
        }
    }
}
