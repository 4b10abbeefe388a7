import ArgumentParser
import Foundation
import Japanese

/// The language of this run: of its help, messages and results. What a city wrote is never translated.
enum CLILanguage {
    static let language = chosen(
        arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

    /// `--lang` goes before HAKADORI_LANGUAGE, that before the settings file, that before the locale.
    ///
    /// It is chosen before anything is parsed, because help and the parser's own errors are in it too. What is wrong
    /// with the option or the file is said later, when settings are read.
    static func chosen(arguments: [String], environment: [String: String]) -> Language {
        let options = EarlyOptions(arguments: arguments)
        let file = SettingsFile.path(option: options.config, environment: environment)
        let stated = [
            options.language,
            environment[Setting.language.variable],
            file.flatMap { try? SettingsFile(path: $0)[.language] },
        ]
        let named = stated.lazy.compactMap { $0 }.first.flatMap { Language(rawValue: $0) }
        return named ?? Language(environment: environment)
    }
}

/// The two options that are needed before the command line is parsed.
private struct EarlyOptions {
    var language: String?
    var config: String?

    init(arguments: [String]) {
        language = Self.value(of: "--lang", in: arguments)
        config = Self.value(of: "--config", in: arguments)
    }

    private static func value(of option: String, in arguments: [String]) -> String? {
        let before = arguments.prefix { $0 != "--" }
        if let index = before.firstIndex(of: option), index + 1 < before.endIndex { return before[index + 1] }
        return before.first { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
    }
}

extension Language {
    /// The language of the locale (POSIX: LC_ALL goes before LC_MESSAGES, that before LANG); English unless it is Japanese.
    init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self = locale?.hasPrefix("ja") == true ? .japanese : .english
    }
}

/// The words in the language of this run.
func say(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    CLILanguage.language == .japanese ? japanese() : english()
}

extension ArgumentHelp {
    static func say(_ japanese: String, _ english: String, value: String? = nil) -> ArgumentHelp {
        ArgumentHelp(hakadori.say(japanese, english), valueName: value)
    }
}

extension Int {
    /// 「1 change」, 「3 changes」.
    func counted(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}
