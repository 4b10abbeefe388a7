import Papers
import Plan
import PlanDocument
import Print
import Sheets

/// The file that says the same as a page (双子の形式). Dated by the day of its edition, so that the same edition always
/// gives the same bytes.
enum Twin {
    /// - Parameter address: in any format but HTML.
    /// - Returns: `nil` where the plan has no such thing.
    static func bytes(at address: Address, of published: PublishedPlan) throws -> [UInt8]? {
        guard case .plan(_, _, let place) = address.target, let part = PlanPart(place, of: published.plan) else {
            return nil
        }
        let municipality = published.municipality
        let named = SheetMunicipality(name: municipality.name, code: municipality.code)
        let day = published.edition.publishedOn
        switch address.format {
        case .html: return nil
        case .csv, .json:
            let source = DataTable.Source(published.plan, municipality: municipality, day: day)
            let table = DataTable(
                part.table, of: part.table == .indicators ? part.plan(of: published.plan) : published.plan,
                source: source, actions: part.actions, years: part.years,
                indicatorDecisions: published.indicatorDecisions)
            if address.format == .json { return Array(table.json.utf8) }
            return table.csv(encoding: address.encoding == .cp932 ? .cp932 : .utf8WithBOM).bytes
        case .txt:
            let text = PlainText.write(
                part.plan(of: published.plan), municipality: named, day: day, language: address.language)
            return Array(text.utf8)
        case .xlsx: return try CityForm.xlsx(part.plan(of: published.plan), municipality: named, day: day)
        case .pdf: return try paper(of: place, part, published)?.pdf().bytes
        }
    }

    /// What is printed of a place: of the whole plan the book, of the sheet the city's form, of a division its part of the book, of an
    /// action its own sheet. `nil` where nothing is, as of a list of indicators alone.
    private static func paper(of place: PlanPlace, _ part: PlanPart, _ published: PublishedPlan) -> Paper? {
        guard !part.actions.isEmpty else { return nil }
        func subject(_ plan: Plan) -> PlanOnPaper {
            PlanOnPaper(
                plan, municipality: published.municipality.name, edition: published.edition,
                isDraft: published.preview != nil, day: published.edition.publishedOn, errata: published.errata,
                indicatorDecisions: published.indicatorDecisions)
        }
        return switch place {
        case .overview: BookPaper(subject(published.plan)).paper
        case .division(let division): BookPaper(subject(published.plan), division: division).paper
        case .action: ActionSheets(subject(published.plan), actions: part.actions).paper
        default: FormPaper(subject(part.plan(of: published.plan))).paper
        }
    }
}
