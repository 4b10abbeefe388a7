import HTML
import Plan

/// One of the texts of a place where two people wrote (競合した文), as people say it: of a choice the words.
struct ConflictText: Sendable {
    let spot: MergeConflict.Spot
    let names: Names
    let wording: Wording

    func html(_ text: String?) -> HTML {
        let shown: String? =
            if case .field(let place) = spot { text.map { names.value($0, at: place, in: .japanese) } } else { text }
        return shown.map { "<div class=\"as-written\"\(wording.originalAttribute)>\($0)</div>" as HTML }
            ?? "<span class=\"blank\">\(wording.blank)</span>"
    }
}
