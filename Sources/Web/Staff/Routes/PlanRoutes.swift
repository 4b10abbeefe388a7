import Pages
import Store

/// One plan of the city, for those who work on it (計画の画面).
enum PlanRoutes {
    static func home(_ reader: PlanReader) async throws -> StaffReply {
        let latest = try await reader.store.editions(of: reader.kept.key).first
        return reader.visit.page(
            StaffPlanPage(
                key: reader.kept.key, plan: reader.kept.plan, edition: latest?.number,
                isPublished: latest?.revision == reader.kept.revision))
    }
}
