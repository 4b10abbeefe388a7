import ChangeLog
import Findings
import Foundation
import Japanese
import Plan
import Rounds

extension Transaction {
    /// What of a plan was written by people and would not be there any more, in the order of the form.
    ///
    /// - Parameters:
    ///   - plan: what the import would make of it.
    ///   - agreed: where somebody chose so.
    func losses(of kept: KeptPlan, to plan: Plan, besides agreed: Set<Place> = []) throws -> [ImportLoss] {
        let changes = Plan.changes(from: kept.plan, to: plan).filter { !$0.isMove && !agreed.contains($0.place) }
        guard !changes.isEmpty else { return try unfinishedReports(of: kept, goneIn: plan) }
        let writers = try lastWriters(of: kept.key)
        let texts = changes.compactMap { change in
            writers[change.place].map {
                ImportLoss(subject: .change(change), by: $0.by, at: $0.at, cause: $0.cause)
            }
        }
        return try texts + unfinishedReports(of: kept, goneIn: plan)
    }

    /// Who last wrote each place of a plan, where that was no import.
    private func lastWriters(of key: PlanKey) throws -> [Place: LogEntry] {
        var writers: [Place: LogEntry] = [:]
        // What an import found, so that taking it back gives each place back to who had written there.
        var before: [Int: [Place: LogEntry]] = [:]
        let entries = try entries(
            of: key.city.text, where: "change_set.plan = \(key.plan) AND change_set.revision IS NOT NULL")
        for entry in entries {
            let places = entry.changes.filter { !$0.isMove }.map(\.place)
            switch entry.cause {
            case .import:
                before[entry.sequence] = writers.filter { places.contains($0.key) }
                for place in places { writers[place] = nil }
            // What came along from the plan before was written there.
            case .nextPlan: break
            case .undo:
                let found = entry.undoes.flatMap { before[$0] } ?? [:]
                for place in places { writers[place] = found[place] }
            default:
                for place in places { writers[place] = entry }
            }
        }
        return writers
    }

    /// What somebody has begun to report and that is not in the plan yet, of actions and indicators that would go.
    private func unfinishedReports(of kept: KeptPlan, goneIn plan: Plan) throws -> [ImportLoss] {
        let there = (actions: Set(plan.actions.map(\.id)), indicators: Set(plan.indicators.map(\.id)))
        let gone = kept.plan.indicators.filter { !there.indicators.contains($0.id) }
        let indicators = Dictionary(grouping: gone, by: \.owner)
        let touched = kept.plan.actions.filter {
            !there.actions.contains($0.id) || indicators[.action($0.id)] != nil
        }
        guard !touched.isEmpty else { return [] }
        let key = kept.key
        let rounds = try rounds(where: "city = \(key.city) AND plan = \(key.plan)")
        return try rounds.reversed().flatMap { round -> [ImportLoss] in
            let reports = try reports(of: round.key)
            return try touched.flatMap { action -> [ImportLoss] in
                guard let report = reports[action.id], let at = report.savedAt, let by = report.savedBy else {
                    return []
                }
                let flow = round.round.assignment(of: action).flow(of: round.round)
                guard report.trail.standing(on: flow) != .done else { return [] }
                let subjects: [ImportLoss.Subject] =
                    there.actions.contains(action.id)
                    ? (indicators[.action(action.id)] ?? []).map(\.id).filter {
                        report.text.indicators[.actualOf($0)] != nil || report.text.indicators[.remarkOf($0)] != nil
                    }.map { .reportedIndicator($0, round.key.year) } : [.report(action.id, round.key.year)]
                let name = try person(by, of: key.city)?.account.signature ?? by.text
                return subjects.map { ImportLoss(subject: $0, by: name, at: at, cause: .report) }
            }
        }
    }
}
