import NIOCore
import NIOHTTP1

/// A connection's place among the others (接続の席), and what its client must keep to.
final class ConnectionSeat {
    let limits: ConnectionLimits
    let pulse: ConnectionRegister.Pulse
    /// Whether it is one of the few beyond those for everybody.
    let isReserve: Bool
    private let register: ConnectionRegister
    /// For whom the proxy asks at the moment.
    private var address: String?

    init(of channel: any Channel, in register: ConnectionRegister, limits: ConnectionLimits) {
        self.limits = limits
        self.register = register
        pulse = ConnectionRegister.Pulse(at: .now())
        let address = Caller(remote: channel.remoteAddress?.ipAddress).address
        isReserve = register.enter(channel, address: address, pulse) == .reserve
    }

    /// - Returns: whether a request may be worked on. Those behind it on this connection are one with it.
    func beginRequest(_ request: HTTPRequestHead, remote: SocketAddress?) -> Bool {
        guard !isReserve else { return false }
        guard register.trustsProxy, address == nil else { return true }
        let forwarded = request.headers["X-Forwarded-For"].last { $0.isASCII }
        let caller = Caller(remote: remote?.ipAddress, forwarded: forwarded).address
        guard register.beginRequest(of: caller) else { return false }
        address = caller
        return true
    }

    /// Everything that was asked for is answered, or will never be.
    func endRequests() {
        if let address { register.endRequest(of: address) }
        address = nil
    }
}

/// How long a connection may take for what (接続の期限).
struct ConnectionLimits: Hashable, Sendable {
    let pace: ConnectionPace.Limits
    /// So long after the server was told to end, every connection is closed.
    let stop: TimeAmount

    init(_ settings: Settings) {
        pace = ConnectionPace.Limits(
            head: .seconds(Int64(settings.headerSeconds)), idle: .seconds(Int64(settings.idleSeconds)),
            progress: .seconds(Int64(settings.progressSeconds)))
        stop = .seconds(Int64(settings.stopSeconds))
    }

    /// How often each is looked at.
    var checkEvery: TimeAmount {
        let shortest = min(pace.head, pace.idle, pace.progress)
        return max(.milliseconds(200), min(.seconds(1), .nanoseconds(shortest.nanoseconds / 5)))
    }
}
