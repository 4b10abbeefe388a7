import Foundation
import Findings
import Japanese
import Plan
import PlanDocument
import Rounds
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
        return request.page(
            ImportUploadPage(
                plan: kept?.plan.title,
                onItsWay: draft.map {
                    ImportUploadPage.OnItsWay(files: $0.files, begunOn: Day(inJapan: $0.madeAt), plan: into)
                }, lastImport: last, problems: problems),
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
                // What cannot be read without help is what the next page is for.
                guard (try? opened.read())?.by != .form else { return nil }
                let proposed = opened.proposedMap
                return (earlier.map { proposed.taking($0) } ?? proposed).json.document
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

    // MARK: - Looking

    static func look(_ coordinator: Coordinator) async throws -> StaffReply {
        guard let going = try await going(coordinator) else { return stale(coordinator) }
        return try await look(going, coordinator, at: coordinator.request.address.view.look)
    }

    private static func look(
        _ going: Going, _ coordinator: Coordinator, at spot: LookSpot, values: [String: String] = [:],
        problems: [FieldProblem] = [], status: StaffReply.Status? = nil
    ) async throws -> StaffReply {
        let request = coordinator.request
        var spot = spot
        // The first part that is read, where nobody said which.
        if spot == LookSpot(), let map = going.opened.map { spot = Self.first(of: map) }
        let look = try await going.opened.look(at: spot, in: request.language)
        return request.page(
            SheetLookPage(
                look: look, edition: going.opened.draft.edition.text, plan: going.kept?.plan.title, values: values,
                problems: problems),
            at: .importLook, plan: going.kept?.key.plan, showing: .look(spot), status: status)
    }

    private static func first(of map: SheetMap) -> LookSpot {
        if let index = map.sheets.firstIndex(where: { !$0.tables.isEmpty }) { return LookSpot(sheet: index) }
        return map.sheets.contains { $0.card != nil } ? .cards : LookSpot()
    }

    /// Takes what was chosen, and shows what becomes of it.
    static func choose(_ coordinator: Coordinator) async throws -> StaffReply {
        let request = coordinator.request
        guard let going = try await going(coordinator) else { return stale(coordinator) }
        let form = LookForm(request.form)
        guard let edition = ImportDraft.Edition(request.form["edition"]) else { return request.problem(.broken) }
        guard edition == going.opened.draft.edition else {
            return try await look(
                going, coordinator, at: form.spot,
                problems: [FieldProblem("edition", request.wording.changedInAnotherWindow)], status: .conflict)
        }
        let (map, problem) = try await changed(going, by: form, request)
        let isKept = try await coordinator.store.plans.choose(
            map: map?.json.document, for: edition, of: coordinator.account, at: request.date)
        guard isKept else { return stale(coordinator) }
        if let problem {
            // What else was chosen is kept, and what was typed stands there again.
            guard let now = try await self.going(coordinator) else { return stale(coordinator) }
            return try await look(now, coordinator, at: form.spot, values: request.form.shown, problems: [problem])
        }
        if form.deed == .plan { return request.redirect(to: .importPlan) }
        return request.redirect(to: .importLook, showing: .look(form.spot))
    }

    /// The map as the form would have it, `nil` where the files are to be read without one; and what in the form says nothing.
    private static func changed(
        _ going: Going, by form: LookForm, _ request: StaffRequest
    ) async throws -> (map: SheetMap?, problem: FieldProblem?) {
        let (index, opened) = (form.spot.sheet, going.opened)
        if form.deed == .map { return (try await opened.open { $0.proposedMap }, nil) }
        guard form.deed != .form, var map = opened.map else { return (nil, nil) }
        switch form.deed {
        case .look, .plan:
            let isUnclear = request.form.shown["rows"].map { LookForm.rows($0) == nil } ?? false
            return (form.applied(to: map), isUnclear ? FieldProblem("rows", request.wording.badRows) : nil)
        case .leave: map.leaveOut(sheet: index)
        case .take: map.takeBack(sheet: index, as: try await opened.open { $0.proposedMap })
        case .headings:
            guard map.sheets.indices.contains(index), let rows = form.headings,
                let sheet = try await opened.open({ $0.sheet(index, headings: rows) })
            else { return (map, FieldProblem("first", request.wording.badHeadingRows)) }
            map.sheets[index] = sheet
        case .map, .form: break
        }
        return (map, nil)
    }

    // MARK: - The plan that comes of it

    static func plan(_ coordinator: Coordinator) async throws -> StaffReply {
        guard let going = try await going(coordinator) else { return stale(coordinator) }
        return try await plan(going, coordinator)
    }

    /// - Parameters:
    ///   - values: what was typed, where something is wrong with it.
    private static func plan(
        _ going: Going, _ coordinator: Coordinator, values: [String: String] = [:], problems: [FieldProblem] = [],
        status: StaffReply.Status? = nil
    ) async throws -> StaffReply {
        let request = coordinator.request
        var problems = problems
        var reading: Reading?
        var effect: ImportPlanPage.Effect?
        do {
            var read = try await going.opened.reading()
            // What the office called the plan stays until it says otherwise.
            if let kept = going.kept { read.plan.title = kept.plan.title }
            reading = read
            if let kept = going.kept {
                effect = try await Self.effect(of: read, on: kept, coordinator)
            } else {
                try read.plan.checkIsKeepable()
            }
        } catch let fault as UnreadableSheet {
            problems.append(FieldProblem("files", fault.sentence(in: request.language)))
        } catch let fault as MapMisfit {
            problems.append(FieldProblem("files", fault.sentence(in: request.language)))
        } catch StoreError.unkeepable(let defects) {
            problems.append(
                FieldProblem("files", StoreError.unkeepable(defects).sentence(in: request.language)))
            reading = nil
        }
        let target: ImportPlanPage.Target
        if let kept = going.kept {
            target =
                effect.map { .kept(title: kept.plan.title, $0) }
                ?? .kept(title: kept.plan.title, .none(revision: kept.revision))
        } else {
            target = .new(address: reading.map { AddressWord.proposed(for: $0.plan.title) } ?? "")
        }
        let groups = reading.map { NoteGroup.all(of: $0.notes) } ?? []
        return request.page(
            ImportPlanPage(
                target: target, plan: reading?.plan, counts: reading.map { ImportCounts($0) }, groups: groups,
                noteCount: reading?.notes.count ?? 0, otherCity: reading.flatMap { otherCity($0, coordinator) },
                edition: going.opened.draft.edition.text, values: values, problems: problems),
            at: .importPlan, plan: going.kept?.key.plan, status: status)
    }

    private static func effect(
        of reading: Reading, on kept: KeptPlan, _ coordinator: Coordinator
    ) async throws -> ImportPlanPage.Effect {
        let (store, language) = (coordinator.store, coordinator.request.language)
        let preview = try await store.plans.preview(
            reading.plan, as: kept.key.plan, of: coordinator.member.session.municipality,
            indicatorDecisions: reading.indicatorDecisions)
        return ImportPlanPage.Effect(
            difference: PlanDifference(preview.changes), names: Names([preview.plan, kept.plan]),
            revision: preview.revision ?? 0,
            losses: preview.losses.map { loss in
                let subject: ImportPlanPage.Loss.Subject =
                    switch loss.subject {
                    case .change(let change): .text(change)
                    case .report(let action, let year): .report(action, year)
                    }
                return ImportPlanPage.Loss(
                    subject: subject, by: loss.by, on: Day(inJapan: loss.at), cause: loss.cause.words(in: language))
            }, isAdopted: try await store.plans.adoption(of: kept.key) != nil)
    }

    /// The city that the sheet names, where it is not the visitor's.
    private static func otherCity(_ reading: Reading, _ coordinator: Coordinator) -> String? {
        guard let said = reading.municipality?.name, !said.isEmpty,
            said.folded != coordinator.member.session.municipality.name.folded
        else { return nil }
        return said
    }

    /// Every note as a line of a file, to be worked off.
    static func notes(_ coordinator: Coordinator) async throws -> StaffReply {
        guard let going = try await going(coordinator) else { return stale(coordinator) }
        let notes: [ReadingNote]
        do { notes = try await going.opened.reading().notes } catch is UnreadableSheet { notes = [] } catch is MapMisfit
        {
            notes = []
        }
        let list = NotesFile.text(of: notes, in: coordinator.request.language)
        return StaffReply(status: .ok, content: .file(list.bytes, name: "notes.csv"))
    }

    // MARK: - Doing it

    static func apply(_ coordinator: Coordinator) async throws -> StaffReply {
        let (request, form) = (coordinator.request, coordinator.request.form)
        guard let going = try await going(coordinator) else { return stale(coordinator) }
        guard let edition = ImportDraft.Edition(form["edition"]), let revision = Int(form["revision"]) else {
            return request.problem(.broken)
        }
        func again(_ problems: [FieldProblem], _ status: StaffReply.Status? = nil) async throws -> StaffReply {
            try await plan(going, coordinator, values: form.shown, problems: problems, status: status)
        }
        func again(_ field: String, _ sentence: String, _ status: StaffReply.Status? = nil) async throws -> StaffReply {
            try await again([FieldProblem(field, sentence)], status)
        }
        guard edition == going.opened.draft.edition else {
            return try await again("edition", request.wording.changedInAnotherWindow, .conflict)
        }
        var reading: Reading
        do { reading = try await going.opened.reading() } catch is UnreadableSheet {
            return try await again([])
        } catch is MapMisfit {
            return try await again([])
        }
        var problems: [FieldProblem] = []
        if let title = Passage(form["title"])?.text, title.count <= 200, !title.contains(where: \.isNewline) {
            reading.plan.title = title
        } else {
            problems.append(FieldProblem("title", request.wording.blankTitle))
        }
        let slug = going.kept?.key.plan ?? Slug(form["address"])
        if slug == nil { problems.append(FieldProblem("address", request.wording.badAddress)) }
        if otherCity(reading, coordinator) != nil, form["city"] != "yes" {
            problems.append(FieldProblem("city", request.wording.otherCityNeedsTick))
        }
        guard problems.isEmpty, let slug else { return try await again(problems) }
        let plans = coordinator.store.plans
        do {
            let preview = try await plans.preview(
                reading.plan, as: slug, of: coordinator.member.session.municipality,
                indicatorDecisions: reading.indicatorDecisions)
            if going.kept == nil, preview.revision != nil {
                return try await again("address", request.wording.addressTaken)
            }
            if going.kept != nil, preview.revision != revision {
                return try await again("revision", request.wording.planMoved, .conflict)
            }
            if !preview.losses.isEmpty, form["overwrite"] != "yes" {
                return try await again("overwrite", request.wording.lossesNeedTick)
            }
            let reason = form["reason"]
            let entry = try await plans.apply(
                preview, at: request.date, by: .account(coordinator.account),
                reason: reason.allSatisfy(\.isWhitespace) ? nil : reason, overwrites: form["overwrite"] == "yes",
                keeping: ImportKeeping(of: coordinator.account, map: going.opened.draft.map))
            return request.redirect(to: .plan, plan: slug, notice: entry == nil ? .importedNothing : .imported)
        } catch StoreError.noRight(let missing) {
            return try await again(
                going.kept == nil ? "address" : "reason", missing.sentence(in: request.language), .forbidden)
        } catch StoreError.changedMeanwhile {
            return try await again("revision", request.wording.planMoved, .conflict)
        } catch StoreError.wouldLose {
            return try await again("overwrite", request.wording.lossesNeedTick)
        } catch StoreError.reasonNeeded(let key, let places) {
            return try await again(
                "reason", StoreError.reasonNeeded(key, places: places).sentence(in: request.language))
        } catch StoreError.unkeepable {
            return try await again([])
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

    // MARK: - The draft

    /// Somebody's import with the plan into which it goes.
    private struct Going: Sendable {
        let opened: OpenedDraft
        /// `nil` for a new one.
        let kept: KeptPlan?
    }

    /// What the visitor is importing; `nil` where that is nothing, or where its plan is gone or not theirs any more.
    private static func going(_ coordinator: Coordinator) async throws -> Going? {
        let plans = coordinator.store.plans
        guard let draft = try await plans.draft(of: coordinator.account, at: coordinator.request.date) else {
            return nil
        }
        guard let slug = draft.plan else { return Going(opened: OpenedDraft(draft), kept: nil) }
        guard coordinator.account.has(.coordinator, for: slug),
            let kept = try await plans.plan(PlanKey(city: coordinator.city, plan: slug))
        else { return nil }
        return Going(opened: OpenedDraft(draft), kept: kept)
    }

    private static func stale(_ coordinator: Coordinator) -> StaffReply {
        coordinator.request.redirect(to: .importUpload, notice: .importStale)
    }
}

extension ImportPlanPage.Effect {
    /// Where the files make no plan.
    fileprivate static func none(revision: Int) -> ImportPlanPage.Effect {
        ImportPlanPage.Effect(
            difference: PlanDifference([]), names: Names([]), revision: revision, losses: [], isAdopted: false)
    }
}
