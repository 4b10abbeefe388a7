import Plan
import PlanDocument
import Sheets
import Store

/// Takes the files in (取込みの実行).
extension ImportRoutes {
    static func apply(_ coordinator: Coordinator) async throws -> StaffReply {
        let (request, form) = (coordinator.request, coordinator.request.form)
        guard let going = try await ImportGoing(of: coordinator) else { return ImportGoing.stale(coordinator) }
        if let kept = going.kept { return try await applyMerge(going, into: kept, coordinator) }
        guard let edition = ImportDraft.Edition(form["edition"]) else { return request.problem(.broken) }
        func again(_ problems: [FieldProblem], _ status: StaffReply.Status? = nil) async throws -> StaffReply {
            try await plan(going, coordinator, values: form.shown, problems: problems, status: status)
        }
        func again(_ field: String, _ sentence: String, _ status: StaffReply.Status? = nil) async throws -> StaffReply {
            try await again([FieldProblem(field, sentence)], status)
        }
        guard edition == going.opened.draft.edition else {
            return try await again("edition", request.wording.changedInAnotherWindow, .conflict)
        }
        guard case .plan(var reading) = try await going.opened.reading(in: request.language) else {
            return try await again([])
        }
        var problems: [FieldProblem] = []
        if let title = Passage(form["title"])?.text, title.count <= 200, !title.contains(where: \.isNewline) {
            reading.plan.title = title
        } else {
            problems.append(FieldProblem("title", request.wording.blankTitle))
        }
        let slug = Slug(form["address"])
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
            if preview.revision != nil { return try await again("address", request.wording.addressTaken) }
            try await plans.apply(
                preview, at: request.date, by: .account(coordinator.account),
                keeping: ImportKeeping(
                    of: coordinator.account, map: going.opened.draft.map, notes: OpenNote.Draft.all(of: reading.notes)))
            return request.redirect(to: .plan, plan: slug, notice: .imported)
        } catch StoreError.noRight(let missing) {
            return try await again("address", missing.sentence(in: request.language), .forbidden)
        } catch StoreError.changedMeanwhile {
            return try await again("address", request.wording.addressTaken)
        } catch StoreError.unkeepable {
            return try await again([])
        }
    }
}

extension Wording {
    var blankTitle: String {
        say("計画名を入れてください（200文字まで）。", "Give the plan a title of at most 200 characters.")
    }
    fileprivate var addressTaken: String {
        say(
            "この語の計画がすでにあります。別の語にするか、その計画の「シートの取込み」を使ってください。",
            "There is a plan of this word already. Choose another, or import from that plan’s own page.")
    }
}
