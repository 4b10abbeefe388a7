import Japanese
import Plan

extension TableProposal {
    /// Levels, the action and the indicators' names.
    ///
    /// - Returns: whether the rows are about anything.
    mutating func findNames() -> Bool {
        let names = headings.indices.filter { roles[$0] == nil && slots[$0] == nil && headings[$0].year == nil }
        var indicators = names.filter { headings[$0].meaning == .indicator && !values[$0].areNumbers }
        let hasSlots = headings.indices.contains { slots[$0] != nil }
        var actions = names.filter { headings[$0].meaning == .action && values[$0].mayName }
        var levels = names.filter { headings[$0].meaning == .policy && values[$0].count > 0 && !values[$0].areSigns }
        levels += groupsOfIndicators(&indicators)
        if indicators.isEmpty, !hasSlots, actions.isEmpty, let name = nameOfList(levels) {
            indicators = [name]
            levels.removeAll { $0 == name }
        }
        if indicators.isEmpty, !hasSlots, !actions.isEmpty, let name = nameBesideUnit(behind: actions) {
            indicators = [name]
        }
        if actions.isEmpty, indicators.isEmpty, !hasSlots, let name = nameByEnding(names) { actions = [name] }
        let beforeYears = actions.filter { $0 < firstYear }
        let action: Int?
        if let last = beforeYears.last ?? actions.first {
            action = last
            levels += beforeYears.dropLast()
        } else if indicators.isEmpty, !hasSlots, let last = levels.filter({ $0 < firstYear }).last ?? levels.last {
            action = last
            levels.removeAll { $0 == last }
            set(last, .action, .lowestLevel, .likely)
        } else if indicators.isEmpty, hasSlots, let last = levels.last {
            action = last
            levels.removeAll { $0 == last }
            set(last, .action, .lowestLevel, .likely)
        } else {
            action = nil
        }
        guard action != nil || !indicators.isEmpty else {
            return findYearColumns() || findSubject() || nameByNumber()
        }
        if let action, roles[action] == nil { set(action, .action) }
        record = action == nil ? .indicator : .action
        levels += unknownLevels(before: action ?? indicators.first ?? 0)
        for (level, index) in levels.sorted().enumerated() {
            let isKnown = headings[index].meaning == .policy || headings[index].meaning == .action
            set(index, .policy(level: sectionLevels + level), isKnown ? .knownWord : .values, isKnown ? .sure : .guess)
        }
        nameIndicators(indicators.isEmpty ? nameBesideLines(behind: action).map { [$0] } ?? [] : indicators)
        return true
    }

    /// サービスの種類 over two columns, 居宅サービス over 訪問介護 and 通所介護: the left one, with fewer texts, is a level.
    private func groupsOfIndicators(_ indicators: inout [Int]) -> [Int] {
        let groups = indicators.filter { index in
            indicators.contains { other in
                other > index && headings[other].path == headings[index].path
                    && values[other].distinct.count > values[index].distinct.count
            }
        }
        indicators.removeAll(where: groups.contains)
        return groups
    }

    /// 施設名, 路線名称: no usual word, but each row has its own below it.
    private func nameByEnding(_ names: [Int]) -> Int? {
        names.first { index in
            index < firstYear && headings[index].meaning == nil && values[index].areOwnNames
                && ["名", "名称"].contains { headings[index].said.label.hasSuffix($0) && headings[index].said.label != $0 }
        }
    }

    /// 項目, with a 単位 right behind it and numbers of years further on: what is counted of the action in front of it.
    private func nameBesideUnit(behind actions: [Int]) -> Int? {
        guard lines == nil, let unit = headings.firstIndex(where: { $0.meaning == .unit }), unit > 0,
            let action = actions.first(where: { $0 < unit - 1 })
        else { return nil }
        let name = unit - 1
        switch headings[name].meaning {
        case nil, .own, .lineLabel, .kind: break
        default: return nil
        }
        let hasNumbers = headings.indices.contains { index in
            index > unit && [.target, .actual, .planned].contains(headings[index].meaning) && values[index].areNumbers
        }
        return roles[name] == nil && headings[name].year == nil && values[name].mayName && hasNumbers && action < name
            ? name : nil
    }

