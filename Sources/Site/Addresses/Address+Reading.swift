import Japanese
import Plan
import Rounds

extension Address {
    /// Reads an address as a browser sends it; `nil` where nothing can stand there.
    ///
    /// - Parameters:
    ///   - path: the path alone, still percent-encoded. A slash at its end is overlooked.
    ///   - query: the query's names and decoded values. Unknown names are overlooked.
    init?(path: String, query: [String: String] = [:]) {
        guard path.hasPrefix("/"), path.utf8.count <= 4096 else { return nil }
        var encoded = path.dropFirst()
        if encoded.hasSuffix("/"), encoded.utf8.count > 1 { encoded = encoded.dropLast() }
        var format = Format.html
        let ending = Format.allCases.first { $0 != .html && encoded.hasSuffix(".\($0.rawValue)") }
        if let ending {
            format = ending
            encoded = encoded.dropLast(ending.rawValue.utf8.count + 1)
        }
        let pieces = encoded.isEmpty ? [] : encoded.split(separator: "/", omittingEmptySubsequences: false)
        var segments = pieces.compactMap { PercentEncoding.text(behind: $0) }
        guard segments.count == pieces.count, !segments.contains("") else { return nil }
        var preview: PreviewToken?
        if segments.count >= 4, segments[2] == "previews" {
            guard let token = PreviewToken(segments[3]) else { return nil }
            preview = token
            segments.removeSubrange(2..<4)
        }
        guard let target = Target(segments: segments, query: query) else { return nil }
        if preview != nil {
            guard case .plan(_, nil, let place) = target, place.isPreviewable else { return nil }
        }
        let encoding = format == .csv ? query["encoding"].flatMap(Encoding.init) : nil
        self.init(
            target, language: query["lang"].flatMap(Language.init) ?? .japanese, format: format,
            encoding: encoding ?? .utf8, preview: preview
        )
    }
}

extension Address.Target {
    fileprivate init?(segments: [String], query: [String: String]) {
        guard let first = segments.first else {
            self = .home
            return
        }
        guard let city = Slug(first) else { return nil }
        if segments.count == 1 {
            self = .city(city)
        } else if segments.count == 2, segments[1] == "search" {
            self = .citySearch(city, query: query["q"] ?? "")
        } else if let plan = Slug(segments[1]) {
            let key = PlanKey(city: city, plan: plan)
            let rest = Array(segments.dropFirst(2))
            if rest == ["editions"] {
                self = .editions(key)
            } else if rest.first == "editions" {
                guard let number = Int(rest[1]), number >= 1, String(number) == rest[1],
                    let place = PlanPlace(segments: Array(rest.dropFirst(2)), query: query)
                else { return nil }
                self = .plan(key, edition: number, place)
            } else {
                guard let place = PlanPlace(segments: rest, query: query) else { return nil }
                self = .plan(key, edition: nil, place)
            }
        } else {
            return nil
        }
    }
}

extension PlanPlace {
    fileprivate init?(segments: [String], query: [String: String]) {
        switch (segments.count, segments.first, segments.dropFirst().first) {
        case (0, _, _): self = .overview
        case (1, "sheet", _): self = .sheet(SheetFilter(query: query))
        case (1, "policies", _): self = .policies
        case (1, "divisions", _): self = .divisions
        case (1, "findings", _): self = .findings
        case (1, "changes", _):
            self = .changes(since: query["since"].flatMap { Int($0) }.flatMap { $0 >= 1 ? $0 : nil })
        case (1, "search", _): self = .search(query["q"] ?? "")
        case (1, "data", _): self = .data
        case (2, "policies", let id?): self = .policy(Policy.ID(id))
        case (2, "actions", let number?): self = .action(number)
        case (2, "divisions", let name?): self = .division(Division(name))
        case (2, "years", let text?):
            guard let year = FiscalYear(segment: text) else { return nil }
            self = .year(year)
        case (3, "years", let text?) where segments[2] == "follow-up":
            guard let year = FiscalYear(segment: text) else { return nil }
            self = .followUp(year)
        case (2, "data", let table?): self = .table(table)
        default: return nil
        }
    }
}

extension PlanPlace {
    /// Whether it can be read before publication: what editions, files and findings are about is not there yet.
    fileprivate var isPreviewable: Bool {
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
            policy: value("policy").map { Policy.ID($0) },
            division: value("division").map { Division($0) },
            status: value("status").map { AchievementStatus.Code($0) },
            year: value("year").flatMap { Int($0) }.map(FiscalYear.init)
        )
    }
}
