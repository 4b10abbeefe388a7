import HTML
import Japanese
import Plan

/// A text as written, with its list shown as a list (本文の表示). Nothing is added to the words and nothing left out.
struct PassageView: Sendable {
    let passage: Passage
    /// Parts of the passage's text to mark, such as the numbers that an indicator was read from.
    var marking: [Range<String.Index>] = []

    var html: HTML {
        let items = passage.items
        if items.isEmpty { return "<p>\(marked(passage.text[...]))</p>" }
        return "<ul>\(items.map { "<li>\(marked($0))</li>" as HTML })</ul>"
    }

    private func marked(_ text: Substring) -> HTML {
        MarkedText(text: text, ranges: marking, style: " class=\"read\"").html
    }
}

/// A text of which parts are marked (強調): words that somebody looked for, numbers that something was read from.
struct MarkedText: Sendable {
    let text: Substring
    /// Of the text that `text` is a part of; they may overlap and reach beyond it.
    let ranges: [Range<String.Index>]
    /// The attribute that tells one kind of mark from another.
    let style: HTML

    init(text: Substring, ranges: [Range<String.Index>], style: HTML = "") {
        self.text = text
        self.style = style
        self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// - Parameter words: as the visitor searched them.
    init(text: String, words: [String]) {
        self.init(text: text[...], ranges: words.flatMap { text.ranges(ofFolded: $0) })
    }

    var html: HTML {
        var html = HTML()
        var position = text.startIndex
        for range in ranges where range.upperBound > position && range.lowerBound < text.endIndex {
            let start = max(range.lowerBound, position)
            let end = min(range.upperBound, text.endIndex)
            html += "\(text[position..<start])<mark\(style)>\(text[start..<end])</mark>"
            position = end
        }
        return html + "\(text[position...])"
    }
}
