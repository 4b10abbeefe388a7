import Plan

extension Address {
    /// The forms in which what stands here can be had (双子の形式), the page itself among them where there is one.
    ///
    /// Links offer these and the server answers these; anything else is 406.
    var formats: [Format] {
        return switch target {
        case .home, .city: [.html, .json]
        case .citySearch: [.html]
        case .editions: [.html, .json, .csv]
        case .plan(_, _, let place): place.formats
        }
    }

    /// The same thing in the other forms, in the order in which links offer them.
    ///
    /// - Parameter plan: of which it is, where it is of one. The city's form and its papers have a place for actions alone.
    func twins(of plan: Plan?) -> [Address] {
        let hasForm = plan.map { !$0.actions.isEmpty } ?? true
        return formats.filter { $0 != format && (hasForm || ($0 != .xlsx && $0 != .pdf)) }.map {
            Address(target, language: language, format: $0, preview: preview)
        }
    }
}

extension PlanPlace {
    fileprivate var formats: [Address.Format] {
        switch self {
        case .overview: [.html, .json, .csv, .xlsx, .txt, .pdf]
        case .sheet: [.html, .csv, .json, .xlsx, .txt, .pdf]
        case .action, .division: [.html, .csv, .json, .txt, .pdf]
        case .policy, .year, .followUp: [.html, .csv, .json, .txt]
        case .policies, .divisions: [.html, .csv, .json]
        case .findings: [.html]
        case .changes: [.html]
        case .search: [.html]
        case .data: [.html]
        case .table: [.csv, .json]
        }
    }
}

extension Address.Format {
    /// The media type without parameters.
    var mediaType: String {
        switch self {
        case .html: "text/html"
        case .csv: "text/csv"
        case .json: "application/json"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .txt: "text/plain"
        case .pdf: "application/pdf"
        }
    }
}
