import ArgumentParser
import Japanese

/// `hakadori quantities`: what the program reads in a sentence.
struct Quantities: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("文にある数を、どう読むか示す", "Show what is read out of the numbers in a text."),
            discussion: say(
                """
                数量と、数量に見えるもの（日付、年度、学年、計画の次数、法令、番号など）を、行ごとに示します。

                例：
                  hakadori quantities '受付件数は年間約6万4千件（前年度比+2.4%）'
                  hakadori quantities --file results.txt --format json
                """,
                """
                Lists the quantities, line by line, and what only looks like one: dates, fiscal years, school \
                grades, plan numbers, laws, codes.

                Example:
                  hakadori quantities '受付件数は年間約6万4千件（前年度比+2.4%）'
                  hakadori quantities --file results.txt --format json
                """)
        )
    }

    @Argument(help: .say("読む文", "The text.", value: "text"))
    var words: [String] = []

    @Option(help: .say("文のファイル（UTF-8、「-」は標準入力）", "A file with the text (UTF-8; - is standard input).", value: "file"))
    var file: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard words.isEmpty == (file != nil) else {
            throw ValidationError(say("文か --file のどちらか一つを指定してください。", "Name either a text or --file, not both."))
        }
    }

    func run() async throws {
        _ = try common.settings()
        let text = try file.map { String(decoding: try InputFile(path: $0).read(), as: UTF8.self) }
        let listing = MentionListing(text: text ?? words.joined(separator: " "))
        try (format.format == .text ? listing.forPeople : listing.forPrograms).write(as: format.format)
    }
}
