import Foundation

/// Quantities (数量).
///
/// ```
/// quantity := lead* amount tail*
/// amount   := part | range | length of time | single
/// part     := single (中|のうち) single | number / single | number 分の number | single に single
/// range    := single dash single | single から single まで
/// single   := numeral (数|余)? unit?
/// ```
extension MentionGrammar {
    /// One number with its unit.
    struct Single {
        var value: Decimal
        var unit: Unit?
        var end: Int
        var isApproximate = false
        var bound: Quantity.Bound?
        /// As spelled, without the unit.
        let numeral: Numeral
    }

    struct Measured {
        var amount: Quantity.Amount
        var unit: Unit?
        var end: Int
        var isApproximate = false
        var bound: Quantity.Bound?
    }

    func quantity(at start: Int) -> Found? {
        let leads = leads(at: start)
        let position = leads.isEmpty ? leads.end : skipSpace(leads.end)
        guard text[position].isDigit || text[position].isKanjiNumeral else { return nil }
        if !leads.isEmpty, lookalike(at: position) != nil { return nil }
        guard let measured = measured(at: position) else {
            return leads.isEmpty || leads.direction != nil ? unreadable(from: position) : nil
        }
        let tails = tails(at: measured.end, base: measured.unit?.base)
        if case .value(let value) = measured.amount, measured.unit == nil, leads.isEmpty, tails.isEmpty,
            let found = bareNumber(from: position, to: measured.end, value: value)
        {
            return found
        }
        if leads.isEmpty, tails.isEmpty, let end = basisEnd(of: measured) {
            return Found(position, end, .basis(Quantity(measured.amount, unit: measured.unit)))
        }
        return stated(measured, leads: leads, tails: tails, numberStart: position)
    }

    /// Puts together what the words before and behind say.
    private func stated(_ measured: Measured, leads: Leads, tails: Tails, numberStart: Int) -> Found {
        var start = leads.start
        var compared = leads.comparedWith
        let direction = leads.direction ?? tails.direction
        if let thing = compared, !leads.comparesByRatio,
            direction == nil || (text[thing.upperBound] == "を" && !text.words(measured.end..<tails.end).contains("回"))
        {
            // 「前年度より135件」, 「計画を5件増やす」: what is compared is not said.
            compared = nil
            start = leads.isApproximate || leads.bound != nil || leads.period != nil ? start : numberStart
        }
        var change: Quantity.Change?
        if let direction {
            change = Quantity.Change(direction: direction, comparedWith: compared.map(text.words))
        } else if let compared {
            change = Quantity.Change(direction: .ratio, comparedWith: text.words(compared))
        }
        let label = label(before: leads.start)
        let quantity = Quantity(
            measured.amount, unit: measured.unit,
            isApproximate: leads.isApproximate || tails.isApproximate || measured.isApproximate,
            bound: tails.bound ?? leads.bound ?? measured.bound ?? .exactly,
            period: leads.period ?? tails.period ?? label.period,
            tally: leads.tally ?? tails.tally ?? label.tally ?? .plain,
            change: change)
        return Found(start, tails.end, .quantity(quantity))
    }

    /// Digits that are no value: too many of them, or out of order.
    private func unreadable(from start: Int) -> Found? {
        let end = text.endOfDigits(at: start)
        guard (start..<end).contains(where: { text[$0].isDigit }) else { return nil }
        return Found(start, end, .other)
    }

    // MARK: Amounts

    func measured(at start: Int) -> Measured? {
        if let measured = fraction(at: start) ?? neighbours(at: start) { return measured }
        guard let first = single(at: start) else { return nil }
        return part(first) ?? range(first) ?? length(first)
            ?? Measured(
                amount: .value(first.value), unit: first.unit, end: first.end, isApproximate: first.isApproximate,
                bound: first.bound)
    }

