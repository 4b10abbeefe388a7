import Foundation

/// A visitor with a plain socket, who may say anything (素のソケット).
final class Visitor {
    struct NobodyListens: Error {}

    private let socket: Int32
    /// Whether the server has ended the connection, as far as was heard.
    private(set) var hasEnded = false

    /// - Parameter receiveBuffer: how many bytes the system takes for a visitor who does not read.
    init(port: Int, receiveBuffer: Int32? = nil) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var receiveBuffer { setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, 4) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw NobodyListens() }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    /// - Returns: whether all of it could be sent.
    @discardableResult
    func say(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return false }
            sent += count
        }
        return true
    }

    /// Everything until the server ends the connection, or until `isEnough`.
    func hear(until isEnough: (String) -> Bool = { _ in false }) -> String {
        var heard: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            hasEnded = count == 0
            if count <= 0 { break }
            heard += buffer[..<count]
            if isEnough(String(decoding: heard, as: UTF8.self)) { break }
        }
        return String(decoding: heard, as: UTF8.self)
    }
}
