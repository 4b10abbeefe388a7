import Japanese
import Plan

extension TableProposal {
    /// The columns of numbered groups: 指標1 with 名称, 単位, 実績.
    mutating func findGroups() {
        for index in headings.indices where roles[index] == nil && headings[index].said.slot != nil {
            let isPlanned = (headings[index].side ?? headings[index].said.side) == .planned
            switch headings[index].meaning {
            case .partName, .indicator: set(index, .indicator)
            case .unit: set(index, .unit)
            case .number: set(index, .indicatorNumber)
            case .kind: set(index, .kind)
            case .direction: set(index, .direction)
            case .baseline: set(index, .baseline)
            case .finalTarget: set(index, .finalTarget)
            case .finalYear: set(index, .finalYear)
            case .baselineYear: set(index, .baselineYear)
            case .rate, .status: set(index, .rate)
            case .target, .planned: set(index, .targetNumber)
            case .actual, .partValue, .latest: set(index, isPlanned ? .targetNumber : .actualNumber)
            case .remark: set(index, .indicatorNote)
            case nil:
                if values[index].count > 0, values[index].numbers == 0, values[index].trends == 0,
                    headings[index].year == nil
                {
                    set(index, .indicator, .values, .likely)
                } else {
                    set(index, isPlanned ? .targetNumber : .actualNumber, .values, .likely)
                }
            default: break
            }
        }
    }

    /// Words that mean one thing wherever they stand.
    mutating func findWords() {
        let hasIndicators = hasIndicatorName
        for index in headings.indices where roles[index] == nil {
            let heading = headings[index]
            switch heading.meaning {
            case .divisions(let role): set(index, .divisions(role))
            case .description
            where heading.year == nil && index < firstYear && !(values[index].areOfSeveralYears && record == .action)
                && !tellsOfYear(index):
                set(index, .description)
            case .vision: set(index, .vision(level: deepestLevel(before: index)))
            case .situation where index < firstYear && !values[index].areNumbers:
                set(index, .situation(level: deepestLevel(before: index)))
            case .unit: set(index, .unit)
            case .kind where hasIndicators: set(index, .kind)
            case nil where hasIndicators && values[index].areKinds,
                .lineLabel where hasIndicators && values[index].areKinds:
                set(index, .kind, .values)
            case .direction where hasIndicators: set(index, .direction)
            case .scope where hasIndicators: set(index, .scope)
            // 基準年度（R3） and 目標年度（R9） with numbers below are those of the year.
            case .baselineYear where headings[index].year != nil && values[index].areNumbers && !values[index].areYears:
                set(index, .baseline, .values)
            case .finalYear where headings[index].year != nil && values[index].areNumbers && !values[index].areYears:
                set(index, .finalTarget, .values)
            case .baselineYear: set(index, .baselineYear)
            case .finalYear: set(index, .finalYear)
            case .rate: set(index, .rate, .computed)
            case nil where headings[index].isSum && values[index].areNumbers: set(index, .rate, .computed)
            case .fiscalYear: settleFiscalYear(index)
            case .aside, .digit: set(index, .nothing, .ofSheet)
            case .planTitle: set(index, .about(.planTitle))
            case .municipalityName: set(index, .about(.municipalityName))
            case .municipalityCode: set(index, .about(.municipalityCode))
            default: break
            }
        }
    }

    /// 実施内容 right of 実績値 and 評価 on a sheet of one year: what was done in it.
    private func tellsOfYear(_ index: Int) -> Bool {
        record == .action && title.reportYear != nil && firstYear == headings.count
            && headings[..<index].contains { heading in
                switch heading.meaning {
                case .actual, .status, .result, .rate: true
                default: false
                }
            }
    }

    /// 年度 tells the year of each row, unless the columns have years of their own: then it is that of the value beside it.
    private mutating func settleFiscalYear(_ index: Int) {
        // 年 over something else says nothing.
        if headings[index].said.stem == "年", !values[index].areYears { return }
        guard headings.contains(where: { $0.year != nil && ($0.meaning?.isOfYear ?? true) }) else {
            set(index, .fiscalYear)
            return
        }
        if tellsYearsOfRows(index) {
            set(index, .fiscalYear, .values)
            return
        }
        switch index > 0 ? headings[index - 1].meaning : nil {
        case .baseline: set(index, .baselineYear, .neighbours, .likely)
        case .target, .finalTarget: set(index, .finalYear, .neighbours, .likely)
        default: break
        }
    }

    private func deepestLevel(before index: Int) -> Int {
        var deepest = sectionLevels
        for other in headings.indices where other < index {
            if case .policy(let level) = roles[other] { deepest = level }
        }
        return deepest
    }

