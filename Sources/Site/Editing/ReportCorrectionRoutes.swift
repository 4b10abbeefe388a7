import Plan

/// The office corrects what was reported (報告の訂正).
enum ReportCorrectionRoutes {
    static func page(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        guard let year = request.address.year, coordinator.kept.plan.years.contains(year),
            let action = coordinator.kept.plan[Action.ID(request.address.view.item ?? "")]
        else { return request.problem(.notFound) }
        return request.page(ReportCorrectionPage(state: try await coordinator.state(), action: action, year: year))
    }

    static func save(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        guard let form = try await coordinator.form(), let year = request.address.year,
            let seen = form.plan[Action.ID(coordinator.item)]
        else { return request.problem(.broken) }
        guard coordinator.kept.plan.years.contains(year) else { return request.problem(.notFound) }
        return try await EditRoutes.save(
            .correction(seen.id, year, form.report(over: seen[year].report)), coordinator, at: .reportCorrection,
            back: .editAction, backItem: seen.id.text, spot: "reports"
        ) { state in
            ReportCorrectionPage(state: state, action: state.plan[seen.id] ?? seen, year: year)
        }
    }
}
