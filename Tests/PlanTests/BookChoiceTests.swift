import Plan
import Testing

struct BookChoiceTests {
    @Test func `a choice is read back as it was kept`() {
        let choice = BookChoice(parts: [.method, .form, .summary], page: .a3Landscape)
        #expect(choice.text == "a3-landscape method form summary")
        #expect(BookChoice(choice.text) == choice)
        #expect(BookChoice(BookChoice.usual.text) == .usual)
    }

    @Test(arguments: ["", "a4", "a5 summary", "a4 summary summary", "a4 summary nothing", "summary"])
    func `what is no choice is none`(text: String) {
        #expect(BookChoice(text) == nil)
    }
}
