import Foundation
import Japanese
import Plan

extension Rule {
    /// The text of a year says another number than the plan states for the same indicator (指標の値と文章の相違): 687件 beside
    /// 「受付件数：678件」.
    static let statedValueDiffers = Rule(
        "stated-value-differs", .textual,
        title: Words("指標の値と文章の数値の相違", "Stated value and sentence disagree"),
        looksAt: Words(
            "指標に記載の値と、同じ年度の目標や実績の文章にある同じ名称・単位の数値が違うもの",
            "A stated value of an indicator, and another number under its name and in its unit in the text of that year"
        ),
        advice: Words("どちらの数値が正しいか確かめてください。", "Find out which of the two is right.")
    ) { rule, inspection in
        let stated = Dictionary(grouping: inspection.plan.indicators, by: \.owner)
        return inspection.plan.actions.flatMap { action -> [Finding] in
            guard let indicators = stated[.action(action.id)] else { return [] }
            let reader = IndicatorReader(action, years: inspection.plan.years)
            let said = reader.said
            return indicators.flatMap { indicator in
                reader.figures(of: indicator, among: said).compactMap { place, figures -> Finding? in
                    guard let year = place.year,
                        let value = indicator[year][place.field == .target ? .target : .actual],
                        let difference = StatedDifference(value, of: indicator, figures),
                        let quote = difference.figure.quote, let text = action[year].text(of: place.field),
                        quote.isPlain(in: text, ofPart: indicator.scope != nil),
                        !value.stands(among: inspection.mentions(at: place), of: indicator)
                    else { return nil }
                    let label = place.field == .target ? Words("目標値", "target") : Words("実績値", "actual")
                    return rule.finding(
                        at: place, [.quote(quote, of: action.id), .calculation(difference.calculation)],
                        "「\(indicator.name)」の\(label.japanese)は「\(value.text)」と記載されていますが、文章には「\(quote.text)」とあります。",
                        "The \(label.english) of “\(indicator.name)” is stated as “\(value.text)”, but the text says “\(quote.text)”."
                    )
                }
            }
        }
    }
}

/// A stated value and the one number that a text says instead (記載の値との差).
private struct StatedDifference {
    let figure: Figure
    /// 「687 － 678 = 9」, in the unit of the indicator.
    let calculation: String

    /// `nil` where the value is no number, where one of the figures agrees with it, and where they say different things themselves.
    init?(_ value: IndicatorValue, of indicator: Indicator, _ figures: [Figure]) {
        guard let number = value.number, let figure = figures.first,
            figures.allSatisfy({ $0.quantity.amount == figure.quantity.amount }),
            case .value(let amount) = figure.quantity.amount, figure.quantity.bound == .exactly
        else { return nil }
        let factor = indicator.unitFactor
        let said = amount * (figure.quantity.unit?.factor ?? 1) / factor
        let difference = number - said
        // 「約6万4千件」 and 「4.5万件」 are rounded; of two that are not, the one with fewer places may be.
        let isRough =
            figure.quantity.isApproximate || figure.quote.map { $0.text.contains(where: Self.isRounded) } ?? false
            || value.text.contains(where: Self.isRounded) || value.text.contains("約") || value.text.contains("程度")
        let (fine, coarse) = (min(0, number.exponent, said.exponent), min(0, max(number.exponent, said.exponent)))
        let half = Decimal(sign: .plus, exponent: coarse - 1, significand: 5)
        let slack = isRough ? abs(number) / 20 : fine == coarse ? 0 : half
        guard abs(difference) > slack else { return nil }
        self.figure = figure
        calculation = "\(number.grouped) － \(said.grouped) = \(difference.grouped)"
    }

    private static func isRounded(_ character: Character) -> Bool { "万千億".contains(character) }
}

