import NIOCore

/// The end of a connection whose client may still be sending (切断前の猶予), after the last answer to it.
///
/// Closed at once, the client would lose the answer: the system takes it back where something arrives that nobody reads. So what
/// arrives is thrown away until the client is silent, for a while and up to a bound.
struct Farewell: Sendable {
    let since: NIODeadline
    private var heard: NIODeadline
    private var bytes = 0

    static let silence = TimeAmount.seconds(2)
    static let longest = TimeAmount.seconds(10)
    /// In bytes: many times the largest form.
    static let most = 16 << 20

    init(at now: NIODeadline) { (since, heard) = (now, now) }

    mutating func receive(_ count: Int, at now: NIODeadline) {
        heard = now
        bytes += count
    }

    func isOver(at now: NIODeadline) -> Bool {
        now >= heard + Self.silence || now >= since + Self.longest || bytes >= Self.most
    }
}
