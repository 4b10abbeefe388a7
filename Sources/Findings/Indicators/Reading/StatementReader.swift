import Japanese

/// Finds out what the numbers of one text count (記述の読み取り).
struct StatementReader {
    let prose: Prose
    /// The fiscal year of the cell: what 「前年度」 is one less than.
    let year: FiscalYear

    /// The quantities of the text in its order, as many as are read: see `ReadingLimit`.
    func statements() -> [Statement] {
        var statements: [Statement] = []
        var heading: String?
        for sentence in prose.sentences where statements.count < ReadingLimit.quantities {
            let first = statements.count
            let numbers = prose.mentions(in: sentence)
            if numbers.isEmpty, sentence.count <= 30, prose.character(at: sentence.upperBound) != "。" {
                heading = prose[sentence]
            }
            let year = leadingYear(of: sentence)
            for mention in numbers where statements.count < ReadingLimit.quantities {
                guard case .quantity(let quantity) = mention.kind else { continue }
                guard
                    var statement = statement(
                        quantity, at: mention.range, in: sentence, after: statements, first: first)
                else { continue }
                statement.year = statement.year ?? year
                // 「受講率」 on a line of its own, and below it 「目標値：90%」.
                if statement.name.isEmpty, statement.form == .labelled { statement.name = heading ?? "" }
                statements.append(statement)
            }
        }
        return statements
    }

    /// 「令和7年度までに」, 「令和6年度は、」 at the head of a sentence: all its numbers speak of that year.
    private func leadingYear(of sentence: Range<Int>) -> FiscalYear? {
        guard let mention = prose.mentions(in: sentence).first, mention.range.lowerBound == sentence.lowerBound,
            case .fiscalYears(let years) = mention.kind, years.count == 1,
            prose.says(["は", "には", "、", "末までに", "までに", "中に", "においては"], at: mention.range.upperBound)
        else { return nil }
        return years[0]
    }

    /// - Parameters:
    ///   - earlier: what was read before in this text.
    ///   - first: where the statements of this sentence begin in it.
    /// - Returns: `nil` for the length or width of a work, 「L=210m」.
    private func statement(
        _ quantity: Quantity, at number: Range<Int>, in sentence: Range<Int>, after earlier: [Statement], first: Int
    ) -> Statement? {
        var statement = Statement(quantity: quantity, number: number, sentence: sentence, words: number)
        let previous = earlier.count > first ? earlier.last : nil
        let bracket = prose.enclosing[number.lowerBound].flatMap { $0 >= sentence.lowerBound ? $0 : nil }
        // A number may reach over the end of its bracket: 「（5件）以上」.
        let region =
            bracket.map { ($0 + 1)..<max(number.upperBound, prose.partners[$0] ?? sentence.upperBound) } ?? sentence
        var context = NumberContext(prose: prose, region: region, number: number, year: year)
        context.look(previous: previous?.number)
        if let name = context.name, isSign(name) { return nil }

        statement.form = context.form
        statement.deed = context.deed
        if isCountedUp(sentence, behind: number) { statement.quantity = quantity.cumulative }
        statement.scope = context.scope
        statement.year = context.year ?? previous?.year
        statement.isPart = context.isPart
        statement.isSum = context.isSum
        statement.role = role(of: statement, named: context.name, in: region)
        var name = context.name.flatMap { context.isGeneric ? nil : $0 }
        if name == nil, let bracket, context.isFree || context.isGeneric {
            name = phrase(before: bracket, from: sentence.lowerBound)
        }
        if let bracket, context.isFree {
            statement.form = explains(bracket, in: sentence) ? .explaining : .bracketed
        }
        if let bracket, let previous, previous.number.upperBound == bracket, previous.quantity.unit == quantity.unit,
            context.year == nil, !quantity.isCumulative
        {
            // 「113名（体験会73名、相談会40名）」
            statement.isPart = true
        }
        if let name {
            statement.name = prose[name]
            statement.sharedName = prose[context.label ?? name]
            statement.words = min(name.lowerBound, number.lowerBound)..<max(name.upperBound, number.upperBound)
            if let bracket, name.upperBound <= bracket, let closing = prose.partners[bracket],
                closing - bracket <= Self.longestQuotedBracket
            {
                statement.words = statement.words.lowerBound..<(closing + 1)
            }
        } else if let model = model(for: statement, context, among: earlier, first: first) {
            statement.name = model.quantity.tally == quantity.tally ? model.name : model.sharedName
            statement.sharedName = model.sharedName
            if context.isChained { statement.scope = statement.scope ?? model.scope }
            statement.year = statement.year ?? (context.isChained ? model.year : nil)
            if statement.form == .bare { statement.form = model.form }
            if context.isRisen { statement.words = model.words.lowerBound..<number.upperBound }
        }
        if let start = context.start, start < statement.words.lowerBound {
            statement.words = start..<statement.words.upperBound
        }
        return statement
    }