extension IndicatorReader {
    /// The numbers of each cell that are surely said of a stated indicator: under its name, in its unit, of the whole of what it counts.
    ///
    /// - Parameter said: all that the action's cells say, read once for all of its indicators.
    fileprivate func figures(
        of indicator: Indicator, among said: [(field: Field, cells: [(year: FiscalYear, candidates: [Candidate])])]
    ) -> [(place: Place, figures: [Figure])] {
        let (name, scope) = (ComparableName(indicator.name), indicator.scope.map { ComparableName($0) })
        let unit = indicator.unit.map { Japanese.Unit($0) }
        func isOf(_ candidate: Candidate, in year: FiscalYear) -> Bool {
            guard candidate.figure.quote?.year == year, candidate.figure.quantity.change == nil,
                candidate.unit?.base == unit?.base, name.relation(to: candidate.name) == .same,
                candidate.figure.quantity.isCumulative == (indicator.span == .cumulative)
            else { return false }
            if let scope { return candidate.scopeName.map { scope.relation(to: $0) == .same } ?? false }
            return !candidate.isPart && (candidate.scope == .unstated || candidate.scope == .whole)
        }
        return said.flatMap { field, cells in
            cells.compactMap { year, all in
                let figures = all.filter { isOf($0, in: year) }.map(\.figure)
                return figures.isEmpty ? nil : (Place(action, year, field), figures)
            }
        }
    }

    /// What the texts of targets and results say, year by year.
    fileprivate var said: [(field: Field, cells: [(year: FiscalYear, candidates: [Candidate])])] {
        var leftAside: [NumbersLeftAside] = []
        return [(Field.target, targets(&leftAside)), (.result, results(&leftAside))].map { field, candidates in
            (field, candidates.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }
    }
}

extension Indicator {
    /// How many of the plain unit one of its own is: 1,000 of 千件.
    fileprivate var unitFactor: Decimal { unit.map { Japanese.Unit($0).factor } ?? 1 }
}

extension IndicatorValue {
    /// Whether the stated number stands somewhere in the text, whatever is said of it there: then the other one is something else.
    fileprivate func stands(among mentions: [NumericMention], of indicator: Indicator) -> Bool {
        guard let number else { return true }
        let factor = indicator.unitFactor
        return mentions.contains { mention in
            guard case .quantity(let quantity) = mention.kind, case .value(let amount) = quantity.amount else {
                return false
            }
            return amount == number || amount * (quantity.unit?.factor ?? 1) == number * factor
        }
    }
}

extension Quote {
    /// Words that make a number something else than the year's: an average, a part of the year or of what is counted, a plan, another year.
    private static let others = [
        "平均", "当たり", "あたり", "１日", "1日", "毎月", "／月", "/月", "月間", "週", "半期", "四半期", "前期", "後期", "月末", "目指", "見込", "予定",
        "計画",
        "来年度", "次年度", "翌年度", "前年度", "昨年度", "実人数", "実人員", "うち", "内訳", "に関する", "に係る", "に占める", "【", "［",
    ]

    /// Whether nothing in its clause qualifies the number.
    ///
    /// - Parameter ofPart: whether the indicator is of a part itself, which a bracket names.
    fileprivate func isPlain(in text: String, ofPart: Bool) -> Bool {
        let bytes = text.utf8
        guard let start = bytes.index(bytes.startIndex, offsetBy: offset, limitedBy: bytes.endIndex),
            let end = bytes.index(start, offsetBy: self.text.utf8.count, limitedBy: bytes.endIndex)
        else { return false }
        let isEnd = { (letter: Character) in "。\n；;".contains(letter) }
        let from = text[..<start].lastIndex(where: isEnd).map { text.index(after: $0) } ?? text.startIndex
        let to = text[end...].firstIndex(where: isEnd) ?? text.endIndex
        let clause = text[from..<to]
        // A bracket around it or behind it says of what it is; a month, of when.
        guard !Self.others.contains(where: clause.contains), !clause.contains(/[0-9０-９]\s*[月箇か]/) else { return false }
        if ofPart { return true }
        // One with a number of its own speaks of that.
        let open = text[from..<start].filter { "（(".contains($0) }.count
        let closed = text[from..<start].filter { "）)".contains($0) }.count
        return open == closed && !clause.contains(/[（(][^0-9０-９）)]*[）)]/)
    }
}
