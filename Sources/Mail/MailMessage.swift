import Foundation

/// A mail of plain text (メール), as it is sent.
public struct MailMessage: Hashable, Sendable {
    public let from: Mailbox
    public let to: Mailbox
    public let subject: HeaderText
    public let body: String
    public let date: Date
    /// Names this mail among all: the left side of its Message-ID. Sent twice with the same, a mailbox may notice.
    public let name: String

    /// - Parameter name: letters, digits, dots and hyphens; everything else is left out.
    public init(from: Mailbox, to: Mailbox, subject: HeaderText, body: String, date: Date, name: String) {
        self.from = from
        self.to = to
        self.subject = subject
        self.body = body
        self.date = date
        let kept = name.utf8.filter { byte in
            switch byte {
            case 48...57, 65...90, 97...122, 45: true
            default: false
            }
        }
        self.name = kept.isEmpty ? "mail" : String(decoding: kept, as: UTF8.self)
    }

    /// RFC 5322 with MIME (RFC 2045): UTF-8 in base64, so that every server on the way can carry it.
    public var bytes: [UInt8] {
        let head = [
            "Date: \(Self.stamp(date))",
            "From: \(from.encoded(used: 6))",
            "To: \(to.encoded(used: 4))",
            "Subject: \(subject.encoded(used: 9))",
            "Message-ID: <\(name)@\(from.host)>",
            // Nobody's holiday notice answers a machine (RFC 3834).
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: base64",
        ]
        return Array((head.joined(separator: "\r\n") + "\r\n\r\n" + Base64.lines(Array(lineEnded.utf8))).utf8)
    }

    /// Text in a mail ends its lines with CRLF, also within base64 (RFC 2045 6.8).
    private var lineEnded: String {
        let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.joined(separator: "\r\n") + (body.last?.isNewline == true ? "" : "\r\n")
    }

    /// `Tue, 24 Nov 2026 19:07:00 +0900`, in Japan's time.
    private static func stamp(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 9 * 3600)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.string(from: date)
    }
}
