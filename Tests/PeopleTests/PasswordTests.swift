import Testing

@testable import People
@testable import Rounds

struct PasswordTests {
    private let names = ["tanaka-h", "田中 花子", "霞浜市", "kasumihama"]

    @Test(
        arguments: [
            "港の灯台まで三キロ歩く", "kazeguruma to midori no inu", "Tr0mbone.viola.4", "あさがおのたねをまく", "x7Kq2mZp9vLw",
            "🐟🐠🐡🦐🦑🦀 and a boat",
        ].map { $0 + "とおく" })
    func `a long text that nobody tries first is taken, whatever its letters`(password: String) {
        #expect(PasswordRule.fault(in: password, names: names) == nil)
    }

    @Test(arguments: [
        ("a" + String(repeating: "\u{301}", count: 31) + "という長い文にしました", .excessMarks),
        (String(repeating: "\u{301}", count: 500_000), .tooLong),
        ("", PasswordFault.tooShort), ("elevenchars", .tooShort), ("あいうえおかきくけこさ", .tooShort),
        (String(repeating: "長", count: 201), .tooLong), ("e" + String(repeating: "\u{301}", count: 5000), .tooLong),
        ("password2026", .common), ("ＰＡＳＳＷＯＲＤ２０２６", .common), ("P@ssw0rd!!!!", .common), ("123456789012", .common),
        ("qwertyuiop[]", .common), ("lkjhgfdsapoiuyt", .common), ("aaaaaaaaaaaaaa", .common), ("abc123abc123", .common),
        ("ababababababab", .common), ("            ", .common), ("iloveyouforever", .common), ("令和八年四月一日です", .tooShort),
        ("shiyakusho2026!", .common), ("パスワードパスワード", .tooShort), ("20260401202604", .common),
        ("tanaka-h2026", .ownName), ("霞浜市霞浜市です霞浜市", .tooShort), ("Kasumihama26!", .ownName),
        ("田中 花子 1234567", .ownName),
    ])
    func `a text that is short, common or the person's own name is refused`(password: String, fault: PasswordFault) {
        let found = PasswordRule.fault(in: password, names: names)
        #expect(found == fault, "\(password) \(String(describing: found))")
    }

    @Test func `every listed password is refused, and none is listed that is refused for its length`() {
        for password in CommonPasswords.all {
            #expect(PasswordRule.fault(in: password, names: []) != nil, "\(password)")
        }
    }
}
