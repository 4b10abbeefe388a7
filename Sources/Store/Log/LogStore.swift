/// The change log as it is kept (変更履歴の保管): what happened, proof that nobody changed it, and who is told of its head.
public struct LogStore: Sendable {
    let database: WatchedDatabase
}
