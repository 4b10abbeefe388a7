import Testing

@testable import Site

struct PercentEncodingTests {
    @Test(arguments: [
        ("dx-7_A.b~", "dx-7_A.b~"), ("街 路&灯/1\n", "%E8%A1%97%20%E8%B7%AF%26%E7%81%AF%2F1%0A"), ("%41\0", "%2541%00"),
        ("", ""),
    ])
    func `everything but letters, digits and four marks is encoded`(text: String, encoded: String) {
        #expect(PercentEncoding.encoded(text) == encoded)
        #expect(PercentEncoding.bytes(behind: encoded, plusIsSpace: false) == Array(text.utf8))
    }

    @Test func `other marks stay where they are wanted`() {
        #expect(PercentEncoding.encoded("a/b.c_d", keeping: "/") == "a/b%2Ec%5Fd")
    }

    @Test(arguments: ["%", "%4", "%4g", "%ff", "%00", "%0a", "a\u{7F}", "%C0%AE"])
    func `what is broken or hides something says no text`(encoded: String) {
        #expect(PercentEncoding.text(behind: encoded) == nil)
    }
}
