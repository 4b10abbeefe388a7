import Foundation

extension Unit {
    /// What a known unit is counted in.
    struct Measure {
        let base: String
        let factor: Decimal
    }

    /// By the folded text.
    static let known: [String: Measure] = {
        var known: [String: Measure] = [:]
        for (base, factor, texts) in table {
            for text in texts.split(separator: " ") { known[String(text).folded] = Measure(base: base, factor: factor) }
        }
        return known
    }()

    private static let table: [(base: String, factor: Decimal, texts: String)] = [
        ("人", 1, "人 名"), ("%", 1, "% パーセント"), ("%", 10, "割"),
    ]
}
