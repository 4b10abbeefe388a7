import JSON
import Store

/// What machines ask to know whether the server may be given visitors (死活監視).
struct Health: Sendable {
    let store: Store
    /// How long the database may take to answer until it is said not to.
    let patience: Duration

    /// `/healthz`: the process lives and answers; nothing else is asked.
    static let alive = Reply(Array("ok\n".utf8), type: ContentType.plain, freshness: .never)

    /// `/readyz`: the database answers soon, its tables are those of this program, and something can be kept in it.
    ///
    /// - Returns: 200, or 503 with a word that says what is missing, and what was thrown, for the log.
    func readiness() async -> (reply: Reply, error: (any Error)?) {
        let conditions = Task { [store] in
            let pending = try await store.pendingMigrations()
            guard pending.isEmpty else { return "migration" as String? }
            return try await store.storageFault() == nil ? nil : "storage"
        }
        switch await conditions.result(within: patience) {
        case .success(let missing): return (Self.reply(missing: missing), nil)
        case .failure(let error):
            if case .newerSchema? = error as? StoreError { return (Self.reply(missing: "update"), error) }
            return (Self.reply(missing: "database"), error)
        case nil: return (Self.reply(missing: "database"), DatabaseIsSilent())
        }
    }

    private struct DatabaseIsSilent: Error {}

    private static func reply(missing: String?) -> Reply {
        let document: JSON = ["ready": .boolean(missing == nil), "missing": .text(missing)]
        return Reply(
            Array(document.document.utf8), status: missing == nil ? .ok : .serviceUnavailable, type: ContentType.json,
            freshness: .never)
    }
}
