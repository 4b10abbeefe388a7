import Foundation
import Japanese
import Plan

/// A report with the rate of its number that came least far (達成率の付いた報告).
struct RatedReport: Sendable {
    let report: Report
    /// To four places.
    let rate: Decimal

    /// The reports of other actions whose rates lie within five points of one (達成率の近い報告).
    struct Neighbourhood: Sendable {
        let rated: RatedReport
        let count: Int
        /// The status that they all have; `nil` where they differ, or where there is none.
        let onlyStatus: AchievementStatus.Code?
        /// They, and reports of the same action, in the order of their rates.
        fileprivate let indices: ArraySlice<Int>

        /// They, in the order of the form.
        func others(among all: [RatedReport]) -> [RatedReport] {
            indices.sorted().map { all[$0] }.filter { $0.report.action.id != rated.report.action.id }
        }
    }

    /// The neighbourhood of each report, in the same order. Counted while going through the rates from the lowest to the
    /// highest: holding each report against every other would take a plan of a thousand actions minutes.
    static func neighbourhoods(of all: [RatedReport]) -> [Neighbourhood] {
        let points = all.map { NSDecimalNumber(decimal: $0.rate * 10_000).intValue }
        let order = all.indices.sorted { (points[$0], $0) < (points[$1], $1) }
        var found = [Neighbourhood?](repeating: nil, count: all.count)
        var counts = Counts()
        var (low, high) = (0, 0)
        for index in order {
            while high < order.count, points[order[high]] <= points[index] + fivePoints {
                counts.add(all[order[high]].report, 1)
                high += 1
            }
            while points[order[low]] < points[index] - fivePoints {
                counts.add(all[order[low]].report, -1)
                low += 1
            }
            let others = counts.besides(all[index].report.action.id)
            found[index] = Neighbourhood(
                rated: all[index], count: others.values.reduce(0, +),
                onlyStatus: others.count == 1 ? others.keys.first : nil, indices: order[low..<high])
        }
        return found.compactMap { $0 }
    }

    private static let fivePoints = 500

    /// How many reports near a rate have which status.
    private struct Counts {
        private var all: [AchievementStatus.Code: Int] = [:]
        private var byAction: [Action.ID: [AchievementStatus.Code: Int]] = [:]

        mutating func add(_ report: Report, _ step: Int) {
            all[report.status.code, default: 0] += step
            byAction[report.action.id, default: [:]][report.status.code, default: 0] += step
        }

        /// Of every action but one; only statuses that occur.
        func besides(_ action: Action.ID) -> [AchievementStatus.Code: Int] {
            all.merging(byAction[action] ?? [:]) { $0 - $1 }.filter { $0.value > 0 }
        }
    }
}
