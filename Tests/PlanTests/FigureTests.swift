import Japanese
import Plan
import Testing

@Suite struct FigureTests {
    @Test(arguments: 0..<200)
    func `a distribution adds up to every action asked about`(_ seed: Int) {
        let plan = Plan.random(seed)
        for year in (2014...2031).map(FiscalYear.init) {
            let distribution = plan.distribution(in: year)
            #expect(distribution.total == plan.actions.count)
            #expect(distribution.counts.allSatisfy { $0.status.countsInTotals })
            #expect(distribution.counts.count + distribution.outside.count == plan.scale.statuses.count)
            // Counted another way: by the codes in the reports.
            for count in distribution.counts + distribution.outside {
                #expect(count.count == plan.actions.count { $0[year].report.status == count.status.code })
            }
            #expect(plan.isDue(year) ? distribution.notDue == 0 : distribution.missing == 0)
        }
    }

    @Test(arguments: 0..<200)
    func `the distributions of the policies at the top add up to that of the plan`(_ seed: Int) {
        let plan = Plan.random(seed)
        let placed = plan.actions.filter { plan[$0.policy] != nil && !plan.path(of: $0).isEmpty }
        let tops = plan.children(of: nil)
        // Trees deeper than the plan's levels are cut off when followed upwards, so only whole paths are counted.
        guard placed.allSatisfy({ plan.path(of: $0).first?.parent == nil }) else { return }
        for year in plan.years {
            let parts = tops.map { plan.distribution(in: year, of: plan.actions(under: $0.id)) }
            let whole = plan.distribution(in: year, of: placed)
            #expect(parts.reduce(0) { $0 + $1.denominator } == whole.denominator)
            #expect(parts.reduce(0) { $0 + $1.total } == whole.total)
        }
    }

    @Test(arguments: 0..<200)
    func `the spans of a stage band do not overlap and stay in the plan's years`(_ seed: Int) {
        let plan = Plan.random(seed)
        for action in plan.actions {
            let band = plan.stageBand(of: action)
            for (before, after) in zip(band, band.dropFirst()) {
                #expect(before.years.upperBound < after.years.lowerBound)
            }
            let covered = Set(band.flatMap { span in plan.years.filter(span.years.contains) })
            // From the first stage on, but into no year that was added behind the stage before it.
            let expected = plan.years.filter { year in
                let stage = plan.years.last { $0 <= year && action[$0].stage != nil }
                return stage.map { stage in !plan.addedYears.contains { $0 > stage && $0 <= year } } ?? false
            }
            #expect(covered == Set(expected))
            #expect(
                band.allSatisfy { plan.years.contains($0.years.lowerBound) && plan.years.contains($0.years.upperBound) }
            )
        }
    }

    @Test(arguments: 0..<200)
    func `everything that fell and every reason given is asked about again, once, and nothing else`(_ seed: Int) {
        let plan = Plan.random(seed)
        for year in plan.years {
            let comes = plan.years.contains(year.previous) && plan.isDue(year)
            #expect((plan.followUps(in: year) != nil) == comes)
            let asked = plan.followUps(in: year) ?? []
            let wanted = plan.actions.filter { action in
                let before = plan.status(of: action, in: year.previous).value.flatMap { plan.scale.rank(of: $0.code) }
                let after = plan.status(of: action, in: year).value.flatMap { plan.scale.rank(of: $0.code) }
                let fell = before.flatMap { before in after.map { $0 > before } } ?? false
                return fell || action[year.previous].report.reasonAndImprovement != nil
            }
            #expect(Set(asked.map(\.action.id)) == Set(comes ? wanted.map(\.id) : []))
            #expect(asked.count == Set(asked.map(\.action.id)).count)
            #expect(asked.drop(while: \.fell).allSatisfy { !$0.fell && $0.promise != nil })
        }
    }

    @Test(arguments: 0..<100)
    func `a movement there and back is the opposite one`(_ seed: Int) {
        let plan = Plan.random(seed)
        for year in plan.years.dropLast() {
            let there = plan.movements(from: year, to: year.next)
            let back = plan.movements(from: year.next, to: year)
            #expect(there.map(\.action.id) == plan.actions.map(\.id))
            for (there, back) in zip(there, back) {
                let opposite: [Movement.Direction: Movement.Direction] = [.rose: .fell, .fell: .rose]
                #expect(back.direction == opposite[there.direction] ?? there.direction)
            }
        }
    }
}
