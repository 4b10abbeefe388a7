import CPostgreSQL

/// One connection to PostgreSQL: an actor on its own thread. It connects when first used, and again when it broke.
actor PostgreSQLConnection {
    private nonisolated let thread = ConnectionThread(label: "hakadori.postgresql")
    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private let url: String
    private let address: DatabaseAddress
    private let patience: Int?
    private var session: PostgreSQLSession?

    /// - Parameter patience: for how many seconds an answer is waited for; for ever when `nil`.
    init(url: String, address: DatabaseAddress, patience: Int?) {
        self.url = url
        self.patience = patience
        self.address = address
    }

    /// Runs `body` between `begin` and COMMIT, again (at most nine times) when only another transaction stood in its way, or
    /// when the connection had broken while it lay idle (a restarted server).
    func transaction<Value: Sendable>(
        _ begin: String, _ body: @Sendable (any Transaction) throws -> Value
    ) throws -> Value {
        var attempt = 1
        while true {
            let isIdle = self.session != nil
            let session = try self.session ?? PostgreSQLSession(url: url, address: address, patience: patience)
            self.session = session
            session.begin(begin)
            do {
                let value = try body(session)
                try session.commit()
                return value
            } catch {
                let hadBroken = isIdle && session.isUntouched && session.isBroken
                session.rollBack()
                if error is PostgreSQLSilence { self.session = nil }
                guard let failure = error as? PostgreSQLFailure else { throw error }
                // Planned for tables that look otherwise by now, or forgotten by the server: a new connection has no plans.
                if session.isBroken || Dialect.postgreSQL.isStalePlan(failure.code) { self.session = nil }
                guard hadBroken || Dialect.postgreSQL.isWorthRetrying(failure.code), attempt < 10 else {
                    throw failure.storeError
                }
                attempt += 1
            }
        }
    }

    /// Runs a statement that cannot stand in a transaction.
    func execute(alone statement: String) throws {
        let session = try self.session ?? PostgreSQLSession(url: url, address: address)
        self.session = session
        do { try session.execute(script: statement) } catch let failure as PostgreSQLFailure {
            if session.isBroken { self.session = nil }
            throw failure.storeError
        }
    }

    func disconnect() { session = nil }
}
