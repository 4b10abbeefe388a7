import Japanese
import Plan

extension Address {
    /// Reads an address as a browser sends it; `nil` where nothing can stand there.
    ///
    /// - Parameters:
    ///   - path: the path alone, still percent-encoded. A slash at its end is overlooked.
    ///   - query: the query's names and decoded values. Unknown names are overlooked.
    init?(path: String, query: [String: String] = [:]) {
        guard path.hasPrefix("/"), path.utf8.count <= 4096 else { return nil }
        var encoded = path.dropFirst()
        if encoded.hasSuffix("/"), encoded.utf8.count > 1 { encoded = encoded.dropLast() }
        let format = Format(ending: encoded)
        if format != .html { encoded = encoded.dropLast(format.rawValue.utf8.count + 1) }
        let pieces = encoded.isEmpty ? [] : encoded.split(separator: "/", omittingEmptySubsequences: false)
        let segments = pieces.compactMap { PercentEncoding.text(behind: $0) }
        guard segments.count == pieces.count, !segments.contains(""),
            let subject = Self.table.lazy.compactMap({ line in
                line.pattern.values(in: segments).flatMap { line.read($0, query) }
            }).first
        else { return nil }
        let encoding = format == .csv ? query["encoding"].flatMap(Encoding.init) : nil
        self.init(
            subject.target, language: query["lang"].flatMap(Language.init) ?? .japanese, format: format,
            encoding: encoding ?? .utf8, preview: subject.preview)
    }

    /// The pattern by which a path is read, with the form at its end; `nil` where nothing can stand there. What the path says stays
    /// out of it: beyond city and plan, every place is the same.
    static func pattern(of path: Substring) -> String? {
        let format = Format(ending: path)
        let ending = format == .html ? "" : ".\(format.rawValue)"
        let pieces = path.dropLast(ending.utf8.count).split(separator: "/")
        return table.first { $0.pattern.matches(pieces) }.map { line in
            line.pattern.path { ["{city}", "{plan}"].contains($0) ? String($0) : "{…}" } + ending
        }
    }
}

extension Address.Format {
    /// The form that the end of a path asks for.
    fileprivate init(ending path: Substring) {
        self = Self.allCases.first { $0 != .html && path.hasSuffix(".\($0.rawValue)") } ?? .html
    }
}
