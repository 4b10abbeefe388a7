import Algorithms
import Foundation
import Japanese
import Plan

extension Rule {
    /// A percentage does not fit the numbers that it is explained by (割合の計算違い): 「40か所のうち28か所（66.7%）」.
    static let shareDiffers = Rule(
        "share-differs", .arithmetic,
        title: Words("割合の計算違い", "Share that does not add up"),
        looksAt: Words(
            "「42か所のうち28か所（66.7%）」のように、内訳と並ぶ割合が合わないもの",
            "A percentage beside the numbers it is made of, where they do not fit"),
        advice: Words("数値を確かめてください。", "Check the numbers.")
    ) { rule, inspection in
        inspection.statements { text, place in
            let mentions = inspection.mentions(at: place)
            return mentions.adjacentPairs().compactMap { first, second -> Finding? in
                guard let pair = SharePair(first, second, in: text) else { return nil }
                let exact = (pair.part * 100 / pair.whole).rounded(to: 4)
                let stated = pair.stated
                // What is rounded to its last place may be half of it away; 割 and 約 say less.
                let slack =
                    pair.isRough ? 5 : Decimal(sign: .plus, exponent: pair.exponent, significand: 1) * pair.halfWay
                guard abs(exact - stated) > slack else { return nil }
                let shown = exact.rounded(to: max(1, -pair.exponent)).grouped
                let range = first.range.lowerBound..<second.range.upperBound
                return rule.finding(
                    at: place,
                    [
                        .quote(String(text[range]), at: place, offset: text.utf8Offset(of: range.lowerBound)),
                        .calculation("\(pair.part.grouped) ÷ \(pair.whole.grouped) = \(shown) %"),
                    ],
                    "\(pair.whole.grouped)のうち\(pair.part.grouped)は\(shown) %ですが、\(stated.grouped) %と書かれています。",
                    "\(pair.part.grouped) of \(pair.whole.grouped) is \(shown) %, but it says \(stated.grouped) %.")
            }
        }
    }
}

/// 「118台中38台」 and a percentage, one in brackets behind the other.
private struct SharePair {
    let part: Decimal
    let whole: Decimal
    /// In per cent.
    let stated: Decimal
    /// Of the last place that is written: −1 for 66.7.
    let exponent: Int
    let isRough: Bool
    let halfWay = Decimal(sign: .plus, exponent: -2, significand: 51)

    init?(_ first: NumericMention, _ second: NumericMention, in text: String) {
        guard let one = first.quantity, let two = second.quantity, one.change == nil, two.change == nil else {
            return nil
        }
        // Only a bracket, and a few words of a sentence, between them.
        let between = text[first.range.upperBound..<second.range.lowerBound].folded
        guard between.contains("("), !between.contains(")"), between.count <= 12,
            !"。・、".contains(where: between.contains)
        else { return nil }
        let (share, percent): (Quantity, Quantity)
        switch (one.amount, two.amount) {
        case (.part, .value): (share, percent) = (one, two)
        case (.value, .part): (share, percent) = (two, one)
        default: return nil
        }
        guard case .part(let part, let whole) = share.amount, case .value(let value) = percent.amount,
            let unit = percent.unit, unit.base == "%", whole > 0, part <= whole, value * unit.factor <= 100,
            percent.bound == .exactly, !share.isApproximate
        else { return nil }
        self.part = part
        self.whole = whole
        stated = value * unit.factor
        exponent = min(0, value.exponent)
        isRough = percent.isApproximate || unit.factor != 1
    }
}

extension String {
    func utf8Offset(of index: Index) -> Int { utf8.distance(from: startIndex, to: index) }
}

extension Inspection {
    /// What `look` finds in each result.
    func statements(_ look: (String, Place) -> [Finding]) -> [Finding] {
        plan.actions.flatMap { action in
            plan.years.flatMap { year in
                action[year].report.result.map { look($0.text, Place(action, year, .result)) } ?? []
            }
        }
    }
}
