import HTML
import Japanese

/// Two wordings as one text with what was taken out and put in marked (新旧の対照): struck out and underlined, and said in
/// words to those who hear the page.
struct DifferenceView: Sendable {
    let before: String?
    let after: String?
    let wording: Wording

    var html: HTML {
        switch (before, after) {
        case (nil, let after?): return inserted(after)
        case (let before?, nil): return deleted(before)
        default:
            let pieces = TextDifference(from: before ?? "", to: after ?? "").pieces
            return pieces.reduce(into: HTML()) { html, piece in
                switch piece.fate {
                case .kept: html += "\(piece.text)"
                case .deleted: html += deleted(piece.text)
                case .inserted: html += inserted(piece.text)
                }
            }
        }
    }

    private func deleted(_ text: String) -> HTML {
        "<del><span class=\"visually-hidden\"\(language)>\(wording.takenOut)</span>\(text)</del>"
    }

    private func inserted(_ text: String) -> HTML {
        "<ins><span class=\"visually-hidden\"\(language)>\(wording.putIn)</span>\(text)</ins>"
    }

    /// The words around are the city's own; these are the page's.
    private var language: HTML { wording.language == .japanese ? "" : " lang=\"en\"" }
}

extension Wording {
    fileprivate var takenOut: String { say("削除：", "taken out: ") }
    fileprivate var putIn: String { say("追加：", "put in: ") }
}
