/// One sentence in both languages of the interface (和文・英文).
public struct Words: Hashable, Sendable {
    public let japanese: String
    public let english: String

    public init(_ japanese: String, _ english: String) {
        self.japanese = japanese
        self.english = english
    }

    public subscript(language: Language) -> String { language == .japanese ? japanese : english }
}
