import Japanese

/// What sort of address a request names, without what it says (経路の型): `/{city}/{plan}/actions/{…}`, for the log.
///
/// Numbers, names and searches of visitors stay out of it, and so does whatever somebody types who looks for holes.
enum RoutePattern {
    static func text(of target: String) -> String {
        guard target.utf8.count <= RequestTarget.longest, target.isStreamSafe else { return "{…}" }
        let path = target.prefix { $0 != "?" && $0 != "#" }
        if StaffAddress.isStaff(target) {
            return StaffAddress(path: String(path), query: [:])?.place.rawValue ?? "/staff/{…}"
        }
        if FixedReplies.all[String(path)] != nil || path == "/readyz" { return String(path) }
        guard path.hasPrefix("/") else { return "{…}" }
        return path.hasPrefix("/assets/") ? "/assets/{file}" : Address.pattern(of: path) ?? "/{…}"
    }
}
