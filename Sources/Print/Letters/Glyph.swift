import Japanese

/// A letter as it will be drawn.
struct Glyph {
    /// Which of the embedded fonts draws it.
    let font: UInt8
    /// Its number in that font.
    let number: UInt16
    /// In thousandths of the size of the type.
    let width: Float
    let kind: LetterKind
    /// Whether it is a full-width punctuation mark, half of which is blank.
    let isHalfBlank: Bool
    /// What is taken away before and after it, in thousandths of the size of the type.
    var before: Float = 0
    var after: Float = 0
    /// Whether no line ends after it, as between 令和 and the year's number.
    var staysWithNext = false

    var advance: Float { width + before + after }
}
