import Logging
import Store
import Synchronization

/// Knows, a moment late at most, whether anything has been published (公表の見張り), by this process or another.
final class PublicationWatch: Sendable {
    private struct Known: Sendable {
        var stamp: PublicationStamp?
        var at: ContinuousClock.Instant?
        /// The question that is being asked; whoever comes meanwhile waits for the same answer.
        var question: Question?
        /// Whether that has been waited for in vain.
        var isLate = false
    }

    private struct Question: Sendable {
        let answer: Task<PublicationStamp, any Error>
        /// The same as long as it is waited for by those who can do without: the first of them has waited for all.
        let answerInTime: Task<Result<PublicationStamp, any Error>?, Never>
    }

    private let known = Mutex(Known())
    private let ask: @Sendable () async throws -> PublicationStamp
    private let lateness: Duration
    private let patience: @Sendable () async -> Void
    private let now: @Sendable () -> ContinuousClock.Instant
    private let logger: Logger

    /// - Parameters:
    ///   - lateness: how long an answer is good for.
    ///   - patience: comes to its end when a database that says nothing has been waited for long enough, where an earlier answer is known.
    ///   - ask: asks the database.
    init(
        lateness: Duration, patience: @escaping @Sendable () async -> Void,
        now: @escaping @Sendable () -> ContinuousClock.Instant, logger: Logger,
        ask: @escaping @Sendable () async throws -> PublicationStamp
    ) {
        self.ask = ask
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
            let question = known.question ?? newQuestion()
            known.question = question
            return (question, known.stamp)
        }
        guard let stamp else { return try await question.answer.value }
        return (try? await question.answerInTime.value?.get()) ?? stamp
    }

    private func newQuestion() -> Question {
        let answer = answer()
        let answerInTime = Task { [patience] in
            let found = await answer.result(before: patience)
            if found == nil { giveUp(on: answer) }
            return found
        }
        return Question(answer: answer, answerInTime: answerInTime)
    }

    /// Nobody who can do without waits for this answer any more.
    private func giveUp(on answer: Task<PublicationStamp, any Error>) {
        known.withLock { known in
            guard known.question?.answer == answer else { return }
            known.isLate = true
            logger.warning("The database says nothing; what is known of publications is shown")
        }
    }

    /// Asks, and remembers the answer whenever it comes.
    private func answer() -> Task<PublicationStamp, any Error> {
        Task {
            let answer = await Result { [ask] in try await ask() }
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
