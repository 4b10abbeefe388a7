extension Character {
    /// White space, line breaks among it.
    public var isNewlineOrSpace: Bool { unicodeScalars.first?.isPlainSpace ?? isWhitespace }
}

extension StringProtocol {
    /// Without white space and line breaks at its ends: there they are layout, not text.
    public var trimmed: SubSequence {
        if unicodeScalars.first?.isPlainSpace == false, unicodeScalars.last?.isPlainSpace == false { return self[...] }
        let body = drop(while: \.isNewlineOrSpace)
        guard let last = body.lastIndex(where: { !$0.isNewlineOrSpace }) else { return body[body.endIndex...] }
        return body[...last]
    }
}
