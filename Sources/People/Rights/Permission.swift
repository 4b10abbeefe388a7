import Japanese
import Plan

/// Something that somebody wants to do (行為), with what it is done to. Everything is in the account's own city.
public enum Permission: Hashable, Sendable {
    /// To read a plan as it is worked on in a fiscal year, before it is published.
    case read(Slug, FiscalYear)
    /// To write a report of an action, whose divisions in charge these are.
    case report(Set<Division>, Slug, FiscalYear)
    /// To approve a report of these divisions, or to hand it back. Nobody does so with their own: see `ReportTrail.isOwn`.
    case approve(Set<Division>, Slug, FiscalYear)
    /// To read what stands in a round of an action or a policy: its report as it is written, and what is said at evaluation steps. It is
    /// named with the policies above it (`Plan.places`).
    case readReport(Set<EvaluationItem>, Slug, FiscalYear)
    /// To write an evaluation at a step, of an action or a policy that these divisions are in charge of; it is named with the policies
    /// above it.
    case evaluate(EvaluationStep.ID, Set<EvaluationItem>, Set<Division>, Slug, FiscalYear)
    /// The office's work: rounds, editing, publishing and all that; with how much of the plan it touches.
    case coordinate(Slug, Extent)
    /// To make accounts and to give and take rights.
    case administer
}

extension Account {
    /// Whether this account may do it (権限の判定). The one place that says what a role means.
    ///
    /// | | read | read report | report | approve | evaluate | coordinate | administer |
    /// |---|---|---|---|---|---|---|---|
    /// | reporter | ✓ | ✓ | own division | | | | |
    /// | approver | ✓ | ✓ | own division | own division | | | |
    /// | coordinator | ✓ | ✓ | ✓ | | ✓ | ✓ | |
    /// | administrator | | | | | | | ✓ |
    /// | evaluator | ✓ | of what is named | | | own step, divisions and what is named | | |
    /// | reader | ✓ | ✓ | | | | | |
    ///
    /// Each within the plan and fiscal year of the right; what touches several years takes the right for each of them. The heads
    /// of small divisions write themselves, and the office writes for a division or a committee that asks it to (代行入力); the log says
    /// who did.
    /// An action of 「各課」 is every division's.
    public func may(_ permission: Permission) -> Bool {
        switch permission {
        case .read(let plan, let year):
            holds([.reporter, .approver, .coordinator, .evaluator, .reader]) { $0.covers(plan, year) }
        case .readReport(let places, let plan, let year):
            holds([.reporter, .approver, .coordinator, .reader]) { $0.covers(plan, year) }
                || holds([.evaluator]) { $0.covers(plan, year) && $0.covers(anyOf: places) }
        case .report(let divisions, let plan, let year):
            holds([.reporter, .approver]) { $0.covers(plan, year) && $0.covers(anyOf: divisions) }
                || holds([.coordinator]) { $0.covers(plan, year) }
        case .approve(let divisions, let plan, let year):
            holds([.approver]) { $0.covers(plan, year) && $0.covers(anyOf: divisions) }
        case .evaluate(let step, let places, let divisions, let plan, let year):
            holds([.evaluator]) {
                $0.step.covers(step) && $0.covers(plan, year) && $0.covers(anyOf: divisions) && $0.covers(anyOf: places)
            }
                || holds([.coordinator]) { $0.covers(plan, year) }
        case .coordinate(let plan, let extent):
            has(.coordinator, for: plan) && yearsLacking(plan, extent).isEmpty
                // A plan without a year: only who works on every year works on that.
                && (!extent.isWhole || !extent.years.isEmpty || holds([.coordinator]) { $0.covers(plan) })
        case .administer: holds([.administrator]) { _ in true }
        }
    }

    /// The years of an extent for which the office's right is not held.
    func yearsLacking(_ plan: Slug, _ extent: Extent) -> [FiscalYear] {
        extent.years.filter { year in !holds([.coordinator]) { $0.covers(plan, year) } }.sorted()
    }

    /// Whether a right of this role is held that reaches a plan, in whatever fiscal year.
    public func has(_ role: Role, for plan: Slug) -> Bool { holds([role]) { $0.plan.covers(plan) } }

    /// Whether any right of this role is held.
    public func has(_ role: Role) -> Bool { holds([role]) { _ in true } }

    private func holds(_ roles: Set<Role>, _ reaches: (Right) -> Bool) -> Bool {
        !isDisabled && rights.contains { roles.contains($0.role) && reaches($0) }
    }
}

extension Right {
    /// Whether it reaches every fiscal year of a plan, also those to come.
    fileprivate func covers(_ plan: Slug) -> Bool { self.plan.covers(plan) && year == .all }

    /// Whether it reaches something that stands in these places.
    fileprivate func covers(anyOf places: Set<EvaluationItem>) -> Bool {
        switch item {
        case .all: true
        case .only(let own): places.contains(own)
        }
    }

    /// Whether it reaches one of these divisions; 「各課」 among them is every division.
    fileprivate func covers(anyOf divisions: Set<Division>) -> Bool {
        switch division {
        case .all: true
        case .only(let own): divisions.contains(own) || divisions.contains(where: \.isAllDivisions)
        }
    }
}
