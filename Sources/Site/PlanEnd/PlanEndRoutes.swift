import Foundation
import Japanese
import Plan
import Rounds
import Store

/// Putting a plan away, taking that back, and deleting it (アーカイブ・削除).
enum PlanEndRoutes {
    static func page(_ custodian: PlanCustodian) async throws -> StaffReply { try await page(custodian, problems: []) }

    static func archive(_ custodian: PlanCustodian) async throws -> StaffReply {
        let request = custodian.request
        do {
            try await custodian.store.plans.archive(
                custodian.key, at: request.date, by: .account(custodian.account), reason: custodian.reason)
        } catch StoreError.end(let refusal) {
            return try await page(
                custodian, problems: [request.fault("archive", .said(refusal.sentence(in: request.language)))])
        }
        return request.redirect(to: .planEnd, plan: custodian.key.plan, notice: .archived)
    }

    static func unarchive(_ custodian: PlanCustodian) async throws -> StaffReply {
        let request = custodian.request
        try await custodian.store.plans.unarchive(
            custodian.key, at: request.date, by: .account(custodian.account), reason: custodian.reason)
        return request.redirect(to: .planEnd, plan: custodian.key.plan, notice: .unarchived)
    }

    static func delete(_ custodian: PlanCustodian) async throws -> StaffReply {
        let request = custodian.request
        do {
            try await custodian.store.plans.delete(
                custodian.key, typing: request.form["name"], at: request.date, by: .account(custodian.account),
                reason: custodian.reason)
        } catch StoreError.end(let refusal) {
            return try await page(
                custodian, problems: [request.fault("name", .said(refusal.sentence(in: request.language)))])
        }
        return request.redirect(to: .home, notice: .planDeleted)
    }

    private static func page(_ custodian: PlanCustodian, problems: [FieldProblem]) async throws -> StaffReply {
        let (request, plans) = (custodian.request, custodian.store.plans)
        guard let kept = try await plans.plan(custodian.key) else { return request.problem(.notFound) }
        let obstacle = try await plans.obstacle(toDeleting: custodian.key)
        return request.page(
            PlanEndPage(
                title: kept.plan.title, archivedOn: kept.archivedOn,
                obstacle: obstacle?.sentence(in: request.language), actions: kept.plan.actions.count,
                readsPlan: custodian.readsPlan, values: problems.isEmpty ? [:] : request.form.shown,
                problems: problems),
            at: .planEnd)
    }
}

extension PlanCustodian {
    /// What was given as a reason, for the log.
    fileprivate var reason: String? { Passage(request.form["reason"])?.text }
}
