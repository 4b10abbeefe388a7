import HTML
import Japanese

/// A text of a report with what is different from another marked in it (違いの表示).
struct ComparedText: Sendable {
    let before: String?
    let after: String?
    let wording: Wording

    var html: HTML {
        guard before != nil || after != nil else { return "<p class=\"blank\">\(wording.blank)</p>" }
        let difference = DifferenceView(before: before, after: after, wording: wording).html
        return "<p class=\"written\"\(wording.originalAttribute)>\(difference)</p>"
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
