import ChangeLog
import Findings
import Foundation
import Japanese
import Plan
import Rounds

extension Transaction {
    /// What of a plan was written by people and would not be there any more, in the order of the form.
    ///
    /// - Parameter plan: what the import would make of it.
    func losses(of kept: KeptPlan, to plan: Plan) throws -> [ImportLoss] {
        let changes = Plan.changes(from: kept.plan, to: plan).filter { !$0.isMove }
        guard !changes.isEmpty else { return [] }
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
            case .undo:
                let found = entry.undoes.flatMap { before[$0] } ?? [:]
                for place in places { writers[place] = found[place] }
            default:
                for place in places { writers[place] = entry }
            }
        }
        return writers
    }

    /// Reports that somebody has begun and that are not in the plan yet, of actions that would go.
    private func unfinishedReports(of kept: KeptPlan, goneIn plan: Plan) throws -> [ImportLoss] {
        let gone = kept.plan.actions.filter { plan[$0.id] == nil }
        guard !gone.isEmpty else { return [] }
        let key = kept.key
        let rounds = try rounds(where: "city = \(key.city) AND plan = \(key.plan)")
        return try rounds.reversed().flatMap { round -> [ImportLoss] in
            let reports = try reports(of: round.key)
            return try gone.compactMap { action in
                guard let report = reports[action.id], let at = report.savedAt, let by = report.savedBy else {
                    return nil
                }
                let flow = round.round.assignment(of: action).flow(of: round.round)
                guard report.trail.standing(on: flow) != .done else { return nil }
                let name = try person(by, of: key.city)?.account.signature ?? by.text
                return ImportLoss(subject: .report(action.id, round.key.year), by: name, at: at, cause: .report)
            }
        }
    }
}
