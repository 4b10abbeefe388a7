import ArgumentParser
import Foundation
import Store

/// `hakadori account disable`: somebody leaves, or comes back.
struct AccountDisable: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "disable",
            abstract: say("利用を停止する", "Disable an account."),
            discussion: say(
                """
                すぐにログアウトされます。権限と履歴は残り、--undo で再開できます。

                例：
                  hakadori account disable kasumihama/tanaka
                """,
                """
                Signed out at once. Rights and history stay, and --undo enables the account again.

                Example:
                  hakadori account disable kasumihama/tanaka
                """)
        )
    }

    @Argument(help: .say("利用者：市/利用者名", "The person: CITY/LOGIN.", value: "city/login"), transform: AccountName.argument)
    var person: AccountName

    @Flag(help: .say("利用を再開する", "Enable it again."))
    var undo = false

    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        let isDisabled = !undo
        let account = try await settings.withStore(for: .writing) { store in
            let id = try await store.people.person(person).account.id
            return try await store.people.changeAccount(id, of: person.city, at: Date(), by: settings.author) {
                $0.isDisabled = isDisabled
            }
        }
        StandardError.write(
            line: isDisabled
                ? say("「\(account.name)」の利用を停止しました。", "“\(account.name)” is disabled.")
                : say("「\(account.name)」の利用を再開しました。", "“\(account.name)” is enabled again."))
    }
}
