/// The server that takes mails and carries them on (メールサーバー), and how it is spoken to.
public struct MailServer: Hashable, Sendable {
    /// How the connection is kept secret (暗号化).
    public enum Security: String, CaseIterable, Sendable {
        /// Begins in the clear and turns to TLS before anything is said; without TLS nothing is sent. Usually port 587.
        case startTLS = "starttls"
        /// TLS from the first byte. Usually port 465.
        case tls
        /// In the clear: for a relay on the same machine or in a closed network. Never with a password, but on this machine.
        case none
    }

    public let host: String
    public let port: Int
    public let security: Security
    /// Who signs in, and with what; `nil` where the server asks for nothing.
    public let account: (user: String, password: String)?

    /// - Returns: `nil` where host or port cannot be ones, or a password would cross the network in the clear.
    public init?(host: String, port: Int, security: Security, account: (user: String, password: String)? = nil) {
        let isUsual = host.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 58: true
            default: false
            }
        }
        guard isUsual, !host.isEmpty, (1...65535).contains(port) else { return nil }
        guard account == nil || security != .none || ["127.0.0.1", "::1", "localhost"].contains(host) else {
            return nil
        }
        self.host = host
        self.port = port
        self.security = security
        self.account = account
    }

    /// For libcurl. An IPv6 address stands in brackets.
    var url: String {
        "\(security == .tls ? "smtps" : "smtp")://\(host.contains(":") ? "[\(host)]" : host):\(port)/hakadori"
    }

    public static func == (left: MailServer, right: MailServer) -> Bool {
        left.url == right.url && left.security == right.security && left.account?.user == right.account?.user
            && left.account?.password == right.account?.password
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(url) }
}

extension MailServer: CustomStringConvertible, CustomReflectable {
    /// Without the password.
    public var description: String { "\(host):\(port)" }
    public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}

/// Why a mail was not taken (送信の失敗).
public struct MailFault: Error, Hashable, Sendable {
    /// What happened, in libcurl's words and with the server's answer; never a password, never a text.
    public let reason: String
    /// Whether the server refused it for good (5xx), so that trying again would bring the same answer. A refused password is
    /// not meant: that is a setting, and can be mended.
    public let isFinal: Bool
}
