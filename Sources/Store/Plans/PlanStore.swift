/// The plans as they are worked on (計画の保管): imports, edits, adoption, and what the office decided about findings and indicators.
public struct PlanStore: Sendable {
    let database: WatchedDatabase
}