    /// The earlier number whose name this one goes on with: the one right before it, or the last of the same unit.
    private func model(
        for statement: Statement, _ context: NumberContext, among earlier: [Statement], first: Int
    ) -> Statement? {
        if context.isChained { return earlier.last }
        guard context.scope != nil || context.year != nil || context.isGeneric || statement.isPart else {
            return nil
        }
        return earlier.suffix(4).last { $0.quantity.unit?.base == statement.quantity.unit?.base && !$0.name.isEmpty }
    }

    private func role(of statement: Statement, named name: Range<Int>?, in region: Range<Int>) -> Statement.Role {
        let end = statement.number.upperBound
        if let name {
            let words = prose.folded(name)
            if NumberContext.baselines.contains(where: { words.hasPrefix($0) }) { return .baseline }
            if NumberContext.targets.contains(words) { return .target }
        }
        if prose.says(["を目標", "の目標", "が目標", "(目標)", "という目標", "目標に対"], at: end) { return .target }
        // Only the next few words: looking further would read the whole text for each of its numbers.
        let next = prose.mentions(in: end..<region.upperBound).prefix { $0.range.lowerBound - end <= 16 }.first {
            if case .quantity = $0.kind { true } else { false }
        }
        guard let next else { return .plain }
        if prose.says(["に対し", "に対する"], at: end) { return .target }
        if prose.says(["から", "→", "⇒", "より"], at: end), case .quantity(let later) = next.kind,
            later.unit?.base == statement.quantity.unit?.base
        {
            return .baseline
        }
        return .plain
    }

    /// L, W: the sign of a length or a width, 「L=210m」, and no name of what is counted.
    private func isSign(_ name: Range<Int>) -> Bool {
        name.count == 1 && prose.folded(name).allSatisfy { $0.isASCII && $0.isLetter }
    }

    /// What a bracket is about: the noun before it, or what the sentence before it does something to.
    private func phrase(before bracket: Int, from start: Int) -> Range<Int>? {
        var place = bracket
        while place > start, prose.characters[place - 1].isWhitespace || prose.characters[place - 1] == "。" {
            place -= 1
        }
        if let noun = prose.nounPhrase(endingAt: place, from: start) { return prose.isNumber(noun) ? nil : noun }
        let limit = max(start, place - Prose.longestName)
        for particle: Character in ["を", "は", "が"] {
            var position = place - 1
            while position > limit {
                if prose.characters[position] == particle, prose.enclosing[position] == prose.enclosing[bracket],
                    let noun = prose.nounPhrase(endingAt: position, from: start)
                {
                    return prose.isNumber(noun) ? nil : noun
                }
                if prose.characters[position] == "。" { break }
                position -= 1
            }
        }
        return nil
    }

    /// 「5橋を完了した（累計）」: the bracket at the end of the sentence speaks of its last number.
    private func isCountedUp(_ sentence: Range<Int>, behind number: Range<Int>) -> Bool {
        guard let last = sentence.last, let opening = prose.partners[last], opening >= number.upperBound,
            last - opening <= Self.longestCountedUp + 1, Self.countedUp.contains(prose.folded((opening + 1)..<last))
        else { return false }
        return !prose.mentions(in: number.upperBound..<opening).contains {
            if case .quantity = $0.kind { true } else { false }
        }
    }

    /// A longer bracket is a text of its own: its numbers are quoted without the rest of it.
    private static let longestQuotedBracket = 400

    private static let countedUp: Set<String> = ["累計", "累積", "通算", "累計値", "計画期間累計"]
    private static let longestCountedUp = countedUp.map(\.count).max() ?? 0

    /// Whether a bracket stands inside a label: 「体験会(3回)延べ：73名」.
    private func explains(_ bracket: Int, in sentence: Range<Int>) -> Bool {
        guard let closing = prose.partners[bracket] else { return false }
        let behind = prose.characters[(closing + 1)..<max(closing + 1, min(sentence.upperBound, closing + 40))]
        guard let end = behind.firstIndex(where: { ":、,。".contains($0) || $0.isWhitespace }) else { return false }
        return prose.characters[end] == ":"
    }
}

extension Quantity {
    /// The same, counted up over the years (累計).
    var cumulative: Quantity {
        Quantity(
            amount, unit: unit, isApproximate: isApproximate, bound: bound, period: period, tally: .running,
            change: change)
    }
}
