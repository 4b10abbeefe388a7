import Algorithms
import Japanese
import Plan

extension TableProposal {
    /// The lines of a record: a column whose few words repeat (目標, 実績), or an order that a line above states.
    mutating func findLines() {
        guard isLong || headings.contains(where: { $0.year != nil }) else { return findLinesOfOwn() }
        var best: (index: Int, count: Int)?
        for index in headings.indices where mayLabel(index) {
            let words = lineWords(of: index)
            let known = words.filter { $0.value.meaning != nil && (isLong || $0.value.meaning != .baseline) }
            guard Set(known.compactMap(\.value.meaning)).count >= 2 else { continue }
            let count = known.reduce(0) { $0 + $1.value.count }
            guard count * 2 >= values[index].count, count > best?.count ?? 0 else { continue }
            best = (index, count)
        }
        if let best {
            set(best.index, .lineLabel, headings[best.index].path.isEmpty ? .values : .knownWord)
            lines = .named(column: headings[best.index].column, meanings: meanings(of: best.index))
        } else if let order = statedOrder {
            lines = .inOrder(order)
        }
        findLinesOfOwn()
    }

    /// 区分, over 予定 and 実施 for each action: they tell apart what stands beside them in fields of the form's own.
    private mutating func findLinesOfOwn() {
        if case .named = lines { return }
        guard !headings.contains(where: { $0.year != nil && $0.meaning == nil && $0.label.isEmpty }) else { return }
        let found = headings.indices.first { index in
            mayTellApart(index) && headings[index].year == nil && headings[index].said.slot == nil
                && values[index].longest <= 12 && isCycle(index)
        }
        guard let found else { return }
        set(found, .lineLabel, .values, .likely)
        let words = lineWords(of: found).mapValues { _ in SheetMap.LineMeaning.nothing }
        lines = .named(column: headings[found].column, meanings: words)
    }

    /// 区分, no heading at all, or 財源内訳 over 事業費, 国庫支出金, 一般財源.
    private func mayTellApart(_ index: Int) -> Bool {
        if headings[index].meaning == .lineLabel || headings[index].path.isEmpty { return true }
        return ["内訳", "財源", "費目", "区分"].contains(where: headings[index].label.hasSuffix)
    }

    /// Whether the same two to ten words follow each other again and again, in every row. Of a longer list some may be left out.
    private func isCycle(_ index: Int) -> Bool {
        let words = rows.records.map { sheet.own($0, headings[index].column).map { Label.key($0.text) } ?? "" }
        guard let first = words.first, !first.isEmpty, words.count >= 4 else { return false }
        let length = words.dropFirst().firstIndex(of: first) ?? words.count
        if (2...10).contains(length), words.count >= 2 * length,
            words.indices.allSatisfy({ words[$0] == words[$0 % length] })
        {
            return true
        }
        return isCycleWithGaps(words)
    }

    /// Records that begin with one word and go on with others in one order: 事業費, 国庫支出金, 一般財源; 事業費, 一般財源.
    private func isCycleWithGaps(_ words: [String]) -> Bool {
        let groups = words.chunked { _, next in next != words[0] }.map(Array.init)
        guard groups.count >= 2, let longest = groups.max(by: { $0.count < $1.count }),
            (3...10).contains(longest.count),
            Set(longest).count == longest.count
        else { return false }
        return groups.allSatisfy { group in
            var place = longest.startIndex
            return group.allSatisfy { word in
                guard let found = longest[place...].firstIndex(of: word) else { return false }
                place = found + 1
                return true
            }
        }
    }

    /// Whether each row is one value, with its year and its side beside it (縦持ちの表): 年度, 指標, 区分, 値.
    var isLong: Bool {
        headings.contains { $0.meaning == .fiscalYear }
            && headings.contains { $0.meaning == .partValue && $0.year == nil }
    }

    /// 効果額 › R5, with 目標 and 実績 in its lines: an indicator of what the row is about. Costs are none: their lines are 予算 and 決算.
    func isMeasure(_ index: Int) -> Bool {
        let heading = headings[index]
        return heading.meaning == .own && heading.said.isExact && heading.year != nil && heading.said.label.isEmpty
            && values[index].areNumbers
            && !Heading.isCost(heading.path.joined())
    }

