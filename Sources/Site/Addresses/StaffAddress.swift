import Japanese
import People
import Plan
import Rounds

/// The address of something under `/staff`.
struct StaffAddress: Hashable, Sendable {
    var place: StaffPlace
    /// Whose page it is, where the place is one person's.
    var person: Account.ID?
    /// Which plan's page it is, where the place is one plan's.
    var plan: Slug?
    /// Of which fiscal year, where the place is one year's.
    var year: FiscalYear?
    /// Which action it is about, where the place is one action's: by its id, since numbers may change and repeat.
    var action: Action.ID?
    var language: Language
    var notice: StaffNotice?
    /// What is shown of the place.
    var view: StaffView

    init(
        _ place: StaffPlace, person: Account.ID? = nil, plan: Slug? = nil, year: FiscalYear? = nil,
        action: Action.ID? = nil, showing view: StaffView = .whole, language: Language = .japanese,
        notice: StaffNotice? = nil
    ) {
        self.place = place
        self.person = person
        self.plan = plan
        self.year = year
        self.action = action
        self.view = view
        self.language = language
        self.notice = notice
    }

    /// As it stands in a link.
    var path: String {
        var values = view.values
        if place == .newRound, let year { values.append(("year", String(year.value))) }
        if let notice { values.append(("done", notice.rawValue)) }
        if language != .japanese { values.append(("lang", language.rawValue)) }
        let query = values.map { name, text in "\(name)=\(PercentEncoding.encoded(text))" }
        let path = place.pattern.path { name in
            let text: String? =
                switch name {
                case "{person}": person?.text
                case "{plan}": plan?.text
                case "{year}": year.map { String($0.value) }
                default: action.map { PercentEncoding.encoded($0.text, keeping: "-_~") }
                }
            return text ?? "-"
        }
        return query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
    }

    /// - Parameters:
    ///   - path: the path alone. A slash at its end is overlooked.
    ///   - query: names and decoded values; unknown ones are overlooked.
    init?(path: String, query: [String: String]) {
        let pieces = path.split(separator: "/", omittingEmptySubsequences: true)
        var person: Account.ID?
        var plan: Slug?
        var year: FiscalYear?
        var action: Action.ID?
        let place = StaffPlace.allCases.first { place in
            (person, plan, year, action) = (nil, nil, nil, nil)
            return place.pattern.matches(pieces) { name, piece in
                switch name {
                case "{person}":
                    person = Account.ID(String(piece))
                    return person != nil
                case "{plan}":
                    plan = Slug(String(piece))
                    return plan != nil
                case "{year}":
                    year = piece.utf8.count == 4 ? Int(piece).map(FiscalYear.init) : nil
                    return year != nil
                default:
                    action = PercentEncoding.text(behind: piece).map { Action.ID($0) }
                    return action != nil
                }
            }
        }
        guard let place else { return nil }
        self.init(
            place, person: person, plan: plan, year: year, action: action, showing: StaffView(query, at: place),
            language: query["lang"].flatMap(Language.init) ?? .japanese,
            notice: query["done"].flatMap(StaffNotice.init))
        // A round that is not there yet has no year of its own.
        if place == .newRound { self.year = query["year"].flatMap { Int($0) }.map { FiscalYear($0) } }
    }

    /// The way in for somebody who is not signed in and goes on to a page then.
    init(signInFor page: StaffAddress, notice: StaffNotice? = nil) {
        self.init(.signIn, language: page.language, notice: notice)
        var page = page
        page.notice = nil
        if page.place != .home { view = .onward(page.path) }
    }

    /// One of our own pages, as a link of ours names it; `nil` for anything else, such as another host's.
    init?(link: String) {
        guard link.utf8.count <= 2000, link.hasPrefix("/staff"), let target = RequestTarget(link) else { return nil }
        self.init(path: target.path, query: target.values)
        // What was said there once is not said again.
        notice = nil
    }

    /// Where a path of an earlier release leads now (旧アドレス): somebody keeps it, or had the page open during an update.
    ///
    /// - Returns: `nil` for any other path.
    static func present(of former: String) -> String? {
        formerPaths.first { former == $0.former || former.hasPrefix($0.former + "/") }.map { line in
            line.present + former.dropFirst(line.former.count)
        }
    }

    private static let formerPaths = [(former: "/staff/people/moves", present: StaffPlace.transfers.rawValue)]

    /// Whether a request's path belongs to the staff side.
    static func isStaff(_ target: some StringProtocol) -> Bool {
        guard target.hasPrefix("/staff") else { return false }
        let rest = target.utf8.dropFirst(6)
        return rest.first.map { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? true
    }
}
