import Findings
import Foundation
import JSON
import Japanese
import Plan

// 指標 in a plan document: those of the plan, and behind them those that are only read from its sentences. The latter carry
// `readFrom`, help whoever reads the document, and are never read back.

extension PlanDocumentWriter {
    /// The member `indicators`, where there are any.
    var indicatorMembers: [JSON.Member] {
        let stated = plan.indicators.map(json)
        // What is only counted (実績のみ) becomes a part of the document when the office confirms it.
        let series = plan.series(decisions: indicatorDecisions)
        let aimed = Set(series.withTargets.map(\.id))
        let read = series.filter { aimed.contains($0.id) || $0.isConfirmed }.map(json)
        return stated.isEmpty && read.isEmpty ? [] : [JSON.Member("indicators", .list(stated + read))]
    }

    private func json(_ indicator: Indicator) -> JSON {
        let (action, policy): (String?, String?) =
            switch indicator.owner {
            case .action(let id): (id.text, nil)
            case .policy(let id): (nil, id.path)
            }
        let years = indicator.writtenYears.map { year in
            let written = indicator[year]
            var members = [
                JSON.Member("target", json(written.target)), JSON.Member("actual", json(written.actual)),
            ]
            if let remark = written.remark { members.append(JSON.Member("remark", .text(remark))) }
            return JSON.Member(String(year.value), .object(members))
        }
        let written: JSON = [
            "id": .text(indicator.id.text), "action": .text(action), "policy": .text(policy),
            "name": .text(indicator.name), "unit": .text(indicator.unit), "kind": .text(indicator.kind?.rawValue),
            "direction": .text(indicator.direction?.rawValue), "span": .text(indicator.span.rawValue),
            "scope": .text(indicator.scope), "note": .text(indicator.note), "source": .text(indicator.source),
            "rate": .text(indicator.rateRule?.rawValue), "baseline": json(indicator.baseline),
            "finalTarget": json(indicator.finalTarget), "years": .object(years),
        ]
        // Only where there are any, so that documents of before stay as they were.
        guard case .object(var members) = written else { return written }
        if let number = indicator.number { members.append(JSON.Member("number", .text(number))) }
        if !indicator.responsibilities.isEmpty {
            members.append(JSON.Member("divisions", .list(indicator.responsibilities.map(json))))
        }
        return .object(members)
    }

    private func json(_ milestone: IndicatorMilestone?) -> JSON {
        guard let milestone else { return .null }
        return [
            "value": milestone.value.number.map { .exact($0) } ?? .null,
            "year": milestone.year.map { .integer($0.value) } ?? .null, "text": .text(milestone.value.text),
        ]
    }

    private func json(_ value: IndicatorValue?) -> JSON {
        guard let value else { return .null }
        return ["value": value.number.map { .exact($0) } ?? .null, "text": .text(value.text)]
    }

    // MARK: - Read from sentences

    private func json(_ series: IndicatorSeries) -> JSON {
        let years = series.years.sorted { $0.key < $1.key }.map { year, values in
            JSON.Member(String(year.value), ["target": json(values.target), "actual": json(values.actual)])
        }
        return [
            "action": .text(series.action?.text), "name": .text(series.name),
            "unit": .text(series.unit.map { $0.isShare ? "％" : $0.text }),
            "direction": .text(series.direction == .atLeast ? "up" : "down"), "span": .text(series.span.rawValue),
            "scope": .text(series.scope), "confirmed": .boolean(series.isConfirmed), "readFrom": "sentences",
            "years": .object(years),
        ]
    }

    private func json(_ figure: Figure?) -> JSON {
        guard let figure else { return .null }
        let text = figure.quote?.text ?? figure.quantity.words(in: .japanese)
        // 1割 is 10 % in a document.
        let unit = figure.quantity.unit
        let factor = unit?.isShare == true ? unit?.factor ?? 1 : 1
        return ["value": figure.quantity.number.map { .exact($0 * factor) } ?? .null, "text": .text(text)]
    }
}

extension PlanDocumentReader {
    func indicators(policies: Set<Policy.ID>, actions: Set<Action.ID>) throws -> [Indicator] {
        guard let place = try document.member("indicators").unlessNull else { return [] }
        var seen: Set<Indicator.ID> = []
        return try few(place, 50_000).compactMap { place in
            guard try place.member("readFrom").unlessNull == nil else { return nil }
            let id = Indicator.ID(try place.member("id").text())
            guard seen.insert(id).inserted else { throw wrong(try place.member("id"), .newIdentifier) }
            return try indicator(id, place, policies: policies, actions: actions)
        }
    }

    private func indicator(
        _ id: Indicator.ID, _ place: JSONPlace, policies: Set<Policy.ID>, actions: Set<Action.ID>
    ) throws -> Indicator {
        let action = try place.member("action").unlessNull.map { Action.ID(try $0.text()) }
        let policy = try place.member("policy").unlessNull.map { Policy.ID(try $0.text()) }
        let owner: Indicator.Owner
        switch (action, policy) {
        case (let action?, nil) where actions.contains(action): owner = .action(action)
        case (nil, let policy?) where policies.contains(policy): owner = .policy(policy)
        default: throw wrong(try place.member(action == nil ? "policy" : "action"), .indicatorOwner)
        }
        var indicator = Indicator(
            id: id, owner: owner, number: try place.member("number").unlessNull?.text(),
            name: try place.member("name").text(),
            unit: try place.member("unit").unlessNull?.text(), kind: try place.member("kind").unlessNull.map(word),
            direction: try place.member("direction").unlessNull.map(word), span: try word(place.member("span")),
            scope: try place.member("scope").unlessNull?.text(), note: try place.member("note").unlessNull?.text(),
            source: try place.member("source").unlessNull?.text(),
            responsibilities: try place.member("divisions").unlessNull.map(responsibilities) ?? [],
            rateRule: try place.member("rate").unlessNull.map(word),
            baseline: try milestone(place.member("baseline")), finalTarget: try milestone(place.member("finalTarget")))
        for (name, place) in try place.member("years").members() {
            indicator[try year(named: name, at: place)] = IndicatorYear(
                target: try value(place.member("target")), actual: try value(place.member("actual")),
                remark: try place.member("remark").unlessNull?.text())
        }
        return indicator
    }

    private func milestone(_ place: JSONPlace) throws -> IndicatorMilestone? {
        guard let value = try value(place) else { return nil }
        return IndicatorMilestone(try place.member("year").unlessNull.map(year), value)
    }

    private func value(_ place: JSONPlace) throws -> IndicatorValue? {
        guard let place = place.unlessNull else { return nil }
        let number = try place.member("value").unlessNull.map { place in
            guard let number = place.value.exactNumber else { throw wrong(place, .number) }
            return number
        }
        return IndicatorValue(try place.member("text").text(), number: number)
    }
}

extension Japanese.Unit {
    /// Whether it is a share of a whole: ％, 割.
    fileprivate var isShare: Bool { base == "%" }
}
