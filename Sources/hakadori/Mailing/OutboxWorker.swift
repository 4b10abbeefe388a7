import Foundation
import Logging
import Mail
import Store

/// Brings what lies in the outbox to the mail server, as long as `serve` runs (配達).
struct OutboxWorker: Sendable {
    let store: Store
    let sender: MailSender
    let from: Mailbox
    let logger: Logger
    /// How long it waits when there is nothing to send.
    var pause: Duration = .seconds(3)

    /// Until the task is cancelled; a mail that is being sent is sent to its end and what came of it is kept.
    func run() async {
        while !Task.isCancelled {
            do {
                guard let mail = try await store.messages.claim(at: Date()) else {
                    try await Task.sleep(for: pause)
                    continue
                }
                // What was begun is ended, also while the server stops.
                await Task { await deliver(mail) }.value
            } catch is CancellationError {
                return
            } catch {
                logger.error("The outbox cannot be read", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: .seconds(30))
            }
        }
    }

    private func deliver(_ mail: ClaimedMail) async {
        var about: Logger.Metadata = ["city": "\(mail.city)", "message": "\(mail.number)"]
        do {
            let to = Mailbox(mail.address, name: HeaderText(mail.name))
            switch await sender.send(message(mail, to: to)) {
            case .success:
                try await settle(mail, .sent, about)
                logger.info("Mail sent", metadata: about)
            case .failure(let fault):
                try await settle(mail, .failed(reason: fault.reason, isFinal: fault.isFinal), about)
                about["error"] = "\(fault.reason)"
                logger.warning("Mail could not be sent", metadata: about)
            }
        } catch {
            about["error"] = "\(error)"
            logger.error("What came of a mail could not be kept", metadata: about)
        }
    }

    /// Keeps what came of a mail. A database that is away is asked again for most of a minute: what the mail server took and
    /// nobody noted would be sent once more when the lease ends.
    private func settle(_ mail: ClaimedMail, _ outcome: MailOutcome, _ about: Logger.Metadata) async throws {
        for _ in 1..<50 {
            do {
                return try await store.messages.settle(mail, outcome, at: Date())
            } catch {
                logger.warning("What came of a mail is not kept yet", metadata: about)
                try await Task.sleep(for: .seconds(1))
            }
        }
        try await store.messages.settle(mail, outcome, at: Date())
    }

    private func message(_ mail: ClaimedMail, to: Mailbox) -> MailMessage {
        MailMessage(
            from: from, to: to, subject: HeaderText(mail.subject), body: mail.body, date: mail.createdAt,
            // The same whenever and by whichever server it is sent.
            name: "\(mail.city)-\(mail.number)-\(Int(mail.createdAt.timeIntervalSince1970))")
    }
}
