import Japanese

/// What sort of address a request names, without what it says (経路の型): `/{city}/{plan}/actions/{…}`, for the log.
///
/// Numbers, names and searches of visitors stay out of it, and so does whatever somebody types who looks for holes.
enum RoutePattern {
    private static let words: Set<Substring> = [
        "sheet", "policies", "actions", "divisions", "years", "follow-up", "findings", "search", "data", "editions",
        "previews", "changes",
    ]
    private static let formats = Address.Format.allCases.map { ".\($0.rawValue)" }

    static func text(of target: String) -> String {
        guard target.utf8.count <= RequestTarget.longest, target.isStreamSafe else { return "{…}" }
        let path = target.prefix { $0 != "?" && $0 != "#" }
        if StaffAddress.isStaff(target) {
            return StaffAddress(path: String(path), query: [:])?.place.rawValue ?? "/staff/{…}"
        }
        if FixedReplies.all[String(path)] != nil || path == "/" || path == "/readyz" { return String(path) }
        guard path.hasPrefix("/") else { return "{…}" }
        let format = formats.first { path.hasSuffix($0) } ?? ""
        let pieces = path.dropLast(format.count).split(separator: "/")
        guard pieces.count <= 8 else { return "{…}" }
        let written = pieces.enumerated().map { index, piece -> Substring in
            switch index {
            case 0: piece == "assets" ? "assets" : "{city}"
            case 1: pieces[0] == "assets" ? "{file}" : piece == "search" ? piece : "{plan}"
            default: words.contains(piece) && pieces[index - 1] != piece ? piece : "{…}"
            }
        }
        return "/" + written.joined(separator: "/") + format
    }
}
