import CPostgreSQL

/// One connection to PostgreSQL: an actor on its own thread. It connects when first used, and again when it broke.
actor PostgreSQLConnection {
    private nonisolated let thread = ConnectionThread(label: "hakadori.postgresql")
    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private let url: String
    private let address: DatabaseAddress
    private var session: PostgreSQLSession?

    init(url: String, address: DatabaseAddress) {
        self.url = url
        self.address = address
    }

    /// Runs `body` between `begin` and COMMIT, again (at most nine times) when only another transaction stood in its way.
    func transaction<Value: Sendable>(
        _ begin: String, _ body: @Sendable (any Transaction) throws -> Value
    ) throws -> Value {
        var attempt = 1
        while true {
            let session = try begun(begin)
            do {
                let value = try body(session)
                try session.commit()
                return value
            } catch {
                if session.isBroken {
                    self.session = nil
                } else {
                    try? session.execute(script: "ROLLBACK")
                }
                guard let failure = error as? PostgreSQLFailure else { throw error }
                guard Dialect.postgreSQL.isWorthRetrying(failure.code), attempt < 10 else {
                    throw failure.storeError
                }
                attempt += 1
            }
        }
    }

    func disconnect() { session = nil }

    /// A session in a transaction. A connection that broke while it lay idle (a restarted server) is made anew, once.
    private func begun(_ begin: String) throws -> PostgreSQLSession {
        if let session {
            do {
                try session.execute(script: begin)
                return session
            } catch let failure as PostgreSQLFailure where !session.isBroken {
                throw failure.storeError
            } catch {
                self.session = nil
            }
        }
        let new = try PostgreSQLSession(url: url, address: address)
        session = new
        do {
            try new.execute(script: begin)
        } catch let failure as PostgreSQLFailure {
            throw failure.storeError
        }
        return new
    }
}
