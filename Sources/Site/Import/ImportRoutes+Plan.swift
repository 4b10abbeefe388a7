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
        if let kept = going.kept { return try await mergePage(going, into: kept, coordinator) }
        return try await plan(going, coordinator)
    }

    /// A new one.
    ///
    /// - Parameters:
    ///   - values: what was typed, where something is wrong with it.
    static func plan(
        _ going: ImportGoing, _ coordinator: Coordinator, values: [String: String] = [:], problems: [FieldProblem] = [],
        status: StaffReply.Status? = nil
    ) async throws -> StaffReply {
        let request = coordinator.request
        var problems = problems
        var reading: Reading?
        switch try await going.opened.reading(in: request.language) {
        case .none(let reason): problems.append(FieldProblem("files", reason))
        case .plan(let read):
            do {
                try read.plan.checkIsKeepable()
                reading = read
            } catch {
                problems.append(FieldProblem("files", error.sentence(in: request.language)))
            }
        }
        return request.page(
            ImportPlanPage(
                address: reading.map { AddressWord.proposed(for: $0.plan.title) } ?? "", plan: reading?.plan,
                counts: reading.map { ImportCounts($0) }, groups: reading.map { NoteGroup.all(of: $0.notes) } ?? [],
                noteCount: reading?.notes.count ?? 0, otherCity: reading.flatMap { otherCity($0, coordinator) },
                edition: going.opened.draft.edition.text, values: values, problems: problems),
            at: .importPlan, status: status)
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
