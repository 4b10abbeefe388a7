import Foundation
import Japanese
import People
import Plan

/// Somebody who is to be reminded in a round, and of what (催促): one for each person.
public struct Reminder: Hashable, Sendable {
    /// What somebody can be reminded of; a reminder says each of them in this order.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A round that was opened, and what it asks of the person (照会のお知らせ).
        case opening
        /// A report that is not written, not handed in, or was sent back.
        case reports
        /// A report that waits for the head's approval.
        case approvals
        /// What a division has still to add to the report of another.
        case contributions
        /// What an evaluator has still to evaluate at a step.
        case evaluations
    }

    /// What is to be evaluated until when (評価の催促).
    public struct Evaluations: Hashable, Sendable {
        public let items: [EvaluationItem]
        public let due: Day
    }

    public let account: Account.ID
    /// In the order of the form; no kind without an action.
    public let actions: [Kind: [Action.ID]]
    /// `nil` where it is about reports.
    public let evaluations: Evaluations?

    public init(account: Account.ID, actions: [Kind: [Action.ID]] = [:], evaluations: Evaluations? = nil) {
        self.account = account
        self.actions = actions.filter { !$0.value.isEmpty }
        self.evaluations = evaluations
    }

    public var kinds: [Kind] {
        Kind.allCases.filter { $0 == .evaluations ? evaluations != nil : actions[$0] != nil }
    }

    /// What somebody has still to do; the notice that a round is open is not one of them.
    public static let tasks: [Kind] = [.reports, .approvals, .contributions]

    /// How long nobody is told again about the same round.
    public static let pauseInDays = 5
}

/// Who is meant by a call for reports (催促の相手).
public enum ReminderScope: Hashable, Sendable {
    /// Everybody who still has something to do.
    case everyone
    /// Whoever has something to do whose due day is over.
    case overdue(on: Day)
    case division(Division)
}

/// The reminders of one call, and the work for which there is nobody to remind (催促の一覧).
public struct ReminderList: Hashable, Sendable {
    public let reminders: [Reminder]
    /// Divisions with open work and nobody who has the right to do it.
    public let unreached: [Division]

    public init(reminders: [Reminder], unreached: [Division] = []) {
        self.reminders = reminders
        self.unreached = unreached
    }
}

extension Round {
    /// Who is reminded of what, by the rights that hold in the round's year (催促の相手).
    ///
    /// The reporters of a division are reminded of its reports and of what it has to add; its heads where it has no
    /// reporter, since they may write too. Heads are reminded of what waits for them, but not of what they wrote
    /// themselves. The office reminds itself of nothing: what it writes or checks is on its own page.
    /// - Parameters:
    ///   - progress: of this round.
    ///   - trails: of the reports with which anything was done.
    ///   - people: of the city; whoever is disabled is left out.
    public func reminders(
        _ progress: RoundProgress, trails: [Action.ID: ReportTrail], to people: [Account],
        _ scope: ReminderScope = .everyone
    ) -> ReminderList {
        var found: [Account.ID: [Reminder.Kind: [Action.ID]]] = [:]
        var unreached: [Division] = []
        func tell(_ accounts: [Account], _ kind: Reminder.Kind, _ action: Action.ID, for division: Division) {
            for account in accounts where found[account.id]?[kind]?.last != action {
                found[account.id, default: [:]][kind, default: []].append(action)
            }
            if accounts.isEmpty, !unreached.contains(division) { unreached.append(division) }
        }
        for item in progress.items {
            let action = item.assignment.action
            for division in item.assignment.compilers where scope.means(division, due(item.standing)) {
                switch item.state {
                case .notAnswered, .beingWritten, .returned:
                    tell(reporters(of: division, among: people), .reports, action, for: division)
                case .waitingForHead:
                    let heads = people.filter { holder in
                        holder.mayAct(as: .approver, for: division, plan, year)
                            && trails[action]?.isOwn(of: holder.id) != true
                    }
                    tell(heads, .approvals, action, for: division)
                case .waitingForOffice, .done: break
                }
            }
            // What is added to a report that is done comes too late.
            for division in item.missing where item.state != .done && scope.means(division, reportsDue) {
                tell(reporters(of: division, among: people), .contributions, action, for: division)
            }
        }
        return ReminderList(
            reminders: people.compactMap { person in
                found[person.id].map { Reminder(account: person.id, actions: $0) }
            }, unreached: unreached)
    }

