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
}
