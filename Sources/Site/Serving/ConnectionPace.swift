import NIOCore

/// Whether a client goes on (通信の進み具合): sends what it began to send, and reads what it asked for.
///
/// A client that does neither costs a place that others need, so each of its turns has an end. Time passes only in what is handed in.
struct ConnectionPace: Sendable {
    /// What a client must keep to.
    struct Limits: Hashable, Sendable {
        /// The first request's head must be whole so long after the connection was made.
        var head: TimeAmount
        /// Without a request, a connection that was used before is kept so long.
        var idle: TimeAmount
        /// Within so long some of a body must arrive, or some of an answer must be read.
        var progress: TimeAmount
        /// On average, in bytes a second, from `progress` on: one byte now and then is no progress.
        static let leastRate = 1000
    }

    /// Who keeps the connection waiting (待ち).
    enum Waiting: Equatable, Sendable {
        /// We do: somebody works for it.
        case forUs
        /// Its client does, which sent or read something last at that time.
        case forClient(since: NIODeadline)
        /// Nobody does: it is kept in case something comes.
        case forNothing(since: NIODeadline)
    }

    private enum Turn: Sendable {
        /// The client's: a request is wanted.
        case head(since: NIODeadline)
        /// The client's: the rest of a body is wanted.
        case body(ByteFlow)
        /// Ours.
        case answer
    }

    /// How bytes come along.
    private struct ByteFlow: Sendable {
        let begun: NIODeadline
        var moved: NIODeadline
        var bytes = 0

        init(at now: NIODeadline) { (begun, moved) = (now, now) }

        mutating func move(_ count: Int, at now: NIODeadline) {
            guard count > 0 else { return }
            bytes += count
            moved = now
        }

        func isOver(at now: NIODeadline, _ limit: TimeAmount) -> Bool {
            let earned = TimeAmount.milliseconds(Int64(bytes) * 1000 / Int64(Limits.leastRate))
            return now >= moved + limit || now >= begun + limit + earned
        }
    }

    private let limits: Limits
    private var turn: Turn
    private var isFirst = true
    /// How many bytes were handed out for the client since it came.
    private var written = 0
    /// How it reads them, while some lie here; and how many it had read when that was looked at last.
    private var reading: (flow: ByteFlow, drained: Int)?

    init(limits: Limits, at now: NIODeadline) {
        self.limits = limits
        turn = .head(since: now)
    }

    /// A head has arrived, and a body or the end of the request is to follow.
    mutating func beginRequest(at now: NIODeadline) {
        isFirst = false
        turn = .body(ByteFlow(at: now))
    }

    mutating func receive(_ bytes: Int, at now: NIODeadline) {
        guard case .body(var flow) = turn else { return }
        flow.move(bytes, at: now)
        turn = .body(flow)
    }

    /// The request is whole; it is answered by us.
    mutating func endRequest() { turn = .answer }

    /// Nothing is left to be answered.
    mutating func awaitRequest(at now: NIODeadline) {
        isFirst = false
        turn = .head(since: now)
    }

    mutating func write(_ bytes: Int) { written += bytes }

    /// Who is waited for.
    ///
    /// As long as answers lie here unread it is the client, whatever else it has asked for: what is made for it waits as well.
    ///
    /// - Parameter unread: how many bytes that it was sent lie here still.
    func waiting(at now: NIODeadline, unread: Int) -> Waiting {
        if unread > 0 { return .forClient(since: reading?.flow.moved ?? now) }
        return switch turn {
        case .head(let since): .forNothing(since: since)
        case .body(let flow): .forClient(since: flow.moved)
        case .answer: .forUs
        }
    }

    /// Whether the client's turn has lasted too long.
    ///
    /// - Parameter unread: how many bytes that it was sent lie here still.
    mutating func isOver(at now: NIODeadline, unread: Int) -> Bool {
        let drained = written - unread
        if unread > 0 {
            var (flow, before) = reading ?? (ByteFlow(at: now), drained)
            flow.move(drained - before, at: now)
            reading = (flow, drained)
            if flow.isOver(at: now, limits.progress) { return true }
        } else if reading != nil {
            reading = nil
            // As long as it read, it could not well ask for more.
            if case .head = turn { turn = .head(since: now) }
        }
        switch turn {
        case .head(let since): return unread == 0 && now >= since + (isFirst ? limits.head : limits.idle)
        case .body(let flow): return flow.isOver(at: now, limits.progress)
        case .answer: return false
        }
    }
}
