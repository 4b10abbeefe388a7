import Japanese
import People
import Plan
import Rounds
import Store

/// One person (利用者の設定). Whoever is not in the administrator's own city is not there.
enum PersonRoutes {
    /// How long a one-time code may be used.
    static let codeDays = 7

    static func person(_ administrator: Administrator) async throws -> StaffReply {
        try await page(administrator, problems: [])
    }

    static func save(_ administrator: Administrator) async throws -> StaffReply {
        let (request, form) = (administrator.request, administrator.request.form)
        var problems: [FieldProblem] = []
        let name = Account.name(form["name"])
        if name == nil { problems.append(request.fault("name", .badName)) }
        let login = Login(form["login"])
        if login == nil { problems.append(request.fault("login", .badLogin)) }
        let email = EmailAddress(form["email"])
        if email == nil, !form["email"].isEmpty { problems.append(request.fault("email", .badEmail)) }
        guard problems.isEmpty, let name, let login else { return try await page(administrator, problems: problems) }
        return try await change(administrator, .saved, field: "login") {
            $0.name = name
            $0.login = login
            $0.email = email
        }
    }

    static func giveRight(_ administrator: Administrator) async throws -> StaffReply {
        var problems: [FieldProblem] = []
        guard let rights = try await administrator.choices().rights(in: administrator.request, &problems) else {
            return try await page(administrator, problems: problems)
        }
        return try await change(administrator, .rightGiven, field: "role") { $0.rights.formUnion(rights) }
    }

    static func takeRight(_ administrator: Administrator) async throws -> StaffReply {
        guard let right = Right(description: administrator.request.form["right"]) else {
            return administrator.request.problem(.broken)
        }
        return try await change(administrator, .rightTaken, field: "role") { $0.rights.remove(right) }
    }

    static func disable(_ administrator: Administrator) async throws -> StaffReply {
        try await change(administrator, .disabled, field: "role") { $0.isDisabled = true }
    }

    static func enable(_ administrator: Administrator) async throws -> StaffReply {
        try await change(administrator, .enabled, field: "role") { $0.isDisabled = false }
    }

    static func unlock(_ administrator: Administrator) async throws -> StaffReply {
        let request = administrator.request
        let person = try await administrator.person()
        try await administrator.store.people.unlock(
            person.account.id, in: administrator.city, at: request.date, by: administrator.account.signature)
        return request.redirect(to: .person, person: person.account.id, notice: .unlocked)
    }

    static func issueCode(_ administrator: Administrator) async throws -> StaffReply {
        let request = administrator.request
        let person = try await administrator.person()
        let code = try await administrator.store.people.issueCode(
            for: person.account.id, in: administrator.city, days: codeDays, at: request.date,
            by: administrator.account.signature)
        let path = StaffAddress(.code, showing: .code(code.text), language: request.language).path
        return request.page(
            IssuedCodePage(account: person.account, code: code.text, link: request.origin + path, days: codeDays),
            at: .person)
    }

    /// - Parameter field: beside which a refusal stands.
    private static func change(
        _ administrator: Administrator, _ notice: StaffNotice, field: String,
        _ change: @escaping @Sendable (inout Account) -> Void
    ) async throws -> StaffReply {
        let request = administrator.request
        guard let id = request.address.person else { throw StoreError.people(.unknownAccount) }
        do {
            let account = try await administrator.store.people.changeAccount(
                id, of: administrator.city, at: request.date, by: administrator.account.signature, change)
            // Whoever gave up administering has no right to the page any more; whoever disabled themselves is signed out.
            let isOwn = account.id == administrator.account.id
            return isOwn && !account.may(.administer)
                ? request.redirect(to: .home) : request.redirect(to: .person, person: id, notice: notice)
        } catch StoreError.people(let refusal) {
            guard refusal != .unknownAccount else { throw StoreError.people(refusal) }
            return try await page(administrator, problems: [request.fault(field, refusal)])
        }
    }

    private static func page(_ administrator: Administrator, problems: [FieldProblem]) async throws -> StaffReply {
        let person = try await administrator.person()
        let choices = try await administrator.choices()
        let values = problems.isEmpty ? [:] : administrator.request.form.shown
        let locks = try await administrator.store.people.signInLocks(of: person.account, at: administrator.request.date)
        return administrator.request.page(
            PersonPage(
                person: person, lockedUntil: locks.until, plans: choices.plans, subjects: choices.subjects,
                divisions: choices.divisions, years: choices.years, values: values, problems: problems),
            at: .person)
    }
}

extension Administrator {
    /// Whom the address names.
    ///
    /// - Throws: `.unknownAccount` where this city has nobody of that id.
    fileprivate func person() async throws -> Person {
        guard let id = request.address.person, let person = try await store.people.person(id, of: city) else {
            throw StoreError.people(.unknownAccount)
        }
        return person
    }
}
