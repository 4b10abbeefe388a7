import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// Every route × role × state. It walks the list of routes, so that a new one is in it by itself.
struct RouteTests {
    /// Who comes.
    enum State: String, CaseIterable {
        case newcomer
        case signedOut
        case idle
        case disabled
        case signedIn
        case ofAnotherCity
        /// Signed in, with a right for the year in the addresses alone.
        case ofThisYear
        /// For the plan's other year alone.
        case ofOtherYear
        /// For each of the plan's years, by a right of its own.
        case ofEachYear
        /// For a division that has no part in the action.
        case ofOtherDivision

        func rights(_ role: Role) -> Set<Right> {
            switch self {
            case .ofThisYear: [Right(role, year: .only(Office.year))]
            case .ofOtherYear: [Right(role, year: .only(FiscalYear(2024)))]
            case .ofEachYear: Set([2024, 2025].map { Right(role, year: .only(FiscalYear($0))) })
            case .ofOtherDivision: [Right(role, division: .only(Division("消防課")))]
            default: [Right(role)]
            }
        }

        var isSignedIn: Bool { ![.newcomer, .signedOut, .idle, .disabled].contains(self) }
    }

    @Test func `every place has a route, and no route stands twice`() {
        let keys = StaffRoute.all.map { "\($0.method) \($0.place.rawValue)" }
        #expect(Set(keys).count == keys.count)
        #expect(Set(StaffRoute.all.map(\.place)) == Set(StaffPlace.allCases))
    }

