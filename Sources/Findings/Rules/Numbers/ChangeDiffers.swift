import Foundation
import Japanese
import Plan

extension Rule {
    /// What is said to have changed against the year before does not fit the two results (前年度比の計算違い):
    /// 「1,310人（前年度比＋55人）」 after 1,240人.
    static let changeDiffers = Rule(
        "change-differs", .arithmetic,
        title: Words("前年度比の計算違い", "Change that does not add up"),
        looksAt: Words(
            "実績のすぐ後ろに書かれた前年度比が、前年度の実績と合わないもの",
            "A change against the year before, right behind a result, that does not fit the result of that year"),
        advice: Words("数値を確かめてください。", "Check the numbers.")
    ) { rule, inspection in
        inspection.plan.actions.flatMap { action in
            inspection.indicators(of: action).flatMap { indicator in
                inspection.successiveYears.compactMap { before, year -> Finding? in
                    guard let earlier = indicator[before].actual, let later = indicator[year].actual,
                        let change = StatedChange(behind: later, of: action, in: inspection),
                        let from = earlier.exactly, let to = later.exactly,
                        let computed = change.computed(from: from, to: to), !change.fits(computed),
                        let quote = later.quote, earlier.isAlike(later, of: indicator)
                    else { return nil }
                    let place = Place(.year(action.id, quote.year), quote.field)
                    let unit = change.quantity.unit?.text ?? ""
                    return rule.finding(
                        at: place, years: [before, year], certainty: indicator.isGuess ? .suggestion : .arithmetic,
                        [earlier, later].compactMap { $0.quote.map { .quote($0, of: action.id) } }
                            + [.quote(change.text, at: place), .calculation(change.calculation(from, to, computed))],
                        "\(before.eraLabel)の実績からの増減は\(computed.grouped)\(unit)ですが、「\(change.text)」と書かれています。",
                        "The change since FY\(before.value) is \(computed.grouped)\(unit), but it says “\(change.text)”."
                    )
                }
            }
        }
    }
}

/// 「（前年度比＋55人）」 right behind a result.
private struct StatedChange {
    let quantity: Quantity
    let text: String
    /// Up is positive; in the base of its unit.
    private let stated: Decimal
    private let isShare: Bool
    private let slack: Decimal

    init?(behind figure: Figure, of action: Action, in inspection: Inspection) {
        guard let quote = figure.quote, quote.field == .result, let text = action[quote.year].report.result?.text,
            let range = quote.range(in: text),
            let mention = inspection.mentions(at: Place(action, quote.year, .result))
                .first(where: { $0.range.lowerBound >= range.upperBound }),
            text.distance(from: range.upperBound, to: mention.range.lowerBound) <= 2,
            let quantity = mention.quantity, let change = quantity.change,
            change.comparedWith?.contains("前年") ?? false, case .value(let value) = quantity.amount
        else { return nil }
        self.quantity = quantity
        self.text = String(text[mention.range])
        let size = value * (quantity.unit?.factor ?? 1)
        isShare = quantity.unit?.base == "%"
        switch change.direction {
        case .increase: stated = size
        case .decrease: stated = -size
        case .ratio: stated = size - 100
        }
        guard isShare || figure.quantity.unit.map({ quantity.unit?.isComparable(with: $0) ?? false }) ?? false,
            // A change of a percentage may be in per cent or in points.
            !(isShare && figure.quantity.unit?.base == "%")
        else { return nil }
        let isRough = quantity.isApproximate || (quantity.unit?.factor ?? 1) != 1
        slack =
            isRough
            ? size / 5 : Decimal(sign: .plus, exponent: min(0, value.exponent), significand: 1) * (isShare ? 1 : 0)
    }

    func computed(from: Decimal, to: Decimal) -> Decimal? {
        guard isShare else { return to - from }
        return from > 0 ? ((to - from) * 100 / from).rounded(to: 2) : nil
    }

    func fits(_ computed: Decimal) -> Bool { abs(computed - stated) <= slack }

    func calculation(_ from: Decimal, _ to: Decimal, _ computed: Decimal) -> String {
        isShare
            ? "(\(to.grouped) − \(from.grouped)) ÷ \(from.grouped) = \(computed.grouped) %"
            : "\(to.grouped) − \(from.grouped) = \(computed.grouped)"
    }
}

extension Figure {
    /// Its amount, where it is written to the last digit.
    fileprivate var exactly: Decimal? { quantity.isApproximate ? nil : quantity.inBase }
}
