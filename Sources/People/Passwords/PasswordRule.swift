import Japanese

/// What a password must be (パスワードの条件), after NIST SP 800-63B: long, and not one that everybody tries. No rule asks for
/// capitals, digits or signs, and none for a change every few months.
public enum PasswordRule {
    /// In characters.
    public static let shortest = 12
    public static let longest = 200

    /// Whether it can be anybody's password at all, so that it is worth hashing. Said of the bytes, before anything is done with
    /// them that takes longer the more there are.
    public static func isPossible(_ password: String) -> Bool {
        password.utf8.count <= longest * 8 && password.isStreamSafe
    }

    /// What is wrong with it; `nil` when it may be used.
    ///
    /// - Parameter names: what the person is called: login, name, city. Not themselves secret.
    public static func fault(in password: String, names: [String]) -> PasswordFault? {
        guard password.utf8.count <= longest * 8 else { return .tooLong }
        guard password.isStreamSafe else { return .excessMarks }
        guard password.count <= longest else { return .tooLong }
        guard password.count >= shortest else { return .tooShort }
        let folded = password.folded.filter { !$0.isWhitespace }
        if isCommon(folded) { return .common }
        for name in names.map({ $0.folded.filter { !$0.isWhitespace } }) where name.count >= 3 {
            // A name with little around it is a name.
            if folded.contains(name), folded.count - name.count < 8 { return .ownName }
        }
        return nil
    }

    private static func isCommon(_ folded: String) -> Bool {
        if folded.count < 6 || CommonPasswords.all.contains(folded) { return true }
        let letters = Array(folded)
        if Set(letters).count < 4 { return true }
        // One short piece again and again: abc123abc123.
        for length in 1...6 where letters.count >= 2 * length {
            if letters.indices.dropFirst(length).allSatisfy({ letters[$0] == letters[$0 - length] }) { return true }
        }
        // A common beginning with digits and signs behind it: password2026!.
        let stem = folded.reversed().drop { !$0.isLetter }.reversed()
        if CommonPasswords.stems.contains(String(stem)) { return true }
        return CommonPasswords.runs.contains { run in run.contains(folded) }
    }
}