    @Test(arguments: State.allCases)
    func `a route answers its audience and nobody else, and who is turned away changes nothing`(
        state: State
    ) async throws {
        let office = try await Office()
        let neighbour = try await office.neighbour()
        try await office.openRound()
        for role in Role.allCases {
            let account = try await office.add("person-\(role)", state.rights(role))
            let target = try await office.add("target-\(role)", [Right(.reader)])
            var token = try await self.token(state, account, neighbour, office)
            var before = try await office.everything()
            for route in StaffRoute.all {
                // A window of its own for each: an answer may give the browser another cookie.
                let browser = Browser(town: office.town, token: token)
                let path = StaffAddress(
                    route.place, person: target.id, plan: office.town.key.plan, year: Office.year,
                    action: Office.action
                ).path
                let answer = route.method == .get ? await browser.get(path) : await browser.post(path)
                let after = try await office.everything()
                let what = "\(state) \(role) \(route.method) \(path)"
                let expected = expectation(route, role, state)
                #expect(expected.contains(answer.status.code), "\(what): \(answer.status)")
                if answer.status == .seeOther, !state.isSignedIn, route.audience == Members.self {
                    #expect(answer.fields[.location]?.hasPrefix("/staff/sign-in") == true, "\(what)")
                }
                #expect(answer.fields[.cacheControl] == "no-store", "\(what)")
                #expect(answer.fields[.contentEncoding] == nil, "\(what)")
                #expect(answer.fields[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
                let isRefused = expected.allSatisfy { $0 >= 400 } || answer.status == .forbidden
                if expected == [303] || isRefused || route.method == .get {
                    if route.place != .signOut { #expect(after == before, "\(what)") }
                }
                #expect(!answer.text.contains("利用 target") || expected.contains(200), "\(what)")
                before = after
                if route.place == .signOut, state.isSignedIn {
                    token = try await self.token(state, account, neighbour, office)
                    before = try await office.everything()
                }
            }
        }
    }

    /// The statuses that are right. A form without its fields is 400 or 422 for those who may send it.
    private func expectation(_ route: StaffRoute, _ role: Role, _ state: State) -> Set<Int> {
        let isSignedIn = state.isSignedIn
        // Without a cookie no form can be ours.
        if state == .newcomer, route.method == .post { return [403] }
        if route.audience == Anyone.self {
            if route.place == .signOut { return [303] }
            return isSignedIn && route.place == .signIn && route.method == .get ? [303] : [200, 422]
        }
        if route.audience == FirstVisitors.self { return [303] }
        guard isSignedIn else { return [303] }
        if route.audience == Members.self { return [200, 400, 422] }
        if route.audience == Administrators.self {
            guard state == .ofAnotherCity || role == .administrator else { return [403] }
            // A person of another city is not there; what names nobody works on one's own city.
            if state == .ofAnotherCity, route.place.rawValue.contains("{person}") {
                return [.personRight, .person].contains(route.place) && route.method == .post
                    ? [404, 422] : [404, 400]
            }
            return [200, 303, 400, 422]
        }
        if route.audience == Coordinators.self {
            guard state != .ofAnotherCity, role == .coordinator else { return [403] }
            // Nobody here has sent files yet, so that there is nothing to look at.
            return [200, 303, 422]
        }
        // Who takes something down is decided by the office of the whole plan, or by an administrator, who sees no more of it.
        // The visitor from another city is one, and their city has a plan of that name.
        if route.audience == PlanCustodians.self, role == .administrator || state == .ofAnotherCity {
            if [.archiving, .unarchiving, .planDeletion].contains(route.place) { return [303, 422] }
            return route.method == .get ? [route.place == .removal ? 404 : 200] : [400]
        }
        // An administrator has no say in plans: to them there is none. The visitor from another city is one.
        guard state != .ofAnotherCity, role != .administrator else { return [404] }
        // What belongs to a year is not there for whoever has no right in it; the plan as a whole is.
        let isOfYear = route.place.rawValue.contains("{year}")
        guard !isOfYear || state != .ofOtherYear else { return [404] }
        // An address that names nothing to evaluate shows nothing, and a form that names nothing saves nothing.
        if route.place == .evaluation, route.method == .get { return [404] }
        if route.audience == Evaluators.self { return role == .evaluator || role == .coordinator ? [400] : [403] }
        if route.audience == PlanReaders.self || route.audience == YearReaders.self { return [200] }
        // A form without its fields saves nothing new, is refused beside a field, or shows both texts.
        if route.audience == RoundReaders.self {
            guard route.method == .post else { return [200] }
            let mayWrite = role == .coordinator || role != .reader && state != .ofOtherDivision
            return mayWrite ? [303, 409, 422] : [422]
        }
        guard role == .coordinator else { return [403] }
        // What stands in no year takes the right for all of them.
        if route.audience == WholePlanCoordinators.self || route.audience == PlanCustodians.self,
            state == .ofThisYear || state == .ofOtherYear
        {
            return [403]
        }
        // A form about one thing asks which; where the address names none there is none.
        if route.method == .get { return [200, 400, 404] }
        return state == .ofThisYear || state == .ofOtherYear ? [303, 400, 403, 422] : [303, 400, 422]
    }

    /// What the cookie of somebody in this state holds.
    private func token(
        _ state: State, _ account: Account, _ neighbour: Account, _ office: Office
    ) async throws -> SessionToken? {
        switch state {
        case .newcomer: return nil
        case .signedOut: return SessionToken()
        case .ofAnotherCity: return try await office.browser(neighbour).token
        case .idle: return try await office.browser(account, signedInAt: Office.date.addingTimeInterval(-3600)).token
        case .disabled:
            let token = try await office.browser(account).token
            try await office.store.people.changeAccount(account.id, of: office.city, at: Office.date, by: "試験") {
                $0.isDisabled = true
            }
            return token
        default: return try await office.browser(account).token
        }
    }

    @Test func `each route under a plan says how much of it is touched`() {
        let known: [any Audience.Type] = [
            PlanReaders.self, YearReaders.self, RoundReaders.self, PlanCoordinators.self, YearCoordinators.self,
            WholePlanCoordinators.self, Evaluators.self, PlanCustodians.self,
        ]
        for route in StaffRoute.all where route.place.rawValue.contains("{plan}") {
            #expect(known.contains { $0 == route.audience }, "\(route.place)")
            let isOfYear = route.place.rawValue.contains("{year}")
            let byYear: [any Audience.Type] = [
                YearReaders.self, RoundReaders.self, Evaluators.self, YearCoordinators.self,
            ]
            #expect(byYear.contains { $0 == route.audience } == isOfYear, "\(route.place)")
            // Readers change nothing: reports have their own steps.
            let isReading = route.audience == PlanReaders.self || route.audience == YearReaders.self
            #expect(!isReading || route.method == .get, "\(route.place)")
        }
    }

    @Test func `before anybody has an account there is only the first run, for whoever knows the code`() async throws {
        let town = try await Town()
        let browser = Browser(town: town)
        for route in StaffRoute.all where route.method == .get {
            let path = StaffAddress(
                route.place, person: .init("x"), plan: town.key.plan, year: Office.year, action: Office.action
            ).path
            let answer = await browser.get(path)
            if route.place == .firstRun {
                #expect(answer.status == .ok)
            } else {
                #expect(answer.fields[.location] == "/staff/first-run", "\(route.place)")
            }
        }
        let code = try #require(try await town.store.people.issueSetUpCode())
        var values = [
            "code": "ABCD-EFGH-JKMN-PQRS", "city": town.key.city.text, "name": "管理", "login": "kanri",
            "password": Office.password, "again": Office.password,
        ]
        #expect(await browser.post("/staff/first-run", values).status == .unprocessableContent)
        values["code"] = code.text
        values["city"] = "elsewhere"
        #expect(await browser.post("/staff/first-run", values).status == .unprocessableContent)
        values["city"] = town.key.city.text
        #expect(try await !town.store.people.hasAccounts())
        #expect(await browser.post("/staff/first-run", values).fields[.location] == "/staff/sign-in?done=set-up")
        #expect(try await town.store.people.hasAccounts())
        #expect(await browser.post("/staff/first-run", values).fields[.location] == "/staff/sign-in")
        #expect(try await town.store.people.all(of: town.key.city).count == 1)
    }

    @Test func `a language is kept from page to page`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        for route in StaffRoute.all where route.method == .get && route.place != .peopleFile {
            let path = StaffAddress(route.place, person: office.kanri.id, language: .english).path
            let answer = await browser.get(path)
            guard answer.status == .ok else { continue }
            #expect(answer.fields[.contentLanguage] == "en")
            for link in answer.text.matches(of: /(?:href|action)="(\/staff[^"]*)"/).map(\.output.1) {
                let isOther = link == StaffAddress(route.place, person: office.kanri.id).path[...]
                #expect(link.contains("lang=en") || isOther, "\(path): \(link)")
                let target = try #require(RequestTarget(String(link).replacing("&amp;", with: "&")))
                #expect(StaffAddress(path: target.path, query: target.values) != nil, "\(link)")
            }
        }
    }
}
