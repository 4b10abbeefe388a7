import Findings
import Japanese
import Plan
import PlanDocument
import Sheets
import Store

/// The plan that comes of the files (取り込む内容).
extension ImportRoutes {
    static func plan(_ coordinator: Coordinator) async throws -> StaffReply {
        guard let going = try await ImportGoing(of: coordinator) else { return ImportGoing.stale(coordinator) }
        return try await plan(going, coordinator)
    }

    /// - Parameters:
    ///   - values: what was typed, where something is wrong with it.
    static func plan(
        _ going: ImportGoing, _ coordinator: Coordinator, values: [String: String] = [:], problems: [FieldProblem] = [],
        status: StaffReply.Status? = nil
    ) async throws -> StaffReply {
        let request = coordinator.request
        var problems = problems
        var reading: Reading?
        var effect: ImportPlanPage.Effect?
        do {
            switch try await going.opened.reading(in: request.language) {
            case .none(let reason): problems.append(FieldProblem("files", reason))
            case .plan(var read):
                if let kept = going.kept {
                    // What the office called the plan stays until it says otherwise.
                    read.plan.title = kept.plan.title
                    effect = try await Self.effect(of: read, on: kept, coordinator)
                } else {
                    try read.plan.checkIsKeepable()
                }
                reading = read
            }
        } catch StoreError.unkeepable(let defects) {
            problems.append(FieldProblem("files", StoreError.unkeepable(defects).sentence(in: request.language)))
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
        let store = coordinator.store
        let preview = try await store.plans.preview(
            reading.plan, as: kept.key.plan, of: coordinator.member.session.municipality,
            indicatorDecisions: reading.indicatorDecisions)
        return ImportPlanPage.Effect(
            difference: PlanDifference(preview.changes), names: Names([preview.plan, kept.plan]),
            revision: preview.revision ?? 0,
            losses: preview.losses, isAdopted: try await store.plans.adoption(of: kept.key) != nil)
    }

    /// The city that the sheet names, where it is not the visitor's.
    static func otherCity(_ reading: Reading, _ coordinator: Coordinator) -> String? {
        guard let said = reading.municipality?.name, !said.isEmpty,
            said.folded != coordinator.member.session.municipality.name.folded
        else { return nil }
        return said
    }

    /// Every note as a line of a file, to be worked off.
    static func notes(_ coordinator: Coordinator) async throws -> StaffReply {
        guard let going = try await ImportGoing(of: coordinator) else { return ImportGoing.stale(coordinator) }
        let language = coordinator.request.language
        let notes = try await going.opened.reading(in: language).reading?.notes ?? []
        let list = NotesFile.text(of: notes, in: language)
        return StaffReply(status: .ok, content: .file(list.bytes, name: "notes.csv"))
    }
}

extension ImportPlanPage.Effect {
    /// Where the files make no plan.
    fileprivate static func none(revision: Int) -> ImportPlanPage.Effect {
        ImportPlanPage.Effect(
            difference: PlanDifference([]), names: Names([]), revision: revision, losses: [], isAdopted: false)
    }
}