    /// Who is told that the round is open, and of which reports (照会のお知らせの相手): whoever writes one or adds to one.
    ///
    /// - Parameter people: of the city.
    public func openings(in plan: Plan, to people: [Account]) -> ReminderList {
        let list = reminders(RoundProgress(of: self, in: plan, trails: [:]), trails: [:], to: people)
        return ReminderList(
            reminders: list.reminders.map { asked in
                let theirs = Set(asked.actions.values.joined())
                return Reminder(
                    account: asked.account, actions: [.opening: plan.actions.map(\.id).filter(theirs.contains)])
            }, unreached: list.unreached)
    }

    /// Who is reminded of what they have still to evaluate at a step (評価の催促の相手).
    ///
    /// - Returns: with the divisions whose actions or policies nobody evaluates.
    public func reminders(of step: EvaluationProgress, to people: [Account]) -> ReminderList {
        let asked = people.map { ($0.id, $0.evaluationRequests(in: self, [step]).map(\.item)) }
        let open = step.items.filter { $0.state == .notBegun || $0.state == .beingWritten }
        let given = Set(asked.flatMap(\.1))
        let unreached = open.filter { !given.contains($0.item) }.reduce(into: Set<Division>()) {
            $0.formUnion($1.divisions)
        }
        return ReminderList(
            reminders: asked.filter { !$0.1.isEmpty }.map { id, items in
                Reminder(account: id, evaluations: .init(items: items, due: step.due))
            }, unreached: unreached.sorted { $0.name < $1.name })
    }

    /// Who is told that evaluations wait for them at a step (評価のお知らせの相手): one message for all that wait.
    ///
    /// Reports are approved one by one. So somebody is told when everything of theirs at the step is open, or a day after the first of
    /// it is; of what they were told before, never again, and of something else not within `Reminder.pauseInDays`. Once the due day is over,
    /// reminding is the office's.
    /// - Parameters:
    ///   - people: of the city; whoever is disabled is left out.
    ///   - told: when they were last told of this step, or reminded.
    public func evaluationOpenings(
        of step: EvaluationProgress, to people: [Account], told: [Account.ID: Date], at date: Date
    ) -> [Reminder] {
        let today = Day(inJapan: date)
        guard !step.isClosed, today <= step.due else { return [] }
        return people.compactMap { person in
            let last = told[person.id] ?? .distantPast
            let items = person.evaluationRequests(in: self, [step]).map(\.item)
            let news = items.compactMap { step[$0]?.openedAt }.filter { $0 > last }
            let isPaused = date.timeIntervalSince(last) < 86400 * Double(Reminder.pauseInDays)
            guard let first = news.min(), !isPaused else { return nil }
            let isAwaited = step.items.contains { item in
                item.state == .notOpen && person.mayEvaluate(item, at: step.step.id, in: self)
            }
            guard !isAwaited || Day(inJapan: first) < today else { return nil }
            return Reminder(account: person.id, evaluations: .init(items: items, due: step.due))
        }
    }

    private func reporters(of division: Division, among people: [Account]) -> [Account] {
        let own = people.filter { $0.mayAct(as: .reporter, for: division, plan, year) }
        return own.isEmpty ? people.filter { $0.mayAct(as: .approver, for: division, plan, year) } : own
    }
}

extension ReminderScope {
    fileprivate func means(_ division: Division, _ due: Day?) -> Bool {
        switch self {
        case .everyone: true
        case .overdue(let today): due.map { $0 < today } ?? false
        case .division(let own): own == division
        }
    }
}

extension Account {
    /// Whether a right of this very role reaches a division's work: the office may write everything and is not meant here.
    fileprivate func mayAct(as role: Role, for division: Division, _ plan: Slug, _ year: FiscalYear) -> Bool {
        var narrowed = self
        narrowed.rights = rights.filter { $0.role == role }
        return narrowed.may(
            role == .approver ? .approve([division], plan, year) : .report([division], plan, year))
    }
}
