import Japanese

// What the office does to the indicators of a plan (指標の編集).

extension Plan {
    mutating func write(_ indicator: Indicator) throws(EditRefusal) {
        guard let index = indicators.firstIndex(where: { $0.id == indicator.id }) else { throw EditRefusal([.gone]) }
        try check(indicator)
        indicators[index] = indicator
    }

    mutating func add(_ indicator: Indicator) throws(EditRefusal) {
        guard self[indicator.id] == nil else { throw EditRefusal([.gone]) }
        try check(indicator)
        let last = indicators.lastIndex { $0.owner == indicator.owner }
        indicators.insert(indicator, at: last.map { $0 + 1 } ?? indicators.count)
    }

    mutating func shift(_ id: Indicator.ID, by step: Int) throws(EditRefusal) {
        guard let indicator = self[id] else { throw EditRefusal([.gone]) }
        indicators.shift(id, by: step) { $0.owner == indicator.owner }
    }

    private func check(_ indicator: Indicator) throws(EditRefusal) {
        var problems: [EditProblem] = []
        if indicator.name.folded.allSatisfy(\.isWhitespace) { problems.append(.blank(.name)) }
        if !has(indicator.owner) { problems.append(.badParent) }
        if !problems.isEmpty { throw EditRefusal(problems) }
    }

    /// Whether somebody is there to own an indicator.
    public func has(_ owner: Indicator.Owner) -> Bool {
        switch owner {
        case .policy(let id): self[id] != nil
        case .action(let id): self[id] != nil
        }
    }
}
