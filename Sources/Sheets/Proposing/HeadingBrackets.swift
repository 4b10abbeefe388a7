import Japanese

/// A heading outside and inside its brackets (見出しの括弧書き).
struct HeadingBrackets {
    /// Folded.
    var outside = ""
    private(set) var insides: [String] = []

    init(_ text: String) {
        var depth = 0
        var inside = ""
        var plain = ""
        for letter in text {
            switch letter {
            case "（", "(", "［", "[", "〔", "｛":
                depth += 1
                if depth > 1 { inside.append(letter) }
            case "）", ")", "］", "]", "〕", "｝":
                if depth == 1 {
                    insides.append(inside)
                    inside = ""
                }
                if depth > 1 { inside.append(letter) }
                depth = max(0, depth - 1)
            default: if depth > 0 { inside.append(letter) } else { plain.append(letter) }
            }
        }
        // A bracket that is never closed is no bracket.
        if depth > 0 { plain += inside }
        outside = plain.folded
        // 令和5(2023)年度 and 2023年度（令和5年度） are years as a whole.
        if FiscalYear(heading: text) != nil {
            outside = text.folded
            insides = []
        }
    }
}
