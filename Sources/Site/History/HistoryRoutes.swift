import ChangeLog
import Findings
import Foundation
import Japanese
import Plan
import Store

/// What happened to a plan, and what it said then (変更履歴と過去の時点).
enum HistoryRoutes {
    /// Entries on a page.
    private static let pageLength = 20

    static func history(_ reader: PlanReader) async throws -> StaffReply {
        try await page(reader, .plan(reader.kept.key), action: nil)
    }

    static func actionHistory(_ reader: PlanReader) async throws -> StaffReply {
        guard let id = reader.request.address.action else { return reader.request.problem(.notFound) }
        return try await page(reader, .action(reader.kept.key, id), action: id)
    }

    private static func page(
        _ reader: PlanReader, _ scope: HistoryQuestion.Scope, action: Action.ID?
    ) async throws -> StaffReply {
        let request = reader.request
        let view = request.address.view.history
        let found = try await reader.store.log.history(
            HistoryQuestion(
                scope, cause: view.cause.flatMap(LogEntry.Cause.init), author: view.author, before: view.before,
                limit: pageLength))
        let choices = try await reader.store.log.choices(scope)
        // An action that never was has no history; one that is gone has.
        if action.map({ reader.kept.plan[$0] == nil }) == true, choices.causes.isEmpty {
            return request.problem(.notFound)
        }
        let names = Names([reader.kept.plan], changes: found.entries.flatMap(\.changes))
        var lineage = ActionLineage()
        if let present = action.flatMap({ reader.kept.plan[$0] }) { lineage = try await reader.lineage(of: present) }
        return request.page(
            HistoryPage(
                plan: reader.kept.plan, action: action.map { ($0, names[$0]) },
                lineage: lineage,
                entries: found.entries, hasMore: found.hasMore,
                causes: choices.causes.map { ($0.rawValue, $0.words(in: request.language)) }, authors: choices.authors))
    }

    static func actions(_ reader: PlanReader) async throws -> StaffReply {
        reader.request.page(KeptActionsPage(state: try await reader.state()))
    }

    static func action(_ reader: PlanReader) async throws -> StaffReply {
        guard let state = try await reader.state(), let id = reader.request.address.action, let action = state.plan[id]
        else { return reader.request.problem(.notFound) }
        return reader.request.page(
            KeptActionPage(state: state, action: action, lineage: try await reader.lineage(of: action)))
    }

    static func comparison(_ reader: PlanReader) async throws -> StaffReply {
        let view = reader.request.address.view.history
        let editions = try await reader.store.editions.readable(of: reader.kept.key).map(\.number)
        let from = view.from ?? editions.first.map { .edition($0) } ?? .now
        let to = view.to ?? .now
        return reader.request.page(
            ComparisonPage(
                plan: reader.kept.plan, editions: editions, from: from, to: to,
                before: try await reader.plan(at: from), after: try await reader.plan(at: to)))
    }
}

extension PlanReader {
    /// An action in the plans of other periods, as far as the reader may read those.
    func lineage(of action: Action) async throws -> ActionLineage {
        let account = member.account
        return try await store.plans.lineage(of: action, in: kept.key) { plan, years in
            years.contains { account.may(.read(plan, $0)) }
        }
    }

    /// The plan as the address wants it: as it is kept, or stood on a day.
    fileprivate func state() async throws -> KeptPlan? {
        guard let day = request.address.view.history.on else { return kept }
        return try await store.plans.plan(kept.key, at: .day(day))
    }

    /// - Returns: `nil` where there was no such plan then, or there is no such edition.
    fileprivate func plan(at point: PlanPoint) async throws -> Plan? {
        switch point {
        case .now: kept.plan
        case .day(let day): try await store.plans.plan(kept.key, at: .day(day))?.plan
        case .edition(let number):
            try await store.editions.edition(kept.key, number: number).map { try $0.contents().plan }
        }
    }
}
