extension Address {
    /// The address as it stands in a link: percent-encoded path, and query where there is one.
    var path: String {
        let (pattern, values) = printed
        var rest = values.path[...]
        var path = pattern.path { _ in rest.popFirst()?.percentEncoded ?? "-" }
        if format != .html { path += ".\(format.rawValue)" }
        let query = values.query + ownQuery
        if !query.isEmpty { path += "?" + query.map { "\($0.name)=\($0.value.percentEncoded)" }.joined(separator: "&") }
        return path
    }

    private var printed: (pattern: PathPattern, values: AddressValues) {
        let subject = Subject(target: target, preview: preview)
        for line in Self.table { if let values = line.print(subject) { return (line.pattern, values) } }
        preconditionFailure("a place without a line in the table of addresses: \(target)")
    }

    /// What every address can say.
    private var ownQuery: [(name: String, value: String)] {
        var items: [(name: String, value: String)] = []
        if format == .csv, encoding != .utf8 { items.append(("encoding", encoding.rawValue)) }
        if language != .japanese { items.append(("lang", language.rawValue)) }
        return items
    }
}

extension String {
    /// Percent-encoded so that it is one path segment or one query value, whatever it holds. The dots are encoded too in
    /// a segment of dots only (`..` must not climb) and in one that ends like a format (a division named `A.csv`).
    fileprivate var percentEncoded: String {
        let hidesDots = allSatisfy { $0 == "." } || Address.Format.allCases.contains { hasSuffix(".\($0.rawValue)") }
        return PercentEncoding.encoded(self, keeping: hidesDots ? "-_~" : "-._~")
    }
}
