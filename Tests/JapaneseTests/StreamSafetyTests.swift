import Japanese
import Testing

struct StreamSafetyTests {
    @Test(arguments: ["", "abc", "か\u{3099}き\u{309A}", "髙橋、葛󠄀飾", "🏳️‍🌈👩‍👩‍👧‍👦", "ｶﾞｷﾞ", "각", "สวัสดีค้ำ"])
    func `ordinary text is safe`(text: String) {
        #expect(text.isStreamSafe)
    }

    @Test(arguments: [0x300, 0x301, 0x3099, 0x20DD, 0xFE0F, 0xE0100, 0x94D, 0x1D165, 0xFF9E] as [UInt32])
    func `thirty marks in a row are safe, one more is not`(mark: UInt32) throws {
        let mark = String(Character(try #require(Unicode.Scalar(mark))))
        let thirty = String(repeating: mark, count: 30)
        #expect(("が" + thirty).isStreamSafe)
        #expect(!("が" + thirty + mark).isStreamSafe)
        #expect(("が" + thirty + "x" + mark).isStreamSafe)
    }

    @Test func `what is too much is taken out, and nothing else`() {
        let marks = String(repeating: "\u{301}", count: 30)
        let text = "髙橋 e\(marks)\u{301}\u{301}x か\u{3099}\(marks)\u{301}"
        #expect(
            Array(text.withoutExcessMarks.unicodeScalars)
                == Array("髙橋 e\(marks)x か\u{3099}\(marks.dropLastScalar)".unicodeScalars))
        #expect(text.withoutExcessMarks.isStreamSafe && "ふつうの文".withoutExcessMarks == "ふつうの文")
    }

    @Test func `every mark that the shortcut skips is none`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.canonicalCombiningClass.rawValue != 0
            else { continue }
            #expect(!String(repeating: Character(scalar), count: 31).isStreamSafe, "U+\(String(value, radix: 16))")
        }
    }
}

extension String {
    fileprivate var dropLastScalar: String { String(unicodeScalars.dropLast()) }
}
