/// Lets questions that come at the same time go to the database together (まとめ読み).
///
/// Every request of somebody who is signed in begins with one: who is this? Alone, it would pay for a transaction, two ways to
/// the database and the threads on that way. An answer is never older than its question.
final class QuestionGroup: Sendable {
    private struct Job: Sendable {
        let sql: SQL
        let asked: CheckedContinuation<[Row], any Error>
    }

    /// Each is about one thing, so this is soon answered.
    private static let most = 50

    private let database: any Database
    private let queue = BatchQueue<Job>()

    init(_ database: any Database) {
        self.database = database
    }

    /// Asks one question by itself.
    func ask<Value>(_ question: Question<Value>) async throws -> Value {
        let rows = try await withCheckedThrowingContinuation { asked in
            if queue.add(Job(sql: question.sql, asked: asked)) { Task { await self.answerAll() } }
        }
        do { return try question.read(rows) } catch let error as RowError { throw error.storeError }
    }

    private func answerAll() async {
        while true {
            let jobs = queue.next(most: Self.most)
            if jobs.isEmpty { return }
            do {
                let answers = try await answers(to: jobs)
                for (job, rows) in zip(jobs, answers) { job.asked.resume(returning: rows) }
            } catch {
                // One of them failed, and nobody knows which: then each is asked by itself.
                for job in jobs {
                    do { job.asked.resume(returning: try await answers(to: [job])[0]) } catch {
                        job.asked.resume(throwing: error)
                    }
                }
            }
        }
    }

    private func answers(to jobs: [Job]) async throws -> [[Row]] {
        try await database.read { try $0.rows(ofEach: jobs.map(\.sql)) }
    }
}
