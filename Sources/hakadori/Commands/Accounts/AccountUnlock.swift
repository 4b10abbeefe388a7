import ArgumentParser
import Foundation
import Store

/// `hakadori account unlock`: lets somebody try again who failed to sign in too often (ロックの解除).
struct AccountUnlock: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "unlock",
            abstract: say("ログインのロックを解除する", "Unlock signing in."),
            discussion: say(
                """
                続けて間違えてログインできなくなった利用者が、どの接続元からもすぐに試せるようになります。

                例：
                  hakadori account unlock kasumihama/tanaka
                """,
                """
                Somebody who failed to sign in too often may try again at once, from every address.

                Example:
                  hakadori account unlock kasumihama/tanaka
                """)
        )
    }

    @Argument(help: .say("利用者：市/利用者名", "The person: CITY/LOGIN.", value: "city/login"), transform: AccountName.argument)
    var person: AccountName

    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        let (name, isDone) = try await settings.withStore(for: .writing) { store in
            let account = try await store.people.person(person).account
            return (
                account.name,
                try await store.people.unlock(account.id, in: person.city, at: Date(), by: settings.author)
            )
        }
        StandardError.write(
            line: isDone
                ? say("「\(name)」のロックを解除しました。", "“\(name)” is unlocked.")
                : say("「\(name)」はロックされていません。", "“\(name)” is not locked."))
    }
}
