import NIOCore
import Synchronization

/// Who is connected (接続の台帳), so that nobody takes the places of all others.
///
/// A connection on which nobody works is only kept in case something comes. Where places are short, the one that has been kept
/// longest makes room: for its own address first, where that has more than its share. Where every place is being worked on, a
/// newcomer gets one of a few in reserve, on which it is told so; what is ready in memory, such as `/healthz`, it gets.
final class ConnectionRegister: Sendable {
    /// Whether a connection could make room.
    final class Pulse: Sendable {
        private let value: Atomic<UInt64>
        private static let clientIsSlow: UInt64 = 1 << 62
        /// How long a connection that has said nothing yet counts as one that has just come, or that goes on at once.
        private static let moment = TimeAmount.seconds(1)

        init(at now: NIODeadline) { value = Atomic(now.uptimeNanoseconds) }

        func note(_ waiting: ConnectionPace.Waiting) {
            let noted: UInt64 =
                switch waiting {
                case .forUs: .max
                case .forClient(let since): since.uptimeNanoseconds | Self.clientIsSlow
                case .forNothing(let since): since.uptimeNanoseconds
                }
            value.store(noted, ordering: .relaxed)
        }

        /// When it makes room: the smaller, the sooner; `nil` while we work for it.
        func turn(at now: NIODeadline) -> Turn? {
            let noted = value.load(ordering: .relaxed)
            guard noted != .max else { return nil }
            if noted & Self.clientIsSlow != 0 {
                return Turn(kind: .clientIsSlow, since: noted & ~Self.clientIsSlow)
            }
            let isNew = now - .uptimeNanoseconds(noted) < Self.moment
            return Turn(kind: isNew ? .justCame : .nothingAsked, since: noted)
        }
    }

    /// Who makes room before whom: of one kind the one silent longest.
    struct Turn: Comparable {
        enum Kind: Comparable {
            case nothingAsked
            /// It sends a body or reads an answer.
            case clientIsSlow
            /// What it asks may be on its way: without that, newcomers would shut each other out.
            case justCame
        }

        let kind: Kind
        let since: UInt64

        static func < (one: Turn, other: Turn) -> Bool { (one.kind, one.since) < (other.kind, other.since) }
    }

    /// What a connection hears that has to make room: it is closed at once.
    struct PlaceIsTaken: Sendable {}

    enum Place: Sendable {
        case usual
        case reserve
    }

    fileprivate struct Entry: Sendable {
        let channel: any Channel
        let address: String
        let pulse: Pulse
    }

    fileprivate struct State: Sendable {
        var entries: [ObjectIdentifier: Entry] = [:]
        var connections: [String: Int] = [:]
        /// By the address that the proxy names, where there is one.
        var requests: [String: Int] = [:]
    }

    /// How many places there are beyond those for everybody.
    static let reserve = 32

    private let state = Mutex(State())
    private let limit: Int
    private let limitOfAddress: Int
    /// Whether connections come from a proxy, and are no sign of how many visitors there are.
    let trustsProxy: Bool

    /// - Parameter limitOfAddress: connections, or behind a proxy requests in progress.
    init(limit: Int, limitOfAddress: Int, trustsProxy: Bool) {
        self.limit = limit
        self.limitOfAddress = limitOfAddress
        self.trustsProxy = trustsProxy
    }

    /// Takes a new connection in, and closes another where there is no room.
    func enter(_ channel: any Channel, address: String, _ pulse: Pulse) -> Place {
        let (place, leaving) = state.withLock { state -> (Place, Entry?) in
            var place = Place.usual
            var leaving: Entry?
            let isOverShare = !trustsProxy && state.connections[address, default: 0] >= limitOfAddress
            if isOverShare || state.entries.count >= limit {
                leaving = state.leaving(of: isOverShare ? address : nil, at: .now())
                if leaving == nil { place = .reserve }
            }
            if let leaving { state.remove(leaving) }
            state.entries[ObjectIdentifier(pulse)] = Entry(channel: channel, address: address, pulse: pulse)
            state.connections[address, default: 0] += 1
            return (place, leaving)
        }
        // A mere close would wait for a client that does not read.
        leaving?.channel.pipeline.fireUserInboundEventTriggered(PlaceIsTaken())
        channel.closeFuture.whenComplete { _ in self.leave(pulse) }
        return place
    }

    private func leave(_ pulse: Pulse) {
        state.withLock { state in
            if let entry = state.entries[ObjectIdentifier(pulse)] { state.remove(entry) }
        }
    }

    /// Begins a request that a proxy hands on for this address.
    ///
    /// - Returns: whether it may be worked on: as many others of its address are not already.
    func beginRequest(of address: String) -> Bool {
        state.withLock { state in
            guard state.requests[address, default: 0] < limitOfAddress else { return false }
            state.requests[address, default: 0] += 1
            return true
        }
    }

    func endRequest(of address: String) { state.withLock { $0.requests.decrease(address) } }
}

extension ConnectionRegister.State {
    /// The one that makes room.
    ///
    /// - Parameter address: whose it must be; anybody's when `nil`.
    fileprivate func leaving(of address: String?, at now: NIODeadline) -> ConnectionRegister.Entry? {
        entries.values.lazy.filter { address == nil || $0.address == address }
            .compactMap { entry in entry.pulse.turn(at: now).map { (turn: $0, entry: entry) } }
            .min { $0.turn < $1.turn }?.entry
    }

    fileprivate mutating func remove(_ entry: ConnectionRegister.Entry) {
        guard entries.removeValue(forKey: ObjectIdentifier(entry.pulse)) != nil else { return }
        connections.decrease(entry.address)
    }
}

extension [String: Int] {
    fileprivate mutating func decrease(_ key: String) {
        guard let count = self[key] else { return }
        self[key] = count > 1 ? count - 1 : nil
    }
}
