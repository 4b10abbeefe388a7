extension NumericMention.Kind {
    /// The word for it in data: `quantity`, `date`, `fiscal-years`.
    public var name: String {
        switch self {
        case .quantity: "quantity"
        case .basis: "basis"
        case .date: "date"
        case .fiscalYears: "fiscal-years"
        case .years: "years"
        case .partOfYear: "part-of-year"
        case .clockTime: "clock-time"
        case .weekday: "weekday"
        case .schoolGrade: "school-grade"
        case .ageGroup: "age-group"
        case .planNumber: "plan-number"
        case .edition: "edition"
        case .ordinal: "ordinal"
        case .law: "law"
        case .standard: "standard"
        case .phone: "phone"
        case .postalCode: "postal-code"
        case .itemCode: "item-code"
        case .place: "place"
        case .name: "name"
        case .other: "other"
        }
    }
}
