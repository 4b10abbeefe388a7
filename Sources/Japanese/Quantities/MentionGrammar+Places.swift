extension MentionGrammar {
    /// Where `word` ends if it stands here; the word is folded.
    func after(_ word: String, at start: Int) -> Int? {
        var position = start
        for scalar in word.unicodeScalars {
            guard text[position] == scalar else { return nil }
            position += 1
        }
        return position
    }

    /// Behind one space, if one stands here.
    func skipSpace(_ start: Int) -> Int { text[start].isSpace ? start + 1 : start }

    /// Behind a space that stands between a number and `scalar`: 「令和 5 年度」.
    func skipSpace(_ start: Int, before scalar: Unicode.Scalar) -> Int {
        text[start].isSpace && text[start + 1] == scalar ? start + 1 : start
    }
}
