import Japanese
import Testing

struct EmailAddressTests {
    @Test(arguments: ["tanaka@city.example", " T.Tanaka+plan@dx.city.lg.jp ", "a@b.c", "o'hara@city.example"])
    func `usual addresses are taken`(typed: String) { #expect(EmailAddress(typed) != nil) }

    @Test(arguments: [
        "", "tanaka", "@city.example", "tanaka@", "tanaka@city", "a@b@c.d", "a b@c.d", "a@c..d", ".a@c.d", "a.@c.d",
        "a@-c.d", "a@c-.d", "<a@c.d>", "\"a\"@c.d", "田中@city.example", "a@市.example", "a@c.d\r\nBcc: x@y.z",
        "a\u{0}@c.d", "a@c.d, e@f.g", "a@[127.0.0.1]",
    ])
    func `what is no address, or more than one, is not`(typed: String) { #expect(EmailAddress(typed) == nil) }
}
