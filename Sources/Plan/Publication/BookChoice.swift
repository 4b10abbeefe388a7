/// How the office has the book of a plan printed (冊子の構成): its chapters in their order, and the sheets of the form.
public struct BookChoice: Hashable, Sendable {
    /// None twice.
    public var parts: [BookPart]
    public var page: PaperSize

    public init(parts: [BookPart], page: PaperSize) {
        self.parts = parts
        self.page = page
    }

    /// Everything, on upright A4: while the office has not chosen.
    public static let usual = BookChoice(parts: BookPart.allCases, page: .a4)

    /// As it is kept: 「a4 summary form」.
    public var text: String { ([page.rawValue] + parts.map(\.rawValue)).joined(separator: " ") }

    /// - Returns: `nil` for a text that says no such thing.
    public init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard let page = words.first.flatMap(PaperSize.init) else { return nil }
        let parts = words.dropFirst().compactMap(BookPart.init)
        guard parts.count == words.count - 1, Set(parts).count == parts.count, !parts.isEmpty else { return nil }
        self.init(parts: parts, page: page)
    }
}
