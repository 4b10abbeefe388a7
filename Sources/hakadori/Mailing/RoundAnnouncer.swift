import Foundation
import Logging
import Store

/// Does what is due at a time, as long as `serve` runs: tells those who are asked on the day on which a round begins (照会日のお知らせ)
/// and evaluators for whom something waits (評価のお知らせ), and writes failed sign-ins into the log once their span is over.
struct RoundAnnouncer: Sendable {
    let store: Store
    let logger: Logger
    var pause: Duration = .seconds(60)
    /// Of so many looks, one asks what waits to be evaluated: it reads whole plans.
    var looksForEvaluations = 10

    /// Until the task is cancelled.
    func run() async {
        var looks = 0
        while !Task.isCancelled {
            do {
                for key in try await store.rounds.announceRounds(at: Date()) {
                    logger.info("Round announced", metadata: ["plan": "\(key.plan)", "year": "\(key.year.value)"])
                }
                if looks.isMultiple(of: looksForEvaluations) {
                    for key in try await store.rounds.announceEvaluations(at: Date()) {
                        logger.info("Evaluators told", metadata: ["plan": "\(key.plan)", "year": "\(key.year.value)"])
                    }
                }
                looks += 1
                try await store.people.logFailedSignIns(at: Date())
            } catch is CancellationError {
                return
            } catch {
                logger.error(
                    "Rounds cannot be announced, or failed sign-ins not be logged", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: pause)
        }
    }
}
