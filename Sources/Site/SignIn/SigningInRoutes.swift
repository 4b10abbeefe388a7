import Foundation
import People
import Plan
import Rounds
import Store

/// The first run, signing in and out, and choosing a password with a code (ログイン).
enum SigningInRoutes {
    static func firstRun(_ request: StaffRequest) async throws -> StaffReply {
        request.page(FirstRunPage(cities: try await request.router.store.plans.municipalities()))
    }

    static func setUp(_ request: StaffRequest) async throws -> StaffReply {
        let store = request.router.store
        let cities = try await store.plans.municipalities()
        let form = request.form
        func again(_ problems: [FieldProblem]) -> StaffReply {
            request.page(FirstRunPage(cities: cities, values: form.shown, problems: problems))
        }
        var problems: [FieldProblem] = []
        let code = OneTimeCode(form["code"])
        if code == nil { problems.append(request.fault("code", .blankCode)) }
        let slug = Slug(form["city"])
        let cityName = Account.name(form["city-name"])
        let municipality =
            cities.isEmpty
            ? slug.flatMap { slug in cityName.map { Municipality(slug: slug, name: $0) } }
            : cities.first { $0.slug == slug }
        if cities.isEmpty, cityName == nil { problems.append(request.fault("city-name", .badCityName)) }
        if cities.isEmpty ? slug == nil : municipality == nil { problems.append(request.fault("city", .badCity)) }
        let name = Account.name(form["name"])
        if name == nil { problems.append(request.fault("name", .badName)) }
        let login = Login(form["login"])
        if login == nil { problems.append(request.fault("login", .badLogin)) }
        if form["password"] != form["again"] { problems.append(request.fault("again", .differentPasswords)) }
        guard problems.isEmpty, let code, let municipality, let name, let login else { return again(problems) }
        do {
            _ = try await store.people.setUp(
                municipality, login: login, name: name, password: form["password"], code: code, at: request.date)
            return request.redirect(to: .signIn, notice: .setUp)
        } catch StoreError.people(let refusal) {
            if case .badPassword = refusal { return again([request.fault("password", refusal)]) }
            return again([request.fault("code", refusal)])
        }
    }

    static func signInPage(_ request: StaffRequest) async throws -> StaffReply {
        guard request.session == nil else { return request.goOn(to: request.address.view.onward) }
        return request.page(
            SignInPage(
                cities: try await request.router.store.people.citiesWithAccounts(), onward: request.address.view.onward)
        )
    }

    static func signIn(_ request: StaffRequest) async throws -> StaffReply {
        let (store, form) = (request.router.store, request.form)
        let cities = try await store.people.citiesWithAccounts()
        func again(_ problem: FieldProblem) -> StaffReply {
            request.page(
                SignInPage(
                    cities: cities, values: form.shown, problems: [problem], onward: form["onward"],
                    kept: ReportRescue.kept(in: form)))
        }
        let stated = Slug(form["city"])
        guard let city = cities.count == 1 ? cities.first : cities.first(where: { $0.slug == stated }) else {
            return again(request.fault("city", .badCity))
        }
        let outcome = try await store.people.signIn(
            login: form["login"], password: form["password"], in: city.slug, from: request.caller.address,
            at: request.date)
        switch outcome {
        case .wrong(let left): return again(request.fault("login", .wrongSignIn(left: left)))
        case .locked(let until): return again(request.fault("login", .locked(until: until)))
        case .done(let token, _):
            // Whoever the browser was before is signed out; the new session has a new token (セッション固定化の対策).
            if let session = request.session {
                try await store.people.signOut(session, from: request.caller.address, at: request.date)
            }
            if let reply = try await ReportRescue.reply(to: request, signedIn: token) { return reply }
            return request.goOn(to: form["onward"], cookie: .set(token))
        }
    }

    static func signOut(_ request: StaffRequest) async throws -> StaffReply {
        if let session = request.session {
            try await request.router.store.people.signOut(session, from: request.caller.address, at: request.date)
        }
        return request.redirect(to: .signIn, notice: .signedOut, cookie: .clear)
    }

    static func codePage(_ request: StaffRequest) async throws -> StaffReply {
        request.page(CodePage(code: request.address.view.code.flatMap { OneTimeCode($0) }?.text ?? ""))
    }

    static func choosePassword(_ request: StaffRequest) async throws -> StaffReply {
        let form = request.form
        func again(_ problem: FieldProblem) -> StaffReply {
            request.page(CodePage(code: String(form["code"].prefix(40)), problems: [problem]))
        }
        guard let code = OneTimeCode(form["code"]) else { return again(request.fault("code", .blankCode)) }
        guard form["password"] == form["again"] else { return again(request.fault("again", .differentPasswords)) }
        do {
            _ = try await request.router.store.people.choosePassword(form["password"], with: code, at: request.date)
            return request.redirect(to: .signIn, notice: .passwordChosen, cookie: request.session == nil ? nil : .clear)
        } catch StoreError.people(.badPassword(let fault)) {
            return again(request.fault("password", .badPassword(fault)))
        } catch StoreError.people(.wrongCode) {
            return again(request.fault("code", .wrongCode))
        }
    }
}
