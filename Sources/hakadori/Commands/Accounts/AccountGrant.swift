import ArgumentParser
import Foundation
import Rounds
import Store

/// `hakadori account grant`: one more right.
struct AccountGrant: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "grant",
            abstract: say("権限を加える", "Give a right."),
            discussion: say(
                """
                書かない範囲は「すべて」です。

                例：
                  hakadori account grant kasumihama/tanaka --role 担当者 --division 道路河川課
                  hakadori account grant kasumihama/sato --role 事務局
                  hakadori account grant kasumihama/mori --role 評価者 --plan plan --item 16 --item 17
                """,
                """
                What is left out is everything.

                Example:
                  hakadori account grant kasumihama/tanaka --role reporter --division 道路河川課
                  hakadori account grant kasumihama/sato --role coordinator
                  hakadori account grant kasumihama/mori --role evaluator --plan plan --item 16 --item 17
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
            let rights = try right.rights(try await store.plans.rightSubjects(of: person.city))
            let id = try await store.people.person(person).account.id
            try await store.people.changeAccount(id, of: person.city, at: Date(), by: settings.author) {
                $0.rights.formUnion(rights)
            }
        }
        StandardError.write(line: say("権限を加えました。", "The right is given."))
    }
}
