import Japanese
import People
import Plan
import Rounds
import Store

/// Whoever may read what a plan's divisions report on a fiscal year.
///
/// It asks the account alone: a save that comes every few seconds from everybody reads no plan. Evaluators to whom single things are given
/// read the reports of these.
enum RoundReaders: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<RoundReader> {
        // What was typed is not lost because a session ended in the meantime.
        if request.session == nil, let reply = try await ReportRescue.reply(to: request) { return .turnedAway(reply) }
        switch try await Members.admission(of: request) {
        case .turnedAway(let reply): return .turnedAway(reply)
        case .admitted(let member):
            guard let plan = request.address.plan, let year = request.address.year, let action = request.address.action,
                member.account.may(.read(plan, year))
            else { return .turnedAway(request.problem(.notFound)) }
            let key = RoundKey(PlanKey(city: member.city, plan: plan), year)
            // Only an evaluator of some actions makes it necessary to look where this one stands.
            if !member.account.may(.readReport([], plan, year)) {
                let places = try await member.store.plans.plan(key.plan)?.plan.places(of: .action(action)) ?? []
                guard member.account.may(.readReport(places, plan, year)) else {
                    return .turnedAway(request.problem(.notFound))
                }
            }
            return .admitted(RoundReader(member: member, key: key, action: action))
        }
    }
}

/// Somebody who may read one report of a round of their own city.
struct RoundReader: Sendable {
    let member: Member
    let key: RoundKey
    let action: Action.ID

    fileprivate init(member: Member, key: RoundKey, action: Action.ID) {
        self.member = member
        self.key = key
        self.action = action
    }

    var request: StaffRequest { member.request }
    var store: Store { member.store }
    var account: Account { member.account }

    /// Everything about the report.
    ///
    /// - Throws: `StoreError.round`: `.unknown`, `.unknownAction`.
    func context() async throws -> ReportContext {
        guard let state = try await store.rounds.round(key), let kept = try await store.plans.plan(key.plan) else {
            throw StoreError.round(.unknown)
        }
        guard let found = kept.plan[action], let subject = state.reportCase(of: found) else {
            throw StoreError.round(.unknownAction)
        }
        let people = try await store.people.all(of: member.city)
        return ReportContext(
            subject: subject, key: key.plan, plan: kept.plan, action: found,
            names: Dictionary(people.map { ($0.account.id, $0.account.name) }) { first, _ in first }, viewer: account,
            today: request.today, calendar: request.calendar)
    }

    /// To the report's page again.
    func back(_ notice: StaffNotice) -> StaffReply {
        request.redirect(to: .report, plan: key.plan.plan, year: key.year, action: action, notice: notice)
    }
}
