import Synchronization

/// What came while the last lot was being done, to be done together as the next (集まり).
final class BatchQueue<Job: Sendable>: Sendable {
    private struct State {
        var waiting: [Job] = []
        var isAtWork = false
    }

    private let state = Mutex(State())

    /// - Returns: whether nobody is at work, so that whoever brings this has to begin.
    func add(_ job: Job) -> Bool {
        state.withLock { state in
            state.waiting.append(job)
            defer { state.isAtWork = true }
            return !state.isAtWork
        }
    }

    /// Takes what has come since, at most so many.
    ///
    /// - Returns: nothing when there is none; then nobody is at work any more.
    func next(most: Int = .max) -> [Job] {
        state.withLock { state in
            let jobs = Array(state.waiting.prefix(most))
            state.waiting.removeFirst(jobs.count)
            state.isAtWork = !jobs.isEmpty
            return jobs
        }
    }
}
