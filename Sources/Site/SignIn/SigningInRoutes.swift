import Foundation
import People
import Plan
import Rounds
import Store

/// The first run, signing in and out, and choosing a password with a code (サインイン).
enum SigningInRoutes {
    static func firstRun(_ visit: Visit) async throws -> StaffReply {
        visit.page(FirstRunPage(cities: try await visit.desk.store.municipalities()))
    }

    static func setUp(_ visit: Visit) async throws -> StaffReply {
        let store = visit.desk.store
        let cities = try await store.municipalities()
        let form = visit.form
        func again(_ problems: [FieldProblem]) -> StaffReply {
            visit.page(FirstRunPage(cities: cities, values: form.shown, problems: problems))
        }
        var problems: [FieldProblem] = []
        let code = OneTimeCode(form["code"])
        if code == nil { problems.append(visit.fault("code", .blankCode)) }
        let slug = Slug(form["city"])
        let cityName = Account.name(form["city-name"])
        let municipality =
            cities.isEmpty
            ? slug.flatMap { slug in cityName.map { Municipality(slug: slug, name: $0) } }
            : cities.first { $0.slug == slug }
        if cities.isEmpty, cityName == nil { problems.append(visit.fault("city-name", .badCityName)) }
        if cities.isEmpty ? slug == nil : municipality == nil { problems.append(visit.fault("city", .badCity)) }
        let name = Account.name(form["name"])
        if name == nil { problems.append(visit.fault("name", .badName)) }
        let login = Login(form["login"])
        if login == nil { problems.append(visit.fault("login", .badLogin)) }
        if form["password"] != form["again"] { problems.append(visit.fault("again", .differentPasswords)) }
        guard problems.isEmpty, let code, let municipality, let name, let login else { return again(problems) }
        do {
            _ = try await store.setUp(
                municipality, login: login, name: name, password: form["password"], code: code, at: visit.date)
            return visit.redirect(to: .signIn, notice: .setUp)
        } catch StoreError.people(let refusal) {
            if case .badPassword = refusal { return again([visit.fault("password", refusal)]) }
            return again([visit.fault("code", refusal)])
        }
    }

    static func signInPage(_ visit: Visit) async throws -> StaffReply {
        guard visit.session == nil else { return visit.goOn(to: visit.address.view.onward) }
        return visit.page(
            SignInPage(cities: try await visit.desk.store.citiesWithAccounts(), onward: visit.address.view.onward))
    }

    static func signIn(_ visit: Visit) async throws -> StaffReply {
        let (store, form) = (visit.desk.store, visit.form)
        let cities = try await store.citiesWithAccounts()
        func again(_ problem: FieldProblem) -> StaffReply {
            visit.page(
                SignInPage(
                    cities: cities, values: form.shown, problems: [problem], onward: form["onward"],
                    kept: ReportRescue.kept(in: form)))
        }
        let stated = Slug(form["city"])
        guard let city = cities.count == 1 ? cities.first : cities.first(where: { $0.slug == stated }) else {
            return again(visit.fault("city", .badCity))
        }
        let outcome = try await store.signIn(
            login: form["login"], password: form["password"], in: city.slug, from: visit.caller.address,
            at: visit.date)
        switch outcome {
        case .wrong(let left): return again(visit.fault("login", .wrongSignIn(left: left)))
        case .locked(let until): return again(visit.fault("login", .locked(until: until)))
        case .done(let token, _):
            // Whoever the browser was before is signed out; the new session has a new token (セッション固定化の対策).
            if let session = visit.session {
                try await store.signOut(session, from: visit.caller.address, at: visit.date)
            }
            if let reply = try await ReportRescue.reply(to: visit, signedIn: token) { return reply }
            return visit.goOn(to: form["onward"], cookie: .set(token))
        }
    }

    static func signOut(_ visit: Visit) async throws -> StaffReply {
        if let session = visit.session {
            try await visit.desk.store.signOut(session, from: visit.caller.address, at: visit.date)
        }
        return visit.redirect(to: .signIn, notice: .signedOut, cookie: .clear)
    }

    static func codePage(_ visit: Visit) async throws -> StaffReply {
        visit.page(CodePage(code: visit.address.view.code.flatMap { OneTimeCode($0) }?.text ?? ""))
    }

    static func choosePassword(_ visit: Visit) async throws -> StaffReply {
        let form = visit.form
        func again(_ problem: FieldProblem) -> StaffReply {
            visit.page(CodePage(code: String(form["code"].prefix(40)), problems: [problem]))
        }
        guard let code = OneTimeCode(form["code"]) else { return again(visit.fault("code", .blankCode)) }
        guard form["password"] == form["again"] else { return again(visit.fault("again", .differentPasswords)) }
        do {
            _ = try await visit.desk.store.choosePassword(form["password"], with: code, at: visit.date)
            return visit.redirect(to: .signIn, notice: .passwordChosen, cookie: visit.session == nil ? nil : .clear)
        } catch StoreError.people(.badPassword(let fault)) {
            return again(visit.fault("password", .badPassword(fault)))
        } catch StoreError.people(.wrongCode) {
            return again(visit.fault("code", .wrongCode))
        }
    }
}