    /// A number and its unit. Kanji alone count only with a unit that kanji count.
    func single(at start: Int) -> Single? {
        guard let numeral = text.numeral(at: start), let value = numeral.value else { return nil }
        var numeralEnd = numeral.end
        var isOver = false
        if text[numeralEnd] == "数" || text[numeralEnd] == "余", text.knownUnit(at: numeralEnd + 1) != nil {
            isOver = true
            numeralEnd += 1
        }
        let spelled = Numeral(
            value: value, start: start, end: numeralEnd, isKanji: numeral.isKanji, isPlain: numeral.isPlain,
            magnitude: numeral.magnitude, isBroken: false)
        let unit = text.unit(after: spelled) ?? unitBehindNo(numeralEnd)
        if unit == nil, numeral.isBroken { return nil }
        if numeral.isKanji {
            guard let unit, counts(numeral, unit) else { return nil }
        }
        var single = Single(
            value: value, unit: unit.map { Unit(text.words($0)) }, end: unit?.upperBound ?? numeralEnd, numeral: numeral
        )
        if isOver {
            single.isApproximate = true
            single.bound = .moreThan
        }
        // 「1年半」, 「2時間半」
        if let unit = single.unit, ["秒", "か月", "日", "倍"].contains(unit.base), text[single.end] == "半",
            !text[single.end + 1].isKanji
        {
            single.value += Decimal(sign: .plus, exponent: -1, significand: 5)
            single.end += 1
        }
        return single
    }

    /// 「20の業務」 counts 業務.
    private func unitBehindNo(_ start: Int) -> Range<Int>? {
        guard let noun = after("の", at: start), let end = text.knownUnit(at: noun), end > noun + 1, !text[end].isKanji
        else { return nil }
        return noun..<end
    }

    /// Whether a numeral of kanji counts: 「三十五件」, 「二校」, but not 「一部」.
    private func counts(_ numeral: Numeral, _ unit: Range<Int>) -> Bool {
        let word = text.words(unit)
        if text[numeral.end].isSpace { return false }
        guard numeral.length > 1 || text[numeral.start].kanjiDigit == nil else {
            guard Unit.countedByOneKanji.contains(word) else { return false }
            return endsWord(at: unit.upperBound)
        }
        // 「千人塚」
        if numeral.length == 1, !endsWord(at: unit.upperBound) { return false }
        return text.knownUnit(at: unit.lowerBound) != nil
    }

    /// Whether no noun goes on here that the counter would be the beginning of.
    private func endsWord(at start: Int) -> Bool {
        !text[start].isKanji || Self.afterCounters.contains(text[start]) || text.endsCounter(at: start)
    }

    private static let afterCounters = Set("中以未超程前増減当毎全各体分".unicodeScalars)

    /// 「二、三件」 are two or three.
    private func neighbours(at start: Int) -> Measured? {
        guard let first = number(at: start, in: 1...8), first.length == 1, let next = after("、", at: first.end),
            let second = number(at: next, in: 2...9), second.length == 1, second.value == first.value + 1,
            let unit = text.unit(after: second.numeral), text.knownUnit(at: unit.lowerBound) != nil
        else { return nil }
        return Measured(
            amount: .range(Decimal(first.value), Decimal(second.value)), unit: Unit(text.words(unit)),
            end: unit.upperBound)
    }

    // MARK: Parts

    /// 「3分の2」.
    private func fraction(at start: Int) -> Measured? {
        guard let whole = text.numeral(at: start), let numeratorStart = after("分の", at: whole.end),
            let numerator = text.numeral(at: numeratorStart), let value = numerator.value, let size = whole.value,
            !numerator.isBroken, !whole.isBroken
        else { return nil }
        return Measured(amount: .part(value, of: size), unit: nil, end: numerator.end)
    }

