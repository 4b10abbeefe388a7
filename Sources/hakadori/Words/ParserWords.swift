import Japanese

/// What ArgumentParser says about a command line it cannot read, in the reader's language.
///
/// Its own words are English and cannot be exchanged, so the sentences that a user can bring about are known here; one
/// that is not known is said as it is.
enum ParserWords {
    static func text(_ message: String, usage: String) -> String {
        if usage.contains("<subcommand>"), let parts = message.match("Unexpected argument '{}'") {
            return say("\(parts[0]) というコマンドはありません。", "There is no command “\(parts[0])”.")
        }
        guard CLILanguage.language == .japanese else { return message }
        for (english, japanese) in sentences {
            guard let parts = message.match(english) else { continue }
            return parts.reduce(japanese) { sentence, part in
                guard let place = sentence.firstRange(of: "{}") else { return sentence }
                return sentence.replacingCharacters(in: place, with: part.replacing("', '", with: "、"))
            }
        }
        return message
    }

    /// The usage line and the hint that stand under a message.
    static func usage(_ text: String) -> String {
        guard CLILanguage.language == .japanese else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.hasPrefix("Usage: ") { return "使い方：" + placeholders(String(line.dropFirst(7))) }
            if line.hasPrefix("Help:  ") { return "説明：" + line.dropFirst(7) }
            if let parts = line.match("  See '{}' for more information.") { return "  詳しくは \(parts[0])" }
            return String(line)
        }.joined(separator: "\n")
    }

    /// The stand-ins that ArgumentParser puts into a usage line.
    static func placeholders(_ usage: String) -> String {
        usage.replacing("<subcommand>", with: "<コマンド>").replacing("<options>", with: "<オプション>")
    }

    /// The more particular ones stand first.
    private static let sentences = [
        ("Unknown option '{}'. Did you mean '{}'?", "{} というオプションはありません。{} ではありませんか。"),
        ("Unknown option '{}'", "{} というオプションはありません。"),
        ("Missing value for '{}'", "{} に値がありません。"),
        (
            "The option '{}' does not take any value, but '{}' was specified.",
            "{} は値を取りませんが、「{}」が指定されています。"
        ),
        ("Unexpected argument '{}'", "余分な引数があります：「{}」。"),
        ("{} unexpected arguments: '{}'", "余分な引数が{}個あります：「{}」。"),
        (
            "The value '{}' is invalid for '{}'. Please provide one of '{}' and '{}'.",
            "「{}」は {} に使えません。{}、{} のどちらかを指定してください。"
        ),
        (
            "The value '{}' is invalid for '{}'. Please provide one of '{}' or '{}'.",
            "「{}」は {} に使えません。{}、{} のどれかを指定してください。"
        ),
        (
            "The value '{}' is invalid for '{}'. Please provide one of the following:{}",
            "「{}」は {} に使えません。次のどれかを指定してください。{}"
        ),
        ("The value '{}' is invalid for '{}': {}", "「{}」は {} に使えません：{}。"),
        ("The value '{}' is invalid for '{}'", "「{}」は {} に使えません。"),
        ("Missing expected argument '{}'", "{} が指定されていません。"),
        ("Missing one of: '{}'", "次のどれかを指定してください：'{}'。"),
        ("Missing required subcommand.", "コマンドが指定されていません。"),
        ("Invalid option: {}", "{} というオプションはありません。"),
        (
            "Value to be set with flag '{}' had already been set with flag '{}'",
            "{} と {} は同時に指定できません。"
        ),
    ]
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: text)
        return copy
    }
}