    /// 目標 and 実績: numbers of an indicator, or texts of an action. The values decide, and the columns beside them.
    mutating func findSides() {
        let hasFinal = headings.indices.contains { roles[$0] == .finalYear || headings[$0].meaning == .baseline }
        let targets = headings.indices.filter {
            [.target, .planned, .finalTarget].contains(headings[$0].meaning) && headings[$0].said.slot == nil
                && roles[$0] == nil
        }
        let isOnlyTarget = targets.count == 1 && hasFinal
        for index in headings.indices where roles[index] == nil {
            if takeBothSides(index) { continue }
            let areNumbers =
                values[index].areNumbers || values[index].areSeveralNumbers && values[index].areOfSeveralYears
                || values[index].count == 0 && hasIndicatorColumn
                || hasIndicatorColumn
                    && values[index].numbers + values[index].trends + values[index].blanks == values[index].count
                || values[index].areBlank && headings[index].said.stem.hasSuffix("値")
            switch headings[index].meaning {
            case .baseline: set(index, areNumbers ? .baseline : .own(.action), .values)
            case .situation where areNumbers && values[index].numbers > 0: set(index, .baseline, .values, .likely)
            case .latest: set(index, .actualNumber)
            case .finalTarget: set(index, areNumbers ? .finalTarget : .own(.action), .values)
            case .target
            where areNumbers && !values[index].areSeveralNumbers
                && (headings[index].said.milestone == .final || isOnlyTarget):
                set(index, .finalTarget, .neighbours)
            case .target where areNumbers && headings[index].said.milestone == .baseline: set(index, .baseline)
            case .target:
                set(index, areNumbers ? .targetNumber : .target, .values)
            case .planned where areNumbers && isBesideTargets(index): set(index, .target, .neighbours, .likely)
            case .planned where areNumbers: set(index, .targetNumber, .values)
            case .planned:
                set(index, hasTextTarget(besides: index) || values[index].spans > 0 ? .stage : .target, .values)
            case .actual where areNumbers && headings[index].said.milestone == .baseline: set(index, .baseline, .values)
            case .actual where values[index].areSteps && !areNumbers: set(index, .status, .values, .likely)
            case .actual: set(index, areNumbers ? numberRole(index) : .result, .values)
            case .result: set(index, .result)
            case .reason: set(index, .reason)
            case .stage: set(index, .stage)
            case .status where values[index].areGrades && record == .action: set(index, .status, .values)
            case .status where values[index].areNumbers: set(index, .rate, .values)
            // 進捗状況 with sentences below it tells of the year.
            case .status where values[index].areSentences && record == .action && !belongsToIndicator(index):
                set(index, .result, .values, .likely)
            case .status:
                if belongsToIndicator(index) { remark(index) } else { set(index, .status) }
            case .partValue where isLong && lines != nil: set(index, .valueOfLine, .values)
            case .description:
                // 説明 right of the years tells of what was done; 事業内容 below a year what is to be.
                let stem = headings[index].said.stem
                let isDone =
                    headings[index].year == nil && stem != "取組内容" || stem.contains("実施")
                    || headings[index].side == .done || values[index].tellOfPast
                    || values[index].areOfSeveralYears
                set(
                    index, hasTextTarget(besides: index) || isDone ? .result : .target,
                    .neighbours, .likely)
            case .remark where values[index].count == 0: set(index, .nothing, .blank)
            case .remark:
                let isOfIndicator = record == .indicator || belongsToIndicator(index)
                set(index, isOfIndicator ? .indicatorNote : .own(.action), .knownWord)
            case nil where headings[index].year != nil && isYearAlone(index): settleYearAlone(index, areNumbers)
            case .own where lines?.haveBothNumbers ?? false && isMeasure(index): set(index, .valueOfLine, .values)
            // 実績額 beside 目標額 is what came of it; beside 計画額 it is what was spent.
            case nil where headings[index].said.stem == "実績額" && areNumbers && hasTargetAmount:
                set(index, .actualNumber, .neighbours, .likely)
            // 効果額（目標） › R5.
            case .own where lines == nil && isMeasure(index) && headings[index].side != nil:
                set(index, headings[index].side == .planned ? .targetNumber : .actualNumber, .values, .likely)
            case .own where headings[index].said.isOfNextYear && isBehindResults(index),
                .action where isBehindResults(index):
                set(index, .target, .neighbours, .likely)
            default: break
            }
        }
    }

