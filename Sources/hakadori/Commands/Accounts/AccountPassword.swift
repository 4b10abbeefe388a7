import ArgumentParser
import Foundation
import Store

/// `hakadori account password`: a new password, or a code to choose one with.
struct AccountPassword: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "password",
            abstract: say("一回限りのコードを発行するか、パスワードを決める", "Issue a one-time code, or set a password."),
            discussion: say(
                """
                コードを標準出力に書きます。--stdin では、標準入力の1行目を新しいパスワードにします。引数では\
                受け取りません。

                例：
                  hakadori account password kasumihama/tanaka
                  hakadori account password kasumihama/tanaka --stdin < password.txt
                """,
                """
                Writes a code to standard output. With --stdin the first line of standard input becomes the password; \
                an argument never does.

                Example:
                  hakadori account password kasumihama/tanaka
                  hakadori account password kasumihama/tanaka --stdin < password.txt
                """)
        )
    }

    @Argument(help: .say("利用者：市/利用者名", "The person: CITY/LOGIN.", value: "city/login"), transform: AccountName.argument)
    var person: AccountName

    @Flag(help: .say("標準入力の1行目をパスワードにする", "Take the password from standard input."))
    var stdin = false

    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        let password = stdin ? readLine(strippingNewline: true) ?? "" : nil
        let code = try await settings.withStore(for: .writing) { store -> String? in
            let id = try await store.people.person(person).account.id
            guard let password else {
                return try await store.people.issueCode(for: id, in: person.city, at: Date(), by: settings.author).text
            }
            try await store.people.setPassword(password, of: id, in: person.city, at: Date(), by: settings.author)
            return nil
        }
        if let code { try StandardOutput.write(code + "\n") }
        StandardError.write(
            line: code == nil
                ? say("パスワードを決めました。", "The password is set.")
                : say("コードは7日以内に一度だけ、/staff/code で使えます。", "The code works once, within 7 days, at /staff/code."))
    }
}
