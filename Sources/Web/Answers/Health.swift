import JSON
import Store

/// What machines ask to know whether the server may be given visitors (死活監視).
struct Health: Sendable {
    let store: Store

    /// `/healthz`: the process lives and answers; nothing else is asked.
    static let alive = Reply(Array("ok\n".utf8), type: ContentType.plain, freshness: .never)

    /// `/readyz`: the database answers, and its tables are those of this program.
    ///
    /// - Returns: 200, or 503 with a word that says what is missing, and what was thrown, for the log.
    func readiness() async -> (reply: Reply, error: (any Error)?) {
        do {
            let pending = try await store.pendingMigrations()
            return (Self.reply(missing: pending.isEmpty ? nil : "migration"), nil)
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