    /// 「目標：120件／実績：98件」: the labels in the cells say which is which, the heading or they the year.
    private mutating func takeBothSides(_ index: Int) -> Bool {
        guard values[index].areOfBothSides, headings[index].said.slot == nil else { return false }
        switch headings[index].meaning {
        case nil, .target, .actual, .planned, .lineLabel, .result, .description, .partValue: break
        default: return false
        }
        guard headings[index].meaning != nil || headings[index].year != nil || values[index].areOfSeveralYears else {
            return false
        }
        set(index, values[index].areSeveralNumbers ? .severalNumbers : .severalTexts, .values, .likely)
        return true
    }

    /// Numbers without a name column are those of an indicator that is called like the action.
    private func numberRole(_ index: Int) -> SheetMap.Role {
        headings[index].side == .planned ? .targetNumber : .actualNumber
    }

    private func hasTextTarget(besides index: Int) -> Bool {
        headings.indices.contains { other in
            other != index && headings[other].meaning == .target && headings[other].year == headings[index].year
                && !values[other].areNumbers && !values[other].areBlank
        }
    }

    private func isYearAlone(_ index: Int) -> Bool {
        if headings[index].label.isEmpty || headings[index].said.half != nil { return true }
        // 第７期 › 令和6年度: what no word explains stands over years whose lines say what they hold.
        return record == .indicator && lines != nil && headings[index].said.label.isEmpty
    }

    /// A column that is a year and nothing else: the lines say what it is, else its values, and that is said.
    private mutating func settleYearAlone(_ index: Int, _ areNumbers: Bool) {
        if lines != nil {
            set(index, .valueOfLine)
        } else if headings[index].said.milestone == .baseline {
            set(index, .baseline)
        } else if areNumbers, isOnlyPlannedYear(index) {
            set(index, .finalTarget, .neighbours, .likely)
        } else if areNumbers {
            let isPlanned = headings[index].side == .planned || headings[index].said.milestone == .final
            set(
                index, isPlanned ? .targetNumber : .actualNumber, .values,
                headings[index].side == nil ? .guess : .likely)
        } else {
            set(index, values[index].spans > 0 ? .stage : .target, .values, .guess)
        }
    }

    /// R8（目標） behind R3（現状）, R5（実績） and R6（実績）: the one year that is planned, after a baseline and all that was.
    private func isOnlyPlannedYear(_ index: Int) -> Bool {
        guard headings[index].side == .planned, let year = headings[index].year,
            headings.contains(where: { $0.said.milestone == .baseline || $0.meaning == .baseline })
        else { return false }
        return headings.indices.allSatisfy { other in
            if other == index { return true }
            let isTarget = headings[other].meaning == .target && roles[other]?.level == nil
            if headings[other].side == .planned || isTarget { return false }
            return headings[other].year.map { $0 < year } ?? true
        }
    }

    private var hasTargetAmount: Bool { headings.contains { $0.said.stem == "目標額" && $0.meaning == .target } }

    /// 計画, 「12件の成約」, beside 目標値, 12: the words are the text of the year, and the number stands in a column of its own.
    private func isBesideTargets(_ index: Int) -> Bool {
        record == .action && values[index].longest >= 5
            && headings.indices.contains { other in
                other != index && headings[other].meaning == .target && headings[other].year == headings[index].year
                    && values[other].areNumbers
            }
    }

    /// 令和7年度の取組 beside 令和6年度の実績: what is to be, in a year of which nothing is told yet.
    private func isBehindResults(_ index: Int) -> Bool {
        guard record == .action, let year = headings[index].year, values[index].count > 0, values[index].numbers == 0,
            values[index].longest > 6
        else { return false }
        let done = headings.indices.filter { other in
            other != index
                && [.result, .status, .actual, .reason].contains(headings[other].meaning ?? .own)
        }
        let last = done.compactMap { headings[$0].year }.max() ?? (done.isEmpty ? nil : title.reportYear)
        return last.map { year > $0 } ?? false
            && !headings.indices.contains { other in
                other != index && headings[other].year == year
                    && (roles[other] == .target || headings[other].meaning == .target)
            }
    }

    /// Whether a column is filled where indicators begin rather than where actions do.
    func belongsToIndicator(_ index: Int) -> Bool {
        if record == .indicator { return true }
        // 事業費 › 内訳 and 事業費 › 決算: the lines of what the action costs.
        if let lines = roles.firstIndex(of: .lineLabel), headings[lines].path.count > 1,
            headings[lines].path.first == headings[index].path.first
        {
            return false
        }
        guard let action = roles.firstIndex(of: .action),
            let indicator = headings.indices.first(where: { roles[$0] == .indicator && slots[$0] == nil })
        else { return false }
        let mine = Set(values[index].rows)
        let ofAction = Set(values[action].rows)
        let ofIndicator = Set(values[indicator].rows)
        return ofIndicator != ofAction && !mine.isSubset(of: ofAction) && mine.isSubset(of: ofIndicator)
    }
}
