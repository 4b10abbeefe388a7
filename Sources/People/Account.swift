import Japanese
import Plan

/// Somebody who works on a city's plans (利用者). An account belongs to one city and never sees another's.
public struct Account: Hashable, Sendable {
    /// Names an account for good, also when the person's name or login changes. Unique within a city.
    public struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
        public let text: String

        /// - Parameter text: 1 to 40 small letters, digits and hyphens; `nil` for anything else.
        public init?(_ text: String) {
            let isUsual = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
            guard isUsual, (1...40).contains(text.utf8.count) else { return nil }
            self.text = text
        }

        public var description: String { text }

        public static func < (left: ID, right: ID) -> Bool { left.text < right.text }
    }

    public let city: Slug
    public let id: ID
    public var login: Login
    /// 「田中 花子」, as it stands beside what was done.
    public var name: String
    /// Where mail for this person goes; `nil` where nobody has said.
    public var email: EmailAddress?
    /// A disabled account keeps its rights and its history and may do nothing (利用停止).
    public var isDisabled: Bool
    public var rights: Set<Right>

    public init(
        city: Slug, id: ID, login: Login, name: String, email: EmailAddress? = nil, isDisabled: Bool = false,
        rights: Set<Right> = []
    ) {
        self.city = city
        self.id = id
        self.login = login
        self.name = name
        self.email = email
        self.isDisabled = isDisabled
        self.rights = rights
    }

    /// A name as it may be kept: 1 to 100 characters on one line. `nil` for anything else.
    public static func name(_ typed: String) -> String? {
        guard typed.utf8.count <= 4000, typed.isStreamSafe else { return nil }
        let name = typed.trimmed
        let isOneLine = !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return (1...100).contains(name.count) && name.utf8.count <= 1000 && isOneLine ? String(name) : nil
    }
}
