import Plan
import Rounds

extension Address {
    /// What stands at an address, whatever its form, its language and its letters.
    struct Subject: Hashable, Sendable {
        var target: Target
        var preview: PreviewToken?
    }

    /// The table of public addresses: every link is printed from a line of it, and every request is read by one. The first that
    /// fits is meant.
    static let table: [AddressLine<Subject>] =
        [home, city, citySearch, editions] + [PlanWay.now, .edition, .preview].flatMap(\.lines)

    private static let home = AddressLine("/", Subject(target: .home))

    private static let city = AddressLine<Subject>(
        "/{city}", value: { if case .city(let city) = $0.target { city.text } else { nil } },
        read: { Slug($0).map { Subject(target: .city($0)) } })

    private static let citySearch = AddressLine<Subject>(
        "/{city}/search",
        print: { subject in
            guard case .citySearch(let city, let words) = subject.target else { return nil }
            return AddressValues(path: [city.text], query: words.isEmpty ? [] : [("q", words)])
        },
        read: { path, query in Slug(path[0]).map { Subject(target: .citySearch($0, query: query["q"] ?? "")) } })

    private static let editions = AddressLine<Subject>(
        "/{city}/{plan}/editions",
        print: { subject in
            guard case .editions(let key) = subject.target else { return nil }
            return AddressValues(path: key.segments)
        },
        read: { path, _ in PlanKey(segments: path).map { Subject(target: .editions($0)) } })
}

/// In which state a plan is read (計画の読み方): the latest edition, another one for good, or what is kept, before publication.
private struct PlanWay: Sendable {
    let pattern: String
    /// What stands behind city and plan; `nil` for another way.
    let print: @Sendable (Int?, PreviewToken?) -> [String]?
    let read: @Sendable (ArraySlice<String>) -> (edition: Int?, preview: PreviewToken?)?

    static let now = PlanWay(
        pattern: "/{city}/{plan}", print: { $0 == nil && $1 == nil ? [] : nil }, read: { _ in (nil, nil) })

    static let edition = PlanWay(
        pattern: "/{city}/{plan}/editions/{edition}", print: { edition, _ in edition.map { [String($0)] } },
        read: { path in
            guard let text = path.first, let number = Int(text), number >= 1, String(number) == text else { return nil }
            return (number, nil)
        })

    static let preview = PlanWay(
        pattern: "/{city}/{plan}/previews/{preview}", print: { _, preview in preview.map { [$0.secret] } },
        read: { path in path.first.flatMap { PreviewToken($0) }.map { (nil, $0) } })

    /// Of every place of a plan.
    var lines: [AddressLine<Address.Subject>] { PlanPlace.table.map { line(of: $0) } }

    private func line(of place: AddressLine<PlanPlace>) -> AddressLine<Address.Subject> {
        let own = PathPattern(pattern)
        let count = own.countOfPlaces
        return AddressLine<Address.Subject>(
            own.appending(place.pattern.text).text,
            print: { subject in
                guard case .plan(let key, let edition, let found) = subject.target,
                    let way = self.print(edition, subject.preview), let below = place.print(found)
                else { return nil }
                return AddressValues(path: key.segments + way + below.path, query: below.query)
            },
            read: { path, query in
                guard let key = PlanKey(segments: path), let way = self.read(path[2..<count]),
                    let found = place.read(Array(path[count...]), query), way.preview == nil || found.isPreviewable
                else { return nil }
                return Address.Subject(target: .plan(key, edition: way.edition, found), preview: way.preview)
            })
    }
}

extension PlanKey {
    fileprivate var segments: [String] { [city.text, plan.text] }

    /// - Parameter segments: of a path, which begins with city and plan.
    fileprivate init?(segments: [String]) {
        guard let city = Slug(segments[0]), let plan = Slug(segments[1]) else { return nil }
        self.init(city: city, plan: plan)
    }
}
