/// The pattern of a path (パスの型): fixed words, and places for what differs, such as `/{city}/{plan}/years/{year}`.
///
/// Links are printed from it and requests are read by it, so that the two cannot differ.
struct PathPattern: Sendable {
    let text: String
    private let pieces: [Piece]

    private struct Piece: Sendable {
        let text: Substring
        var isPlace: Bool { text.first == "{" }
    }

    init(_ text: String) {
        self.text = text
        pieces = text.split(separator: "/").map { Piece(text: $0) }
    }

    var countOfPlaces: Int { pieces.count(where: \.isPlace) }

    /// The pattern of what lies below.
    func appending(_ below: String) -> PathPattern { PathPattern(below.isEmpty ? text : "\(text)/\(below)") }

    /// - Parameter fill: what stands in a place, encoded.
    func path(_ fill: (Substring) -> String) -> String {
        pieces.isEmpty ? "/" : pieces.reduce(into: "") { $0 += "/" + ($1.isPlace ? fill($1.text) : String($1.text)) }
    }

    /// What stands in the places of a path, in their order.
    ///
    /// - Returns: `nil` where the path is of another pattern.
    func values<Segment: StringProtocol>(in segments: [Segment]) -> [Segment]? {
        guard matches(segments) else { return nil }
        return zip(pieces, segments).compactMap { $0.isPlace ? $1 : nil }
    }

    /// Whether everything that stands in a path stands where the pattern has a place for it, and is taken.
    func matches<Segment: StringProtocol>(
        _ segments: [Segment], _ take: (Substring, Segment) -> Bool = { _, _ in true }
    )
        -> Bool
    {
        segments.count == pieces.count
            && zip(pieces, segments).allSatisfy { $0.isPlace ? take($0.text, $1) : $0.text == $1 }
    }
}
