import Foundation
import Logging
import People
import Plan
import Rounds
import Store

/// Somebody who is told the head of their city's log whenever something is published (履歴の末尾の通知先): `kasumihama/tanaka`.
struct HeadRecipient: Hashable, Sendable {
    let city: Slug
    let login: Login

    init?(_ text: some StringProtocol) {
        let words = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard words.count == 2, let city = Slug(String(words[0])), let login = Login(words[1]) else { return nil }
        self.city = city
        self.login = login
    }

    var text: String { "\(city)/\(login)" }
}

/// Takes the head of a city's log out of the database at each publication, as long as `serve` runs: into the server's own log,
/// and by mail to whom the administrator names.
///
/// It looks at what was published and not at who did it, so that publications by other servers and by commands are told too.
/// Several servers write it each into their own log; of mails the outbox takes one.
struct HeadAnnouncer: Sendable {
    let store: Store
    let recipients: [HeadRecipient]
    let logger: Logger
    var pause: Duration = .seconds(2)

    /// Until the task is cancelled.
    func run() async {
        var known: [Slug: Int] = [:]
        var stamp: PublicationStamp?
        while !Task.isCancelled {
            do {
                let now = try await store.editions.stamp()
                if now != stamp {
                    for head in try await store.log.publicationHeads() where known[head.city] != head.sequence {
                        logger.notice("Head of the change log: \(head.line)")
                        try await tell(head)
                        known[head.city] = head.sequence
                    }
                    stamp = now
                }
            } catch is CancellationError {
                return
            } catch {
                logger.error("The head of the change log cannot be told", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: pause)
        }
    }

    private func tell(_ head: LogHead) async throws {
        for recipient in recipients where recipient.city == head.city {
            do {
                try await store.log.tell(recipient.login, of: head, at: Date())
            } catch StoreError.people(.unknownAccount) {
                logger.warning(
                    "mail-head-to names nobody who has an account", metadata: ["account": "\(recipient.text)"])
            }
        }
    }
}
