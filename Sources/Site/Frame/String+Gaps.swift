import Foundation
import Japanese
import Plan

extension String {
    /// A page with each mark of blotted-out words shown as one (墨消しの表示): a gap that is seen, and read aloud in the page's language.
    ///
    /// The marks stand in texts everywhere: names, sentences, tables. In tags and in the title they stay letters.
    func withGapsMarked(in language: Language) -> String {
        let mark = RedactedWords.mark
        // Every page comes by here: `contains` would take 60 ms of 3 MB, letter by letter.
        guard strstr(self, mark) != nil else { return self }
        let gap =
            language == .japanese
            ? "<mark class=\"redacted\">\(mark)</mark>" : "<mark class=\"redacted\" lang=\"en\">[redacted]</mark>"
        var result = ""
        result.reserveCapacity(utf8.count + 1024)
        var rest = self[...]
        var isPlain = true
        while let tag = rest.firstIndex(of: "<") {
            let text = rest[..<tag]
            result += isPlain ? text.replacing(mark, with: gap) : text
            let end = rest[tag...].firstIndex(of: ">").map { rest.index(after: $0) } ?? rest.endIndex
            let markup = rest[tag..<end]
            result += markup
            // What these hold is no text that other tags could stand in: a chart's words are a picture's.
            if ["title", "text", "option"].contains(where: { markup.hasPrefix("<\($0)") }) {
                isPlain = false
            } else if markup.hasPrefix("</") {
                isPlain = true
            }
            rest = rest[end...]
        }
        result += isPlain ? rest.replacing(mark, with: gap) : rest
        return result
    }
}
