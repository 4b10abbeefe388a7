extension NumericMention {
    /// Every place of `text` that speaks in numbers, in order, none overlapping another.
    ///
    /// Total and linear: every text has an answer, and twice the text takes twice the time. What cannot be a value is `.other`.
    public static func all(in text: String) -> [NumericMention] {
        var grammar = MentionGrammar(text)
        return grammar.mentions()
    }
}
