import HTML
import JapaneseText

/// A text with what is different from another marked in it (違いの表示): struck out and underlined, and said in words to those
/// who hear the page.
struct ComparedText: Sendable {
    let before: String?
    let after: String?
    let wording: Wording

    var html: HTML {
        guard before != nil || after != nil else { return "<p class=\"blank\">\(wording.blank)</p>" }
        let pieces = TextDifference(from: before ?? "", to: after ?? "").pieces.map { piece -> HTML in
            switch piece.fate {
            case .kept: "\(piece.text)"
            case .deleted: "<del>\(said(wording.leftOut))\(piece.text)</del>"
            case .inserted: "<ins>\(said(wording.addedHere))\(piece.text)</ins>"
            }
        }
        return "<p class=\"written\"\(wording.originalAttribute)>\(pieces)</p>"
    }

    private func said(_ words: String) -> HTML {
        let language: HTML = wording.language == .japanese ? "" : " lang=\"en\""
        return "<span class=\"visually-hidden\"\(language)>\(words)</span>"
    }
}

/// A text just as it is written, line breaks too (原文の表示).
struct WrittenText: Sendable {
    let text: String?
    let wording: Wording

    var html: HTML {
        guard let text else { return "<p class=\"blank\">\(wording.blank)</p>" }
        return "<p class=\"written\"\(wording.originalAttribute)>\(text)</p>"
    }
}
