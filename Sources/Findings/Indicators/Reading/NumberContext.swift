import Japanese

/// The words around one number, looked at from the number backwards (前後の語).
struct NumberContext {
    let prose: Prose
    /// The sentence, or the inside of the bracket that the number stands in.
    let region: Range<Int>
    let number: Range<Int>
    /// The fiscal year of the cell.
    let cellYear: FiscalYear

    private(set) var form = Statement.Form.bare
    private(set) var name: Range<Int>?
    private(set) var scope: String?
    private(set) var year: FiscalYear?
    private(set) var isPart = false
    /// Whether it follows another number with nothing between them: 「5件85名」.
    private(set) var isChained = false
    /// Whether it is said to be a sum (計, 合計).
    private(set) var isSum = false
    /// 「11か所から15か所に」: chained, and the number before is where it rose from.
    private(set) var isRisen = false
    /// Whether its name says only that it is a target or an actual: 「実績値：5件」.
    private(set) var isGeneric = false
    /// The part of the name that stands before a colon, where the name goes on behind it.
    private(set) var label: Range<Int>?
    /// The folded noun of the verb that follows: 「設置」 of 「7校に設置した」. Empty without one.
    private(set) var deed = ""
    /// Where its own words begin, the name left aside.
    private(set) var start: Int?
    private var place: Int

    init(prose: Prose, region: Range<Int>, number: Range<Int>, year: FiscalYear) {
        self.prose = prose
        self.region = region
        self.number = number
        cellYear = year
        place = number.lowerBound
    }

    /// Whether nothing but brackets, or another number, stands around it.
    var isFree: Bool { name == nil && scope == nil && form == .bare && region.lowerBound >= place }

    /// - Parameter previous: the number before it in the sentence.
    mutating func look(previous: Range<Int>?) {
        lookBack(previous: previous)
        takeScopeAndYearFromName()
        if year == nil { year = yearBehind }
        if name == nil || isGeneric, form != .labelled, !isChained { lookAhead() }
        lookAtDeed()
    }

    // MARK: A label

    private mutating func lookAtLabel() {
        form = .labelled
        place -= 1
        skipSpaces()
        let end = place
        let limit = max(region.lowerBound, end - Prose.longestName)
        while place > limit {
            if let opening = prose.partners[place - 1], opening < place - 1 {
                if opening < limit { break }
                place = opening
            } else if endsLabel(at: place - 1) {
                break
            } else {
                place -= 1
            }
        }
        dropMarks(before: end)
        name = place < end ? place..<end : nil
        checkGeneric()
    }

    /// Whether the character ends what stands before a label: 「5件、受付件数：」, 「行い、受付件数：」.
    private func endsLabel(at place: Int) -> Bool {
        let character = prose.characters[place]
        if "。:;→⇒=!?".contains(character) || character.isNewline { return true }
        guard "、,・/".contains(character) || character.isWhitespace else { return false }
        guard place > region.lowerBound else { return true }
        let before = prose.characters[place - 1]
        if before == ")" || prose.mentions(in: region.lowerBound..<place).last?.range.upperBound == place {
            return true
        }
        return character != "・" && before.isHiragana && !"かやびもりけきみし".contains(before)
    }

    /// 「①」, 「(1)」, 「【目標】」 before a label.
    private mutating func dropMarks(before end: Int) {
        while place < end {
            if prose.characters[place] == "【", let closing = prose.partners[place], closing + 1 < end {
                place = closing + 1
            } else if let mention = prose.mentions(in: place..<end).first, mention.range.lowerBound == place,
                case .itemCode = mention.kind
            {
                place = mention.range.upperBound
            } else if prose.characters[place].isBullet || prose.characters[place].isWhitespace
                || "、,./".contains(prose.characters[place])
            {
                place += 1
            } else {
                return
            }
        }
    }

    // MARK: A sentence

