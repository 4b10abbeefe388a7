/// Where the log of `serve` goes for people (記録の出力): each entry is one line on standard error, whatever stands in it.
///
/// What a mail server or a database answers is others' words: an ESC could do what it likes to the terminal of whoever reads the
/// journal, a line break could look like another entry.
struct VisibleLog: TextOutputStream, Sendable {
    mutating func write(_ entry: String) {
        let line = entry.withoutTrailingLines.visible.replacing("\n", with: "␊")
        StandardError.write(text: line + "\n")
    }
}
