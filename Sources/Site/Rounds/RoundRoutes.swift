import Foundation
import Japanese
import Plan
import Rounds
import Store

/// The rounds of a plan, as the office opens, follows and closes them (照会).
enum RoundRoutes {
    static func rounds(_ reader: PlanReader) async throws -> StaffReply {
        var entries: [RoundsPage.Entry] = []
        for kept in try await reader.store.rounds.all(of: reader.kept.key) where reader.mayRead(kept.key.year) {
            guard let state = try await reader.store.rounds.round(kept.key) else { continue }
            entries.append(
                .init(
                    round: state.round, progress: state.progress(in: reader.kept.plan), isClosed: kept.isClosed))
        }
        return reader.request.page(
            RoundsPage(
                plan: reader.kept.plan, rounds: entries, mayOpen: reader.mayCoordinate, today: reader.request.today,
                calendar: reader.request.calendar))
    }

    static func round(_ reader: PlanReader) async throws -> StaffReply { try await page(reader) }

    static func closingPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await closing(coordinator, problems: [])
    }

    static func close(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        guard request.form["sure"] == "yes" else {
            return try await closing(coordinator, problems: [request.fault("sure", .closeNeedsTick)])
        }
        do {
            let key = try coordinator.reader.roundKey()
            try await coordinator.store.rounds.closeRound(key, by: coordinator.account, at: request.date)
            return request.redirect(to: .round, plan: key.plan.plan, year: key.year, notice: .roundClosed)
        } catch StoreError.round(let refusal) where refusal != .unknown {
            return try await closing(coordinator, problems: [request.fault("sure", refusal)])
        }
    }

    static func reopen(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        do {
            let key = try coordinator.reader.roundKey()
            try await coordinator.store.rounds.reopenRound(
                key, reason: String(request.form["reason"].prefix(2000)), by: coordinator.account, at: request.date)
            return request.redirect(to: .round, plan: key.plan.plan, year: key.year, notice: .roundReopened)
        } catch StoreError.round(let refusal) where refusal != .unknown {
            return try await page(coordinator.reader, problems: [request.fault("reason", refusal)])
        }
    }

    private static func closing(_ coordinator: PlanCoordinator, problems: [FieldProblem]) async throws -> StaffReply {
        let state = try await coordinator.reader.roundState()
        let plan = coordinator.kept.plan
        return coordinator.request.page(
            RoundClosingPage(
                plan: plan, round: state.round, progress: state.progress(in: plan), problems: problems))
    }

    static func page(_ reader: PlanReader, problems: [FieldProblem] = []) async throws -> StaffReply {
        let state = try await reader.roundState()
        let key = state.kept.key
        let closedBy: String?
        if let id = state.kept.closure?.by {
            closedBy = try await reader.store.people.person(id, of: key.city)?.account.name
        } else {
            closedBy = nil
        }
        let mayCoordinate = reader.member.account.may(.coordinate(key.plan.plan, .year(key.year)))
        // Who was reminded is the office's business.
        let reminders = mayCoordinate ? try await reader.store.rounds.reminders(of: key) : []
        let edition = try await reader.store.editions.readable(of: key.plan).first?.number
        return reader.request.page(
            RoundPage(
                key: key.plan, plan: reader.kept.plan, edition: edition, round: state.round,
                progress: state.progress(in: reader.kept.plan), closure: state.kept.closure, closedBy: closedBy,
                reminders: reminders, isAnnounced: try await reader.store.rounds.isAnnounced(key),
                mayCoordinate: mayCoordinate, hidden: reader.hidden(in: key.year), today: reader.request.today,
                calendar: reader.request.calendar,
                reason: reader.request.form["reason"], problems: problems),
            at: .round)
    }
}

extension StaffRequest {
    var today: Day { Day(inJapan: date) }
    var calendar: BusinessCalendar { router.settings.calendar }

    /// What the store refused about a round, beside the field it is about.
    func fault(_ field: String, _ refusal: RoundRefusal) -> FieldProblem {
        fault(field, .said(refusal.sentence(in: language)))
    }
}

extension PlanReader {
    /// The round that the address names.
    ///
    /// - Throws: `.unknown` where it names no year.
    func roundKey() throws -> RoundKey {
        guard let year = request.address.year else { throw StoreError.round(.unknown) }
        return RoundKey(kept.key, year)
    }

    /// - Throws: `.unknown` where the plan has no round of that year.
    func roundState() async throws -> RoundState {
        guard let state = try await store.rounds.round(roundKey()) else { throw StoreError.round(.unknown) }
        return state
    }
}
