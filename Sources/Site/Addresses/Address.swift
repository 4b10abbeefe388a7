import Japanese
import Plan
import Rounds

/// The address of everything that can be asked for (URL). Every link is made from one and every request is read into
/// one, so a page that is linked exists and a page that exists can be linked.
struct Address: Hashable, Sendable {
    var target: Target
    var language: Language
    var format: Format
    /// How the letters of a CSV are written; of no meaning in any other format.
    var encoding: Encoding
    /// The secret of a link for reading before publication (公表前の確認用リンク): `/{city}/{plan}/previews/{secret}/…` shows what is
    /// kept instead of an edition.
    var preview: PreviewToken?

    init(
        _ target: Target, language: Language = .japanese, format: Format = .html, encoding: Encoding = .utf8,
        preview: PreviewToken? = nil
    ) {
        self.target = target
        self.language = language
        self.format = format
        self.encoding = encoding
        self.preview = preview
    }

    /// The encodings in which a CSV can be had (文字コード).
    enum Encoding: String, CaseIterable, Sendable {
        case utf8
        /// For programs that read nothing else. It cannot say every character: see `DataTable`.
        case cp932
    }

    /// What stands at an address.
    enum Target: Hashable, Sendable {
        /// `/`: the cities of this server.
        case home
        /// `/{city}`: the plans of a city.
        case city(Slug)
        /// `/{city}/search?q=`: every published plan of a city.
        case citySearch(Slug, query: String)
        /// `/{city}/{plan}/editions`: the published editions of a plan.
        case editions(PlanKey)
        /// `/{city}/{plan}/…`, or `/{city}/{plan}/editions/{n}/…` for good.
        case plan(PlanKey, edition: Int?, PlanPlace)
    }

    /// The forms in which the same thing can be had (双子の形式).
    enum Format: String, CaseIterable, Sendable {
        case html
        case csv
        case json
        case xlsx
        case txt
        /// A paper: the form, the book, the sheet of one action.
        case pdf
    }

    /// Who may ask for an address. Each target names its audience here, or it does not compile.
    enum Audience: Sendable {
        case everyone
        /// Whoever was given the link.
        case linkHolders
    }

    var audience: Audience {
        if preview != nil { return .linkHolders }
        return switch target {
        case .home, .city, .citySearch, .editions, .plan: .everyone
        }
    }
}

/// A place inside one plan.
enum PlanPlace: Hashable, Sendable {
    /// The plan's own address: is this city doing what it said?
    case overview
    /// `sheet`: everything as the city prints it.
    case sheet(SheetFilter)
    /// `policies`: the whole tree.
    case policies
    /// `policies/{id}`.
    case policy(Policy.ID)
    /// `actions/{number}`.
    case action(String)
    /// `divisions`.
    case divisions
    /// `divisions/{name}`.
    case division(Division)
    /// `years/{2024}`.
    case year(FiscalYear)
    /// `years/{2024}/follow-up`: what fell, and what became of last year's promises.
    case followUp(FiscalYear)
    /// `findings`: where the plan seems to contradict itself, if the office shows it.
    case findings
    /// `changes?since=2`: what the edition changed against another, by itself the one before it.
    case changes(since: Int?)
    /// `search?q=`.
    case search(String)
    /// `data`: what can be downloaded, and what every column means.
    case data
    /// `data/{table}`: one of the tables, as `.csv` or `.json`.
    case table(String)
}

/// Which rows of the sheet are asked for (絞り込み); a blank one leaves everything in.
struct SheetFilter: Hashable, Sendable {
    var policy: Policy.ID?
    var division: Division?
    /// The status, in `year` where that is given and otherwise in any year.
    var status: AchievementStatus.Code?
    var year: FiscalYear?
    /// Of choices of the form's own the id of the option, in `year` where that is given and otherwise in any year.
    var own: [OwnField.ID: String]

    init(
        policy: Policy.ID? = nil, division: Division? = nil, status: AchievementStatus.Code? = nil,
        year: FiscalYear? = nil, own: [OwnField.ID: String] = [:]
    ) {
        self.policy = policy
        self.division = division
        self.status = status
        self.year = year
        self.own = own
    }

    var isBlank: Bool { self == SheetFilter() }

    /// The actions that pass, in the order of the form.
    func actions(of plan: Plan) -> [Action] {
        let under = policy.map { Set(plan.actions(under: $0).map(\.id)) }
        let years = years(of: plan)
        let chosen = own.map { id, option in (field: plan.form[id], option: option) }
        return plan.actions.filter { action in
            if let under, !under.contains(action.id) { return false }
            if let division, !action.responsibilities.contains(where: { $0.division == division }) { return false }
            let hasChosen = chosen.allSatisfy { field, option in
                guard let field else { return false }
                return years.contains { year in
                    let value = field.value(of: action, in: year)
                    return field.chosen(in: value).contains { $0.id == option }
                }
            }
            guard hasChosen, let status else { return hasChosen }
            return years.contains { action[$0].report.status == status }
        }
    }

    /// The fiscal years that are shown.
    func years(of plan: Plan) -> [FiscalYear] {
        year.map { asked in plan.years.filter { $0 == asked } } ?? plan.years
    }
}
