import Japanese
import Plan

extension Address {
    /// The address as it stands in a link: percent-encoded path, and query where there is one.
    var path: String {
        var path = "/" + segments.map(\.percentEncoded).joined(separator: "/")
        if format != .html { path += ".\(format.rawValue)" }
        let query = queryItems
        if !query.isEmpty { path += "?" + query.map { "\($0.0)=\($0.1.percentEncoded)" }.joined(separator: "&") }
        return path
    }

    /// The query's names and values, in a fixed order, so that equal addresses print alike.
    var queryItems: [(name: String, value: String)] {
        var items: [(name: String, value: String)] = []
        switch target {
        case .citySearch(_, let query), .plan(_, _, .search(let query)):
            if !query.isEmpty { items.append(("q", query)) }
        case .plan(_, _, .sheet(let filter)):
            if let policy = filter.policy { items.append(("policy", policy.path)) }
            if let division = filter.division { items.append(("division", division.name)) }
            if let status = filter.status { items.append(("status", status.text)) }
            if let year = filter.year { items.append(("year", String(year.value))) }
        case .plan(_, _, .changes(let since?)): items.append(("since", String(since)))
        default: break
        }
        if format == .csv, encoding != .utf8 { items.append(("encoding", encoding.rawValue)) }
        if language != .japanese { items.append(("lang", language.rawValue)) }
        return items
    }

    private var segments: [String] {
        switch target {
        case .home: []
        case .city(let city): [city.text]
        case .citySearch(let city, _): [city.text, "search"]
        case .editions(let key): [key.city.text, key.plan.text, "editions"]
        case .plan(let key, let edition, let place):
            [key.city.text, key.plan.text] + (edition.map { ["editions", String($0)] } ?? [])
                + (preview.map { ["previews", $0.secret] } ?? []) + place.segments
        }
    }
}

extension PlanPlace {
    fileprivate var segments: [String] {
        switch self {
        case .overview: []
        case .sheet: ["sheet"]
        case .policies: ["policies"]
        case .policy(let id): ["policies", id.path]
        case .action(let number): ["actions", number]
        case .divisions: ["divisions"]
        case .division(let division): ["divisions", division.name]
        case .year(let year): ["years", String(year.value)]
        case .followUp(let year): ["years", String(year.value), "follow-up"]
        case .findings: ["findings"]
        case .changes: ["changes"]
        case .search: ["search"]
        case .data: ["data"]
        case .table(let name): ["data", name]
        }
    }
}

extension String {
    /// Percent-encoded so that it is one path segment or one query value, whatever it holds. The dots are encoded too in
    /// a segment of dots only (`..` must not climb) and in one that ends like a format (a division named `A.csv`).
    fileprivate var percentEncoded: String {
        let hidesDots = allSatisfy { $0 == "." } || Address.Format.allCases.contains { hasSuffix(".\($0.rawValue)") }
        return PercentEncoding.encoded(self, keeping: hidesDots ? "-_~" : "-._~")
    }
}
