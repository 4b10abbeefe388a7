import Findings
import Japanese
import Plan
import PlanDocument
import Sheets
import Store

/// The plan that a command line names: as it is kept now, or one published edition of it.
struct StatedPlan: Sendable {
    let plan: Plan
    let municipality: Municipality
    /// What the office decided about its indicators.
    let indicatorDecisions: [IndicatorDecision]
    /// The edition's own document, byte for byte; `nil` for the plan as it is kept now.
    let document: String?
    /// The edition that it is; `nil` for the plan as it is kept now.
    var edition: EditionSummary?
    /// The day on which the edition was written; `nil` for the plan as it is kept now.
    let day: Day?

    /// Its indicators as the office left them.
    var indicators: [IndicatorSeries] { plan.allSeries(decisions: indicatorDecisions) }
}

extension Store {
    /// - Parameters:
    ///   - number: the edition; the plan as it is kept now when not given. Editions outlive a plan that was taken back.
    ///   - day: as it stood at its end, whatever is kept now.
    /// - Throws: `Problem` (66) when there is no such plan or edition; it names what there is.
    func stated(_ key: PlanKey, edition number: Int?, on day: Day? = nil) async throws -> StatedPlan {
        if let day {
            guard let then = try await plans.plan(key, at: .day(day)) else {
                throw Problem(
                    .noInput,
                    say(
                        "\(day.text)の終わりに、計画「\(key)」はありませんでした。", "There was no plan “\(key)” at the end of \(day.text)."
                    ))
            }
            return StatedPlan(
                plan: then.plan, municipality: then.municipality, indicatorDecisions: then.indicatorDecisions,
                document: nil, day: nil)
        }
        guard let number else {
            guard let kept = try await plans.plan(key) else { throw try await noPlan(key) }
            return StatedPlan(
                plan: kept.plan, municipality: kept.municipality, indicatorDecisions: kept.indicatorDecisions,
                document: nil, day: nil)
        }
        guard let edition = try await editions.edition(key, number: number),
            let city = try await plans.municipalities().first(where: { $0.slug == key.city })
        else { throw try await noEdition(key, number) }
        let contents = try edition.contents()
        return StatedPlan(
            plan: contents.plan, municipality: city, indicatorDecisions: contents.indicatorDecisions,
            document: edition.document, edition: edition.summary, day: contents.day)
    }

    private func noPlan(_ key: PlanKey) async throws -> Problem {
        let others = try await plans.all().map(\.key.description)
        let known =
            others.isEmpty
            ? ""
            : say(
                "あるのは\(others.joined(separator: "、"))です。", " There are: \(others.joined(separator: ", ")).")
        return Problem(.noInput, say("計画「\(key)」は保管されていません。\(known)", "There is no plan “\(key)”.\(known)"))
    }

    private func noEdition(_ key: PlanKey, _ number: Int) async throws -> Problem {
        let editions = try await editions.all(of: key)
        if let retraction = editions.first(where: { $0.number == number })?.retraction {
            return Problem(
                .noInput,
                say(
                    "\(key)の第\(number)版は\(retraction.at.moment)に取り下げられ、内容はもうありません（理由：\(retraction.reason)）。",
                    "The text of edition \(number) of \(key) was taken down at \(retraction.at.moment) and is gone "
                        + "(\(retraction.reason))."))
        }
        guard let latest = editions.first?.number else {
            if try await plans.plan(key) == nil { return try await noPlan(key) }
            return Problem(
                .noInput,
                say(
                    "\(key)はまだ公表されていません。hakadori publish \(key) で公表できます。",
                    "\(key) is not published yet. Publish it with hakadori publish \(key)."))
        }
        return Problem(
            .noInput,
            say(
                "\(key)に第\(number)版はありません。最新は第\(latest)版です。",
                "\(key) has no edition \(number); the latest is \(latest)."))
    }
}