    /// 区分, over 量の見込み and 確保方策, each with 計画 and 実績 in its lines: what is counted of the action in front of it.
    private func nameBesideLines(behind action: Int?) -> Int? {
        guard let action, lines?.haveBothNumbers ?? false, !headings.contains(where: { $0.said.slot != nil }),
            let label = roles.firstIndex(of: .lineLabel), action < label
        else { return nil }
        return headings.indices[action..<label].last { index in
            switch headings[index].meaning {
            case nil, .lineLabel, .kind: break
            default: return false
            }
            return roles[index] == nil && headings[index].year == nil && values[index].mayName
                && !values[index].areKinds && values[index].rows.count > values[action].rows.count
        }
    }

    /// 事業コード where no column has a name: each number once.
    private mutating func nameByNumber() -> Bool {
        let number = headings.indices.first { index in
            roles[index] == nil && headings[index].meaning == .number && values[index].count > 0
                && values[index].distinct.count == values[index].count
        }
        guard byNumber, let number else { return false }
        set(number, .actionNumber, .knownWord, .likely)
        record = .action
        return true
    }

    /// 項目 of a list of indicators (指標の一覧): no heading names an indicator or an action, but a unit or a baseline stands beside numbers
    /// of years. Then the last column of texts left of them, each with its own, is what they count.
    private func nameOfList(_ levels: [Int]) -> Int? {
        func isMeasure(_ index: Int) -> Bool {
            switch headings[index].meaning {
            case .unit: true
            case .baseline: values[index].areNumbers
            default: false
            }
        }
        func isOfYears(_ index: Int) -> Bool {
            let areNumbers =
                values[index].areNumbers || values[index].areSeveralNumbers || values[index].count == 0
            return switch headings[index].meaning {
            case .target, .actual, .planned, .finalTarget, .latest, .partValue: areNumbers
            case nil: areNumbers && headings[index].year != nil
            default: false
            }
        }
        let measures = headings.indices.filter { roles[$0] == nil && isMeasure($0) }
        let ofYears = headings.indices.filter { roles[$0] == nil && isOfYears($0) }
        guard let measure = measures.min(), let year = ofYears.min(), !ofYears.isEmpty else { return nil }
        return headings.indices.last { index in
            guard index < min(measure, year), roles[index] == nil, headings[index].year == nil, slots[index] == nil,
                values[index].areOwnNames, !headings[index].path.isEmpty
            else { return false }
            switch headings[index].meaning {
            case nil, .lineLabel, .kind, .own: return true
            case .policy: return levels.last == index && values[index].rows.count == rows.records.count
            default: return false
            }
        }
    }

    /// Columns left of what the rows are about, whose few texts stand over several rows each: the form's own words for its levels.
    private func unknownLevels(before name: Int) -> [Int] {
        headings.indices.filter { index in
            guard roles[index] == nil, !headings[index].path.isEmpty, headings[index].year == nil, slots[index] == nil,
                sheet.own(rows.records.first ?? 0, headings[index].column) != nil
            else { return false }
            // シナリオの目標, over 「4　水道を守る」 in several rows, wherever it stands.
            if headings[index].meaning == .target, !headings[index].said.isExact, values[index].areNumberedNames {
                return true
            }
            return index < name && values[index].areLevels(of: rows.records.count)
                && (headings[index].meaning == nil || headings[index].meaning == .target && values[index].numbers == 0)
        }
    }

