import Foundation
import Japanese
import People
import Plan
import Rounds
import Store

/// Taking editions down and blotting words out, by two people (取下げ・墨消し).
enum RemovalRoutes {
    static func all(_ custodian: PlanCustodian) async throws -> StaffReply { try await page(custodian) }

    static func ask(_ office: PlanCoordinator) async throws -> StaffReply {
        let (request, key, form) = (office.request, office.kept.key, office.request.form)
        func again(_ problems: FieldProblem...) async throws -> StaffReply {
            try await page(office, problems: problems)
        }
        guard let kind = RemovalRequest.Kind(rawValue: form["kind"]), let edition = Int(form["edition"]) else {
            return request.problem(.broken)
        }
        let words = RedactedWords(form["words"])
        var problems: [FieldProblem] = []
        if kind == .redaction, words == nil {
            problems.append(request.fault("words", .said(request.wording.wordsNeeded)))
        }
        let reason = Passage(form["reason"])?.text ?? ""
        if reason.isBlankToTheEye || reason.count > RemovalDraft.longestReason {
            problems.append(request.fault("reason", .said(request.wording.reasonNeeded2000)))
        }
        guard problems.isEmpty else { return try await page(office, problems: problems) }
        let draft = RemovalDraft(
            edition: edition, words: kind == .redaction ? words : nil,
            scope: .init(plan: form["plan"] == "yes", editions: form["editions"] == "yes"), reason: reason)
        do {
            let made = try await office.store.editions.askForRemoval(
                draft, of: key, at: request.date, by: office.account, in: request.language)
            return request.redirect(
                to: .removal, plan: key.plan, showing: .item(String(made.number)), notice: .removalAsked)
        } catch StoreError.removal(let refusal) {
            let field = refusal == .reasonSaysIt ? "reason" : "words"
            return try await again(request.fault(field, .said(refusal.sentence(in: request.language))))
        } catch StoreError.unknownEdition {
            return try await again(request.fault("edition", .erratumEdition))
        } catch let error as StoreError {
            guard case .retracted = error else { throw error }
            return try await again(request.fault("edition", .said(error.sentence(in: request.language))))
        }
    }

    static func one(_ custodian: PlanCustodian) async throws -> StaffReply {
        try await page(custodian, number: Int(custodian.request.address.view.item ?? ""))
    }

    static func confirm(_ custodian: PlanCustodian) async throws -> StaffReply {
        let (request, form) = (custodian.request, custodian.request.form)
        guard let number = Int(form["number"]) else { return request.problem(.broken) }
        guard form["sure"] == "yes" else {
            return try await page(
                custodian, number: number, problems: [request.fault("sure", .said(request.wording.sureNeeded))])
        }
        do {
            let report = try await custodian.store.editions.confirmRemoval(
                number, of: custodian.key, seen: form["seen"], at: request.date, by: custodian.account,
                in: request.language)
            let isWiped = await custodian.store.editions.wipeRemovedTexts()
            return request.page(
                RemovedPage(
                    title: custodian.title,
                    lines: RemovalOutcomeWords(report: report, isWiped: isWiped, wording: request.wording).lines,
                    readsPlan: custodian.readsPlan),
                at: .removal, status: .ok)
        } catch let error as StoreError {
            return try await refused(error, custodian, number)
        }
    }

    static func decline(_ custodian: PlanCustodian) async throws -> StaffReply {
        let (request, form) = (custodian.request, custodian.request.form)
        guard let number = Int(form["number"]) else { return request.problem(.broken) }
        let reason = Passage(form["answer"])?.text ?? ""
        guard !reason.isBlankToTheEye, reason.count <= RemovalDraft.longestReason else {
            return try await page(
                custodian, number: number, problems: [request.fault("answer", .said(request.wording.reasonNeeded2000))])
        }
        do {
            try await custodian.store.editions.declineRemoval(
                number, of: custodian.key, reason: reason, at: request.date, by: custodian.account, in: request.language
            )
        } catch let error as StoreError {
            return try await refused(error, custodian, number)
        }
        return request.redirect(to: .removals, plan: custodian.key.plan, notice: .removalDeclined)
    }

    static func withdraw(_ office: PlanCoordinator) async throws -> StaffReply {
        let (request, key) = (office.request, office.kept.key)
        guard let number = Int(request.form["number"]) else { return request.problem(.broken) }
        do {
            try await office.store.editions.withdrawRemoval(number, of: key, at: request.date, by: office.account)
        } catch StoreError.removal(.settled) {
            return request.redirect(to: .removals, plan: key.plan)
        } catch StoreError.removal {
            return request.problem(.broken)
        }
        return request.redirect(to: .removals, plan: key.plan, notice: .removalWithdrawn)
    }

    // MARK: Pages

    /// A refusal beside the yes; of what is settled meanwhile, the list that says so.
    private static func refused(_ error: StoreError, _ custodian: PlanCustodian, _ number: Int) async throws
        -> StaffReply
    {
        let request = custodian.request
        switch error {
        case .removal(.unknown): return request.problem(.broken)
        case .removal(.settled): return request.redirect(to: .removals, plan: custodian.key.plan)
        case .removal, .retracted:
            return try await page(
                custodian, number: number,
                problems: [request.fault("sure", .said(error.sentence(in: request.language)))])
        default: throw error
        }
    }

    private static func page(_ custodian: PlanCustodian, problems: [FieldProblem] = []) async throws -> StaffReply {
        let editions = custodian.store.editions
        return custodian.request.page(
            RemovalsPage(
                title: custodian.title, editions: try await editions.all(of: custodian.key),
                requests: try await editions.removalRequests(of: custodian.key), mayAsk: custodian.isOffice,
                readsPlan: custodian.readsPlan),
            at: .removals)
    }

    private static func page(_ office: PlanCoordinator, problems: [FieldProblem]) async throws -> StaffReply {
        let (editions, key) = (office.store.editions, office.kept.key)
        return office.request.page(
            RemovalsPage(
                title: office.kept.plan.title, editions: try await editions.all(of: key),
                requests: try await editions.removalRequests(of: key), mayAsk: true, readsPlan: true,
                values: office.request.form.shown, problems: problems),
            at: .removals)
    }

    private static func page(_ custodian: PlanCustodian, number: Int?, problems: [FieldProblem] = []) async throws
        -> StaffReply
    {
        let (request, editions, key) = (custodian.request, custodian.store.editions, custodian.key)
        let found = try await editions.removalRequests(of: key).first { $0.number == number }
        guard let found else { return request.problem(.notFound) }
        guard let preview = try await editions.preview(ofRemoval: found.number, of: key) else {
            return request.redirect(to: .removals, plan: key.plan)
        }
        let shown = try await editions.edition(key, number: found.edition)?.contents().plan
        return request.page(
            RemovalPage(
                title: custodian.title, request: found, preview: preview,
                names: Names([shown, custodian.kept?.plan].compactMap { $0 }),
                isOwn: found.account == custodian.account.id,
                mayWithdraw: custodian.isOffice, readsPlan: custodian.readsPlan, answer: request.form["answer"],
                problems: problems),
            at: .removal, showing: .item(String(found.number)))
    }
}
