extension Plan {
    /// Some of its actions as a plan of its own, with the policies that stand above them (計画の一部).
    public func part(_ actions: [Action]) -> Plan {
        guard actions.count < self.actions.count else { return self }
        var part = self
        part.actions = actions
        let above = Set(actions.flatMap { path(of: $0).map(\.id) })
        part.policies = policies.filter { above.contains($0.id) }
        return part
    }
}
