/// Which rules look at a plan (規則の切替え). Every rule is on until it is switched off.
public struct RuleSwitches: Hashable, Sendable {
    public var off: Set<Rule.ID>

    public init(off: Set<Rule.ID> = []) {
        self.off = off
    }

    public static let allOn = RuleSwitches()

    public var rules: [Rule] { Rule.all.filter { !off.contains($0.id) } }
}
