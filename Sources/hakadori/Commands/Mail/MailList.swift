import ArgumentParser
import People
import Plan
import Store

/// `hakadori mail list`: what was told to whom, and what became of it.
struct MailList: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: say("通知の記録を新しい順に表示する", "List what people were told, the latest first."),
            discussion: say(
                """
                状態は、送信済み、送信待ち、断念（理由を示す）のどれかです。送っていない通知は本人のホームに出ます。

                例：
                  hakadori mail list kasumihama
                """,
                """
                The state is sent, waiting, or given up, with the reason. What was not sent stands on the person's home \
                page.

                Example:
                  hakadori mail list kasumihama
                """))
    }

    @Argument(help: .say("市", "The city.", value: "city"), transform: Slug.argument)
    var city: Slug

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let messages = try await database.settings().withStore { try await $0.messages.all(of: city) }
        let listing = Listing(
            columns: [
                .init("number", "番号", "number"), .init("created", "作成", "created"), .init("name", "氏名", "name"),
                .init("subject", "件名", "subject"), .init("state", "状態", "state"), .init("settled", "日時", "since"),
                .init("attempts", "試行", "tries"), .init("address", "宛先", "address"), .init("fault", "理由", "reason"),
                .init("read", "既読", "read"),
            ], rows: messages.map(row))
        try listing.write(as: format.format)
    }

    private func row(_ message: Message) -> [Listing.Cell] {
        let (state, settled): (String, String?) =
            switch message.state {
            case .waiting: (say("送信待ち", "waiting"), nil)
            case .sent(let at): (say("送信済み", "sent"), at.moment)
            case .givenUp(let at): (say("断念", "given up"), at.moment)
            }
        return [
            .number(message.number), .text(message.createdAt.moment), .text(message.name), .text(message.subject),
            .text(state), .text(settled), .number(message.attempts), .text(message.address), .text(message.fault),
            .text(message.readAt?.moment),
        ]
    }
}
