/// Why a text is no good password (パスワードの不備).
public enum PasswordFault: Hashable, Sendable {
    /// Fewer than `PasswordRule.shortest` characters.
    case tooShort
    /// More than `PasswordRule.longest` characters.
    case tooLong
    /// More combining marks in a row than any writing has.
    case excessMarks
    /// One of those that everybody tries first, or made by one of their recipes.
    case common
    /// It holds the person's own login, or is the name of the person or the city.
    case ownName
}
