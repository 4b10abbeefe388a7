import Foundation

/// A page laid out for a reviewer (読みやすくした HTML): a line for each block, indented by what it stands in. What differs from run to run
/// is named instead.
struct ReadableHTML {
    private(set) var lines: [String] = []
    /// The elements that are open, and whether each has lines of its own inside.
    private var open: [(name: Substring, hasLines: Bool)] = []

    /// - Parameter names: texts that differ from run to run, with what stands for them.
    init(_ html: String, naming names: [String: String] = [:]) {
        var html = html
        for (text, name) in names { html = html.replacing(text, with: name) }
        html = html.replacing(/(assets\/\w+)\.[0-9a-f]{16}/) { "\($0.output.1).{hash}" }
        html = html.replacing(/\b[0-9a-f]{64}\b/, with: "{sha256}")
        html = html.replacing(/(name="(?:token|digest)" value=")[^"]*/) { "\($0.output.1){\("differs")}" }
        for piece in html.matches(of: /<[^>]+>|[^<]+/).map(\.output) { take(piece) }
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private static let blocks: Set<Substring> = [
        "html", "head", "body", "header", "footer", "nav", "main", "section", "article", "aside", "div", "ul", "ol",
        "li",
        "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "form", "fieldset", "legend", "p",
        "h1",
        "h2", "h3", "h4", "figure", "figcaption", "details", "summary", "label", "select", "option", "button", "link",
        "meta", "title", "textarea", "svg", "input",
    ]
    private static let empty: Set<Substring> = [
        "link", "meta", "input", "br", "img", "hr", "path", "rect", "circle", "line",
    ]

    private mutating func take(_ piece: Substring) {
        guard piece.hasPrefix("<"), !piece.hasPrefix("<!") else {
            let text = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !text.isEmpty { append(text, spaced: piece.first?.isWhitespace == true) }
            return
        }
        let name = piece.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        if piece.hasPrefix("</") {
            guard let last = open.lastIndex(where: { $0.name == name }) else { return append(String(piece)) }
            let hasLines = open[last].hasLines
            open.removeSubrange(last...)
            if hasLines { begin(String(piece)) } else { append(String(piece)) }
            return
        }
        if Self.blocks.contains(name) {
            for index in open.indices { open[index].hasLines = true }
            begin(String(piece))
        } else {
            append(String(piece))
        }
        if !Self.empty.contains(name), !piece.hasSuffix("/>") { open.append((name, false)) }
    }

    private mutating func begin(_ text: String) {
        lines.append(String(repeating: " ", count: open.count) + text)
    }

    private mutating func append(_ text: String, spaced: Bool = false) {
        guard let last = lines.popLast() else { return lines.append(text) }
        lines.append(last + (spaced ? " " : "") + text)
    }
}
