/// Why the server takes no connections (待受けの失敗).
public enum CannotListen: Error, Sendable {
    /// What the system said when the address was bound, as an `errno`.
    case system(Int32)
    /// The host has no address.
    case noSuchHost
}
