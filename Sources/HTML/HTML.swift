/// A piece of a page. Text is escaped when it is put in, by its type; what has no written form does not compile there.
///
/// ```swift
/// let row: HTML = "<td title=\"\(hint)\">\(action.name)</td>"
/// ```
public struct HTML: Sendable {
    /// The markup, ready to send.
    public private(set) var markup: String

    public init() { markup = "" }

    /// Markup that is known to be safe: drawings and other pieces made by this program, never a visitor's text.
    public init(safe markup: String) { self.markup = markup }

    public static func + (left: HTML, right: HTML) -> HTML { HTML(safe: left.markup + right.markup) }
    public static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

    public var isEmpty: Bool { markup.isEmpty }
}

extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { markup = value }
    public init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

    public struct Interpolation: StringInterpolationProtocol, Sendable {
        var markup = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: String) { markup += literal }

        public mutating func appendInterpolation(_ text: some StringProtocol) { markup.appendEscaped(text) }
        public mutating func appendInterpolation(_ number: some BinaryInteger) { markup += String(number) }
        public mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
        public mutating func appendInterpolation(_ html: HTML?) { markup += html?.markup ?? "" }
        public mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { markup += piece.markup } }
        /// The piece, only where the condition holds.
        public mutating func appendInterpolation(_ html: @autoclosure () -> HTML, if condition: Bool) {
            if condition { markup += html().markup }
        }
    }
}

extension String {
    /// Puts text where text or a quoted attribute may stand.
    fileprivate mutating func appendEscaped(_ text: some StringProtocol) {
        for byte in text.unicodeScalars {
            switch byte {
            case "&": self += "&amp;"
            case "<": self += "&lt;"
            case ">": self += "&gt;"
            case "\"": self += "&quot;"
            case "'": self += "&#39;"
            // Control characters have no place in HTML; line breaks and tabs stay.
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}": self += "\u{FFFD}"
            default: unicodeScalars.append(byte)
            }
        }
    }
}
