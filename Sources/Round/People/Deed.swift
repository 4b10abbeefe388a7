import JapaneseText
import Plan

/// Something that somebody wants to do (行為), with what it is done to. Everything is in the account's own city.
public enum Deed: Hashable, Sendable {
    /// To read a plan as it is worked on in a fiscal year, before it is published.
    case read(Slug, FiscalYear)
    /// To write a report of an action, whose divisions in charge these are.
    case report(Set<Division>, Slug, FiscalYear)
    /// To approve a report of these divisions, or to hand it back.
    ///
    /// - Parameter writers: who wrote and who submitted it; nobody approves their own.
    case approve(Set<Division>, Slug, FiscalYear, writers: Set<Account.ID>)
    /// To open a round, to check and send back, to close and publish.
    case coordinate(Slug, FiscalYear)
    /// To make accounts and to give and take rights.
    case administer
}

extension Account {
    /// Whether this account may do it (権限の判定). The one place that says what a role means.
    ///
    /// | | read | report | approve | coordinate | administer |
    /// |---|---|---|---|---|---|
    /// | reporter | ✓ | own division | | | |
    /// | approver | ✓ | own division | own division, not their own writing | | |
    /// | coordinator | ✓ | ✓ | | ✓ | |
    /// | administrator | | | | | ✓ |
    /// | reader | ✓ | | | | |
    ///
    /// Each within the plan and fiscal year of the right. The heads of small divisions write themselves, and the office
    /// writes for a division that asks it to (代行入力); the log says who did. An action of 「各課」 is every division's.
    public func may(_ deed: Deed) -> Bool {
        guard !isDisabled else { return false }
        return rights.contains { right in
            switch (deed, right.role) {
            case (.read(let plan, let year), .reporter), (.read(let plan, let year), .approver),
                (.read(let plan, let year), .coordinator), (.read(let plan, let year), .reader):
                right.covers(plan, year)
            case (.report(let divisions, let plan, let year), .reporter),
                (.report(let divisions, let plan, let year), .approver):
                right.covers(plan, year) && right.covers(anyOf: divisions)
            case (.report(_, let plan, let year), .coordinator): right.covers(plan, year)
            case (.approve(let divisions, let plan, let year, let writers), .approver):
                right.covers(plan, year) && right.covers(anyOf: divisions) && !writers.contains(id)
            case (.coordinate(let plan, let year), .coordinator): right.covers(plan, year)
            case (.administer, .administrator): true
            default: false
            }
        }
    }

    /// Whether a right of this role is held that reaches a plan, in whatever fiscal year.
    public func has(_ role: Role, for plan: Slug) -> Bool {
        !isDisabled && rights.contains { $0.role == role && $0.plan.covers(plan) }
    }

    /// Whether any right of this role is held.
    public func has(_ role: Role) -> Bool { !isDisabled && rights.contains { $0.role == role } }
}

extension Right {
    /// Whether it reaches one of these divisions; 「各課」 among them is every division.
    fileprivate func covers(anyOf divisions: Set<Division>) -> Bool {
        switch division {
        case .all: true
        case .only(let own): divisions.contains(own) || divisions.contains(where: \.isAllDivisions)
        }
    }
}
