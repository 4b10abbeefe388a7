import struct Foundation.Decimal
import Japanese

/// Quantities with every part in every combination, as texts write them.
enum RandomQuantity {
    static func quantity(using random: inout Seeded) -> Quantity {
        let units = [
            "件", "名", "人", "校", "施設", "業務", "%", "％", "割", "ポイント", "時間", "分", "か月", "カ所", "円", "km", "㎡", "t-CO2",
            "kWh", "GB",
            "人日", "冊", "室", "台", "つ", "回", "世帯", "駅圏", "倍", "自治会", "年", "日", "トン", "℃", "相談窓口", "スポット",
        ]
        let unit: Unit? =
            Int.random(in: 0..<8, using: &random) == 0 ? nil : units.randomElement(using: &random).map(Unit.init)
        let change: Quantity.Change? =
            switch Int.random(in: 0..<6, using: &random) {
            case 0: .init(direction: .increase)
            case 1: .init(direction: .decrease)
            case 2: .init(direction: .increase, comparedWith: "前年度")
            case 3: .init(direction: .decrease, comparedWith: "令和5年度")
            case 4: .init(direction: .ratio, comparedWith: "計画")
            default: nil
            }
        return Quantity(
            amount(using: &random), unit: unit, isApproximate: .random(using: &random),
            bound: Quantity.Bound.allCases.randomElement(using: &random) ?? .exactly,
            period: Int.random(in: 0..<2, using: &random) == 0
                ? nil : Quantity.Period.allCases.randomElement(using: &random),
            tally: Quantity.Tally.allCases.randomElement(using: &random) ?? .plain, change: change)
    }

    private static func amount(using random: inout Seeded) -> Quantity.Amount {
        let small = number(using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .range(small, small + number(using: &random) + 1)
        case 1: return .part(small, of: small + number(using: &random))
        default: return .value(small)
        }
    }

    private static func number(using random: inout Seeded) -> Decimal {
        let digits = Int.random(in: 0..<10_000_000_000, using: &random) >> Int.random(in: 0..<34, using: &random)
        let decimals = Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 1...4, using: &random) : 0
        return Decimal(sign: .plus, exponent: -decimals, significand: Decimal(digits))
    }
}
