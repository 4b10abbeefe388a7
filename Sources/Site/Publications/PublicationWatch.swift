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
        /// Whether that has been waited for in vain.
        var isLate = false
    }

    private let known = Mutex(Known())
    private let store: Store
    private let lateness: Duration
    private let patience: Duration
    private let now: @Sendable () -> ContinuousClock.Instant
    private let logger: Logger

    /// - Parameters:
    ///   - lateness: how long an answer is good for.
    ///   - patience: how long a database that says nothing is waited for where an earlier answer is known.
    init(
        store: Store, lateness: Duration, patience: Duration = .seconds(1),
        now: @escaping @Sendable () -> ContinuousClock.Instant, logger: Logger
    ) {
        self.store = store
        self.lateness = lateness
        self.patience = patience
        self.now = now
        self.logger = logger
    }

    /// The stamp, where it is known without asking.
    var freshStamp: PublicationStamp? {
        let now = now()
        return known.withLock { known in
            known.isLate || known.at.map { now - $0 < lateness } == true ? known.stamp : nil
        }
    }

    /// The stamp, asked for where it may have changed.
    ///
    /// While the database does not answer, the last one known is given, so that what is ready can still be read: once it has been
    /// waited for in vain nobody waits any more, until it has said something.
    func stamp() async throws -> PublicationStamp {
        if let freshStamp { return freshStamp }
        let (question, stamp) = known.withLock { known in
            let question = known.question ?? ask()
            known.question = question
            return (question, known.stamp)
        }
        guard let stamp else { return try await question.value }
        if let answer = await question.result(within: patience) { return (try? answer.get()) ?? stamp }
        known.withLock { known in
            guard known.question == question, !known.isLate else { return }
            known.isLate = true
            logger.warning("The database says nothing; what is known of publications is shown")
        }
        return stamp
    }

    /// Asks, and remembers the answer whenever it comes.
    private func ask() -> Task<PublicationStamp, any Error> {
        Task {
            let answer = await Result { [store] in try await store.publicationStamp() }
            let now = now()
            known.withLock { known in
                (known.question, known.at, known.isLate) = (nil, now, false)
                switch answer {
                case .success(let stamp): known.stamp = stamp
                case .failure(let error):
                    logger.warning("The database does not answer", metadata: ["error": "\(error)"])
                }
            }
            return try answer.get()
        }
    }
}