    /// 「20業務中16業務」, 「20のうち16」, 「16/20校」, 「5人に1人」, 「16業務（20業務中）」.
    private func part(_ first: Single) -> Measured? {
        if let nextStart = Self.amongWords.end(in: text, at: first.end) {
            let leads = leads(at: skipSpace(nextStart))
            let position = leads.isEmpty ? skipSpace(nextStart) : skipSpace(leads.end)
            if leads.direction == nil, leads.period == nil, leads.comparedWith == nil, lookalikeIsRare(at: position),
                let second = single(at: position), Self.sameKind(first.unit, second.unit), second.value <= first.value
            {
                return Measured(
                    amount: .part(second.value, of: first.value), unit: second.unit ?? first.unit, end: second.end,
                    isApproximate: leads.isApproximate, bound: leads.bound)
            }
        }
        if text[first.end] == "/",
            let second = single(at: Self.wholes.end(in: text, at: first.end + 1) ?? first.end + 1),
            Self.sameKind(first.unit, second.unit),
            first.value <= second.value, lookalikeIsRare(at: first.end + 1)
        {
            return Measured(
                amount: .part(first.value, of: second.value), unit: second.unit ?? first.unit, end: second.end)
        }
        if let unit = first.unit, let nextStart = after("に", at: first.end), let second = single(at: nextStart),
            second.unit?.base == unit.base, second.value < first.value
        {
            return Measured(amount: .part(second.value, of: first.value), unit: unit, end: second.end)
        }
        if text[first.end] == "(", let whole = single(at: after("全", at: first.end + 1) ?? first.end + 1),
            let end = Self.amongInBrackets.end(in: text, at: whole.end), Self.sameKind(first.unit, whole.unit),
            first.value <= whole.value
        {
            return Measured(amount: .part(first.value, of: whole.value), unit: first.unit ?? whole.unit, end: end)
        }
        return nil
    }

    private static let wholes: PlainWords = "全 全体 計"

    private func lookalikeIsRare(at start: Int) -> Bool { lookalike(at: start) == nil }

    private static let amongWords: PlainWords = "満点中 満点で 満点のうち 中 中、 中の のうち のうち、 のうちの うち うち、 の中で の中の のなかで 中で 中、計"
    private static let amongInBrackets: PlainWords = "中) のうち) 中)で"

    private static func sameKind(_ first: Unit?, _ second: Unit?) -> Bool {
        guard let first, let second else { return true }
        return first.base == second.base
    }

    // MARK: Ranges and lengths of time

    /// 「20～30分」, 「20分～30分」, 「4～5万件」, 「10人から20人まで」.
    private func range(_ first: Single) -> Measured? {
        guard let (secondStart, needsUnit, needsEnd) = rangeJoin(at: first.end),
            let second = single(at: secondStart), let unit = second.unit ?? first.unit ?? (needsUnit ? nil : Unit(""))
        else { return nil }
        var end = second.end
        if needsEnd {
            if let made = after("まで", at: end) {
                end = made
            } else if !Self.rangeEnds(text[end]) {
                return nil
            }
        }
        var lower = first.value
        var upper = second.value
        if let own = first.unit {
            guard let other = second.unit, own.isComparable(with: other) else { return nil }
            if own.factor != other.factor {
                // 30分～1時間 is 30～60分.
                upper = upper * other.factor / own.factor
                return lower < upper ? Measured(amount: .range(lower, upper), unit: own, end: end) : nil
            }
        } else if second.numeral.magnitude > 1, lower < upper / second.numeral.magnitude, first.numeral.magnitude == 1 {
            // 4～5万件 is 40,000 to 50,000.
            lower *= second.numeral.magnitude
        }
        guard lower < upper else { return nil }
        return Measured(amount: .range(lower, upper), unit: unit.text.isEmpty ? nil : unit, end: end)
    }

    private func rangeJoin(at start: Int) -> (start: Int, needsUnit: Bool, needsEnd: Bool)? {
        let position = skipSpace(start)
        if text[position] == "~" { return (skipSpace(position + 1), false, false) }
        if text[position].isDash { return (skipSpace(position + 1), true, false) }
        if let end = after("から", at: start) { return (end, true, true) }
        return nil
    }

    /// 「20分から30分程度」 is a range; 「100件から120件に増加」 are two numbers.
    private static func rangeEnds(_ scalar: Unicode.Scalar) -> Bool {
        !["に", "へ", "と", "増", "減", "を"].contains(scalar)
    }

    /// 「1時間30分」 is 90 分, 「1年6か月」 18 か月, 「3割5分」 3.5 割.
    private func length(_ first: Single) -> Measured? {
        if let unit = first.unit, unit.text == "割", let part = single(at: first.end), part.unit?.text == "分",
            part.value < 10
        {
            return Measured(amount: .value(first.value + part.value / 10), unit: unit, end: part.end)
        }
        guard let unit = first.unit, unit.base == "秒" || unit.base == "か月", let second = single(at: first.end),
            let smaller = second.unit, smaller.base == unit.base, smaller.factor < unit.factor
        else { return nil }
        let value = first.value * (unit.factor / smaller.factor) + second.value
        return Measured(amount: .value(value), unit: smaller, end: second.end)
    }

