import HTML
import Japanese
import People
import Plan
import Rounds

/// A page for those who work on the plans (職員用のページ).
protocol StaffPage: Sendable {
    func title(_ wording: Wording) -> String
    /// What stands in `<main>`, from the `<h1>` on.
    func content(_ frame: StaffFrame) -> HTML
    /// Fields that were filled in wrongly; the title says so first.
    var problems: [FieldProblem] { get }
    /// The places above it, from the home page on.
    var above: [StaffPlace] { get }
    /// Whether the page has the one script. Everything on it works without.
    var hasScript: Bool { get }
}

extension StaffPage {
    var problems: [FieldProblem] { [] }
    var above: [StaffPlace] { [] }
    var hasScript: Bool { false }
}

/// What stands around every staff page (職員用の枠): banner, menu, breadcrumbs, and the token that its forms carry.
struct StaffFrame: Sendable {
    /// Where the page is, or where it is asked for again.
    let address: StaffAddress
    /// Who is signed in, and in which city; `nil` before.
    let viewer: Account?
    let municipality: Municipality?
    /// Bound to the session: a form without it is refused.
    let formToken: String
    /// Whether the page is about a plan that is archived.
    let isArchived: Bool

    init(
        address: StaffAddress, viewer: Account? = nil, municipality: Municipality? = nil, formToken: String,
        isArchived: Bool = false
    ) {
        self.isArchived = isArchived
        self.address = address
        self.viewer = viewer
        self.municipality = municipality
        self.formToken = formToken
    }

    var wording: Wording { Wording(address.language) }

    /// To another page; where it is one plan's, year's or action's, by itself that which this page is about.
    func link(
        _ place: StaffPlace, person: Account.ID? = nil, plan: Slug? = nil, year: FiscalYear? = nil,
        action: Action.ID? = nil, showing view: StaffView = .whole
    ) -> String {
        StaffAddress(
            place, person: person, plan: plan ?? address.plan, year: year ?? address.year,
            action: action ?? address.action, showing: view, language: address.language
        ).path
    }

    /// A form that changes something.
    ///
    /// - Parameter file: whether it sends one.
    func form(
        to place: StaffPlace, person: Account.ID? = nil, plan: Slug? = nil, year: FiscalYear? = nil,
        action: Action.ID? = nil, file: Bool = false, style: String = "entry", _ content: HTML
    ) -> HTML {
        """
        <form class="\(style)" method="post" action="\(link(place, person: person, plan: plan, year: year, action: action))"\(" enctype=\"multipart/form-data\"", if: file)>\
        <input type="hidden" name="token" value="\(formToken)">\(content)</form>
        """
    }

    /// A form that changes nothing: what is chosen in it stands in the address of the page that it asks for.
    ///
    /// - Parameter spot: the part of that page to go to, such as `#actions`.
    func filter(to place: StaffPlace, at spot: String = "", _ content: HTML) -> HTML {
        let path = StaffAddress(place, plan: address.plan, year: address.year, action: address.action).path
        return """
            <form class="filter" method="get" action="\(path)\(spot)">\
            \("<input type=\"hidden\" name=\"lang\" value=\"\(address.language.rawValue)\">", if: address.language != .japanese)\
            \(content)</form>
            """
    }

    /// The whole document.
    func document(_ page: some StaffPage) -> String {
        let title = page.title(wording)
        let owner = [municipality?.name, wording.staffSide].compactMap { $0 }
        let mark = page.problems.isEmpty ? "" : wording.errorMark
        let content = page.content(self)
        let html: HTML = """
            <!DOCTYPE html>
            <html lang="\(address.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>\(mark)\(([title] + owner).joined(separator: " | "))</title>
            <link rel="stylesheet" href="\(Asset.style.path)">
            <link rel="icon" href="\(Asset.icon.path)" type="image/svg+xml">\
            \("<script src=\"\(Asset.report.path)\" defer></script>", if: page.hasScript)
            </head>
            <body class="staff">
            <a class="skip" href="#content">\(wording.skipToContent)</a>
            \(banner)\(menu)\(planMenu)
            <main id="content" tabindex="-1">
            \(breadcrumbs(title, page.above))\(notice)\(archived)\(ErrorSummary(problems: page.problems, content: content, wording: wording).html)\
            \(content)
            </main>
            <footer><div class="inner"><p class="made">\(wording.staffFooter)</p></div></footer>
            </body>
            </html>

            """
        return html.markup
    }