    private func mayLabel(_ index: Int) -> Bool {
        let heading = headings[index]
        guard heading.year == nil, heading.said.slot == nil, values[index].count > 0, values[index].longest <= 20 else {
            return false
        }
        switch heading.meaning {
        case nil, .lineLabel?: return true
        default: return false
        }
    }

    private func lineWords(of index: Int) -> [String: (meaning: HeadingMeaning?, count: Int)] {
        var words: [String: (meaning: HeadingMeaning?, count: Int)] = [:]
        for row in rows.records {
            guard let cell = sheet.own(row, headings[index].column) else { continue }
            let key = Label.key(cell.text)
            if words[key] != nil {
                words[key]?.count += 1
            } else {
                words[key] = (Self.lineMeaning(cell.text), 1)
            }
            if words.count > 40 { return [:] }
        }
        return words
    }

    private static func lineMeaning(_ text: String) -> HeadingMeaning? {
        guard let heading = Heading(text), heading.year == nil, heading.slot == nil else { return nil }
        switch heading.meaning {
        case .target, .actual, .planned, .rate, .stage, .status, .result, .reason, .baseline: return heading.meaning
        case .description: return .target
        default: return nil
        }
    }

    /// What each word of the lines means; whether 目標 is a number or a text, the values behind it say.
    private func meanings(of index: Int) -> [String: SheetMap.LineMeaning] {
        let words = lineWords(of: index)
        let years = headings.indices.filter {
            headings[$0].meaning == nil && headings[$0].year != nil || isLong && headings[$0].meaning == .partValue
                || isMeasure($0)
        }
        let stages = words.values.contains { $0.meaning == .stage }
        return words.reduce(into: [:]) { meanings, word in
            let values = values(ofLine: word.key, labelled: index, years)
            let areNumbers = values.areNumbers
            meanings[word.key] =
                switch word.value.meaning {
                case .target: areNumbers ? .targetNumber : .target
                case .planned: areNumbers ? .targetNumber : values.spans == 0 && stages ? .target : .stage
                case .actual: areNumbers ? .actualNumber : .result
                case .baseline where isLong && areNumbers: .baseline
                case .stage: .stage
                case .status: areNumbers ? .rate : .status
                case .rate: .rate
                case .result: .result
                case .reason: .reason
                default: values.count == 0 ? .nothing : .own
                }
        }
    }

    private func values(ofLine key: String, labelled index: Int, _ years: [Int]) -> LineValues {
        var values = LineValues()
        for row in rows.records {
            guard let label = sheet.own(row, headings[index].column), Label.key(label.text) == key else { continue }
            for year in years {
                if let cell = sheet.own(row, headings[year].column) {
                    values.add(cell.text, isWide: sheet.range(of: cell).lastColumn > cell.column)
                }
            }
            if values.count > 400 { break }
        }
        return values
    }

    private struct LineValues {
        var count = 0
        var numbers = 0
        var others = 0
        var spans = 0

        var areNumbers: Bool { numbers > 0 && (numbers + others) * 10 >= count * 7 }

        mutating func add(_ text: String, isWide: Bool) {
            count += 1
            switch CellSort(text) {
            case .number: numbers += 1
            case .blank, .trend: others += 1
            case .text: break
            }
            if isWide || text == "→" { spans += 1 }
        }
    }

    /// 「（上段：目標値／下段：実績値）」.
    static func order(statedIn text: String) -> [SheetMap.LineMeaning]? {
        guard text.utf8.count <= 300, text.contains("上段"), text.contains("下段") else { return nil }
        let words = text.folded.filter { !$0.isWhitespace && !"()（）".contains($0) }
        let parts = ["上段", "中段", "下段"].compactMap { mark -> String? in
            guard let range = words.firstRange(of: mark) else { return nil }
            let behind = words[range.upperBound...].drop { ":：はがに=".contains($0) }
            return String(behind.prefix { !"/・、,。".contains($0) })
        }
        let meanings = parts.map { part -> SheetMap.LineMeaning in
            switch lineMeaning(part) {
            case .target, .planned: .targetNumber
            case .actual: .actualNumber
            case .rate: .rate
            default: .nothing
            }
        }
        return Set(meanings).count == meanings.count && meanings.count >= 2 ? meanings : nil
    }
}