    /// A second 指標 column opens a new group until the next.
    private mutating func nameIndicators(_ indicators: [Int]) {
        for index in indicators { set(index, .indicator) }
        guard indicators.count > 1 else { return }
        for (place, start) in indicators.enumerated() {
            let end = place + 1 < indicators.count ? indicators[place + 1] : headings.count
            let kind: SheetMap.SlotKind =
                headings[start].said.label.contains("活動") || headings[start].said.label.contains("アウトプット")
                ? .activity
                : headings[start].said.label.contains("成果") || headings[start].said.label.contains("アウトカム")
                    ? .outcome : .plain
            for index in start..<end where slots[index] == nil {
                slots[index] = SheetMap.Slot(kind: kind, mark: String(place + 1), word: "指標")
            }
        }
    }

    /// Whose number it is: of the name with the same stem, else of the next name, else of the one before.
    mutating func findNumbers() {
        let names = headings.indices.filter { roles[$0]?.isName ?? false && slots[$0] == nil }
        guard !names.isEmpty else { return }
        var taken: Set<Int> = []
        let numbers = headings.indices.filter {
            roles[$0] == nil && (headings[$0].meaning == .number || headings[$0].meaning == .digit)
        }
        // Those that say whose they are come first: 事業ID before №.
        let sorted = numbers.sorted { left, right in
            let (leftOwner, rightOwner) = (owner(byStem: left, names) != nil, owner(byStem: right, names) != nil)
            return leftOwner == rightOwner ? left < right : leftOwner
        }
        for index in sorted {
            let isDigit = headings[index].meaning == .digit
            // 所属コード numbers the division, and no policy.
            if !isDigit, isOfDivision(index) { continue }
            guard let owner = owner(byStem: index, names) ?? owner(byRows: index, names) else {
                continue
            }
            guard isDigit || taken.insert(owner).inserted else {
                set(index, .nothing, .duplicate)
                continue
            }
            switch roles[owner] {
            case .action: set(index, .actionNumber)
            case .indicator: set(index, .indicatorNumber)
            case .policy(let level): set(index, isDigit ? .policyDigit(level: level) : .policyNumber(level: level))
            default: break
            }
        }
    }

    private func isOfDivision(_ index: Int) -> Bool {
        let stem = headings[index].said.stem
        return !stem.isEmpty
            && headings.contains { heading in
                guard case .divisions = heading.meaning else { return false }
                return Vocabulary.stem(heading.said.stem) == stem
            }
    }

    /// Of the name that begins in the same rows and has as many different texts; of equals the next one, then the one before.
    private func owner(byRows index: Int, _ names: [Int]) -> Int? {
        let mine = Set(values[index].rows)
        // No. in front of all names counts the rows, and so what a row is about.
        let countsRows = names.allSatisfy { $0 > index } && values[index].distinct.count == values[index].count
        func distance(_ name: Int) -> (Int, Int, Int, Int) {
            let rows = mine.symmetricDifference(values[name].rows).count
            let texts = abs(values[name].distinct.count - values[index].distinct.count)
            let isOfRow = roles[name] == (record == .action ? .action : .indicator)
            return (
                rows, texts, countsRows && !isOfRow ? 1 : 0, name > index ? name - index : headings.count + index - name
            )
        }
        return names.min { distance($0) < distance($1) }
    }

    /// 項目番号 may be that of 推進項目 or of 取組項目: of the one that begins in its rows.
    private func owner(byStem index: Int, _ names: [Int]) -> Int? {
        let stem = headings[index].said.stem
        guard !stem.isEmpty else { return nil }
        let same = names.first { Vocabulary.stem(headings[$0].said.stem) == stem }
        if let same { return same }
        let alike = names.filter {
            headings[$0].said.stem.hasSuffix(stem)
                || stem.hasSuffix(headings[$0].said.stem) && !headings[$0].said.stem.isEmpty
        }
        return alike.count > 1 ? owner(byRows: index, alike) : alike.first
    }
}

extension SheetMap.Role {
    fileprivate var isName: Bool {
        switch self {
        case .action, .indicator, .policy: true
        default: false
        }
    }
}