    // MARK: What stands around it

    /// 「1人当たり」, 「3年ごと」, 「1回」 of 「1回30分」: by what something is counted.
    private func basisEnd(of measured: Measured) -> Int? {
        guard let unit = measured.unit, case .value(let value) = measured.amount else { return nil }
        if let end = Self.basisWords.end(in: text, at: measured.end) { return end }
        if ["か月", "日", "秒"].contains(unit.base), let end = after("に", at: measured.end), let next = single(at: end),
            next.unit?.base == "回" || next.unit?.base == "度"
        {
            return end
        }
        if unit.base == "か月" || unit.base == "日", let end = after("に", at: measured.end), after("一度", at: end) != nil {
            return end
        }
        guard value == 1, ["回", "人", "件", "校", "世帯", "台", "施設", "箇所", "団体", "社"].contains(unit.base) else { return nil }
        let next = Self.leadWords.match(in: text, at: measured.end)?.end ?? measured.end
        return text[next].isDigit ? measured.end : (single(at: measured.end) != nil ? measured.end : nil)
    }

    private static let basisWords: PlainWords = "当たり あたり 当り につき ごと ごとに 毎 毎に おき おきに 当たりの あたりの 当たり平均 あたり平均"

    /// A number without unit, lead and tail is a quantity where something says what it is the number of: 「業務数：35」, 「件数は35」.
    ///
    /// - Returns: what else it is; `nil` where it is a quantity.
    private func bareNumber(from start: Int, to end: Int, value: Decimal) -> Found? {
        let before = text[start - 1].isSpace ? text[start - 2] : text[start - 1]
        if text[start - 1] == "(", text[end] == ")" { return nil }
        if before == ":" || before == "=" || before == "→" || before == "⇒" { return nil }
        if start == 0, text[end] == "\0" { return nil }
        if text[start - 1].isHiragana { return nil }
        if Self.counted.contains(text[start - 1]) { return nil }
        // 「令和5年度 120、令和6年度 150」
        if text[start - 1].isSpace, "年度月末".unicodeScalars.contains(text[start - 2]), !text[end].isKanji,
            !text[end].isHiragana
        {
            return nil
        }
        if text[start - 1].isKatakana || text[start - 1].isLatin || text[start - 1].isKanji {
            return Found(start, end, .name)
        }
        if (start == 0 || text[start - 1].isLineEnd), text[end].isSpace { return Found(start, end, .itemCode) }
        return Found(start, end, .other)
    }

    /// Last letters of nouns that have a number: 件数, 割合, 率, 金額.
    private static let counted = Set("数率額合計値量高者員得点績標".unicodeScalars)

    /// What the name before says about the counting: 「参加人数(延べ)：」, 「累計参加者は」, 「年間利用者：」.
    private func label(before start: Int) -> (tally: Quantity.Tally?, period: Quantity.Period?) {
        var tally: Quantity.Tally?
        var period: Quantity.Period?
        var position = start - 1
        while position >= 0, position > start - 30 {
            let scalar = text[position]
            if scalar.isLineEnd || "。、,・○●◎■□◆「」【】;".unicodeScalars.contains(scalar) { break }
            if scalar.isSpace, position < start - 1, text[position + 1] != ":" { break }
            if scalar.isDigit { break }
            if let word = Self.labelWords.match(in: text, at: position) {
                switch word.meaning {
                case .tally(let said) where text[word.end] != "床" && text[word.end] != "面": tally = tally ?? said
                case .period(let said) where !text[position - 1].isDigit && text[position - 1] != "月":
                    period = period ?? said
                default: break
                }
            }
            position -= 1
        }
        return (tally, period)
    }

    private static let labelWords = Lexicon<Lead>([
        (.tally(.gross), "延べ のべ (延) 延人数"), (.tally(.running), "累計 累積 通算"), (.period(.year), "年間"),
    ])
}
