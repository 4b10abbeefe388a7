/// What the public reads (公表した版の保管): editions, errata, the search in them, and links for reading before publication.
public struct EditionStore: Sendable {
    let database: WatchedDatabase
}
