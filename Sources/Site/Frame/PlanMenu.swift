import People
import Plan
import Rounds

/// What stands in the menu of one plan (計画のメニュー), in this order, and for whom.
enum PlanMenu {
    private enum Viewers {
        /// Whoever may read the plan as it is worked on.
        case readers
        /// The office alone.
        case office
    }

    private static let all: [(place: StaffPlace, viewers: Viewers)] = [
        (.plan, .readers),
        (.rounds, .readers),
        (.findings, .readers),
        (.indicators, .readers),
        (.keptActions, .readers),
        (.history, .readers),
        (.comparison, .readers),
        (.publication, .office),
        (.errata, .office),
        (.papers, .office),
        (.planEdit, .office),
        (.planImport, .office),
    ]

    /// - Parameter isArchived: of such a plan only what is read stands there, and what can still be done.
    static func places(for viewer: Account, _ plan: Slug, isArchived: Bool = false) -> [StaffPlace] {
        // An administrator has no say in plans: to them there are none of these pages.
        let roles: [Role] = [.reporter, .approver, .coordinator, .evaluator, .reader]
        guard roles.contains(where: { viewer.has($0, for: plan) }) else { return [] }
        let isOffice = viewer.has(.coordinator, for: plan)
        return all.filter { $0.viewers == .readers || isOffice && (!isArchived || $0.place.reachesArchive) }.map(
            \.place)
    }
}