    private mutating func lookBack(previous: Range<Int>?) {
        for _ in 0..<6 {
            skipSpaces()
            guard place > region.lowerBound else { return }
            if ":=".contains(prose.characters[place - 1]) { return lookAtLabel() }
            if let previous, isRight(behind: previous) {
                isChained = year == nil && scope == nil
                if isChained, place > previous.upperBound { isRisen = true }
                return
            }
            if "、,・/".contains(prose.characters[place - 1]) {
                place -= 1
                continue
            }
            if takeComparison() || takeAdverb() || takeYear(upTo: place) { continue }
            guard prose.characters[place - 1].isHiragana else { return takeAdjacentName() }
            guard let particle = Self.particles.first(where: { prose.says([$0.words], before: place) }) else { return }
            let end = place - particle.words.count
            if takeYear(upTo: end) { continue }
            guard let phrase = prose.nounPhrase(endingAt: end, from: region.lowerBound) else { return }
            let words = prose.folded(phrase)
            if Self.times.contains(words) || (particle.role != .name && isTime(phrase)) {
                place = phrase.lowerBound
                continue
            }
            switch particle.role {
            case .name:
                form = particle.words == "を" ? .object : .topic
                name = phrase
                place = phrase.lowerBound
                return checkGeneric()
            case .scope:
                if scope == nil { scope = prose[phrase] }
                place = phrase.lowerBound
                start = place
            case .circumstance:
                place = phrase.lowerBound
            }
        }
    }

    /// Whether only 「から」 or an arrow stands between the number before and this one.
    private func isRight(behind previous: Range<Int>) -> Bool {
        if previous.upperBound == place { return true }
        guard previous.upperBound < place else { return false }
        let between = previous.upperBound..<place
        return between.count <= 2 && ["から", "→", "⇒", "より"].contains(String(prose.characters[between]))
    }

    private mutating func takeAdjacentName() {
        guard let phrase = prose.nounPhrase(endingAt: place, from: region.lowerBound) else { return }
        place = phrase.lowerBound
        skipSpaces()
        if place > region.lowerBound, ":=".contains(prose.characters[place - 1]) {
            // 「利用者数：実人数150人、延べ420人」: the word behind the colon is a part of the name, but not for the next number.
            lookAtLabel()
            if let outer = name, !isGeneric {
                label = outer
                name = outer.lowerBound..<phrase.upperBound
                return
            }
        }
        name = phrase
        form = .adjacent
        place = phrase.lowerBound
        checkGeneric()
    }

    /// 「7校に設置した」: what is done with so many, where nothing else says what they are.
    private mutating func lookAtDeed() {
        guard let deed = prose.deed(behind: number.upperBound, to: region.upperBound) else { return }
        self.deed = prose.folded(deed)
        // 「校に設置した」 names the schools; 「施設で業務の中で利用した」 says what else was done there.
        guard name == nil, !isChained, form == .bare, deed.lowerBound == number.upperBound + 1 else { return }
        name = deed
        form = .acted
    }

    /// 「6台のタブレット端末」, and for the first number of 「135件、計2,851分の利用」 too.
    private mutating func lookAhead() {
        var end = number.upperBound
        for _ in 0..<3 {
            if let link = ["の", "での", "への"].first(where: { prose.says([$0], at: end) }) {
                guard let phrase = prose.nounPhrase(from: end + link.count, to: region.upperBound) else { return }
                name = phrase
                form = .counted
                isGeneric = false
                return
            }
            while end < region.upperBound, "、・,計約延べ全 ".contains(prose.characters[end]) { end += 1 }
            guard let next = prose.mentions(in: end..<region.upperBound).first, next.range.lowerBound == end else {
                return
            }
            end = next.range.upperBound
        }
    }

    // MARK: Pieces

    private mutating func skipSpaces() {
        while place > region.lowerBound, prose.characters[place - 1].isWhitespace { place -= 1 }
    }

    /// 「計」, 「うち」: words between a name and its number.
    private mutating func takeAdverb() -> Bool {
        guard let adverb = Self.adverbs.first(where: { prose.says([$0], before: place) }) else { return false }
        let from = place - adverb.count
        // 「設計」 is no 計, 「おうち」 no うち.
        let before = from > region.lowerBound ? prose.characters[from - 1] : nil
        if let before, adverb.count == 1 || adverb == "合計", before.isOfNouns { return false }
        guard from >= region.lowerBound else { return false }
        place = from
        if adverb == "うち" { isPart = true }
        if Self.sums.contains(adverb) { isSum = true }
        return true
    }

