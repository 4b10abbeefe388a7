import ArgumentParser
import Foundation
import Rounds
import Store

/// `hakadori account revoke`: one right less.
struct AccountRevoke: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "revoke",
            abstract: say("権限を外す", "Take a right away."),
            discussion: say(
                """
                hakadori account list に出るとおりの範囲で指定します。

                例：
                  hakadori account revoke kasumihama/tanaka --role 担当者 --division 道路河川課
                """,
                """
                Name it just as hakadori account list shows it.

                Example:
                  hakadori account revoke kasumihama/tanaka --role reporter --division 道路河川課
                """)
        )
    }

    @Argument(help: .say("利用者：市/利用者名", "The person: CITY/LOGIN.", value: "city/login"), transform: AccountName.argument)
    var person: AccountName

    @OptionGroup var right: RightOptions
    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        try await settings.withStore(for: .writing) { store in
            let rights = try right.rights(
                try await store.plans.rightSubjects(of: person.city), takesGone: true)
            let account = try await store.people.person(person).account
            guard account.rights.isSuperset(of: rights) else {
                throw Problem(
                    .noInput,
                    say(
                        "「\(account.name)」にその権限はありません。hakadori account list \(person.city) で確かめてください。",
                        "“\(account.name)” has no such right. See hakadori account list \(person.city)."))
            }
            try await store.people.changeAccount(account.id, of: person.city, at: Date(), by: settings.author) {
                $0.rights.subtract(rights)
            }
        }
        StandardError.write(line: say("権限を外しました。", "The right is taken away."))
    }
}
