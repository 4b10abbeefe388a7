import Foundation
import HTTPTypes

/// Where a request comes from (接続元), for limits and for the log.
struct Caller: Hashable, Sendable {
    /// An IP address as text; of IPv6 the first 64 bits, which is what one household or office has.
    let address: String

    static let unknown = Caller(address: "–")

    /// - Parameters:
    ///   - remote: the address at the other end of the connection.
    ///   - trustsProxy: whether that is our own proxy, which then says who asked it: the last address it added.
    init(remote: String?, fields: HTTPFields, trustsProxy: Bool) {
        let name = trustsProxy ? HTTPField.Name("X-Forwarded-For") : nil
        self.init(remote: remote, forwarded: name.flatMap { fields[values: $0].last })
    }

    /// - Parameter forwarded: the last `X-Forwarded-For`, of a proxy that is believed.
    init(remote: String?, forwarded: String? = nil) {
        let stated = forwarded?.split(separator: ",").last.map { $0.filter { $0 != " " } }
        address = [stated, remote].compactMap { $0 }.lazy.compactMap(Self.network).first ?? Self.unknown.address
    }

    private init(address: String) { self.address = address }

    /// `nil` for what is no address.
    private static func network(_ text: String) -> String? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return text }
        var six = in6_addr()
        guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: &six) { Array($0) }
        // ::ffff:192.0.2.1 is an IPv4 address on a socket that takes both.
        if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] {
            return bytes.suffix(4).map { String($0) }.joined(separator: ".")
        }
        let groups = stride(from: 0, to: 8, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
        return groups.joined(separator: ":") + "::/64"
    }
}