    /// 「前年度と比較して」: what the number is held against says neither of what nor of when it is.
    private mutating func takeComparison() -> Bool {
        guard let words = Self.comparisons.first(where: { prose.says([$0], before: place) }),
            let phrase = prose.nounPhrase(endingAt: place - words.count, from: region.lowerBound)
        else { return false }
        let against = prose.folded(phrase)
        let isYear = prose.mentions(in: phrase).contains { mention in
            if case .fiscalYears = mention.kind { mention.range == phrase } else { false }
        }
        guard isYear || Self.baselines.contains(against) || Self.relativeYears.contains(where: { against == $0.words })
        else { return false }
        place = phrase.lowerBound
        return true
    }

    /// A fiscal year that ends at `end`: 「令和5年度」, 「前年度」, and with 「の実績」 behind it.
    private mutating func takeYear(upTo end: Int) -> Bool {
        var end = end
        for tail in ["の実績", "実績", "分", "中", "度末", "末"] where prose.says([tail], before: end) {
            end -= tail.count
            break
        }
        guard end >= region.lowerBound else { return false }
        for (words, step) in Self.relativeYears where prose.says([words], before: end) {
            place = end - words.count
            guard place >= region.lowerBound else { return false }
            year = year ?? FiscalYear(cellYear.value + step)
            start = place
            return true
        }
        guard let mention = prose.mentions(in: region.lowerBound..<end).last, mention.range.upperBound == end else {
            return false
        }
        switch mention.kind {
        case .fiscalYears(let years):
            if years.count == 1 { year = year ?? years[0] }
        case .date, .partOfYear, .clockTime, .weekday: break
        default: return false
        }
        place = mention.range.lowerBound
        start = place
        return true
    }

    /// 「5件（令和5年度）」.
    private var yearBehind: FiscalYear? {
        guard prose.says(["("], at: number.upperBound), let closing = prose.partners[number.upperBound],
            let mention = prose.mentions(in: (number.upperBound + 1)..<closing).first,
            mention.range == (number.upperBound + 1)..<closing,
            case .fiscalYears(let years) = mention.kind, years.count == 1
        else { return nil }
        return years[0]
    }

    /// 「令和5年度の受付件数」 is the 受付件数 of that year; 「担当部署全体の利用比率」 the 利用比率 of that scope.
    private mutating func takeScopeAndYearFromName() {
        guard var range = name else { return }
        if let mention = prose.mentions(in: range).first, mention.range.lowerBound == range.lowerBound,
            case .fiscalYears(let years) = mention.kind
        {
            if years.count == 1 { year = year ?? years[0] }
            start = range.lowerBound
            range = mention.range.upperBound..<range.upperBound
        } else if let (words, step) = Self.relativeYears.first(where: { prose.says([$0.words], at: range.lowerBound) }),
            range.count > words.count
        {
            year = year ?? FiscalYear(cellYear.value + step)
            start = range.lowerBound
            range = (range.lowerBound + words.count)..<range.upperBound
        }
        if let time = Self.times.first(where: { prose.says([$0 + "の"], at: range.lowerBound) }),
            range.count > time.count + 1
        {
            range = (range.lowerBound + time.count)..<range.upperBound
        }
        for link in ["における", "の", "、", " "] where prose.says([link], at: range.lowerBound) && range.count > link.count {
            range = (range.lowerBound + link.count)..<range.upperBound
            break
        }
        let words = Array(prose.characters[range])
        for marker in Self.scopeMarkers {
            guard let found = words.firstRange(of: Array(marker + "の")), found.upperBound < words.count else {
                continue
            }
            scope = prose[range.lowerBound..<(range.lowerBound + found.upperBound - 1)]
            start = range.lowerBound
            range = (range.lowerBound + found.upperBound)..<range.upperBound
            break
        }
        name = range.isEmpty ? nil : range
        checkGeneric()
    }

    private mutating func checkGeneric() {
        guard let name else { return }
        let words = prose.folded(name)
        isGeneric = Self.targets.contains(words) || Self.actuals.contains(words) || Self.baselines.contains(words)
    }

    private func isTime(_ phrase: Range<Int>) -> Bool {
        guard let mention = prose.mentions(in: phrase).last, mention.range.upperBound == phrase.upperBound else {
            return false
        }
        switch mention.kind {
        case .quantity(let quantity): return Self.timeUnits.contains(quantity.unit?.base ?? "")
        default: return false
        }
    }
}
