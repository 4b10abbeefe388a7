import ArgumentParser
import Japanese
import Plan
import Store

/// `hakadori search`: finds words in what is published.
struct Search: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("公表した計画から語を探す", "Find words in the published plans."),
            discussion: say(
                """
                全ての語を含む取組事項を表示します。全角と半角、大文字と小文字は区別しません。\
                語の前に公表した計画を「市/計画」と書くと、その計画だけを探します（--plan と同じです）。

                例：
                  hakadori search 図書
                  hakadori search kasumihama/plan 図書
                  hakadori search 防災 訓練 --city kasumihama --format json
                """,
                """
                Shows the actions in which every word stands. Width and case make no difference. A published plan \
                before the words, as CITY/PLAN, is the only one searched (as with --plan).

                Example:
                  hakadori search 図書
                  hakadori search kasumihama/plan 図書
                  hakadori search 防災 訓練 --city kasumihama --format json
                """)
        )
    }

    @Argument(help: .say("探す語（いくつでも）", "The words to find.", value: "words"))
    var words: [String]

    @Option(help: .say("この市だけ", "Only this city.", value: "city"), transform: Slug.argument)
    var city: Slug?

    @Option(help: .say("この計画だけ：市/計画", "Only this plan: CITY/PLAN.", value: "plan"), transform: PlanKey.argument)
    var plan: PlanKey?

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let (query, found) = try await settings.withStore { store in
            let (plan, words) = try await planAndWords(in: store)
            let query = words.joined(separator: " ")
            var cities = [plan?.city ?? city].compactMap { $0 }
            if cities.isEmpty { cities = try await store.plans.municipalities().map(\.slug) }
            var found: [(key: PlanKey, plan: Plan, action: Action)] = []
            var plans: [PlanKey: Plan] = [:]
            for city in cities {
                for hit in try await store.editions.search(query, city: city, plan: plan?.plan) {
                    if plans[hit.key] == nil, let edition = try await store.editions.edition(hit.key) {
                        plans[hit.key] = try edition.contents().plan
                    }
                    guard let plan = plans[hit.key], let action = plan[hit.action] else { continue }
                    found.append((hit.key, plan, action))
                }
            }
            return (query, found)
        }
        let listing = Listing(
            columns: [
                .init("plan", "計画", "plan"), .init("number", "番号", "number"), .init("name", "取組事項", "action"),
                .init("passage", "該当箇所", "passage"),
            ],
            rows: found.map { hit in
                [
                    .text(hit.key.description), .text(hit.action.number), .text(hit.action.name),
                    .text(Excerpt(of: query, in: hit.action, of: hit.plan)?.text),
                ]
            }
        )
        if !found.isEmpty || format.format != .text { try listing.write(as: format.format) }
        StandardError.write(
            line: say(
                "「\(query)」を含む取組事項は\(found.count)件です。",
                "\(found.count.counted("action", "actions")) with “\(query)”."))
    }

    /// The only plan to search, and the words. The first word names the plan where a plan of that name is published and
    /// other words follow; otherwise “and/or” is a word like any other.
    private func planAndWords(in store: Store) async throws -> (plan: PlanKey?, words: [String]) {
        guard plan == nil, city == nil, words.count > 1, let key = PlanKey(words[0]),
            try await store.editions.edition(key) != nil
        else { return (plan, words) }
        return (key, Array(words.dropFirst()))
    }
}
