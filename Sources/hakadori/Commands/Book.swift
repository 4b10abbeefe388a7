import ArgumentParser
import Foundation
import Japanese
import Papers
import Plan
import Print
import Store

/// `hakadori book`: the book for the assembly, a division's part of it, or sheets of single actions. Sheets need no database.
struct Book: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("議会や委員会に配る冊子、個票をPDFにする", "Print the book for the assembly, or sheets of actions, as a PDF."),
            discussion: say(
                """
                シートのファイル、または保管している計画（市/計画）を指定します。表紙と目次の後に、--part で選んだ章を\
                その順に並べます。内容のない章は作りません。章：summary（全体の状況）、follow-ups（下がった取組と改善策のその後）、\
                policies（施策別）、divisions（担当課別）、indicators（指標）、form（進捗管理シート）、errata（正誤）、method（集計の方法）。\
                公表した版は --edition で指定します。指定しない保管中の計画には「案」と入ります。

                例：
                  hakadori book plan.txt --output book.pdf
                  hakadori book kasumihama/plan --edition 1 --address https://plans.example/kasumihama/plan -o book.pdf
                  hakadori book kasumihama/plan --part summary --part follow-ups --division 道路河川課 -o part.pdf
                  hakadori book kasumihama/plan --action 16 -o 個票.pdf
                """,
                """
                Takes a sheet or a plan that is kept (CITY/PLAN). A cover and the contents come first, then the chapters \
                named with --part, in their order; one that would be empty is left out. Chapters: summary, follow-ups (what fell, and what \
                became of last year's reasons), policies, divisions, indicators, form, errata, method (how it was counted). Name a published edition with \
                --edition; a plan that is kept is marked 案 (draft) without it. Papers are in Japanese.

                Example:
                  hakadori book plan.txt --output book.pdf
                  hakadori book kasumihama/plan --edition 1 --address https://plans.example/kasumihama/plan -o book.pdf
                  hakadori book kasumihama/plan --part summary --part follow-ups --division 道路河川課 -o part.pdf
                  hakadori book kasumihama/plan --action 16 -o 個票.pdf
                """)
        )
    }

    @Argument(help: .say("シート、または 市/計画", "A sheet, or CITY/PLAN.", value: "plan"))
    var plan: String

    @Option(
        help: .say(
            "章。繰り返せる（既定：全ての章）", "A chapter; may be repeated (default: all of them).", value: "part"))
    var part: [BookPart] = []

    @Option(help: .say("この課の分だけ", "The part of this division alone.", value: "name"))
    var division: String?

    @Option(
        help: .say(
            "冊子の代わりに、この番号の取組の個票。繰り返せる",
            "Instead of the book, the sheet of the action with this number; may be repeated.",
            value: "number"))
    var action: [String] = []

    @Option(help: .say("進捗管理シートの用紙と向き（既定：a4）", "The sheets of the form (default: a4).", value: "paper"))
    var paper: PaperSize = .a4

    @Option(help: .say("公表した版の番号", "The number of a published edition.", value: "number"))
    var edition: Int?

    @Option(
        help: .say(
            "公表ページのURL。表紙にQRコードで載せる", "The URL of the public page; the cover carries it as a QR code.", value: "url"))
    var address: String?

    @Flag(help: .say("「案」と入れる", "Mark it as a draft (案)."))
    var draft = false

    @OptionGroup var output: OutputOption
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if !action.isEmpty, !part.isEmpty || division != nil {
            throw ValidationError(
                say("--action は --part や --division と一緒に使えません。", "--action does not go with --part or --division."))
        }
    }

    func run() async throws {
        let settings = try database.settings()
        let subject = try await subject(settings)
        let file = output.file(reading: [plan], settings)
        try PaperFile(paper: try paper(of: subject)).write(to: file)
    }

    private func paper(of subject: PlanOnPaper) throws -> Paper {
        if !action.isEmpty {
            let actions = try action.map { number in
                guard let found = subject.plan.actions.first(where: { $0.number == number }) else {
                    throw Problem(.noInput, say("番号が\(number)の取組はありません。", "There is no action \(number)."))
                }
                return found
            }
            return ActionSheets(subject, actions: actions).paper
        }
        let division = division.map { Division($0) }
        if let division, !subject.plan.divisions.contains(division) {
            let names = subject.plan.divisions.map(\.name).joined(separator: say("、", ", "))
            throw Problem(
                .noInput,
                say(
                    "担当課「\(division.name)」はありません。あるのは\(names)です。",
                    "There is no division “\(division.name)”. There are: \(names)."))
        }
        return BookPaper(
            subject, parts: part.isEmpty ? BookPart.allCases : part, division: division, formPage: paper
        ).paper
    }

    private func subject(_ settings: Settings) async throws -> PlanOnPaper {
        let sources = try PlanSource.all(named: plan)
        switch sources.first {
        case .file(let path) where path == plan:
            let reading = try SheetFiles([path]).read()
            return PlanOnPaper(
                reading.plan, municipality: reading.municipality?.name, isDraft: draft, day: Day(inJapan: Date()),
                address: address, indicatorDecisions: reading.indicatorDecisions)
        case .kept(let key):
            let (stated, errata) = try await settings.withStore { store in
                (try await store.stated(key, edition: edition), try await store.editions.errata(of: key))
            }
            return PlanOnPaper(
                stated.plan, municipality: stated.municipality.name, edition: stated.edition,
                isDraft: draft || edition == nil, day: stated.day ?? Day(inJapan: Date()), address: address,
                errata: errata.filter { $0.edition == edition }, indicatorDecisions: stated.indicatorDecisions)
        default:
            throw InputFile(path: plan).refusal(SystemError(number: EISDIR))
        }
    }
}

extension BookPart: ExpressibleByArgument {}
extension PaperSize: ExpressibleByArgument {}
