import Japanese
import Rounds
import Store

/// One plan of the city, for those who work on it (計画の画面).
enum PlanRoutes {
    static func home(_ reader: PlanReader) async throws -> StaffReply {
        let (kept, request) = (reader.kept, reader.request)
        var briefs: [RoundBrief] = []
        var unfinished: [(year: FiscalYear, count: Int)] = []
        for round in try await reader.store.rounds.all(of: kept.key) where reader.mayRead(round.key.year) {
            if let closure = round.closure {
                if !closure.unfinished.isEmpty { unfinished.append((round.key.year, closure.unfinished.count)) }
            } else if let state = try await reader.store.rounds.round(round.key) {
                briefs.append(
                    RoundBrief(
                        state.round, state.progress(in: kept.plan), on: request.today, calendar: request.calendar))
            }
        }
        let latest = try await reader.store.editions.readable(of: reader.kept.key).first
        let isOffice = reader.member.account.has(.coordinator, for: kept.key.plan)
        let notesLeft = isOffice ? try await reader.store.plans.openNoteCount(of: kept.key) : 0
        return reader.request.page(
            StaffPlanPage(
                key: reader.kept.key, plan: reader.kept.plan, edition: latest?.number,
                isPublished: latest?.revision == reader.kept.revision, rounds: briefs, unfinished: unfinished,
                notesLeft: notesLeft))
    }
}
