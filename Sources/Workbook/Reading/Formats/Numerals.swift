/// The digits in which a section shows its number (漢数字の書式): 「[DBNum1]」 to 「[DBNum3]」.
enum Numerals: String, Hashable, Sendable {
    case western = ""
    /// 二〇二四, 千二百.
    case kanji = "1"
    /// 弐零弐四, 壱阡弐百: as on cheques (大字).
    case formal = "2"
    /// ２０２４, １千２百.
    case fullWidth = "3"

    private var digits: [String] {
        switch self {
        case .western: "0123456789".map(String.init)
        case .kanji: "〇一二三四五六七八九".map(String.init)
        case .formal: "零壱弐参四伍六七八九".map(String.init)
        case .fullWidth: "０１２３４５６７８９".map(String.init)
        }
    }

    private var units: [String] { self == .formal ? ["", "拾", "百", "阡"] : ["", "十", "百", "千"] }
    private var tenThousands: [String] { ["", self == .formal ? "萬" : "万", "億", "兆", "京"] }

    /// Digit by digit: 2024 as 二〇二四.
    func letters(of text: String) -> String {
        guard self != .western else { return text }
        return text.map { letter in
            letter.wholeNumberValue.flatMap { letter.isASCII ? digits[$0] : nil } ?? String(letter)
        }.joined()
    }

    /// As it is read: 1234 as 千二百三十四.
    ///
    /// - Parameter text: digits, perhaps with a point; anything else stays, digit by digit.
    func number(_ text: String) -> String {
        guard self != .western else { return text }
        let parts = text.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first, whole.utf8.count <= 16, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
        else {
            return letters(of: text)
        }
        let fraction = parts.count > 1 ? (self == .fullWidth ? "．" : "・") + letters(of: String(parts[1])) : ""
        return read(whole) + fraction
    }

    private func read(_ whole: Substring) -> String {
        let values = whole.compactMap(\.wholeNumberValue)
        guard values.contains(where: { $0 > 0 }) else { return digits[0] }
        var text = ""
        var hasUnit = false
        for (index, value) in values.enumerated() {
            let place = values.count - index - 1
            if value > 0 {
                hasUnit = true
                // 千二百, but 壱阡弐百, and 一万.
                let isSaid = value > 1 || place % 4 == 0 || self != .kanji
                text += (isSaid ? digits[value] : "") + units[place % 4]
            }
            if place % 4 == 0 {
                if hasUnit { text += tenThousands[place / 4] }
                hasUnit = false
            }
        }
        return text
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
