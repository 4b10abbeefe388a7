extension String {
    /// The text in one line: each run of line breaks becomes 「／」, a tab a space (ルール L1-14, L1-06).
    var oneLine: String {
        var line = String.UnicodeScalarView()
        var broken = false
        for scalar in unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
                broken = true
            default:
                if broken, !line.isEmpty { line.append("／") }
                broken = false
                line.append(scalar == "\t" ? " " : scalar)
            }
        }
        return String(line)
    }

    /// One line that no spreadsheet takes for a formula.
    ///
    /// An apostrophe is put before a text of two letters or more that begins with `=`, `+`, `-`, `@` or their full-width
    /// forms. A text that begins with apostrophes and then one of these gets one more, so that taking one apostrophe
    /// away before them always gives the text back. JSON needs none of this and has the text as written.
    var harmlessCell: String {
        let line = oneLine
        let rest = line.unicodeScalars.drop { $0 == "'" }
        guard line.unicodeScalars.count > 1, let first = rest.first, "=+-@＝＋－＠".unicodeScalars.contains(first) else {
            return line
        }
        return "'" + line
    }
}
