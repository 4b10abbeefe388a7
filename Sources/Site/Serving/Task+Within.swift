extension Task where Success: Sendable, Failure == any Error {
    /// What came of it, where that is known in so much time. It goes on all the same.
    func result(within limit: Duration) async -> Result<Success, any Error>? {
        await result(before: { try? await Task<Never, Never>.sleep(for: limit) })
    }

    /// What came of it, where that is known before the alarm has come to its end. It goes on all the same.
    func result(before alarm: @escaping @Sendable () async -> Void) async -> Result<Success, any Error>? {
        let (results, first) = AsyncStream.makeStream(of: Result<Success, any Error>?.self)
        Task<Void, Never> { first.yield(await result) }
        let alarm = Task<Void, Never> {
            await alarm()
            first.yield(nil)
        }
        defer { alarm.cancel() }
        for await found in results { return found }
        return nil
    }
}

extension Result where Failure == any Error {
    init(_ work: () async throws -> Success) async {
        do { self = .success(try await work()) } catch { self = .failure(error) }
    }
}
