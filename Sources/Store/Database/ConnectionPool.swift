/// Lends each connection to one transaction at a time, in the order in which they asked (接続プール).
///
/// Once the server has fallen silent, nobody else waits for it: all are refused at once until it answers again, which is looked for
/// every second. Otherwise each would wait as long as the first, one behind the other.
actor ConnectionPool {
    private let all: [PostgreSQLConnection]
    private let probe: @Sendable () -> PostgreSQLConnection
    /// The one used last is lent first, so that few stay open when little happens.
    private var free: [PostgreSQLConnection]
    private var waiting: [CheckedContinuation<PostgreSQLConnection, any Error>] = []
    /// As long as the server says nothing.
    private var silence: PostgreSQLSilence?
    private var isClosed = false

    /// - Parameter probe: makes a connection of little patience, by which a silent server is asked whether it answers again.
    init(_ connections: [PostgreSQLConnection], probe: @escaping @Sendable () -> PostgreSQLConnection) {
        all = connections
        free = connections
        self.probe = probe
    }

    /// - Throws: `PostgreSQLSilence`.
    func take() async throws -> PostgreSQLConnection {
        if let silence { throw silence }
        if let connection = free.popLast() { return connection }
        return try await withCheckedThrowingContinuation { waiting.append($0) }
    }

    /// - Parameter silence: why it comes back without an answer.
    func giveBack(_ connection: PostgreSQLConnection, after silence: PostgreSQLSilence? = nil) {
        guard let silence = silence ?? self.silence else {
            if waiting.isEmpty {
                free.append(connection)
            } else {
                waiting.removeFirst().resume(returning: connection)
            }
            return
        }
        free.append(connection)
        for asked in waiting { asked.resume(throwing: silence) }
        waiting = []
        if self.silence == nil {
            self.silence = silence
            Task { await listen() }
        }
    }

    /// Asks until the server answers, or says at least that it does not.
    private func listen() async {
        while silence != nil, !isClosed {
            try? await Task.sleep(for: .seconds(1))
            let connection = probe()
            do {
                _ = try await connection.transaction(Dialect.beginReading) { try $0.row("SELECT 1 AS one") != nil }
                silence = nil
            } catch is PostgreSQLSilence {
                continue
            } catch {
                silence = nil
            }
        }
    }

    func close() async {
        isClosed = true
        for connection in all { await connection.disconnect() }
    }
}
