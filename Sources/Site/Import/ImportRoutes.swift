import Findings
import Foundation
import Japanese
import Plan
import PlanDocument
import Sheets
import Store

/// A plan from files in the browser (ファイルからの取込み): sent, looked at, corrected, and taken in whole or not at all.
enum ImportRoutes {
    static func uploadPage(_ coordinator: Coordinator) async throws -> StaffReply {
        try await page(coordinator, into: nil)
    }

    static func planPage(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await page(coordinator.coordinator, into: coordinator.kept)
    }

    static func upload(_ coordinator: Coordinator) async throws -> StaffReply {
        try await upload(coordinator, into: nil)
    }

    static func uploadIntoPlan(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await upload(coordinator.coordinator, into: coordinator.kept)
    }

    /// Where files are chosen.
    private static func page(
        _ coordinator: Coordinator, into kept: KeptPlan?, problems: [FieldProblem] = []
    ) async throws -> StaffReply {
        let (request, store) = (coordinator.request, coordinator.store)
        let draft = try await store.plans.draftInShort(of: coordinator.account, at: request.date)
        var into: String?
        if let plan = draft?.plan {
            into = try await store.plans.plan(PlanKey(city: coordinator.city, plan: plan))?.plan.title ?? plan.text
        }
        var last: ImportUploadPage.LastImport?
        if let key = kept?.key, let entry = try await store.plans.lastImport(of: key) {
            last = .init(
                by: entry.by, on: Day(inJapan: entry.at), changes: entry.lines.count,
                madePlan: entry.changes.contains { $0.place == Place(.plan, .title) && $0.before == nil })
        }
        var plansToGoOn: [(plan: Slug, title: String)] = []
        if kept == nil {
            plansToGoOn = try await store.plans.all(of: coordinator.city).filter { plan in
                coordinator.account.may(.coordinate(plan.key.plan, .whole(plan.years)))
            }.map { ($0.key.plan, $0.title) }
        }
        let notesLeft = if let kept { try await store.plans.openNoteCount(of: kept.key) } else { 0 }
        return request.page(
            ImportUploadPage(
                plan: kept?.plan.title,
                onItsWay: draft.map {
                    ImportUploadPage.OnItsWay(files: $0.files, begunOn: Day(inJapan: $0.madeAt), plan: into)
                }, lastImport: last, plansToGoOn: plansToGoOn,
                notesLeft: notesLeft, problems: problems),
            at: kept == nil ? .importUpload : .planImport)
    }

    private static func upload(_ coordinator: Coordinator, into kept: KeptPlan?) async throws -> StaffReply {
        let request = coordinator.request
        func again(_ sentence: String) async throws -> StaffReply {
            try await page(coordinator, into: kept, problems: [FieldProblem("files", sentence)])
        }
        let files = (request.form.fileLists["files"] ?? []).filter { !$0.name.isEmpty || !$0.bytes.isEmpty }
        guard !files.isEmpty else { return try await again(request.wording.sentence(FieldFault.noFile)) }
        guard files.count <= ImportDraft.mostFiles else { return try await again(request.wording.tooManyFiles) }
        guard files.reduce(0, { $0 + $1.bytes.count }) <= ImportDraft.largest else {
            return try await again(request.wording.filesTooLarge)
        }
        let earlier = try await earlierMap(kept)
        let map: String?
        do {
            map = try await SheetDesk.read {
                let opened = try OpenedSheets(files.map { SheetReader.File(name: $0.name, bytes: $0.bytes) })
                guard let needed = opened.neededMap else { return nil }
                return (earlier.map { needed.taking($0) } ?? needed).json.document
            }
        } catch let fault as UnreadableSheet {
            return try await again(request.wording.inFile(fault.file ?? "", fault.sentence(in: request.language)))
        }
        try await coordinator.store.plans.begin(
            files.map { ImportDraft.File(name: $0.name, bytes: $0.bytes) }, into: kept?.key.plan, map: map,
            by: coordinator.account, at: request.date)
        return request.redirect(to: .importLook)

        func earlierMap(_ kept: KeptPlan?) async throws -> SheetMap? {
            guard let key = kept?.key else { return nil }
            return try await coordinator.store.plans.sheetMap(of: key).flatMap { OpenedDraft.map($0) }
        }
    }

    static func discard(_ coordinator: Coordinator) async throws -> StaffReply {
        try await coordinator.store.plans.discardDraft(of: coordinator.account)
        return coordinator.request.redirect(to: .home, notice: .importDiscarded)
    }

    /// Takes the last import of a plan back. The plan goes with its first.
    static func undo(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, key) = (coordinator.request, coordinator.kept.key)
        let reason = request.form["reason"]
        func again(_ error: StoreError) async throws -> StaffReply {
            try await page(
                coordinator.coordinator, into: coordinator.kept,
                problems: [FieldProblem("reason", error.sentence(in: request.language))])
        }
        guard !reason.allSatisfy(\.isWhitespace) else {
            return try await page(
                coordinator.coordinator, into: coordinator.kept,
                problems: [FieldProblem("reason", request.wording.sentence(EditProblem.reasonNeeded))])
        }
        do {
            try await coordinator.store.plans.undoLastImport(
                of: key, at: request.date, by: .account(coordinator.account), reason: reason)
        } catch let error as StoreError {
            switch error {
            case .nothingToUndo, .cannotUndo, .textsRemoved, .reasonNeeded: return try await again(error)
            default: throw error
            }
        }
        let isThere = try await coordinator.store.plans.plan(key) != nil
        return request.redirect(
            to: isThere ? .plan : .home, plan: isThere ? key.plan : nil, notice: .importUndone)
    }
}

extension Wording {
    fileprivate var tooManyFiles: String { say("一度に選べるファイルは40個までです。", "At most 40 files at a time.") }
}
