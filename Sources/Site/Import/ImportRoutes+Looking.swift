import Plan
import Sheets
import Store

/// What was read of the files, and its correction (読み取った内容).
extension ImportRoutes {
    static func look(_ coordinator: Coordinator) async throws -> StaffReply {
        guard let going = try await ImportGoing(of: coordinator) else { return ImportGoing.stale(coordinator) }
        return try await look(going, coordinator, at: coordinator.request.address.view.look)
    }

    private static func look(
        _ going: ImportGoing, _ coordinator: Coordinator, at spot: LookSpot, values: [String: String] = [:],
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
        guard let going = try await ImportGoing(of: coordinator) else { return ImportGoing.stale(coordinator) }
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
        guard isKept else { return ImportGoing.stale(coordinator) }
        if let problem {
            // What else was chosen is kept, and what was typed stands there again.
            guard let now = try await ImportGoing(of: coordinator) else { return ImportGoing.stale(coordinator) }
            return try await look(now, coordinator, at: form.spot, values: request.form.shown, problems: [problem])
        }
        if form.deed == .plan { return request.redirect(to: .importPlan) }
        return request.redirect(to: .importLook, showing: .look(form.spot))
    }

    /// The map as the form would have it, `nil` where the files are to be read without one; and what in the form says nothing.
    private static func changed(
        _ going: ImportGoing, by form: LookForm, _ request: StaffRequest
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
}

extension Wording {
    fileprivate var badHeadingRows: String {
        say("見出しの行は、下に内容のある6行までの番号で指定してください。", "Name at most six rows by their numbers, with something below them.")
    }
    fileprivate var badRows: String {
        say("行番号を「12、30-35」のように書いてください。", "Write row numbers like 12, 30-35.")
    }
}
