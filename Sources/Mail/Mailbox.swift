/// Who a mail is from or to (差出人・宛先): an address, and perhaps a name before it.
public struct Mailbox: Hashable, Sendable, CustomStringConvertible {
    public let name: HeaderText?
    /// `tanaka@city.example`: no letter that means something to SMTP or in a header.
    public let address: String

    /// - Parameter address: in ASCII without quotes, comments and routes; `nil` for anything else.
    public init?(_ address: String, name: HeaderText? = nil) {
        let sides = address.split(separator: "@", omittingEmptySubsequences: false)
        let isUsual = address.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 97...122: true
            default: ".@-_+!#$%&'*/=?^`{|}~".utf8.contains(byte)
            }
        }
        guard isUsual, sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty, address.utf8.count <= 254 else {
            return nil
        }
        self.address = address
        self.name = name.flatMap { $0.text.isEmpty ? nil : $0 }
    }

    /// `捗り <plans@city.example>` or the address alone, as a setting writes it.
    public init?(written text: String) {
        guard text.hasSuffix(">"), let opening = text.lastIndex(of: "<") else {
            self.init(text)
            return
        }
        self.init(
            String(text[text.index(after: opening)...].dropLast()), name: HeaderText(String(text[..<opening])))
    }

    public var description: String { name.map { "\($0) <\(address)>" } ?? address }

    /// What stands behind the @.
    var host: Substring { address.split(separator: "@").last ?? "" }

    func encoded(used: Int) -> String {
        guard let name else { return address }
        let before = name.encodedName(used: used)
        let line = before.split(separator: "\r\n").last.map(\.utf8.count) ?? 0
        // Folded before the address where both do not fit into one line.
        return before + (used + line + address.utf8.count + 3 > 76 ? "\r\n <" : " <") + address + ">"
    }
}