    private var banner: HTML {
        var other = address
        other.language = wording.otherLanguage
        other.notice = nil
        let signOut: HTML =
            viewer == nil
            ? ""
            : form(
                to: .signOut, style: "sign-out", "<button type=\"submit\" class=\"quiet\">\(wording.signOut)</button>")
        let me: HTML =
            viewer.map { "<p class=\"me\"><a href=\"\(link(.account))\">\(wording.original($0.name))</a></p>" } ?? ""
        return """
            <header class="banner"><div class="inner"><p class="brand"><a href="\(link(.home))">\
            \(municipality.map { wording.original($0.name) } ?? "\(wording.productName)")</a> \
            <span class="level">\(wording.staffSide)</span></p>\(me)\(signOut)\
            <p class="language"><a href="\(other.path)" hreflang="\(other.language.rawValue)" lang="\(other.language.rawValue)">\
            \(wording.language2)</a></p></div></header>
            """
    }

    private var menu: HTML {
        guard let viewer else { return "" }
        var places: [StaffPlace] = [.home]
        if viewer.may(.administer) { places.append(.people) }
        places.append(.account)
        let items = places.map { place -> HTML in
            let isHere = place == address.place || place == .people && address.place.rawValue.hasPrefix("/staff/people")
            let current: HTML = isHere ? " aria-current=\"\(place == address.place ? "page" : "true")\"" : ""
            return "<li><a href=\"\(link(place))\"\(current)>\(wording.place(place))</a></li>"
        }
        return "<nav class=\"menu\" aria-label=\"\(wording.staffMenu)\"><ul>\(items)</ul></nav>"
    }

    /// Everything that is done with the plan that the page is about (計画のメニュー).
    private var planMenu: HTML {
        // A page that says what is wrong stands at home: there may be no such plan.
        guard let viewer, let plan = address.plan, address.place != .home else { return "" }
        let places = PlanMenu.places(for: viewer, plan, isArchived: isArchived)
        guard !places.isEmpty else { return "" }
        let items = places.map { place -> HTML in
            // The page of the plan itself lies above every other; each of the others stands for what lies below it.
            let isHere = place == address.place
            let isBelow = place != .plan && address.place.rawValue.hasPrefix(place.rawValue + "/")
            let current: HTML = isHere || isBelow ? " aria-current=\"\(isHere ? "page" : "true")\"" : ""
            return "<li><a href=\"\(link(place))\"\(current)>\(wording.place(place))</a></li>"
        }
        return "<nav class=\"menu plan-menu\" aria-label=\"\(wording.staffPlanMenu)\"><ul>\(items)</ul></nav>"
    }

    private func breadcrumbs(_ title: String, _ above: [StaffPlace]) -> HTML {
        guard viewer != nil, address.place != .home else { return "" }
        let links = ([.home] + above).map { "<li><a href=\"\(link($0))\">\(wording.place($0))</a></li>" as HTML }
        return """
            <nav class="breadcrumbs" aria-label="\(wording.breadcrumbs)"><ol>\(links)<li aria-current="page">\(title)</li></ol></nav>
            """
    }

    /// On every page of a plan that is archived.
    private var archived: HTML {
        guard isArchived, address.place != .home else { return "" }
        return "<p class=\"archived\">\(wording.archivedPlan)</p>"
    }

    private var notice: HTML {
        guard let notice = address.notice else { return "" }
        return "<p class=\"done\" role=\"status\">\(wording.sentence(notice))</p>"
    }
}

extension Wording {
    fileprivate var productName: String { say("捗り", "Hakadori") }
    fileprivate var staffSide: String { say("職員用", "Staff") }
    fileprivate var archivedPlan: String {
        say("アーカイブした計画です。読むだけで、変えられません。", "This plan is archived: it is read, and nothing of it changes.")
    }
    fileprivate var staffMenu: String { say("職員用の画面", "Staff pages") }
    fileprivate var staffFooter: String {
        say("この画面で行ったことは、日時と氏名とともに変更履歴に残ります。", "What is done here stands in the change log with time and name.")
    }
}
