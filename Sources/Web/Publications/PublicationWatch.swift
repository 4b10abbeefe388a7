import Logging
import Store
import Synchronization

/// Knows, a moment late at most, whether anything has been published (公表の見張り), by this process or another.
final class PublicationWatch: Sendable {
    private struct Known: Sendable {
        var stamp: PublicationStamp?
        var at: ContinuousClock.Instant?
        /// The question that is being asked; whoever comes meanwhile waits for the same answer.
        var question: Task<PublicationStamp, any Error>?
    }

    private let known = Mutex(Known())
    private let store: Store
    private let lateness: Duration
    private let now: @Sendable () -> ContinuousClock.Instant
    private let logger: Logger

    /// - Parameter lateness: how long an answer is good for.
    init(store: Store, lateness: Duration, now: @escaping @Sendable () -> ContinuousClock.Instant, logger: Logger) {
        self.store = store
        self.lateness = lateness
        self.now = now
        self.logger = logger
    }

    /// The stamp, where it is known without asking.
    var freshStamp: PublicationStamp? {
        let now = now()
        return known.withLock { known in known.at.map { now - $0 < lateness } == true ? known.stamp : nil }
    }

    /// The stamp, asked for where it may have changed.
    ///
    /// While the database does not answer, the last one known is given, so that what is ready can still be read.
    func stamp() async throws -> PublicationStamp {
        if let freshStamp { return freshStamp }
        let question = known.withLock { known in
            let question = known.question ?? Task { [store] in try await store.publicationStamp() }
            known.question = question
            return question
        }
        let answer = await question.result
        let now = now()
        return try known.withLock { known in
            if known.question == question {
                known.question = nil
                known.at = now
                switch answer {
                case .success(let stamp): known.stamp = stamp
                case .failure(let error):
                    logger.warning("The database does not answer", metadata: ["error": "\(error)"])
                }
            }
            if let stamp = known.stamp { return stamp }
            return try answer.get()
        }
    }
}
