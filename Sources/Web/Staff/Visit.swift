import Foundation
import JapaneseText
import Pages
import Plan
import Round
import Store

/// One request to the staff side, read and looked up (来訪): who comes, from where, with which form.
struct Visit: Sendable {
    let desk: StaffDesk
    let address: StaffAddress
    let form: Form
    /// What the browser holds; made now where it held nothing.
    let token: SessionToken
    /// Whether the browser brought no token.
    let isNewcomer: Bool
    /// Who the token belongs to; `nil` for somebody who is not signed in.
    let session: Session?
    /// Whether anybody can sign in at all. Asked only where nobody is.
    let hasAccounts: Bool
    let caller: Caller
    /// The host by whose name the browser came, as links for others need it: `https://plans.city.example`.
    let origin: String
    let date: Date

    var language: Language { address.language }
    var wording: Wording { Wording(language) }

    /// A page as the answer.
    ///
    /// - Parameters:
    ///   - place: where the page stands, when that is not where the form was sent.
    ///   - item: what the page is about, where the form named it.
    func page(
        _ page: some StaffPage, at place: StaffPlace? = nil, item: String? = nil, status: StaffReply.Status? = nil
    ) -> StaffReply {
        var address = address
        if let item { address.item = item }
        if let place { address.place = place }
        let frame = StaffFrame(
            address: address, viewer: session?.account, municipality: session?.municipality,
            formToken: token.formToken)
        return StaffReply(
            status: status ?? (page.problems.isEmpty ? .ok : .unprocessableContent),
            content: .page(frame.document(page), language), cookie: isNewcomer ? .set(token) : nil)
    }

    func problem(_ problem: StaffProblemPage.Problem) -> StaffReply {
        page(StaffProblemPage(problem), at: .home, status: StaffReply.status(of: problem))
    }

    /// To another page, so that reloading it does not send the form again (303).
    func redirect(
        to place: StaffPlace, person: Account.ID? = nil, plan: Slug? = nil, notice: StaffNotice? = nil,
        cookie: StaffReply.CookieChange? = nil
    ) -> StaffReply {
        let target = StaffAddress(place, person: person, plan: plan, language: language, notice: notice)
        return StaffReply(
            status: .seeOther, content: .redirect(target.path), cookie: cookie ?? (isNewcomer ? .set(token) : nil))
    }

    func fault(_ field: String, _ fault: FieldFault) -> FieldProblem {
        FieldProblem(field, wording.sentence(fault))
    }

    /// What the store refused, beside the field it is about.
    func fault(_ field: String, _ refusal: PeopleRefusal) -> FieldProblem {
        fault(field, .said(refusal.sentence(in: language)))
    }
}
