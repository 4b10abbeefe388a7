import HTTPTypes
import NIOCore
import Synchronization

/// The headers that every answer has of its own: when it was given, the id under which the log knows it, and where browsers come
/// by https, that they shall go on doing so.
final class MomentFields: Sendable {
    private struct DateLine: Sendable {
        var seconds = Int.min
        var text = ""
        /// As it goes over the line, with the name of the header behind it.
        var line = ByteBuffer()
    }

    private let date = Mutex(DateLine())
    private let count = Atomic<UInt64>(0)
    /// Tells the ids of this process from those of the one before it.
    private let process = String(UInt32.random(in: 0x1000_0000...UInt32.max), radix: 16)
    private let isBehindHTTPS: Bool

    /// For a year, and of this host alone: what else the city has under its name is its own business (RFC 6797).
    private static let onlyHTTPS = "max-age=31536000"

    /// - Parameter isBehindHTTPS: whether browsers come by https.
    init(isBehindHTTPS: Bool) {
        self.isBehindHTTPS = isBehindHTTPS
    }

    /// - Parameter proxyID: taken over where it is one a log can carry.
    func id(after proxyID: String?) -> String {
        if let proxyID, (1...64).contains(proxyID.utf8.count),
            proxyID.utf8.allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
        {
            return proxyID
        }
        return "\(process)-\(count.add(1, ordering: .relaxed).newValue)"
    }

    func add(to fields: inout HTTPFields, id: String, seconds: Int) {
        fields.append(HTTPField(name: .date, value: dateLine(seconds).text))
        if isBehindHTTPS { fields.append(HTTPField(name: .strictTransportSecurity, value: Self.onlyHTTPS)) }
        if let name = HTTPField.Name("X-Request-ID") { fields.append(HTTPField(name: name, value: id)) }
    }

    /// Ends a head that is bytes already.
    func end(_ head: inout ByteBuffer, id: String, seconds: Int) {
        let line = dateLine(seconds).line
        head.writeImmutableBuffer(line)
        head.writeString(id)
        head.writeStaticString("\r\n\r\n")
    }

    private func dateLine(_ seconds: Int) -> DateLine {
        date.withLock { date in
            if date.seconds != seconds {
                let text = HTTPDate.text(seconds)
                let more = isBehindHTTPS ? "\(HTTPField.Name.strictTransportSecurity): \(Self.onlyHTTPS)\r\n" : ""
                date = DateLine(
                    seconds: seconds, text: text, line: ByteBuffer(string: "Date: \(text)\r\n\(more)X-Request-ID: "))
            }
            return date
        }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
