import Testing

@testable import HTML

struct HTMLTests {
    @Test(arguments: [
        ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
        ("R&D \"quoted\"", "R&amp;D &quot;quoted&quot;"),
        ("&amp;", "&amp;amp;"),
        ("𠮷野家①Ⅱ～", "𠮷野家①Ⅱ～"),
        ("zero\u{0}bell\u{7}escape\u{1B}", "zero\u{FFFD}bell\u{FFFD}escape\u{FFFD}"),
        ("line\nbreak\ttab", "line\nbreak\ttab"),
    ])
    func `text is escaped when it is put in`(text: String, written: String) {
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        #expect(html.markup == "<p title=\"\(written)\">\(written)</p>")
    }

    @Test func `markup put into markup is not escaped again`() {
        let inner: HTML = "<b>\("a<b")</b>"
        let pieces: [HTML] = [inner, inner]
        let nothing: HTML? = nil
        let html: HTML = "<p>\(inner)\(pieces)\(nothing)\(7)</p>"
        #expect(html.markup == "<p><b>a&lt;b</b><b>a&lt;b</b><b>a&lt;b</b>7</p>")
    }

    @Test func `a piece with a condition is made only where it holds`() {
        func explode() -> HTML {
            Issue.record("made although the condition does not hold")
            return ""
        }
        let html: HTML = "a\(explode(), if: false)\("b", if: true)"
        #expect(html.markup == "ab")
    }
}
