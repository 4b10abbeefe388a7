import JSON
import Store

/// What machines ask to know whether the server may be given visitors (死活監視).
struct Health: Sendable {
    let store: Store

    /// `/healthz`: the process lives and answers; nothing else is asked.
    static let alive = Reply(Array("ok\n".utf8), type: ContentType.plain, freshness: .never)

    /// `/readyz`: the database answers, its tables are those of this program, and something can be kept in it.
    ///
    /// - Returns: 200, or 503 with a word that says what is missing, and what was thrown, for the log.
    func readiness() async -> (reply: Reply, error: (any Error)?) {
        do {
            let pending = try await store.pendingMigrations()
            guard pending.isEmpty else { return (Self.reply(missing: "migration"), nil) }
            let fault = try await store.storageFault()
            return (Self.reply(missing: fault == nil ? nil : "storage"), nil)
        } catch let error as StoreError {
            if case .newerSchema = error { return (Self.reply(missing: "update"), error) }
            return (Self.reply(missing: "database"), error)
        } catch {
            return (Self.reply(missing: "database"), error)
        }
    }

    private static func reply(missing: String?) -> Reply {
        let document: JSON = ["ready": .boolean(missing == nil), "missing": .text(missing)]
        return Reply(
            Array(document.document.utf8), status: missing == nil ? .ok : .serviceUnavailable, type: ContentType.json,
            freshness: .never)
    }
}
