import ArgumentParser
import Foundation
import People
import Plan
import Rounds
import Sheets
import Store

/// `hakadori account import`: April's transfers from a file.
struct AccountImport: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: say("異動名簿（CSV）を取り込む", "Take in a CSV of transfers."),
            discussion: say(
                """
                列は 利用者名、氏名、課、役割、計画、年度です。メールと、評価者のための評価段階、評価の対象は任意です。全部を一度に行うか、何もしません。--dry-run では\
                変わることだけを表示します。

                例：
                  hakadori account import transfers.csv --city kasumihama --dry-run
                """,
                """
                The columns are 利用者名, 氏名, 課, 役割, 計画, 年度 and, if you like, メール and for evaluators 評価段階 and 評価の対象. Everything is done, or nothing. With --dry-run it only \
                shows what would change.

                Example:
                  hakadori account import transfers.csv --city kasumihama --dry-run
                """)
        )
    }

    @Argument(help: .say("名簿のファイル。- は標準入力", "The list; - is standard input.", value: "file"))
    var file: String

    @Option(help: .say("市", "The city.", value: "city"), transform: Slug.argument)
    var city: Slug

    @Flag(help: .say("名簿にない人の権限を終了しない", "End no rights of people who are not in the list."))
    var additions = false

    @Flag(help: .say("行わずに、変わることだけを表示する", "Only show what would change."))
    var dryRun = false

    @OptionGroup var format: FormatOption
    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        let bytes = try InputFile(path: file).read()
        let (preview, plans) = try await settings.withStore(for: dryRun ? .reading : .writing) { store in
            let plans = try await store.plans.rightSubjects(of: city)
            let transfers = try await transfers(bytes, plans, store)
            let preview = try await store.people.preview(transfers, endsOthers: !additions, in: city)
            guard !dryRun, !preview.changesNothing else { return (preview, plans) }
            let done = try await store.people.apply(
                transfers, endsOthers: !additions, expecting: preview.digest, in: city, at: Date(), by: settings.author)
            return (done, plans)
        }
        try listing(preview, plans).write(as: format.format)
        if !preview.standing.isEmpty {
            let logins = preview.standing.map(\.login.text).joined(separator: ", ")
            StandardError.write(
                line: say(
                    "名簿にない人で、年度を限らない権限を持つ人：\(logins)。名簿では終了しません。",
                    "Not in the list, with rights for every year, which a list does not end: \(logins)."))
        }
        StandardError.write(
            line: dryRun
                ? say(
                    "\(preview.people.count)人が変わります。何も書き込んでいません。",
                    "\(preview.people.count) would change. Nothing was written.")
                : say("\(preview.people.count)人を変えました。", "\(preview.people.count) changed."))
    }

    private func transfers(_ bytes: [UInt8], _ plans: [Slug: RightSubjects], _ store: Store) async throws -> Transfers {
        let accounts = try await store.people.all(of: city).map(\.account)
        do {
            return try Transfers.read(try TextRows.read(bytes), plans: plans, accounts: accounts).get()
        } catch let unreadable as UnreadableSheet {
            let noList = TransferFault.Kind.noText.sentence(in: CLILanguage.language)
            throw Problem(.data, unreadable.sentence(in: CLILanguage.language, noList: noList))
        } catch let error as TransferFaults {
            let lines = error.faults.prefix(20).map { fault in
                say(
                    "\(fault.line)行目「\(fault.text)」：\(fault.kind.sentence(in: .japanese))",
                    "line \(fault.line) “\(fault.text)”: \(fault.kind.sentence(in: .english))")
            }
            throw Problem(
                .data,
                say("名簿に読み取れない所があります。", "Parts of the list cannot be read.") + "\n  "
                    + lines.joined(separator: "\n  "))
        }
    }

    private func listing(_ preview: TransfersPreview, _ plans: [Slug: RightSubjects]) -> Listing {
        Listing(
            columns: [
                .init("login", "利用者名", "login"), .init("name", "氏名", "name"), .init("state", "状態", "state"),
                .init("given", "加える権限", "given"), .init("taken", "終了する権限", "ends"),
            ],
            rows: preview.people.map { person in
                let state =
                    person.id == nil
                    ? say("新規", "new") : person.leaves ? say("利用停止", "disabled") : say("変更", "changed")
                return [
                    .text(person.login.text), .text(person.name), .text(state), .text(words(person.given, plans)),
                    .text(words(person.taken, plans)),
                ]
            })
    }

    private func words(_ rights: [Right], _ subjects: [Slug: RightSubjects]) -> String {
        rights.map { right in
            let ofPlan = right.plan.value.flatMap { subjects[$0] }
            return [
                say(right.role.japanese, right.role.rawValue), right.division.value?.name, right.plan.value?.text,
                right.year.value?.label, right.step.value.map { ofPlan?.word(for: $0) ?? $0.text },
                right.item.value.map { ofPlan?.word(for: $0) ?? $0.text },
            ].compactMap { $0 }.joined(separator: " ")
        }.joined(separator: "; ")
    }
}
