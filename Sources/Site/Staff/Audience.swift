import Findings
import Japanese
import People
import Plan
import Rounds
import Store

/// Who may ask for a route (閲覧できる人).
protocol Audience: Sendable {
    /// What only somebody who was let in can hold.
    associatedtype Admitted: Sendable

    static func admission(of request: StaffRequest) async throws -> Admission<Admitted>
}

enum Admission<Admitted: Sendable>: Sendable {
    case admitted(Admitted)
    case turnedAway(StaffReply)
}

/// Whoever comes, signed in or not.
enum Anyone: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<StaffRequest> {
        // Before anybody has an account there is only one thing to do here.
        guard request.session != nil || request.hasAccounts else { return .turnedAway(request.redirect(to: .firstRun)) }
        return .admitted(request)
    }
}

/// Whoever comes while nobody has an account.
enum FirstVisitors: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<StaffRequest> {
        guard request.session == nil, !request.hasAccounts else { return .turnedAway(request.redirect(to: .signIn)) }
        return .admitted(request)
    }
}

/// Whoever is signed in.
enum Members: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<Member> {
        guard let session = request.session else {
            guard request.hasAccounts else { return .turnedAway(request.redirect(to: .firstRun)) }
            return .turnedAway(request.signingIn)
        }
        return .admitted(Member(request: request, session: session))
    }
}

extension StaffRequest {
    /// To the sign-in page, which leads back here.
    var signingIn: StaffReply {
        let way = StaffAddress(
            signInFor: isForm ? StaffAddress(.home, language: language) : address,
            notice: isNewcomer ? nil : .expired)
        return StaffReply(status: .seeOther, content: .redirect(way.path), cookie: isNewcomer ? .set(token) : nil)
    }
}

/// Whoever may administer the city's people.
enum Administrators: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<Administrator> {
        switch try await Members.admission(of: request) {
        case .turnedAway(let reply): return .turnedAway(reply)
        case .admitted(let member):
            guard member.account.may(.administer) else { return .turnedAway(request.problem(.forbidden)) }
            return .admitted(Administrator(member: member))
        }
    }
}

/// Whoever does the office's work on some plan of the city, be it one that is not there yet. What they make is held against their
/// rights in the store.
enum Coordinators: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<Coordinator> {
        switch try await Members.admission(of: request) {
        case .turnedAway(let reply): return .turnedAway(reply)
        case .admitted(let member):
            guard member.account.has(.coordinator) else { return .turnedAway(request.problem(.forbidden)) }
            return .admitted(Coordinator(member: member))
        }
    }
}

/// Whoever may read a plan as it is worked on.
enum PlanReaders: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<PlanReader> {
        switch try await Members.admission(of: request) {
        case .turnedAway(let reply): return .turnedAway(reply)
        case .admitted(let member):
            // A plan of another city, or one that is not there, looks the same as one without the right to it.
            guard let slug = request.address.plan,
                let kept = try await member.store.plans.plan(PlanKey(city: member.city, plan: slug)),
                kept.plan.years.contains(where: { member.account.may(.read(slug, $0)) })
            else { return .turnedAway(request.problem(.notFound)) }
            guard kept.archivedOn != nil else { return .admitted(PlanReader(member: member, kept: kept)) }
            // It is read, and nothing of it changes.
            var archived = request
            archived.isArchived = true
            guard !request.isForm || request.address.place.reachesArchive else {
                return .turnedAway(archived.problem(.archived))
            }
            return .admitted(PlanReader(member: Member(request: archived, session: member.session), kept: kept))
        }
    }
}

/// Whoever may read what belongs to the fiscal year in the address, as a round does.
enum YearReaders: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<PlanReader> {
        switch try await PlanReaders.admission(of: request) {
        case .turnedAway(let reply): return .turnedAway(reply)
        case .admitted(let reader):
            guard let year = request.address.year, reader.mayRead(year) else {
                return .turnedAway(request.problem(.notFound))
            }
            return .admitted(reader)
        }
    }
}

/// Whoever evaluates in the fiscal year in the address, or writes for those who do. At which step and of what is held against their
/// rights in the store.
enum Evaluators: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<PlanReader> {
        // What was typed is not lost because a session ended in the meantime.
        if request.session == nil, let reply = try await ReportRescue.reply(to: request) { return .turnedAway(reply) }
        switch try await YearReaders.admission(of: request) {
        case .turnedAway(let reply): return .turnedAway(reply)
        case .admitted(let reader):
            guard let year = request.address.year else { return .turnedAway(request.problem(.notFound)) }
            let mayEvaluate = reader.member.account.rights.contains { right in
                [.evaluator, .coordinator].contains(right.role) && right.covers(reader.kept.key.plan, year)
            }
            return mayEvaluate ? .admitted(reader) : .turnedAway(request.problem(.forbidden))
        }
    }
}

/// Whoever does the office's work on a plan, if only on some of its fiscal years. What is done is held against the years that it
/// touches where it is done: in the store, which alone knows them.
enum PlanCoordinators: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<PlanCoordinator> {
        try await PlanCoordinator.admission(of: request) { _ in .nothing }
    }
}

/// Whoever does the office's work on the fiscal year in the address.
enum YearCoordinators: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<PlanCoordinator> {
        switch try await YearReaders.admission(of: request) {
        case .turnedAway(let reply): return .turnedAway(reply)
        case .admitted:
            return try await PlanCoordinator.admission(of: request) { _ in
                request.address.year.map { .year($0) } ?? .nothing
            }
        }
    }
}

