import Japanese

/// What a request's target says (RFC 9112 3.2): a path and the values of a query, all of it text that may be compared.
struct RequestTarget: Sendable {
    /// The path as sent, which begins with a slash and every piece of which says a text.
    let path: String
    /// The query's names and values, decoded; the first of each name. What has another name than ours is overlooked.
    let values: [String: String]
    /// Whether a value held more combining marks in a row than any writing has. Here it is without them.
    let hadExcessMarks: Bool

    /// The longest that is looked at, in bytes.
    static let longest = 4096

    /// - Parameter target: as a client sends it.
    /// - Returns: `nil` where it is too long, is broken, or says no text.
    init?(_ target: String) {
        guard target.utf8.count <= Self.longest, target.isStreamSafe else { return nil }
        let (path, query) = Self.parts(of: target)
        guard path.hasPrefix("/"), !path.contains("\u{FFFD}"),
            Self.decoded(path, plusIsSpace: false)?.isStreamSafe == true
        else { return nil }
        var values: [String: String] = [:]
        var hadExcessMarks = false
        for piece in query.split(separator: "&") {
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(sides[0], plusIsSpace: true),
                let value = Self.decoded(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
            else { return nil }
            // Before it becomes a key.
            guard name.isASCII, values[name] == nil else { continue }
            values[name] = value.isStreamSafe ? value : value.withoutExcessMarks
            hadExcessMarks = hadExcessMarks || !value.isStreamSafe
        }
        (self.path, self.values, self.hadExcessMarks) = (path, values, hadExcessMarks)
    }

    /// The language in which an answer is wanted.
    var language: Language { values["lang"].flatMap(Language.init) ?? .japanese }

    /// The path as sent, and what stands behind the first question mark.
    private static func parts(of target: String) -> (path: String, query: String) {
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

    /// The text behind percent-encoding; `nil` where the encoding is broken, is not UTF-8 or hides a control character.
    private static func decoded(_ text: some StringProtocol, plusIsSpace: Bool) -> String? {
        guard var bytes = PercentEncoding.bytes(behind: text, plusIsSpace: plusIsSpace) else { return nil }
        // A line break or a tab in a search is only a space that was pasted.
        if plusIsSpace { bytes = bytes.map { [9, 10, 13].contains($0) ? 32 : $0 } }
        return PercentEncoding.readable(bytes)
    }
}
