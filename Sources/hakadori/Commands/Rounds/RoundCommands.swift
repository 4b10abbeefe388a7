import ArgumentParser
import Findings
import Japanese
import People
import Plan
import Rounds
import Store

/// `hakadori round`: a fiscal year's request for reports (照会), for scripts.
struct RoundCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "round",
            abstract: say("照会を始め、催促し、締め切る", "Open, follow, remind and close rounds."),
            discussion: say(
                """
                画面の /staff/plans/…/rounds と同じことを、命令で行います。

                例：
                  hakadori round open kasumihama/plan 2025 --as sato
                  hakadori round show kasumihama/plan 2025
                  hakadori round remind kasumihama/plan 2025 --as sato --dry-run
                """,
                """
                Does what the pages under /staff/plans/…/rounds do.

                Example:
                  hakadori round open kasumihama/plan 2025 --as sato
                  hakadori round show kasumihama/plan 2025
                  hakadori round remind kasumihama/plan 2025 --as sato --dry-run
                """),
            subcommands: [
                RoundOpen.self, RoundShow.self, RoundChange.self, RoundRemind.self, RoundClose.self, RoundReopen.self,
                RoundList.self, RoundWorkbooks.self, RoundTake.self,
            ]
        )
    }
}

/// The round that a command is about: a plan and a fiscal year.
struct RoundArguments: ParsableArguments {
    @Argument(help: .say("計画：市/計画", "The plan: CITY/PLAN.", value: "city/plan"), transform: PlanKey.argument)
    var plan: PlanKey

    @Argument(
        help: .say("対象年度：2025、令和7年度", "The fiscal year: 2025 or 令和7年度.", value: "year"),
        transform: FiscalYear.argument)
    var year: FiscalYear

    var key: RoundKey { RoundKey(plan, year) }
}

/// Whose rights count, and who stands in the change log.
struct ActingOption: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: .say("だれとして行うか（事務局の利用者名）", "As whom: the login of a coordinator.", value: "login"))
    var login: String

    /// - Throws: `Problem` where the city has nobody of that login.
    func account(_ store: Store, of city: Slug) async throws -> Account {
        guard let login = Login(login) else {
            throw Problem(.usage, say("利用者名を読み取れません。", "The login cannot be read."))
        }
        return try await store.people.person(AccountName(city: city, login: login)).account
    }
}

extension FiscalYear {
    static func argument(_ text: String) throws -> FiscalYear {
        guard let year = FiscalYear(heading: text) else {
            throw ValidationError(
                say("年度は 2025 や 令和7年度 のように書きます", "write the fiscal year as 2025 or 令和7年度"))
        }
        return year
    }
}

extension Store {
    /// - Throws: `StoreError.unknownPlan`, or `.round(.unknown)`.
    func statedRound(_ key: RoundKey) async throws -> (plan: KeptPlan, state: RoundState) {
        guard let plan = try await plans.plan(key.plan) else { throw StoreError.unknownPlan(key.plan) }
        guard let state = try await rounds.round(key) else { throw StoreError.round(.unknown) }
        return (plan, state)
    }
}
