import GRDB

/// Lets writes that come at the same time share one commit (まとめ書き).
///
/// A commit waits for the disk, some milliseconds; what comes meanwhile goes into the next one together. Each write has a
/// savepoint of its own, so that one that is refused leaves the others alone. Nobody is answered before the commit.
final class CommitGroup: Sendable {
    typealias Answer = @Sendable () -> Void

    private struct Job: Sendable {
        /// Does its work inside the transaction, and returns what answers whoever asked once it is committed.
        let run: @Sendable (GRDB.Database) throws -> Answer
        let fail: @Sendable (any Error) -> Void
    }

    private let writer: any DatabaseWriter
    private let queue = BatchQueue<Job>()

    init(_ writer: any DatabaseWriter) {
        self.writer = writer
    }

    /// - Parameter body: may be run again, as `Database.write` says.
    func write<Value: Sendable>(_ body: @escaping @Sendable (GRDB.Database) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { (asked: CheckedContinuation<Value, any Error>) in
            let job = Job(
                run: { db in
                    let value = try body(db)
                    return { asked.resume(returning: value) }
                },
                fail: { asked.resume(throwing: $0) })
            if queue.add(job) { writer.asyncWriteWithoutTransaction { self.drain($0) } }
        }
    }

    /// Commits what waits, and what came meanwhile, until nothing waits.
    private func drain(_ db: GRDB.Database) {
        while true {
            let jobs = queue.next()
            if jobs.isEmpty { return }
            commit(jobs, db)
        }
    }

    private func commit(_ jobs: [Job], _ db: GRDB.Database) {
        do {
            var answers: [Answer] = []
            try db.inTransaction(.immediate) {
                answers = try jobs.map { try answer($0, db) }
                return .commit
            }
            for answer in answers { answer() }
        } catch {
            // The transaction as a whole failed, perhaps by one of them: then each has another try alone.
            guard jobs.count > 1 else { return jobs[0].fail(error) }
            for job in jobs { commit([job], db) }
        }
    }

    /// - Throws: only what ended the whole transaction; what the job itself threw is its answer.
    private func answer(_ job: Job, _ db: GRDB.Database) throws -> Answer {
        do {
            var answer: Answer = {}
            try db.inSavepoint {
                answer = try job.run(db)
                return .commit
            }
            return answer
        } catch {
            guard db.isInsideTransaction else { throw error }
            return { job.fail(error) }
        }
    }
}
