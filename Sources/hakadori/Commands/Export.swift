import ArgumentParser
import Foundation
import Japanese
import Plan
import PlanDocument
import Sheets
import Store

/// `hakadori export`: writes a plan that is kept, or one of its editions.
struct Export: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("保管している計画を書き出す", "Write a plan that is kept."),
            discussion: say(
                """
                保管している今の内容を書き出します。公表した版は --edition で指定します。版のJSONは公表した\
                ときのままで、そのSHA-256は公表ページの値と同じです。

                例：
                  hakadori export kasumihama/plan --to xlsx --output plan.xlsx
                  hakadori export kasumihama/plan --to json --edition 1 | sha256sum
                """,
                """
                Writes what is kept now; name a published edition with --edition. An edition's JSON is byte for byte \
                what was published, and its SHA-256 is the one on the public page.

                Example:
                  hakadori export kasumihama/plan --to xlsx --output plan.xlsx
                  hakadori export kasumihama/plan --to json --edition 1 | sha256sum
                """)
        )
    }

    @Argument(help: .say("計画：市/計画", "The plan: CITY/PLAN.", value: "city/plan"), transform: PlanKey.argument)
    var plan: PlanKey

    @OptionGroup var form: PlanFileOptions

    @Option(help: .say("公表した版の番号", "The number of a published edition.", value: "number"))
    var edition: Int?

    @OptionGroup var output: OutputOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let stated = try await settings.withStore { try await $0.stated(plan, edition: edition) }
        if form.to == .json, let document = stated.document {
            return try output.file(settings).write(Array(document.utf8))
        }
        let city = stated.municipality
        try form.write(
            stated.plan, of: SheetMunicipality(name: city.name, code: city.code), keptAs: city,
            on: stated.day ?? Day(inJapan: Date()), indicatorDecisions: stated.indicatorDecisions,
            edition: stated.edition, isDraft: edition == nil,
            to: output.file(settings))
    }
}
