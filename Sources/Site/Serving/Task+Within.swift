extension Task where Success: Sendable, Failure == any Error {
    /// What came of it, where that is known in so much time. It goes on all the same.
    func result(within limit: Duration) async -> Result<Success, any Error>? {
        let (results, first) = AsyncStream.makeStream(of: Result<Success, any Error>?.self)
        Task<Void, Never> { first.yield(await result) }
        let alarm = Task<Void, Never> {
            try? await Task<Never, Never>.sleep(for: limit)
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
