import ArgumentParser
import Foundation
import Japanese
import Plan
import Store

/// `hakadori retract`: takes the text of an edition down, for good.
struct Retract: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("公表した版の内容を取り下げる（元に戻せません）", "Take the text of an edition down, for good."),
            discussion: say(
                """
                個人情報などを誤って公表したときに使います。版の番号・公表日・SHA-256・理由は残り、内容は\
                ページ・ファイル・検索・データベースから消えます。その版のアドレスは410（取下げ）になり、\
                最新版だったときは、読める版のうち最も新しいものが公開ページに戻ります。確認用リンクは\
                すべて取り消します。その版だけにあった文言は、変更履歴からも削除します（表の版12より前の記録を除く）。\
                計画を直した後にもう一度実行すると、直した文言も履歴から削除します。バックアップと、すでに\
                写された内容には及びません。

                例：
                  hakadori retract kasumihama/plan 1 --reason "個人情報の誤掲載" --yes
                """,
                """
                For personal data that was published by mistake. Number, day, SHA-256 and reason of the edition \
                stay; its text goes out of pages, files, search and database. Its address answers 410, and where \
                it was the latest, the latest edition that can be read takes its place. Links for reading before \
                publication end. What only this edition said goes out of the change log, too, except of entries from \
                before tables of version 12; done again after the plan was corrected, so does what was corrected. \
                Backups, and copies that others made, are not reached.

                Example:
                  hakadori retract kasumihama/plan 1 --reason "personal data by mistake" --yes
                """)
        )
    }

    @Argument(help: .say("計画：市/計画", "The plan: CITY/PLAN.", value: "city/plan"), transform: PlanKey.argument)
    var plan: PlanKey

    @Argument(help: .say("版の番号", "The number of the edition.", value: "edition"))
    var edition: Int

    @Option(help: .say("理由（公開ページに載ります）", "Why; it stands on the public page.", value: "text"))
    var reason: String

    @Flag(help: .say("確認を求めずに取り下げる", "Do not ask before it is done."))
    var yes = false

    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard let reason = Passage(reason)?.text, reason.count <= 2000, reason.isStreamSafe else {
            throw ValidationError(
                say(
                    "--reason には、公開できる理由を2,000字までで書きます。",
                    "--reason is a text of at most 2,000 letters that may be public."))
        }
    }

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        try await settings.withStore(for: .writing) { store in
            if !yes { try await confirm(in: store) }
            let report = try await store.editions.retract(
                edition, of: plan, reason: Passage(reason)?.text ?? "", at: Date(), by: settings.author)
            let isWiped = await store.editions.wipeRemovedTexts()
            for line in RetractionWords(report: report, isWiped: isWiped).lines { StandardError.write(line: line) }
        }
    }

    /// - Throws: `Problem` where nobody says yes.
    private func confirm(in store: Store) async throws {
        guard let found = try await store.editions.all(of: plan).first(where: { $0.number == edition }) else {
            throw Problem(.noInput, StoreError.unknownEdition(plan, edition).sentence(in: CLILanguage.language))
        }
        let question = say(
            "\(plan) の第\(edition)版「\(found.title)」（\(found.publishedAt.moment) 公表）の内容を取り下げます。元に戻せません。",
            "The text of edition \(edition) of \(plan), “\(found.title)” (published \(found.publishedAt.moment)), will be "
                + "gone for good.")
        guard isatty(STDIN_FILENO) == 1 else {
            throw Problem(.usage, question + say("よければ --yes を付けてください。", " Say --yes to do it."))
        }
        StandardError.write(text: question + say("取り下げますか（yes/no）：", " Take it down (yes/no)? "))
        guard ["yes", "はい"].contains(readLine()?.folded ?? "") else {
            throw Problem(.temporary, say("何もしていません。", "Nothing was done."))
        }
    }
}