/// Whoever looks after a plan as one of the city's (計画の管理): the office of the whole plan, and administrators, who need no right to read
/// it and see of it only what these pages show.
enum PlanCustodians: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<PlanCustodian> {
        switch try await Members.admission(of: request) {
        case .turnedAway(let reply): return .turnedAway(reply)
        case .admitted(let member):
            if member.account.may(.administer) {
                // A plan that is kept no more may still have editions.
                guard let slug = request.address.plan else { return .turnedAway(request.problem(.notFound)) }
                let key = PlanKey(city: member.city, plan: slug)
                let kept = try await member.store.plans.plan(key)
                guard let title = try await member.store.editions.all(of: key).first?.title ?? kept?.plan.title else {
                    return .turnedAway(request.problem(.notFound))
                }
                return .admitted(PlanCustodian(member: member, key: key, title: kept?.plan.title ?? title, kept: kept))
            }
            switch try await WholePlanCoordinators.admission(of: request) {
            case .turnedAway(let reply): return .turnedAway(reply)
            case .admitted(let office):
                return .admitted(
                    PlanCustodian(
                        member: member, key: office.kept.key, title: office.kept.plan.title, kept: office.kept))
            }
        }
    }
}

/// Whoever does the office's work on a plan as a whole: what is done there stands in no fiscal year.
enum WholePlanCoordinators: Audience {
    static func admission(of request: StaffRequest) async throws -> Admission<PlanCoordinator> {
        try await PlanCoordinator.admission(of: request) { .whole($0.plan.years) }
    }
}

extension PlanCoordinator {
    fileprivate static func admission(of request: StaffRequest, to extent: (KeptPlan) -> Extent) async throws
        -> Admission<PlanCoordinator>
    {
        switch try await PlanReaders.admission(of: request) {
        case .turnedAway(let reply): return .turnedAway(reply)
        case .admitted(let reader):
            let (kept, account) = (reader.kept, reader.member.account)
            guard kept.archivedOn == nil || request.address.place.reachesArchive else {
                return .turnedAway(reader.request.problem(.archived))
            }
            guard account.has(.coordinator, for: kept.key.plan) else { return .turnedAway(request.problem(.forbidden)) }
            guard let missing = MissingRight(of: account, for: .coordinate(kept.key.plan, extent(kept))) else {
                return .admitted(PlanCoordinator(reader: reader))
            }
            let people = try await reader.store.people.all(of: reader.member.city).map(\.account)
            return .turnedAway(request.problem(.lacking(missing.naming(people))))
        }
    }
}

/// Somebody who may read a plan of their own city as it is kept.
struct PlanReader: Sendable {
    let member: Member
    let kept: KeptPlan

    fileprivate init(member: Member, kept: KeptPlan) {
        self.member = member
        self.kept = kept
    }

    var request: StaffRequest { member.request }
    var store: Store { member.store }
    /// Whether a round of this year, and its reports, are this reader's to read.
    func mayRead(_ year: FiscalYear) -> Bool { member.account.may(.read(kept.key.plan, year)) }
    /// The actions whose reports of this year are not this reader's to read.
    func hidden(in year: FiscalYear) -> Set<Action.ID> {
        let plan = kept.key.plan
        guard !member.account.may(.readReport([], plan, year)) else { return [] }
        return Set(
            kept.plan.actions.map(\.id).filter { id in
                !member.account.may(.readReport(kept.plan.places(of: .action(id)), plan, year))
            })
    }
    /// On some fiscal year of it, at least.
    var mayCoordinate: Bool { member.account.has(.coordinator, for: kept.key.plan) }
}

/// Somebody who does the office's work on a plan of their own city.
struct PlanCoordinator: Sendable {
    let reader: PlanReader

    fileprivate init(reader: PlanReader) {
        self.reader = reader
    }

    var account: Account { reader.member.account }
    var request: StaffRequest { reader.request }
    var store: Store { reader.store }
    var kept: KeptPlan { reader.kept }
}

/// Somebody who looks after a plan of their own city.
struct PlanCustodian: Sendable {
    let member: Member
    let key: PlanKey
    let title: String
    /// `nil` where the plan is kept no more.
    let kept: KeptPlan?

    fileprivate init(member: Member, key: PlanKey, title: String, kept: KeptPlan?) {
        var request = member.request
        request.isArchived = kept?.archivedOn != nil
        self.member = Member(request: request, session: member.session)
        (self.key, self.title, self.kept) = (key, title, kept)
    }

    var request: StaffRequest { member.request }
    var account: Account { member.account }
    var store: Store { member.store }
    /// Whether the other pages of the plan are there for them.
    var readsPlan: Bool { kept.map { kept in kept.plan.years.contains { account.may(.read(key.plan, $0)) } } ?? false }
    /// Whether they do the office's work on all of it.
    var isOffice: Bool { kept.map { account.may(.coordinate(key.plan, .whole($0.plan.years))) } ?? false }
}

/// Somebody who is signed in.
struct Member: Sendable {
    let request: StaffRequest
    let session: Session

    fileprivate init(request: StaffRequest, session: Session) {
        self.request = request
        self.session = session
    }

    var account: Account { session.account }
    var city: Slug { session.account.city }
    var store: Store { request.router.store }
}

/// Somebody who does the office's work, in their own city.
struct Coordinator: Sendable {
    let member: Member

    fileprivate init(member: Member) {
        self.member = member
    }

    var request: StaffRequest { member.request }
    var account: Account { member.account }
    var city: Slug { member.city }
    var store: Store { member.store }
}

extension PlanCoordinator {
    /// The same person, whichever plan it is about.
    var coordinator: Coordinator { Coordinator(member: reader.member) }
}

/// Somebody who may administer people: of their own city, since `city` is the only one they have.
struct Administrator: Sendable {
    let member: Member

    fileprivate init(member: Member) {
        self.member = member
    }

    var request: StaffRequest { member.request }
    var account: Account { member.account }
    var city: Slug { member.city }
    var store: Store { member.store }
}
