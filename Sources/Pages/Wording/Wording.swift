import JapaneseText
import Plan

/// Every sentence that the interface says, in Japanese and English. What a city wrote is never translated.
public struct Wording: Sendable {
    public let language: Language

    public init(_ language: Language) {
        self.language = language
    }

    func say(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language == .japanese ? japanese() : english()
    }
}
