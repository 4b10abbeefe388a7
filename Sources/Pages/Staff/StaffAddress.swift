import Foundation
import JapaneseText
import Plan
import Round

/// The address of something under `/staff`.
public struct StaffAddress: Hashable, Sendable {
    public var place: StaffPlace
    /// Whose page it is, where the place is one person's.
    public var person: Account.ID?
    /// Which plan's page it is, where the place is one plan's.
    public var plan: Slug?
    /// Of which fiscal year, where the place is one year's.
    public var year: FiscalYear?
    /// Which action it is about, where the place is one action's: by its id, since numbers may change and repeat.
    public var action: Action.ID?
    public var language: Language
    public var notice: StaffNotice?
    /// Handed on in a link that somebody was given.
    public var code: String?
    /// Of whom findings are shown; all when `nil`.
    public var division: Division?
    /// Of which reports a round shows; all when `nil`.
    public var stage: RoundProgress.Stage?
    /// Which indicators are meant, where the place is theirs.
    public var indicators = IndicatorChoice()
    /// Which part of a history, and of which time, is shown.
    public var history = HistoryView()
    /// The page to go on to after signing in, as a link writes it.
    public var onward: String?
    /// Which policy or action of the plan a form is about: its id.
    public var item: String?

    public init(
        _ place: StaffPlace, person: Account.ID? = nil, plan: Slug? = nil, year: FiscalYear? = nil,
        action: Action.ID? = nil, language: Language = .japanese, notice: StaffNotice? = nil, code: String? = nil
    ) {
        self.place = place
        self.person = person
        self.plan = plan
        self.year = year
        self.action = action
        self.language = language
        self.notice = notice
        self.code = code
    }

    /// As it stands in a link.
    public var path: String {
        var items: [String] = []
        if let division, let name = division.name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) {
            items.append("division=\(name)")
        }
        if let stage { items.append("stage=\(stage.rawValue)") }
        if place == .newRound, let year { items.append("year=\(year.value)") }
        items += indicators.query
        if let onward, let path = onward.addingPercentEncoding(withAllowedCharacters: .alphanumerics) {
            items.append("onward=\(path)")
        }
        if let item, let text = item.addingPercentEncoding(withAllowedCharacters: .alphanumerics), !item.isEmpty {
            items.append("item=\(text)")
        }
        if let code { items.append("code=\(code.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })") }
        for (name, value) in history.queryItems {
            guard let value = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) else { continue }
            items.append("\(name)=\(value)")
        }
        if let notice { items.append("done=\(notice.rawValue)") }
        if language != .japanese { items.append("lang=\(language.rawValue)") }
        let path = place.rawValue.replacing("{person}", with: person?.text ?? "-")
            .replacing("{plan}", with: plan?.text ?? "-")
            .replacing("{year}", with: year.map { String($0.value) } ?? "-")
            .replacing("{action}", with: action.flatMap(Self.encoded) ?? "-")
        return items.isEmpty ? path : "\(path)?\(items.joined(separator: "&"))"
    }

    /// - Parameters:
    ///   - path: the path alone. A slash at its end is overlooked.
    ///   - query: names and decoded values; unknown ones are overlooked.
    public init?(path: String, query: [String: String]) {
        let pieces = path.split(separator: "/", omittingEmptySubsequences: true)
        var person: Account.ID?
        var plan: Slug?
        var year: FiscalYear?
        var action: Action.ID?
        let place = StaffPlace.patterns.first { _, segments in
            guard segments.count == pieces.count else { return false }
            (person, plan, year, action) = (nil, nil, nil, nil)
            return zip(segments, pieces).allSatisfy { segment, piece in
                switch segment {
                case "{person}":
                    person = Account.ID(String(piece))
                    return person != nil
                case "{plan}":
                    plan = Slug(String(piece))
                    return plan != nil
                case "{year}":
                    year = piece.utf8.count == 4 ? Int(piece).map(FiscalYear.init) : nil
                    return year != nil
                case "{action}":
                    action = piece.removingPercentEncoding.map { Action.ID($0) }
                    return action != nil
                default: return segment == piece
                }
            }
        }
        guard let place = place?.place else { return nil }
        self.init(
            place, person: person, plan: plan, year: year, action: action,
            language: query["lang"].flatMap(Language.init) ?? .japanese,
            notice: query["done"].flatMap(StaffNotice.init), code: query["code"])
        indicators = IndicatorChoice(query)
        history = HistoryView(query: query)
        item = query["item"]
        division = query["division"].flatMap { $0.isEmpty ? nil : Division($0) }
        stage = query["stage"].flatMap(RoundProgress.Stage.init)
        // A round that is not there yet has no year of its own.
        if place == .newRound { self.year = query["year"].flatMap { Int($0) }.map { FiscalYear($0) } }
        onward = query["onward"].flatMap(StaffAddress.init(link:))?.path
    }

    /// The way in for somebody who is not signed in and goes on to a page then.
    public init(signInFor page: StaffAddress, notice: StaffNotice? = nil) {
        self.init(.signIn, language: page.language, notice: notice)
        var page = page
        page.notice = nil
        if page.place != .home { onward = page.path }
    }

    /// One of our own pages, as a link of ours names it; `nil` for anything else, such as another host's.
    public init?(link: String) {
        guard link.utf8.count <= 2000, let parts = URLComponents(string: link), parts.scheme == nil, parts.host == nil,
            link.hasPrefix("/staff")
        else { return nil }
        let language = parts.queryItems?.first { $0.name == "lang" }?.value
        self.init(path: parts.percentEncodedPath, query: language.map { ["lang": $0] } ?? [:])
    }

    private static func encoded(_ action: Action.ID) -> String? {
        action.text.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
    }

    /// Whether a request's path belongs to the staff side.
    public static func isStaff(_ target: some StringProtocol) -> Bool {
        guard target.hasPrefix("/staff") else { return false }
        let rest = target.utf8.dropFirst(6)
        return rest.first.map { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? true
    }
}
