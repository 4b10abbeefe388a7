import ArgumentParser
import Foundation

/// The options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(
        help: .say(
            "設定ファイル（既定：~/.config/hakadori/hakadori.conf、次に /etc/hakadori.conf）",
            "The settings file (default: ~/.config/hakadori/hakadori.conf, then /etc/hakadori.conf).", value: "file"))
    var config: String?

    @Option(help: .say("案内と結果の言語：ja か en（既定：ロケール）", "The language: ja or en (default: by locale).", value: "language"))
    var lang: String?

    /// - Parameter options: what else the command line says.
    func settings(_ options: [Setting: String?] = [:]) throws -> Settings {
        var stated = options.compactMapValues { $0 }
        stated[.language] = lang
        return try Settings(
            options: stated, config: config, environment: ProcessInfo.processInfo.environment)
    }
}

/// Where the plans are kept, for commands that need them.
struct DatabaseOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(
        help: .say(
            "データベース：sqlite:ファイル または postgres://…（既定は hakadori settings で分かります）",
            "The database: sqlite:FILE or postgres://… (hakadori settings shows the default).", value: "address"))
    var database: String?

    func settings(_ options: [Setting: String?] = [:]) throws -> Settings {
        try common.settings(options.merging([.database: database]) { first, _ in first })
    }
}

/// How rows are printed.
struct FormatOption: ParsableArguments {
    @Option(help: .say("一覧の形式（text は画面用）", "How rows are printed.", value: "format"))
    var format: Listing.Format = .text
}

/// Where a result is written.
struct OutputOption: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: .say("書き出すファイル（既定：標準出力）", "The file to write (default: standard output).", value: "file"))
    var output: String?

    /// - Parameter inputs: the files that the command reads.
    func file(reading inputs: [String] = [], _ settings: Settings) -> OutputFile {
        OutputFile(path: output, inputs: inputs + [settings.settingsFile].compactMap { $0 })
    }
}

/// Who does it, as the change log will say.
struct AuthorOption: ParsableArguments {
    @Option(help: .say("変更履歴に残す名前（既定：利用者名）", "The name for the change log (default: the user's).", value: "name"))
    var author: String?
}
