import Foundation
import Japanese
import People
import Plan
import Rounds
import Sheets
import Store

/// A city's people as a whole (利用者).
enum PeopleRoutes {
    static func people(_ administrator: Administrator) async throws -> StaffReply {
        let people = try await administrator.store.people.all(of: administrator.city)
        return administrator.request.page(
            PeoplePage(
                people: people, subjects: try await administrator.store.plans.rightSubjects(of: administrator.city)))
    }

    static func newPersonPage(_ administrator: Administrator) async throws -> StaffReply {
        let choices = try await administrator.choices()
        return administrator.request.page(
            NewPersonPage(plans: choices.plans, divisions: choices.divisions, years: choices.years))
    }

    static func add(_ administrator: Administrator) async throws -> StaffReply {
        let (request, form) = (administrator.request, administrator.request.form)
        let choices = try await administrator.choices()
        func again(_ problems: [FieldProblem]) -> StaffReply {
            request.page(
                NewPersonPage(
                    plans: choices.plans, divisions: choices.divisions, years: choices.years, values: form.shown,
                    problems: problems))
        }
        var problems: [FieldProblem] = []
        let name = Account.name(form["name"])
        if name == nil { problems.append(request.fault("name", .badName)) }
        let login = Login(form["login"])
        if login == nil { problems.append(request.fault("login", .badLogin)) }
        let email = EmailAddress(form["email"])
        if email == nil, !form["email"].isEmpty { problems.append(request.fault("email", .badEmail)) }
        let rights = choices.rights(in: request, &problems)
        guard problems.isEmpty, let name, let login, let rights else { return again(problems) }
        do {
            let account = try await administrator.store.people.addAccount(
                login: login, name: name, email: email, rights: rights, to: administrator.city, at: request.date,
                by: administrator.account.signature)
            return request.redirect(to: .person, person: account.id, notice: .added)
        } catch StoreError.people(.loginTaken(let login)) {
            return again([request.fault("login", .loginTaken(login))])
        }
    }

    /// The people as a file that can be changed and taken in again. Administrators and whoever is disabled are not in it.
    static func peopleFile(_ administrator: Administrator) async throws -> StaffReply {
        let subjects = try await administrator.store.plans.rightSubjects(of: administrator.city)
        var rows: [[DataTable.Value]] = []
        for person in try await administrator.store.people.all(of: administrator.city) where !person.account.isDisabled
        {
            for right in person.account.rights.sorted() where right.role.isGivenByFiles {
                let ofPlan = right.plan.value.flatMap { subjects[$0] }
                rows.append(
                    [
                        person.account.login.text, person.account.name, right.division.value?.name ?? "",
                        right.role.japanese,
                        right.plan.value.map(subjects.word) ?? "", right.year.value?.eraLabel ?? "",
                        person.account.email?.text ?? "",
                        right.step.value.map { ofPlan?.word(for: $0) ?? $0.text } ?? "",
                        right.item.value.map { ofPlan?.word(for: $0) ?? $0.text } ?? "",
                    ].map { .text($0) })
            }
        }
        let list = CSVText(head: TransferColumn.allCases.map(\.rawValue), rows: rows)
        return StaffReply(status: .ok, content: .file(list.bytes, name: "people.csv"))
    }

    /// A code for everybody who has not chosen a password, as the answer itself: nothing that could be asked for again.
    static func codesFile(_ administrator: Administrator) async throws -> StaffReply {
        let request = administrator.request
        var rows: [[DataTable.Value]] = []
        for person in try await administrator.store.people.all(of: administrator.city)
        where !person.hasPassword && !person.account.isDisabled {
            let code = try await administrator.store.people.issueCode(
                for: person.account.id, in: administrator.city, days: PersonRoutes.codeDays, at: request.date,
                by: administrator.account.signature)
            rows.append([
                .text(person.account.login.text), .text(person.account.name), .text(code.text),
                .integer(PersonRoutes.codeDays),
            ])
        }
        let list = CSVText(head: ["利用者名", "氏名", "一回限りのコード", "期限（日）"], rows: rows)
        return StaffReply(status: .ok, content: .file(list.bytes, name: "codes.csv"))
    }
}

/// What rights of a city can be given for (権限の選択肢).
struct RightChoices: Sendable {
    let plans: [PlanSummary]
    let subjects: [Slug: RightSubjects]
    let divisions: [Division]
    let years: [FiscalYear]

    /// What one form gives at most: each is a right of its own.
    private static let mostItems = 500

    /// The right that a form states, one for each thing that is to be evaluated; what is wrong with it goes to `problems`.
    func rights(in request: StaffRequest, _ problems: inout [FieldProblem]) -> Set<Right>? {
        let form = request.form
        let role = Role(rawValue: form["role"])
        if role == nil { problems.append(request.fault("role", .badRole)) }
        let division = Division.scope(form["division"])
        if division == nil { problems.append(request.fault("division", .badDivision)) }
        let plan = form["plan"].isEmpty ? nil : plans.first { $0.key.plan.text == form["plan"] }
        if plan == nil, !form["plan"].isEmpty { problems.append(request.fault("plan", .badPlan)) }
        let year = Int(form["year"]).flatMap { (1868...2200).contains($0) ? FiscalYear($0) : nil }
        if year == nil, !form["year"].isEmpty { problems.append(request.fault("year", .badYear)) }
        let steps = plans.filter { plan == nil || $0.key == plan?.key }.flatMap(\.evaluationSteps)
        let step = role?.goesByStep == true ? steps.first { $0.id.text == form["step"] }?.id : nil
        if role?.goesByStep == true, step == nil, !form["step"].isEmpty {
            problems.append(request.fault("step", .badStep))
        }
        var items: [EvaluationItem] = []
        if role?.goesByStep == true {
            let words = form["items"].split(whereSeparator: \.isNewline).map { String($0.trimmed) }.filter {
                !$0.isEmpty
            }
            if words.count > Self.mostItems { problems.append(request.fault("items", .tooManyItems(Self.mostItems))) }
            for word in words.prefix(Self.mostItems) {
                switch plan.flatMap({ subjects[$0.key.plan] })?.item(word) ?? RightSubjects.Match.none {
                case .one(let item): items.append(item)
                case .several(let named):
                    let ofPlan = plan.flatMap { subjects[$0.key.plan] }
                    let others = named.map { ofPlan?.word(for: $0.item) ?? $0.item.text }
                    problems.append(request.fault("items", .severalItems(word, others)))
                case .none:
                    problems.append(request.fault("items", plan == nil ? .itemsWithoutPlan : .unknownItem(word)))
                }
            }
        }
        guard problems.isEmpty, let role, let division else { return nil }
        let scopes: [Scope<EvaluationItem>] = items.isEmpty ? [.all] : items.map { .only($0) }
        return Set(
            scopes.map { item in
                Right(
                    role, division: division, plan: Scope(plan?.key.plan), year: Scope(year), step: Scope(step),
                    item: item)
            })
    }
}

extension Administrator {
    func choices() async throws -> RightChoices {
        let plans = try await store.plans.all(of: city)
        let today = Day(inJapan: request.date).fiscalYear
        let years = Set(plans.flatMap(\.years)).union([today, today.next])
        return RightChoices(
            plans: plans, subjects: try await store.plans.rightSubjects(of: city),
            divisions: try await store.plans.divisions(of: city), years: years.sorted())
    }
}
