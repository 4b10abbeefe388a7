/// Leftovers of HTML in a text (書式の記号), such as `<ul style="…">` opened and never closed.
public enum Markup {
    /// The elements that turn up in text copied from pages. Other words between < and > are the writer's own.
    private static let elements: Set<String> = [
        "a", "b", "br", "center", "div", "em", "font", "i", "li", "ol", "p", "s", "small", "span", "strong", "sub",
        "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
    ]

    /// - Returns: the text without its tags, every other character as it was, and the tags in their order.
    public static func removed(from text: String) -> (text: String, tags: [String]) {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "<")) else { return (text, []) }
        var kept: [UInt8] = []
        var tags: [String] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), let end = tagEnd(in: bytes, from: index) {
                let tag = String(decoding: bytes[index..<end], as: UTF8.self)
                // <br> is a line break that somebody wrote: it would join two lines into one to drop it.
                if tag.lowercased().hasPrefix("<br") { kept.append(UInt8(ascii: "\n")) }
                tags.append(tag)
                index = end
            } else {
                kept.append(bytes[index])
                index += 1
            }
        }
        return (String(decoding: kept, as: UTF8.self), tags)
    }

    /// The offset behind the tag that begins at `start`; `nil` where none does.
    private static func tagEnd(in bytes: [UInt8], from start: Int) -> Int? {
        var index = start + 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
        let name = bytes[index...].prefix(7).prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        guard elements.contains(String(decoding: name, as: UTF8.self).lowercased()) else { return nil }
        let rest = bytes[(index + name.count)...].prefix(400)
        guard let close = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
            bytes[close] == UInt8(ascii: ">")
        else { return nil }
        let attributes = rest[..<close]
        let isBare = attributes.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "/") }
        return isBare || (attributes.first == 0x20 && attributes.contains(UInt8(ascii: "="))) ? close + 1 : nil
    }
}
