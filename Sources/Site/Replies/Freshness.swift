/// How long a reply may be used without asking again (Cache-Control).
enum Freshness: Sendable {
    /// Asked again every time; usually answered with 304.
    case checked
    /// A page or file of a permanent edition: only its note that a newer one exists may change, and how this release shows it. Not
    /// longer, because an edition can be taken down.
    case anHour
    /// Its address changes when it does.
    case forever
    /// Says what was true for one visitor in one moment.
    case never

    var cacheControl: String {
        switch self {
        case .checked: "no-cache"
        case .anHour: "public, max-age=3600"
        case .forever: "public, max-age=31536000, immutable"
        case .never: "no-store"
        }
    }
}
