import struct Foundation.Decimal
import Japanese
import Testing

struct QuantityTextTests {
    @Test(arguments: 0..<4_000)
    func `a quantity prints to text that reads to itself`(seed: UInt64) throws {
        var random = Seeded(seed)
        let quantity = RandomQuantity.quantity(using: &random)
        #expect(reads(quantity.text, as: quantity), "\(quantity.text)")
        #expect(reads("件数は\(quantity.text)だった。", as: quantity), "\(quantity.text)")
    }

    @Test(arguments: 0..<2_000)
    func `full-width digits and signs read as the plain ones`(seed: UInt64) {
        var random = Seeded(seed)
        let quantity = RandomQuantity.quantity(using: &random)
        // The unit as written is part of the value, so only the numbers are widened.
        let wide = String(quantity.text.map { $0.isNumber || ",.".contains($0) ? $0.fullWidth : $0 })
        // So is what it is compared with.
        let kept = (quantity.unit?.text ?? "") + (quantity.change?.comparedWith ?? "")
        guard !kept.contains(where: \.isNumber) else { return }
        #expect(reads(wide, as: quantity), "\(wide)")
    }

    @Test(arguments: 0..<2_000)
    func `a number in kanji reads as the one in digits`(seed: UInt64) {
        var random = Seeded(seed)
        let number = max(1, Int.random(in: 2..<100_000_000, using: &random) >> Int.random(in: 0..<20, using: &random))
        for spelling in [KanjiNumber.spelled(number), KanjiNumber.mixed(number), KanjiNumber.byPlace(number)] {
            let expected = Quantity(.value(Decimal(number)), unit: Unit("件"), isApproximate: true)
            #expect(reads("約\(spelling)件", as: expected), "\(spelling)")
        }
    }

    @Test(arguments: [
        (Quantity(.value(64_000), unit: Unit("件"), isApproximate: true), "約64,000件"),
        (Quantity(.part(16, of: 20), unit: Unit("業務")), "20業務中16業務"),
        (Quantity(.range(20, 30), unit: Unit("分"), change: .init(direction: .decrease)), "20～30分減"),
        (Quantity(.value(1_700), unit: Unit("時間"), bound: .atLeast, period: .year), "年1,700時間以上"),
        (Quantity(.value(35)), "35"),
    ])
    func `the words are those of an officer`(quantity: Quantity, text: String) {
        #expect(quantity.text == text)
    }

    private func reads(_ text: String, as quantity: Quantity) -> Bool {
        NumericMention.all(in: text).map(\.quantity) == [quantity]
    }
}

extension Character {
    /// 「１」 for 「1」.
    fileprivate var fullWidth: Character {
        guard let ascii = asciiValue, let scalar = Unicode.Scalar(UInt32(ascii) + 0xFEE0) else { return self }
        return Character(scalar)
    }
}
