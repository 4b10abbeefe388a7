/// The body of a request that nobody has read yet (未読の本文): how much is read is said by whoever knows who sends it.
struct UnreadBody: Sendable {
    /// What came of reading it.
    enum Outcome: Sendable {
        case whole([UInt8])
        case tooLarge
        /// It ended before its end.
        case broken
        /// There is no memory for it just now.
        case noRoom
    }

    /// - Parameters:
    ///   - limit: how many bytes are taken.
    ///   - isStranger: whether it comes from somebody who is not signed in.
    let read: @Sendable (_ limit: Int, _ isStranger: Bool) async -> Outcome

    /// One that is here already.
    static func read(_ bytes: [UInt8]) -> UnreadBody {
        UnreadBody { limit, _ in bytes.count <= limit ? .whole(bytes) : .tooLarge }
    }
}
