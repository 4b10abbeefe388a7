import Japanese

/// Who a mail is from or to (差出人・宛先): an address, and perhaps a name before it.
public struct Mailbox: Hashable, Sendable, CustomStringConvertible {
    public let name: HeaderText?
    /// It holds no letter that means something to SMTP or in a header.
    public let address: EmailAddress

    public init(_ address: EmailAddress, name: HeaderText? = nil) {
        self.address = address
        self.name = name.flatMap { $0.text.isEmpty ? nil : $0 }
    }

    /// `捗り <plans@city.example>` or the address alone, as a setting writes it.
    public init?(written text: String) {
        guard text.hasSuffix(">"), let opening = text.lastIndex(of: "<") else {
            guard let address = EmailAddress(text) else { return nil }
            self.init(address)
            return
        }
        guard let address = EmailAddress(String(text[text.index(after: opening)...].dropLast())) else { return nil }
        self.init(address, name: HeaderText(String(text[..<opening])))
    }

    public var description: String { name.map { "\($0) <\(address)>" } ?? address.text }

    /// What stands behind the @.
    var host: Substring { address.text.split(separator: "@").last ?? "" }

    func encoded(used: Int) -> String {
        guard let name else { return address.text }
        let before = name.encodedName(used: used)
        let line = before.split(separator: "\r\n").last.map(\.utf8.count) ?? 0
        // Folded before the address where both do not fit into one line.
        return before + (used + line + address.text.utf8.count + 3 > 76 ? "\r\n <" : " <") + address.text + ">"
    }
}
