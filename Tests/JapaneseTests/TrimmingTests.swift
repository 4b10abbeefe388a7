import Japanese
import Testing

struct TrimmingTests {
    @Test(arguments: [
        ("", ""), (" \u{3000}\t\r\n", ""), ("取組", "取組"), ("\u{3000}取 組\u{A0}\n", "取 組"),
        ("\r\n a\u{2028}b \r\n", "a\u{2028}b"),
        // A space that carries a mark is white space; a mark that stands on a letter is not.
        (" \u{301}か\u{3099} ", "か\u{3099}"),
    ])
    func `white space goes at the ends and nowhere else`(written: String, kept: String) {
        #expect(written.trimmed == kept[...])
        #expect(written[...].trimmed.utf8.elementsEqual(kept.utf8))
    }
}
