import Foundation
import Japanese
import Plan
import Testing

@testable import Findings

/// Twice the text takes twice the time, whatever the text: a report is looked at whenever somebody opens or saves it.
@Suite(.serialized) struct LinearityTests {
    @Test(arguments: HostileText.allCases)
    func `no reader and no rule takes more than its share of a longer text`(kind: HostileText) throws {
        let (short, long) = (try Looking(at: kind.text(kind.size)), try Looking(at: kind.text(4 * kind.size)))
        for (part, large) in long.parts {
            let small = try #require(short.parts.first { $0.name == part })
            #expect(Work.isLinear(small.work, large), "\(part) of \(kind)")
        }
    }

    @Test func `no rule holds each action against every other`() {
        let (small, large) = (Inspection(plan: Self.manyActions(150)), Inspection(plan: Self.manyActions(600)))
        for rule in Rule.all {
            #expect(
                Work.isLinear({ _ = rule.findings(in: small) }, { _ = rule.findings(in: large) }), "\(rule.id)")
        }
    }

    /// One number and nearly one rate for all of them.
    private static func manyActions(_ count: Int) -> Plan {
        var plan = Looking.plan
        plan.actions = (0..<count).map { index in
            var action = Action(
                id: .init("a\(index)"), number: "1", name: "取組その\(index)", policy: .init("1"),
                responsibilities: [Responsibility(division: Division("総務課"))])
            for year in plan.years {
                action[year].target = AnnualTarget("受付件数：1000件")
                action[year].report = AnnualReport(
                    status: plan.scale.statuses[1].code, result: Passage("受付件数：\(900 + index % 90)件"))
            }
            return action
        }
        return plan
    }
}

/// Everything that looks at a text, with the same text in every field that is looked at.
private struct Looking {
    /// Only what is asked for is done: of a short text mostly nothing.
    let parts: [(name: String, work: () -> Void)]

    static var plan: Plan {
        let years = [FiscalYear(2023), FiscalYear(2024)]
        return Plan(
            title: "計画", years: years, lastReportedYear: years[1], levels: [Level(label: "施策")], scale: .usual,
            policies: [Policy(id: .init("1"), level: 0, number: "1", name: "施策")])
    }

    init(at text: String) throws {
        let passage = try #require(Passage("始\(text)"))
        let plan = try Self.plan(saying: passage)
        // Long enough for the most changes that are told apart. Read backwards, flags would be counted from the end of their row to its beginning, one after another.
        let twice = text + text
        let backwards = String(Array(twice).reversed())
        let read = Read(plan)
        parts =
            [
                // Every number of the text and every indicator: most of the work.
                ("reading", { read.again() }),
                // Beyond what is read of a text, too: commands read sheets of any length.
                ("numbers", { _ = NumericMention.all(in: text) }),
                ("the items of a list", { _ = passage.items }),
                ("folding", { _ = text.folded }),
                ("searching", { _ = text.ranges(ofFolded: String(text.prefix(text.count / 8)) + "終") }),
                ("the difference of two texts", { _ = TextDifference(from: twice, to: backwards) }),
            ] + Rule.all.map { rule in ("the rule \(rule.id)", { _ = rule.findings(in: read.inspection) }) }
    }

    private static func plan(saying passage: Passage) throws -> Plan {
        var plan = plan
        var action = Action(
            id: .init("a1"), number: "1", name: "取組", policy: .init("1"),
            responsibilities: [Responsibility(division: Division("総務課"))], description: passage)
        let needsReason = try #require(plan.scale.statuses.first { $0.needsReason })
        for year in plan.years {
            action[year].stage = "運用"
            action[year].target = AnnualTarget(passage)
            action[year].report = AnnualReport(
                status: needsReason.code, result: passage, reasonAndImprovement: passage)
        }
        plan.actions = [action]
        return plan
    }

    /// What the rules look at, read once for all of them.
    private final class Read {
        private let plan: Plan
        private(set) lazy var inspection = Inspection(plan: plan)

        init(_ plan: Plan) { self.plan = plan }

        func again() { inspection = Inspection(plan: plan) }
    }
}

/// What something costs in processor time of this thread, which other programs on the machine hardly change.
private enum Work {
    /// Whether four times as much takes less than nine times as long: four if it is linear, sixteen if it grows with the square.
    /// Too little to be measured is linear enough; what looks bad is measured again.
    static func isLinear(_ small: () -> Void, _ large: () -> Void) -> Bool {
        var most = time(large)
        guard most > enough else { return true }
        var least = time(small)
        for _ in 0..<3 where most > enough && most > 9 * least {
            least = max(least, time(small))
            most = min(most, time(large))
        }
        return most <= enough || most <= 9 * least
    }

    private static let enough = 0.02

    private static func time(_ work: () -> Void) -> Double {
        let start = now
        work()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
