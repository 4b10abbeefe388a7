/// The language and calendar that a section asks for (ロケール): 「[$-411]」, 「[$-ja-JP-x-gannen]」, 「[$¥-411]」.
struct FormatLocale: Hashable, Sendable {
    enum Language: Hashable, Sendable {
        /// None named: that of the machine, which is Japanese here.
        case system
        case japanese
        case other
    }

    private(set) var language = Language.system
    /// 元年 and not 1年 (Excel: 「年号の最初の年を元年と表記する」).
    private(set) var hasGannen = false
    /// 「y」 is the year of the era: the calendar 3 of 「[$-1030411]」.
    private(set) var countsInEras = false
    /// 「[$-F800]」 and 「[$-F400]」: the machine's own way of writing a long date or a time, whatever the section says.
    private(set) var systemPieces: [FormatPiece]?

    init() {}

    /// - Parameter text: what stands behind the hyphen.
    init(_ text: String) {
        let name = text.lowercased()
        if let code = UInt32(name.prefix { $0 != "," }, radix: 16) {
            switch code & 0xFFFF {
            case 0x0411: language = .japanese
            case 0xF800:
                systemPieces = [
                    .date(.year(4)), .letters("年"), .date(.month(1)), .letters("月"), .date(.day(1)), .letters("日"),
                ]
            case 0xF400:
                systemPieces = [
                    .date(.hour(1)), .letters(":"), .date(.minute(2)), .letters(":"), .date(.second(2)),
                ]
            case 0: language = .system
            default: language = .other
            }
            countsInEras = code >> 16 & 0xFF == 3
        } else {
            language = name == "ja" || name.hasPrefix("ja-") ? .japanese : .other
            hasGannen = name.contains("-gannen")
        }
    }
}
