import ArgumentParser
import People
import Plan
import Rounds
import Store

/// `hakadori account list`: who can sign in, and what they may do.
struct AccountList: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: say("利用者と権限の一覧を表示する", "List people and their rights."),
            discussion: say(
                """
                1行に一つの権限です。空欄はすべてを表します。

                例：
                  hakadori account list kasumihama
                  hakadori account list kasumihama --format csv
                """,
                """
                One right a line. A blank is everything.

                Example:
                  hakadori account list kasumihama
                  hakadori account list kasumihama --format csv
                """)
        )
    }

    @Argument(help: .say("市", "The city.", value: "city"), transform: Slug.argument)
    var city: Slug

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let (people, subjects) = try await database.settings().withStore { store in
            (try await store.people.all(of: city), try await store.plans.rightSubjects(of: city))
        }
        let listing = Listing(
            columns: [
                .init("login", "利用者名", "login"), .init("name", "氏名", "name"), .init("state", "状態", "state"),
                .init("role", "役割", "role"), .init("division", "課", "division"), .init("plan", "計画", "plan"),
                .init("year", "年度", "year"), .init("signedIn", "最後のログイン", "last sign-in"),
                .init("email", "メール", "mail"), .init("step", "評価段階", "step"),
                .init("item", "評価の対象", "item"),
            ],
            rows: people.flatMap { person in
                let rights = person.account.rights.sorted()
                return (rights.isEmpty ? [nil] : rights.map { $0 }).map { row(person, $0, subjects) }
            })
        try listing.write(as: format.format)
    }

    private func row(_ person: Person, _ right: Right?, _ subjects: [Slug: RightSubjects]) -> [Listing.Cell] {
        let state =
            person.account.isDisabled
            ? say("利用停止", "disabled") : person.hasPassword ? say("利用中", "in use") : say("未設定", "no password")
        return [
            .text(person.account.login.text), .text(person.account.name), .text(state),
            .text(right.map { say($0.role.japanese, $0.role.rawValue) }), .text(right?.division.value?.name),
            .text(right?.plan.value?.text), .text(right?.year.value?.label), .text(person.signedInAt?.moment),
            .text(person.account.email?.text), .text(right?.step.value?.text),
            .text(
                right?.item.value.map { item in
                    right?.plan.value.flatMap { subjects[$0]?.word(for: item) } ?? item.text
                }),
        ]
    }
}
