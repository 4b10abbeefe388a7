import Findings
import Plan
import PlanDocument
import Sheets
import Store

/// Files that go into a plan that is kept (統合).
extension ImportRoutes {
    /// What they would bring.
    ///
    /// - Parameters:
    ///   - form: what was chosen so far.
    ///   - problems: what is wrong with it.
    static func mergePage(
        _ going: ImportGoing, into kept: KeptPlan, _ coordinator: Coordinator, form: MergeForm = MergeForm(),
        values: [String: String] = [:], problems: [FieldProblem] = [], status: StaffReply.Status? = nil
    ) async throws -> StaffReply {
        let request = coordinator.request
        var problems = problems
        var (reading, preview): (Reading?, MergePreview?)
        switch try await going.opened.reading(in: request.language) {
        case .none(let reason): problems.append(FieldProblem("files", reason))
        case .plan(let read):
            reading = read.returned(to: kept.plan)
            do {
                preview = try await merged(read, into: kept, by: form, coordinator)
            } catch StoreError.unkeepable(let defects) {
                problems.append(FieldProblem("files", StoreError.unkeepable(defects).sentence(in: request.language)))
                // The page stays, as it was before anything was chosen.
                preview = try? await merged(read, into: kept, by: MergeForm(), coordinator)
            }
        }
        let notes = (reading?.notes ?? []).besides(preview?.merge)
        return request.page(
            ImportMergePage(
                planTitle: kept.plan.title, merged: preview.map { MergedImport($0) },
                counts: reading.map { ImportCounts($0) }, groups: NoteGroup.all(of: notes),
                noteCount: notes.count, otherCity: reading.flatMap { otherCity($0, coordinator) },
                isAdopted: try await coordinator.store.plans.adoption(of: kept.key) != nil,
                edition: going.opened.draft.edition.text, values: values, problems: problems),
            at: .importPlan, plan: kept.key.plan, status: status)
    }

    /// Files and plan by what was chosen.
    private static func merged(
        _ reading: Reading, into kept: KeptPlan, by form: MergeForm, _ coordinator: Coordinator
    ) async throws -> MergePreview {
        try await coordinator.store.plans.mergePreview(
            of: reading.plan, writtenAs: reading.ownFile?.rendition, into: kept.key,
            of: coordinator.member.session.municipality, form.choices, since: form.origin)
    }

    /// Takes them in, or shows what comes of the choices.
    static func applyMerge(
        _ going: ImportGoing, into kept: KeptPlan, _ coordinator: Coordinator
    ) async throws -> StaffReply {
        let (request, form) = (coordinator.request, coordinator.request.form)
        let choices = MergeForm(form)
        func again(_ problems: [FieldProblem], _ status: StaffReply.Status? = nil) async throws -> StaffReply {
            try await mergePage(
                going, into: kept, coordinator, form: choices, values: form.shown, problems: problems, status: status)
        }
        func again(_ field: String, _ sentence: String, _ status: StaffReply.Status? = nil) async throws -> StaffReply {
            try await again([FieldProblem(field, sentence)], status)
        }
        guard let edition = ImportDraft.Edition(form["edition"]), let revision = Int(form["revision"]) else {
            return request.problem(.broken)
        }
        guard edition == going.opened.draft.edition else {
            return try await again("edition", request.wording.changedInAnotherWindow, .conflict)
        }
        if choices.repeatsAnAction { return try await again("seen", request.wording.oneActionTwice) }
        // What comes of a choice is seen before it is done.
        if form["do"] == "apply", form["seen"] != choices.seen {
            return try await again("seen", request.wording.choicesChanged)
        }
        guard form["do"] == "apply", case .plan(let reading) = try await going.opened.reading(in: request.language)
        else {
            return try await again([], form["do"] == "apply" ? nil : .ok)
        }
        do {
            let merged = try await merged(reading, into: kept, by: choices, coordinator)
            guard merged.preview.revision == revision else {
                return try await again("revision", request.wording.planMoved, .conflict)
            }
            var problems: [FieldProblem] = []
            if !merged.merge.undecided.isEmpty {
                problems.append(FieldProblem("others", request.wording.undecided(merged.merge.undecided.count)))
            }
            if !merged.preview.losses.isEmpty, form["overwrite"] != "yes" {
                problems.append(FieldProblem("overwrite", request.wording.lossesNeedTick))
            }
            if otherCity(reading, coordinator) != nil, form["city"] != "yes" {
                problems.append(FieldProblem("city", request.wording.otherCityNeedsTick))
            }
            guard problems.isEmpty else { return try await again(problems) }
            let reason = form["reason"]
            let entry = try await coordinator.store.plans.apply(
                merged.preview, at: request.date, by: .account(coordinator.account),
                reason: reason.allSatisfy(\.isWhitespace) ? nil : reason, overwrites: form["overwrite"] == "yes",
                keeping: ImportKeeping(
                    of: coordinator.account, map: going.opened.draft.map,
                    notes: OpenNote.Draft.all(of: reading.returned(to: kept.plan).notes, merged.merge)))
            return request.redirect(
                to: .plan, plan: kept.key.plan, notice: entry == nil ? .importedNothing : .imported)
        } catch StoreError.noRight(let missing) {
            return try await again("reason", missing.sentence(in: request.language), .forbidden)
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
}

extension MergedImport {
    fileprivate init(_ preview: MergePreview) {
        self.init(
            merge: preview.merge, kept: preview.kept, revision: preview.preview.revision ?? 0, origins: preview.origins,
            origin: preview.origin, changes: preview.preview.changes, losses: preview.preview.losses)
    }
}

extension Wording {
    fileprivate var choicesChanged: String {
        say(
            "選び直した内容で見比べました。まだ取り込んでいません。変わる所を確かめて、もう一度押してください。",
            "The comparison was made anew with what you chose. Nothing is taken in yet: see what changes, and press again."
        )
    }
    fileprivate var oneActionTwice: String {
        say(
            "ファイルの二つの行に、計画の同じ取組が選ばれています。一つだけにしてください。",
            "Two rows of the file are said to be the same action. Choose it for one of them.")
    }
    fileprivate var lossesNeedTick: String {
        say("失われるものを確かめて、印を付けてください。", "See what would be lost, and tick this.")
    }
    fileprivate var planMoved: String {
        say(
            "表示の後に計画が変わったため、取り込みませんでした。違いをもう一度確かめてください。",
            "The plan changed after you looked, so nothing was done. See what differs now.")
    }
}
