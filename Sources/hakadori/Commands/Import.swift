import ArgumentParser
import Foundation
import Japanese
import Plan
import PlanDocument
import Sheets
import Store

/// `hakadori import`: takes a sheet in, after showing what it changes; or takes the last import back.
struct Import: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say(
                "シートを取り込む。何が変わるかを示し、全て行うか何もしない", "Take a sheet in: show what changes, then do all of it or nothing."),
            discussion: say(
                """
                複数のファイルやフォルダー（個票など）は、合わせて一つの計画として取り込みます。\
                シートが団体名を書いていれば、--city-name と --city-code は要りません。\
                取り込んでも、公表（hakadori publish）するまで公開ページは変わりません。

                例：
                  hakadori import plan.txt --to kasumihama/plan --dry-run
                  hakadori import plan.txt --to kasumihama/plan --publish
                  hakadori import plan.txt --to kasumihama/plan --merge ask
                  hakadori import --undo kasumihama/plan
                """,
                """
                Several files and folders, such as cards (個票), are taken as one plan. \
                A sheet that names its city needs no --city-name and --city-code. The public pages stay as they are \
                until hakadori publish.

                Example:
                  hakadori import plan.txt --to kasumihama/plan --dry-run
                  hakadori import plan.txt --to kasumihama/plan --publish
                  hakadori import plan.txt --to kasumihama/plan --merge ask
                  hakadori import --undo kasumihama/plan
                """)
        )
    }

    @Argument(
        help: .say(
            "計画のシート。ファイルかフォルダー。「-」は標準入力", "The plan's sheets: files or folders; “-” is standard input.", value: "sheet")
    )
    var sheets: [String] = []

    @OptionGroup var map: MapOption
    @OptionGroup var merging: MergeOptions

    @Option(
        help: .say(
            "取り込み先：市/計画（例：kasumihama/plan）", "Where to: CITY/PLAN, such as kasumihama/plan.", value: "city/plan"),
        transform: PlanKey.argument)
    var to: PlanKey?

    @Option(help: .say("地方公共団体の名前", "The city's name.", value: "name"))
    var cityName: String?

    @Option(
        help: .say("全国地方公共団体コード（6桁）", "The city's 全国地方公共団体コード (six digits).", value: "code"),
        transform: MunicipalityCode.argument)
    var cityCode: MunicipalityCode?

    @Flag(help: .say("続けて公表する", "Publish it at once."))
    var publish = false

    @Flag(help: .say("何が変わるかを示すだけで、取り込まない", "Only show what would change."))
    var dryRun = false

    @Flag(
        help: .say(
            "画面で編集・報告・承認されたものが失われても取り込む", "Import it even where that undoes what people wrote in the program."))
    var overwrite = false

    @Flag(help: .say("変更を全て表示する（既定は20件まで）", "List every change (by default the first 20)."))
    var all = false

    @Flag(help: .say("読み取りの注記を全て表示する", "List every reading note."))
    var notes = false

    @Option(
        help: .say("最後の取り込みを取り消す：市/計画", "Take the last import back: CITY/PLAN.", value: "city/plan"),
        transform: PlanKey.argument)
    var undo: PlanKey?

    @Option(help: .say("変更履歴に残す理由", "The reason, for the change log.", value: "text"))
    var reason: String?

    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if undo != nil {
            guard sheets.isEmpty, map.map == nil, merging.merge == nil, to == nil, !publish, !dryRun, !overwrite else {
                throw ValidationError(
                    say(
                        "--undo は、シートや --map、--merge、--to、--publish、--dry-run、--overwrite と一緒に使えません。",
                        "--undo goes without a sheet, --map, --merge, --to, --publish, --dry-run and --overwrite."))
            }
        } else if sheets.isEmpty {
            throw ValidationError(
                say("取り込むシートを指定してください。取り消すときは --undo 市/計画 です。", "Name the sheet to import, or --undo CITY/PLAN."))
        } else if to == nil {
            throw ValidationError(
                say(
                    "取り込み先を --to 市/計画 で指定してください（例：--to kasumihama/plan）。",
                    "Say where to with --to CITY/PLAN, such as --to kasumihama/plan."))
        } else if publish, dryRun {
            throw ValidationError(
                say("--dry-run と --publish は同時に使えません。", "--dry-run and --publish exclude each other."))
        }
    }

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        if let undo { return try await takeBack(undo, settings) }
        guard let key = to else { return }
        let map = try map.read()
        let reading = try SheetFiles(sheets).read(by: map)
        if dryRun {
            _ = try await settings.withStoreForShowing { try await show(reading, key, in: $0) }
            StandardError.write(line: say("表示だけで、取り込んでいません。", "Only shown: nothing was imported."))
            return
        }
        let words = try await settings.withStore(for: .writing) { store in
            let (preview, notes) = try await show(reading, key, in: store)
            let entry = try await store.plans.apply(
                preview, at: Date(), by: .server(settings.author), reason: reason, overwrites: overwrite,
                keeping: ImportKeeping(
                    map: map?.json.document, notes: notes))
            return publish
                ? try await store.publishKept(key, note: nil, settings: settings)
                : ClosingWords.imported(key, changes: entry != nil)
        }
        StandardError.write(line: words)
    }

    /// Says what was odd about the sheet and what importing would change, once the database has answered.
    private func show(_ reading: Reading, _ key: PlanKey, in store: Store) async throws -> (
        preview: ImportPreview, notes: [OpenNote.Draft]
    ) {
        let before = try await store.plans.plan(key)
        let reading = merging.choices == nil ? reading : before.map { reading.returned(to: $0.plan) } ?? reading
        let city = try await municipality(for: key, in: reading, kept: store.plans.municipalities())
        func tell(_ said: [ReadingNote]) {
            for line in NotesReport(notes: said).lines(all: notes) { StandardError.write(line: line) }
        }
        let preview: ImportPreview
        var merge: SheetMerge?
        if let choices = merging.choices {
            let merged = try await store.plans.mergePreview(
                of: reading.plan, writtenAs: reading.ownFile?.rendition, into: key, of: city, choices,
                since: merging.origin)
            tell(reading.notes.besides(merged.merge))
            try merging.checkOrigin(of: merged)
            for line in MergeReport(merged).lines(first: all ? nil : 20) { StandardError.write(line: line) }
            (preview, merge) = (merged.preview, merged.merge)
        } else {
            tell(reading.notes)
            preview = try await store.plans.preview(
                reading.plan, as: key.plan, of: city, indicatorDecisions: reading.indicatorDecisions)
        }
        try write(ChangesReport(PlanDifference(preview.changes), before: before?.plan, after: preview.plan))
        for line in LossesReport(preview, before: before?.plan).lines(first: all ? nil : 20) {
            StandardError.write(line: line)
        }
        announce(reading.indicatorDecisions.count, areTaken: !preview.indicatorDecisions.isEmpty)
        return (preview, OpenNote.Draft.all(of: reading.notes, merge))
    }

    /// Says what becomes of decisions about indicators that came with the plan.
    private func announce(_ decisions: Int, areTaken: Bool) {
        guard decisions > 0 else { return }
        StandardError.write(
            line: areTaken
                ? say(
                    "指標の確認\(decisions)件も取り込みます。",
                    "With it come \(decisions.counted("decision", "decisions")) about indicators.")
                : say(
                    "文書にある指標の確認\(decisions)件は取り込みません。保管している計画の確認がそのまま残ります。",
                    "The \(decisions.counted("decision", "decisions")) about indicators in the document are left out: those "
                        + "of the plan that is kept stay."))
    }

    private func takeBack(_ key: PlanKey, _ settings: Settings) async throws {
        try await settings.withStore(for: .writing) { store in
            let before = try await store.plans.plan(key)
            let entry = try await store.plans.undoLastImport(
                of: key, at: Date(), by: .server(settings.author), reason: reason)
            let after = try await store.plans.plan(key)
            try write(ChangesReport(PlanDifference(entry.changes), before: before?.plan, after: after?.plan))
            StandardError.write(
                line: say(
                    "\(key)の最後の取り込みを取り消しました。公表した版は変わりません。",
                    "The last import of \(key) was taken back. Published editions stay as they are."))
        }
    }

    private func write(_ report: ChangesReport) throws {
        try StandardOutput.write(report.text(first: all ? nil : 20))
    }

    /// Options go before what is kept, that before what the sheet says.
    private func municipality(
        for key: PlanKey, in reading: Reading, kept: [Municipality]
    ) throws -> Municipality {
        let known = kept.first { $0.slug == key.city }
        let said = reading.municipality
        if cityName == nil, let known, let said, said.name.folded != known.name.folded {
            throw Problem(
                .data,
                say(
                    "シートは「\(said.name)」のものですが、\(key.city)は「\(known.name)」です。"
                        + "--to を確かめるか、市の名前を変えるなら --city-name で指定してください。",
                    "The sheet is of “\(said.name)”, but \(key.city) is “\(known.name)”. Check --to; "
                        + "to rename the city, give --city-name."))
        }
        guard let name = cityName ?? known?.name ?? said?.name else {
            throw Problem(
                .usage,
                say(
                    "シートに団体名がありません。--city-name で指定してください（例：--city-name なぎさ市）。",
                    "The sheet does not name its city. Give --city-name, such as --city-name なぎさ市."))
        }
        return Municipality(slug: key.city, name: name, code: cityCode ?? known?.code ?? said?.code)
    }
}
