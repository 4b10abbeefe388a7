import HTML
import JapaneseText
import Plan

/// A text as written, with its list shown as a list (本文の表示). Nothing is added to the words and nothing left out.
struct PassageView: Sendable {
    let passage: Passage
    /// Words to mark, as the visitor searched them.
    var marking: [String] = []

    var html: HTML {
        let bullets = passage.bullets
        if bullets.isEmpty { return "<p>\(marked(passage.text))</p>" }
        return "<ul>\(bullets.map { "<li>\(marked($0))</li>" as HTML })</ul>"
    }

    private func marked(_ text: String) -> HTML { MarkedText(text: text, words: marking).html }
}

/// A text in which the words somebody looked for are marked (検索語の強調).
struct MarkedText: Sendable {
    let text: String
    let words: [String]

    var html: HTML {
        let found = words.flatMap { text.ranges(ofFolded: $0) }.sorted { $0.lowerBound < $1.lowerBound }
        var html = HTML()
        var position = text.startIndex
        for range in found where range.upperBound > position {
            let start = max(range.lowerBound, position)
            html += "\(text[position..<start])<mark>\(text[start..<range.upperBound])</mark>"
            position = range.upperBound
        }
        return html + "\(text[position...])"
    }
}
