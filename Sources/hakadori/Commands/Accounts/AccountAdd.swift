import ArgumentParser
import Foundation
import Japanese
import People
import Rounds
import Store

/// `hakadori account add`: somebody new.
struct AccountAdd: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add",
            abstract: say("利用者を加える", "Add a person."),
            discussion: say(
                """
                パスワードを決めるための一回限りのコードを標準出力に書きます。本人にだけ渡してください。

                例：
                  hakadori account add kasumihama/tanaka --name "田中 花子"
                """,
                """
                Writes a one-time code to standard output, with which the person chooses a password. Hand it to nobody else.

                Example:
                  hakadori account add kasumihama/tanaka --name "田中 花子"
                """)
        )
    }

    @Argument(help: .say("利用者：市/利用者名", "The person: CITY/LOGIN.", value: "city/login"), transform: AccountName.argument)
    var person: AccountName

    @Option(help: .say("氏名", "The person's name.", value: "name"))
    var name: String

    @Option(help: .say("メールアドレス（任意）", "The person's mail address, if any.", value: "address"))
    var email: String?

    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        guard let name = Account.name(name) else {
            throw Problem(.usage, say("氏名は1文字以上100文字までです。", "A name has 1 to 100 characters."))
        }
        let email = email.flatMap { EmailAddress($0) }
        guard self.email == nil || email != nil else {
            throw Problem(
                .usage,
                say("メールアドレスは tanaka@city.example のように書きます。", "Write a mail address such as tanaka@city.example."))
        }
        let code = try await settings.withStore(for: .writing) { store in
            let now = Date()
            guard try await store.plans.municipalities().contains(where: { $0.slug == person.city }) else {
                throw Problem(
                    .noInput,
                    say(
                        "\(person.city) という自治体はありません。計画を取り込むか、/staff/first-run で作ってください。",
                        "There is no municipality \(person.city). Import a plan, or make it at /staff/first-run."))
            }
            let account = try await store.people.addAccount(
                login: person.login, name: name, email: email, to: person.city, at: now, by: settings.author)
            return try await store.people.issueCode(for: account.id, in: person.city, at: now, by: settings.author)
        }
        try StandardOutput.write(code.text + "\n")
        StandardError.write(
            line: say(
                "「\(name)」を加えました。上のコードを /staff/code に入れると、本人がパスワードを決められます（7日間）。",
                "Added “\(name)”. With the code above they choose a password at /staff/code, within 7 days."))
    }
}
