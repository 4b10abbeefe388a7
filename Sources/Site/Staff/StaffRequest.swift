import Foundation
import Japanese
import People
import Plan
import Rounds
import Store

/// One request to the staff side, read and looked up (来訪): who comes, from where, with which form.
struct StaffRequest: Sendable {
    let router: StaffRouter
    let address: StaffAddress
    var form: Form
    /// What the browser holds; made now where it held nothing.
    let token: SessionToken
    /// Whether the browser brought no token.
    let isNewcomer: Bool
    /// Who the token belongs to; `nil` for somebody who is not signed in.
    var session: Session?
    /// Whether anybody can sign in at all. Asked only where nobody is.
    var hasAccounts: Bool
    let caller: Caller
    /// The host by whose name the browser came, as links for others need it: `https://plans.city.example`.
    let origin: String
    let date: Date
    /// Whether the one script asks, which wants no page.
    var wantsData = false
    /// Whether a form was sent.
    var isForm = false
    /// Whether it is about a plan that is archived.
    var isArchived = false

    var language: Language { address.language }
    var wording: Wording { Wording(language) }

    /// The same request, once somebody has signed in; the new session's cookie goes out with the answer.
    func signedIn(_ session: Session, _ token: SessionToken, at address: StaffAddress) -> StaffRequest {
        StaffRequest(
            router: router, address: address, form: form, token: token, isNewcomer: true, session: session,
            hasAccounts: true, caller: caller, origin: origin, date: date)
    }

    /// The same request, of a page, with what was typed before.
    func carrying(_ form: Form, to address: StaffAddress) -> StaffRequest {
        StaffRequest(
            router: router, address: address, form: form, token: token, isNewcomer: isNewcomer, session: session,
            hasAccounts: hasAccounts, caller: caller, origin: origin, date: date)
    }

    /// A page as the answer.
    ///
    /// - Parameters:
    ///   - place: where the page stands, when that is not where the form was sent.
    ///   - item: what the page is about, where the form named it.
    ///   - plan: of which plan it is, where the address does not say.
    ///   - view: what is shown of it, where the form named that.
    func page(
        _ page: some StaffPage, at place: StaffPlace? = nil, item: String? = nil, plan: Slug? = nil,
        showing view: StaffView? = nil, status: StaffReply.Status? = nil
    ) -> StaffReply {
        var address = address
        if let item { address.view = .item(item) }
        if let view { address.view = view }
        if let plan { address.plan = plan }
        if let place { address.place = place }
        let frame = StaffFrame(
            address: address, viewer: session?.account, municipality: session?.municipality,
            formToken: token.formToken, isArchived: isArchived)
        return StaffReply(
            status: status ?? (page.problems.isEmpty ? .ok : .unprocessableContent),
            content: .page(frame.document(page), language), cookie: isNewcomer ? .set(token) : nil,
            hasScript: page.hasScript)
    }

    /// What was typed holds more combining marks in a row than any writing has: nothing is done with it, and it is given back.
    var refusingMarks: StaffReply {
        guard !wantsData else {
            return StaffReply(
                status: .unprocessableContent,
                content: .data(["problem": .text("refused"), "sentence": .text(wording.excessMarks)]))
        }
        let shown = form.shown
        let marked = form.excessMarks.filter { shown[$0] != nil }.sorted()
        let page = ExcessMarksPage(
            address: address, marked: marked.map { ($0, shown[$0] ?? "") },
            others: shown.filter { !marked.contains($0.key) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            isComplete: form.fileLists.isEmpty && !form.hasSecrets)
        return self.page(page, at: .home, status: .unprocessableContent)
    }

    func problem(_ problem: StaffProblemPage.Problem) -> StaffReply {
        page(StaffProblemPage(problem), at: .home, status: StaffReply.status(of: problem))
    }

    /// To another page, so that reloading it does not send the form again (303).
    ///
    /// - Parameter spot: the id of what is looked at there; a browser gives it the focus.
    func redirect(
        to place: StaffPlace, person: Account.ID? = nil, plan: Slug? = nil, year: FiscalYear? = nil,
        action: Action.ID? = nil, showing view: StaffView = .whole, notice: StaffNotice? = nil, spot: String = "",
        cookie: StaffReply.CookieChange? = nil
    ) -> StaffReply {
        let target = StaffAddress(
            place, person: person, plan: plan, year: year, action: action, showing: view, language: language,
            notice: notice)
        return StaffReply(
            status: .seeOther, content: .redirect(target.path + (spot.isEmpty ? "" : "#\(spot)")),
            cookie: cookie ?? (isNewcomer ? .set(token) : nil))
    }

    /// To one of our own pages that was named in a link or a form; home where it is none.
    func goOn(to onward: String?, cookie: StaffReply.CookieChange? = nil) -> StaffReply {
        guard let page = onward.flatMap(StaffAddress.init(link:)), router.shows(page.place) else {
            return redirect(to: .home, cookie: cookie)
        }
        return StaffReply(status: .seeOther, content: .redirect(page.path), cookie: cookie)
    }

    func fault(_ field: String, _ fault: FieldFault) -> FieldProblem {
        FieldProblem(field, wording.sentence(fault))
    }

    /// What the store refused, beside the field it is about.
    func fault(_ field: String, _ refusal: PeopleRefusal) -> FieldProblem {
        fault(field, .said(refusal.sentence(in: language)))
    }
}
