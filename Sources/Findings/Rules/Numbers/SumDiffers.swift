import Foundation
import Japanese
import Plan

extension Rule {
    /// The numbers in brackets behind a total do not add up to it (内訳の計算違い): 「参加者70人（男性30人、女性41人）」.
    ///
    /// Only where everything in the brackets is a number of the total's unit, at least two of them, and no word says that
    /// they are not all of it (うち, など, ほか, 前年度).
    static let sumDiffers = Rule(
        "sum-differs", .arithmetic,
        title: Words("内訳の計算違い", "Total that does not add up"),
        looksAt: Words(
            "「参加者70人（男性30人、女性40人）」のような内訳の計が合わないもの",
            "Numbers in brackets behind a total that do not add up to it"),
        advice: Words("数値を確かめてください。", "Check the numbers.")
    ) { rule, inspection in
        inspection.statements { text, place in
            Breakdown.all(in: text, mentions: inspection.mentions(at: place)).compactMap { breakdown in
                let sum = breakdown.parts.reduce(0, +)
                guard sum != breakdown.total else { return nil }
                let terms = breakdown.parts.map(\.grouped).joined(separator: " + ")
                return rule.finding(
                    at: place,
                    [
                        .quote(
                            String(text[breakdown.range]), at: place,
                            offset: text.utf8Offset(of: breakdown.range.lowerBound)),
                        .calculation("\(terms) = \(sum.grouped)"),
                    ],
                    "内訳の計は\(sum.grouped)\(breakdown.unit)ですが、\(breakdown.total.grouped)\(breakdown.unit)と書かれています。",
                    "The parts add up to \(sum.grouped)\(breakdown.unit), but it says "
                        + "\(breakdown.total.grouped)\(breakdown.unit).")
            }
        }
    }
}

/// A total and, in brackets right behind it, what it is made of (内訳).
private struct Breakdown {
    let total: Decimal
    let parts: [Decimal]
    let unit: String
    let range: Range<String.Index>

    private static let incomplete = [
        "うち", "など", "ほか", "他", "等", "前", "年", "比", "昨", "累計", "延べ", "目標", "予定", "当たり", "平均", "各",
    ]

    static func all(in text: String, mentions: [NumericMention]) -> [Breakdown] {
        let end = text.endOfReading ?? text.endIndex
        return mentions.indices.compactMap { index in
            guard let total = mentions[index].plainNumber,
                let open = text[mentions[index].range.upperBound...].first, "（(".contains(open)
            else { return nil }
            let start = text.index(after: mentions[index].range.upperBound)
            guard let close = text[start..<end].firstIndex(where: { "）)（(".contains($0) }), "）)".contains(text[close])
            else { return nil }
            let inside = mentions[(index + 1)...].prefix { $0.range.upperBound <= close }
            let parts = inside.compactMap(\.plainNumber).filter { $0.unit.isComparable(with: total.unit) }
            guard parts.count >= 2, parts.count == inside.count,
                !incomplete.contains(where: text[start..<close].folded.contains)
            else { return nil }
            return Breakdown(
                total: total.value, parts: parts.map(\.value), unit: total.unit.text,
                range: mentions[index].range.lowerBound..<text.index(after: close))
        }
    }
}

extension NumericMention {
    /// A bare number with its unit, neither about nor at least.
    fileprivate var plainNumber: (value: Decimal, unit: Japanese.Unit)? {
        guard let quantity, case .value(let value) = quantity.amount, let unit = quantity.unit, unit.base != "%",
            !quantity.isApproximate, quantity.bound == .exactly, quantity.change == nil
        else { return nil }
        return (value * unit.factor, unit)
    }
}
