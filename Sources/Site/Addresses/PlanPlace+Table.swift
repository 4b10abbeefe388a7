import Japanese
import Plan

extension PlanPlace {
    /// Every place inside a plan, behind the plan's own path.
    static let table: [AddressLine<PlanPlace>] = [
        AddressLine("", .overview),
        AddressLine(
            "sheet",
            print: { (place: PlanPlace) -> AddressValues? in
                if case .sheet(let filter) = place { AddressValues(query: filter.query) } else { nil }
            },
            read: { _, query in .sheet(SheetFilter(query: query)) }),
        AddressLine("policies", .policies),
        AddressLine(
            "policies/{policy}", value: { if case .policy(let id) = $0 { id.path } else { nil } },
            read: { .policy(Policy.ID($0)) }),
        AddressLine(
            "actions/{number}", value: { if case .action(let number) = $0 { number } else { nil } },
            read: { .action($0) }),
        AddressLine("divisions", .divisions),
        AddressLine(
            "divisions/{name}", value: { if case .division(let division) = $0 { division.name } else { nil } },
            read: { .division(Division($0)) }),
        AddressLine(
            "years/{year}", value: { if case .year(let year) = $0 { String(year.value) } else { nil } },
            read: { FiscalYear(segment: $0).map { .year($0) } }),
        AddressLine(
            "years/{year}/follow-up", value: { if case .followUp(let year) = $0 { String(year.value) } else { nil } },
            read: { FiscalYear(segment: $0).map { .followUp($0) } }),
        AddressLine("findings", .findings),
        AddressLine(
            "changes",
            print: { (place: PlanPlace) -> AddressValues? in
                guard case .changes(let since) = place else { return nil }
                return AddressValues(query: since.map { [("since", String($0))] } ?? [])
            },
            read: { _, query in .changes(since: query["since"].flatMap { Int($0) }.flatMap { $0 >= 1 ? $0 : nil }) }),
        AddressLine(
            "search",
            print: { (place: PlanPlace) -> AddressValues? in
                guard case .search(let words) = place else { return nil }
                return AddressValues(query: words.isEmpty ? [] : [("q", words)])
            },
            read: { _, query in .search(query["q"] ?? "") }),
        AddressLine("data", .data),
        AddressLine(
            "data/{table}", value: { if case .table(let name) = $0 { name } else { nil } }, read: { .table($0) }),
    ]

    /// Whether it can be read before publication: what editions, files and findings are about is not there yet.
    var isPreviewable: Bool {
        switch self {
        case .overview, .sheet, .policies, .policy, .action, .divisions, .division, .year, .followUp, .search: true
        case .findings, .changes, .data, .table: false
        }
    }
}

extension FiscalYear {
    /// A year as addresses spell it, without signs or zeros before it.
    fileprivate init?(segment: String) {
        guard let value = Int(segment), String(value) == segment else { return nil }
        self.init(value)
    }
}

extension SheetFilter {
    /// A field left blank in the form asks for everything, and so does a year that is no number.
    fileprivate init(query: [String: String]) {
        func value(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }
        self.init(
            policy: value("policy").map { Policy.ID($0) }, division: value("division").map { Division($0) },
            status: value("status").map { AchievementStatus.Code($0) },
            year: value("year").flatMap { Int($0) }.map { FiscalYear($0) },
            own: query.reduce(into: [:]) { own, item in
                guard case .own(let id) = Field(rawValue: item.key), !item.value.isEmpty else { return }
                own[id] = item.value
            })
    }

    fileprivate var query: [(name: String, value: String)] {
        var query: [(name: String, value: String)] = []
        if let policy { query.append(("policy", policy.path)) }
        if let division { query.append(("division", division.name)) }
        if let status { query.append(("status", status.text)) }
        if let year { query.append(("year", String(year.value))) }
        for (id, option) in own.sorted(by: { $0.key.text < $1.key.text }) {
            query.append((Field.own(id).rawValue, option))
        }
        return query
    }
}
