import Foundation
import Logging
import Store

/// Tells those who are asked, on the day on which a round begins, as long as `serve` runs (照会日のお知らせ).
struct Herald: Sendable {
    let store: Store
    let logger: Logger
    var pause: Duration = .seconds(60)

    /// Until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                for key in try await store.announceRounds(at: Date()) {
                    logger.info("Round announced", metadata: ["plan": "\(key.plan)", "year": "\(key.year.value)"])
                }
            } catch is CancellationError {
                return
            } catch {
                logger.error("Rounds cannot be announced", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: pause)
        }
    }
}
