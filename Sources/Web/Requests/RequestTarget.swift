/// The pieces of a request's target, as a client sends them.
enum RequestTarget {
    /// - Returns: the path as sent, and what stands behind the first question mark.
    static func parts(of target: String) -> (path: String, query: String) {
        var rest = Substring(target)
        // The absolute form, as proxies send it: http://host/path.
        if !rest.hasPrefix("/"), let scheme = rest.firstRange(of: "://") {
            rest = rest[scheme.upperBound...]
            rest = rest[(rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex)...]
        }
        rest = rest[..<(rest.firstIndex(of: "#") ?? rest.endIndex)]
        let mark = rest.firstIndex(of: "?")
        let path = rest[..<(mark ?? rest.endIndex)]
        return (path.isEmpty ? "/" : String(path), mark.map { String(rest[$0...].dropFirst()) } ?? "")
    }

    /// Whether it begins with a slash and every piece of it says a text.
    static func isWellFormed(_ path: String) -> Bool {
        path.hasPrefix("/") && !path.contains("\u{FFFD}") && decoded(path, plusIsSpace: false) != nil
    }

    /// The query's names and values; the first of each name. `nil` where it says no text.
    static func values(of query: String) -> [String: String]? {
        var values: [String: String] = [:]
        for piece in query.split(separator: "&") {
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(sides[0], plusIsSpace: true),
                let value = decoded(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
            else { return nil }
            values[name] = values[name] ?? value
        }
        return values
    }

    /// The text behind percent-encoding; `nil` where the encoding is broken, is not UTF-8 or hides a control character.
    static func decoded(_ text: some StringProtocol, plusIsSpace: Bool) -> String? {
        guard var bytes = PercentEncoding.bytes(behind: text, plusIsSpace: plusIsSpace) else { return nil }
        // A line break or a tab in a search is only a space that was pasted.
        if plusIsSpace { bytes = bytes.map { [9, 10, 13].contains($0) ? 32 : $0 } }
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
