import Japanese
import Plan

/// Numbers of one part of the city beside that of the whole (内数): 「担当部署全体では15%」, and 「市民課単独では23.1%」.
///
/// A target that names no part is answered by the whole. What the same sentence says of a part, under the same name and in the same unit, is
/// an indicator of that part, for which nothing is promised.
struct Parts {
    let years: [FiscalYear]

    private var parts: [(whole: Int, draft: Draft)] = []
    private var wholes: [Draft]

    init(of drafts: [Draft], years: [FiscalYear]) {
        wholes = drafts
        self.years = years
    }

    /// Those that were given, each followed by its parts.
    var drafts: [Draft] {
        let inOrder = parts.sorted { $0.draft.first.beginsBefore($1.draft.first) }
        return wholes.indices.flatMap { whole in [wholes[whole]] + inOrder.filter { $0.whole == whole }.map(\.draft) }
    }

    /// - Parameter results: what answers no target, by the year that it speaks of.
    /// - Returns: what is said of no part either.
    mutating func read(_ results: [FiscalYear: [Candidate]]) -> [FiscalYear: [Candidate]] {
        var rest = results
        for year in years {
            rest[year] = (results[year] ?? []).filter { number in
                guard number.isOfPlace, let found = whole(of: number, in: year) else { return true }
                return !add(number, of: year, to: found.whole, for: found.reason)
            }
        }
        for (whole, draft) in parts {
            for year in years where draft.actuals[year] != nil { takeApart(whole, in: year) }
        }
        return rest
    }

    /// - Returns: `false` where the part has a number of that year, or where there are too many.
    private mutating func add(
        _ number: Candidate, of year: FiscalYear, to whole: Int, for reason: Join.Reason
    ) -> Bool {
        let join = Join(year: year, part: .actual, reason: reason)
        let known = parts.firstIndex(where: {
            $0.whole == whole && $0.draft.first.scopeName?.relation(to: number.scopeName) == .same
        })
        if let known {
            guard parts[known].draft.actuals[year] == nil else { return false }
            parts[known].draft.actuals[year] = number
            parts[known].draft.joins.append(join)
        } else {
            guard wholes.count + parts.count < IndicatorReader.mostIndicators else { return false }
            var draft = Draft(actual: number, year: year, name: wholes[whole].name)
            draft.joins = [join]
            parts.append((whole, draft))
        }
        return true
    }

    /// 「北支所では60件、南支所では70件」: beside another part, what was taken for the whole is a part too.
    private mutating func takeApart(_ whole: Int, in year: FiscalYear) {
        guard let number = wholes[whole].actuals[year], number.isOfPlace,
            let join = wholes[whole].joins.first(where: { $0.year == year && $0.part == .actual }),
            join.doubts.contains(.otherScope), add(number, of: year, to: whole, for: join.reason)
        else { return }
        wholes[whole].actuals[year] = nil
        wholes[whole].joins.removeAll { $0 == join }
    }

    /// What a number is a part of: the one indicator whose number of the year is said of something else under the same name.
    private func whole(of number: Candidate, in year: FiscalYear) -> (whole: Int, reason: Join.Reason)? {
        let fitting = wholes.indices.compactMap { index -> (whole: Int, reason: Join.Reason)? in
            let (draft, known) = (wholes[index], wholes[index].targets[year] ?? wholes[index].latest)
            guard draft.first.scopeName == nil, let reason = reason(number, known),
                known.unit == nil || known.units(against: number) == .same, known.goesWith(number),
                known.figure.quantity.isCumulative == number.figure.quantity.isCumulative,
                number.scope == .part || draft.actuals[year].map({ isBeside(number, $0) }) ?? false
            else { return nil }
            return (index, reason)
        }
        return fitting.count == 1 ? fitting[0] : nil
    }

    private func reason(_ number: Candidate, _ known: Candidate) -> Join.Reason? {
        switch known.name.relation(to: number.name) {
        case .same: .sameName
        case .shorter, .longer: .nameContained
        case .alike, .unnamed, .different: nil
        }
    }

    /// Whether both are said in one cell, of places that are not the same.
    private func isBeside(_ number: Candidate, _ other: Candidate) -> Bool {
        number.figure.quote?.year == other.figure.quote?.year
            && (other.scopeName.map { $0.relation(to: number.scopeName) == .different } ?? (other.scope == .whole))
    }
}

extension ComparableName {
    fileprivate func relation(to other: ComparableName?) -> Relation { other.map(relation) ?? .unnamed }
}

extension Candidate {
    fileprivate func beginsBefore(_ other: Candidate) -> Bool {
        let (one, two) = (figure.quote, other.figure.quote)
        return (one?.year.value ?? 0, one?.offset ?? 0) < (two?.year.value ?? 0, two?.offset ?? 0)
    }

    /// Whether it is said of a division, an office or a district: 市民課単独, 北支所; not of a time or an occasion (前回調査では, 当初計画では).
    fileprivate var isOfPlace: Bool {
        guard var place = figure.scope?.folded, scope == .part || scope == .named else { return false }
        for marker in ["単独", "のみ", "だけ"] where place.hasSuffix(marker) { place.removeLast(marker.count) }
        return place.count >= 2 && Self.places.contains(where: place.hasSuffix)
            && !Self.otherPlaces.contains(where: place.hasPrefix)
    }

    private static let places = [
        "課", "部", "係", "室", "局", "支所", "事務所", "保健所", "出張所", "営業所", "役所", "役場", "館", "校", "園", "区", "地域", "圏", "センター",
        "庁",
        "庁舎", "窓口", "コーナー", "病院", "施設", "会場",
    ]
    /// What is no part of the city.
    private static let otherPlaces = ["他", "ほか", "近隣", "全国", "都内", "府内", "県内", "周辺"]
}
