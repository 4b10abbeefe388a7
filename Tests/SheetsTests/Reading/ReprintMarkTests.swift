import Testing

@testable import Sheets

@Suite struct ReprintMarkTests {
    @Test(arguments: [
        ("日本語教室の開催（再掲）", "日本語教室の開催"), ("【再掲】 日本語教室の開催", "日本語教室の開催"), ("見守り活動（1-2の再掲）", "見守り活動"),
        ("見守り活動 [再掲：施策3]", "見守り活動"), ("日本語教室（初級）の開催", "日本語教室（初級）の開催"), ("再掲", "再掲"),
    ])
    func `a name is known without the mark`(_ written: String, _ name: String) {
        #expect(ReprintMark.removed(from: written) == name)
        #expect(ReprintMark.stands(in: written) == written.contains("再掲"))
    }

    @Test(arguments: [("再4", "4"), ("再掲1-2", "1-2"), ("（再掲）3", "3"), ("12", "12")])
    func `a number is known without the mark`(_ written: String, _ number: String) {
        #expect(ReprintMark.removed(fromNumber: written) == number)
    }

    @Test func `a text that speaks of 再掲 marks no row`() {
        #expect(!ReprintMark.stands(in: "再掲の取組は施策1で数える。"))
        #expect(!ReprintMark.stands(in: "件数は、ほかの施策に掲げる取組（施策2で数えたものを除き、次の表に再掲したもの）"))
        #expect(!ReprintMark.stands(in: String(repeating: "長い説明", count: 100) + "（再掲）"))
    }
}
