/// Spells numbers in kanji, independently of the reader.
enum KanjiNumber {
    private static let digits = Array("〇一二三四五六七八九")

    /// 「三億八千五百九十八万七千」.
    static func spelled(_ number: Int) -> String {
        groups(of: number) { group in
            zip([1000, 100, 10, 1], ["千", "百", "十", ""]).map { place, name in
                let digit = group / place % 10
                return digit == 0 ? "" : (digit == 1 && place > 1 ? name : "\(digits[digit])\(name)")
            }.joined()
        }
    }

    /// 「6万4千」, 「3億8598万7千」.
    static func mixed(_ number: Int) -> String {
        groups(of: number) { group in group % 1000 == 0 && group > 0 ? "\(group / 1000)千" : "\(group)" }
    }

    /// 「二〇二五」.
    static func byPlace(_ number: Int) -> String {
        String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }

    private static func groups(of number: Int, spell: (Int) -> String) -> String {
        [(100_000_000, "億"), (10_000, "万"), (1, "")].map { size, name in
            let group = number / size % 10_000
            return group == 0 ? "" : spell(group) + name
        }.joined()
    }
}
