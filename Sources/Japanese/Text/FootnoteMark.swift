extension String {
    /// Without the mark of a footnote at its end (注の印): 「達成率※1」, 「21.6※1」, 「9,655＊」.
    public var withoutFootnoteMark: String {
        var rest = Substring(self)
        while let last = rest.lastIndex(where: { "※*＊".contains($0) }), last != rest.startIndex,
            rest[rest.index(after: last)...].allSatisfy({ $0.isNumber || $0.isWhitespace })
        {
            rest = rest[..<last].trimmed
        }
        return String(rest)
    }
}
