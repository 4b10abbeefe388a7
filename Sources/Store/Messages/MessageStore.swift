/// What people are told as it is kept (通知の保管): the outbox, and what stands on a person's own page.
public struct MessageStore: Sendable {
    let database: WatchedDatabase
}
