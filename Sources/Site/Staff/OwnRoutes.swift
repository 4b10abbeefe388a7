import Foundation
import Japanese
import Plan
import Rounds
import Store

/// What everybody who is signed in has (自分の画面).
enum OwnRoutes {
    static func home(_ member: Member) async throws -> StaffReply {
        let plans = try await member.store.plans.all(of: member.city)
        let notices = try await member.store.messages.notices(for: member.account.id, in: member.city)
        return member.request.page(
            StaffHomePage(
                account: member.account, plans: plans,
                subjects: try await member.store.plans.rightSubjects(of: member.city), notices: notices,
                rounds: try await requests(of: member),
                officeRounds: try await rounds(member), removals: try await removals(member, plans),
                today: member.request.today,
                calendar: member.request.calendar))
    }

    /// What waits for a second person, for those who may be it, and for who asked.
    private static func removals(_ member: Member, _ plans: [PlanSummary]) async throws -> [(RemovalRequest, String)] {
        guard member.account.has(.coordinator) || member.account.may(.administer) else { return [] }
        return try await member.store.editions.waitingRemovalRequests(of: member.city).compactMap { request in
            let plan = plans.first { $0.key == request.key }
            guard member.account.mayDecide(request, years: plan?.years ?? []) else { return nil }
            return (request, plan?.title ?? request.key.plan.text)
        }
    }

    /// The open rounds on which somebody does the office's work.
    private static func rounds(_ member: Member) async throws -> [RoundBrief] {
        guard member.account.has(.coordinator) else { return [] }
        return try await member.store.rounds.openRounds(of: member.city).compactMap { plan, state in
            guard member.account.may(.coordinate(state.round.plan, .year(state.round.year))) else { return nil }
            return RoundBrief(
                state.round, state.progress(in: plan.plan), on: member.request.today, calendar: member.request.calendar)
        }
    }

    /// What every open round of the city asks of one person.
    private static func requests(of member: Member) async throws -> [RoundRequests] {
        let (account, day) = (member.account, Day(inJapan: member.request.date))
        let evaluations = try await evaluations(of: member)
        guard account.has(.reporter) || account.has(.approver) || account.has(.coordinator) else { return evaluations }
        return try await member.store.rounds.openRounds(of: member.city).filter { $0.state.round.opensOn <= day }.map {
            (kept, state) in
            let progress = state.progress(in: kept.plan)
            return RoundRequests(
                plan: kept.plan, round: state.round,
                requests: account.requests(in: state.round, progress, trails: state.reports.mapValues(\.trail)),
                watched: account.watchedReports(in: state.round, progress))
        } + evaluations
    }

    /// What the evaluation steps ask of one person, also of rounds that are closed.
    private static func evaluations(of member: Member) async throws -> [RoundRequests] {
        guard member.account.has(.evaluator) else { return [] }
        return try await member.store.rounds.evaluatedRounds(of: member.city).filter { $0.plan.archivedOn == nil }.map {
            kept, state in
            RoundRequests(
                plan: kept.plan, round: state.round,
                requests: member.account.evaluationRequests(in: state.round, state.evaluations(in: kept.plan)),
                watched: [])
        }
    }

    static func account(_ member: Member) async throws -> StaffReply {
        let subjects = try await member.store.plans.rightSubjects(of: member.city)
        return member.request.page(AccountPage(account: member.account, subjects: subjects))
    }

    static func readNotice(_ member: Member) async throws -> StaffReply {
        guard let number = Int(member.request.form["notice"]) else { return member.request.problem(.broken) }
        let isTheirs = try await member.store.messages.markRead(
            number, of: member.account.id, in: member.city, at: member.request.date)
        return member.request.redirect(to: .home, notice: isTheirs ? .noticeRead : nil)
    }

    static func passwordPage(_ member: Member) async throws -> StaffReply { member.request.page(PasswordPage()) }

    static func changePassword(_ member: Member) async throws -> StaffReply {
        let (request, form) = (member.request, member.request.form)
        func again(_ problem: FieldProblem) -> StaffReply { request.page(PasswordPage(problems: [problem])) }
        guard form["password"] == form["again"] else { return again(request.fault("again", .differentPasswords)) }
        do {
            let token = try await member.store.people.changePassword(
                of: member.session, from: form["present"], to: form["password"], at: request.date)
            return request.redirect(to: .account, notice: .passwordChanged, cookie: .set(token))
        } catch StoreError.people(let refusal) {
            switch refusal {
            case .badPassword: return again(request.fault("password", refusal))
            case .wrongPassword, .locked: return again(request.fault("present", refusal))
            default: throw StoreError.people(refusal)
            }
        }
    }
}
