/// How a cell shows a number (表示形式, ECMA-376 18.8.30), as far as a reader of plans needs it.
enum NumberFormat: Hashable, Sendable {
    /// As it is: 標準.
    case general
    /// With so many decimals, and commas or not: 「#,##0.0」.
    case fixed(decimals: Int, grouped: Bool)
    /// 「0%」, 「0.0%」.
    case percent(decimals: Int)
    case date
    case dateAndTime

    /// - Parameters:
    ///   - id: of a format that every workbook has.
    ///   - code: of one that this workbook brings.
    init(id: Int, code: String?) {
        if let code {
            self.init(code: code)
            return
        }
        switch id {
        case 1: self = .fixed(decimals: 0, grouped: false)
        case 2: self = .fixed(decimals: 2, grouped: false)
        case 3, 37, 38: self = .fixed(decimals: 0, grouped: true)
        case 4, 39, 40: self = .fixed(decimals: 2, grouped: true)
        case 9: self = .percent(decimals: 0)
        case 10: self = .percent(decimals: 2)
        case 14...17, 27...31, 34...36, 50...58: self = .date
        case 22: self = .dateAndTime
        default: self = .general
        }
    }

    private init(code: String) {
        // Words between quotation marks, behind a backslash and between brackets say nothing about the number.
        var letters = ""
        var closing: Character?
        var escaped = false
        for letter in code.prefix(while: { $0 != ";" }) {
            if escaped {
                escaped = false
            } else if let mark = closing {
                if letter == mark { closing = nil }
            } else if letter == "\"" {
                closing = "\""
            } else if letter == "[" {
                closing = "]"
            } else if letter == "\\" || letter == "_" || letter == "*" {
                escaped = true
            } else {
                letters.append(letter)
            }
        }
        let lower = letters.lowercased()
        let decimals = lower.split(separator: ".", maxSplits: 1).dropFirst().first?.prefix { "0#?".contains($0) }.count
        if lower.contains("y") || lower.contains("d") || (lower.contains("e") && !lower.contains("0")) {
            self = lower.contains("h") ? .dateAndTime : .date
        } else if lower.contains("%") {
            self = .percent(decimals: min(decimals ?? 0, 10))
        } else if lower.contains("0") || lower.contains("#") {
            self = .fixed(decimals: min(decimals ?? 0, 10), grouped: lower.contains(","))
        } else {
            self = .general
        }
    }

    /// The number as the cell shows it.
    ///
    /// - Parameters:
    ///   - text: as the file has it: 「0.3」, 「45383」.
    ///   - startsIn1904: whether days are counted from 1904-01-01, as in workbooks that began on an old Macintosh.
    func shown(_ text: String, startsIn1904: Bool = false) -> String {
        guard let number = Double(text), number.isFinite, abs(number) < 1e15 else { return text }
        switch self {
        case .general: return Self.general(number)
        case .fixed(let decimals, let grouped): return Self.fixed(number, decimals, grouped: grouped)
        case .percent(let decimals): return Self.fixed(number * 100, decimals, grouped: false) + "%"
        case .date, .dateAndTime:
            let days = number + (startsIn1904 ? 1462 : 0)
            guard let date = Self.date(days) else { return Self.general(number) }
            let minutes = Int(((days - days.rounded(.down)) * 1440).rounded())
            guard self == .dateAndTime, minutes < 1440 else { return date }
            return "\(date) \(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
        }
    }

    /// With the eleven digits that Excel shows: 0.1 + 0.2 is 0.3.
    private static func general(_ number: Double) -> String {
        if number == number.rounded() { return String(Int(number)) }
        var text = fixed(number, 10, grouped: false)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    private static func fixed(_ number: Double, _ decimals: Int, grouped: Bool) -> String {
        let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        // A tiny push away from zero, so that 0.285 × 100, which is 28.499…, is rounded as people do.
        let scaled = (abs(number) * power * (1 + 1e-12)).rounded()
        guard scaled < 9e18 else { return String(number) }
        var digits = String(UInt64(scaled))
        if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
        let whole = Array(digits.dropLast(decimals))
        let parted = whole.enumerated().reduce(into: "") { text, digit in
            if grouped, digit.offset > 0, (whole.count - digit.offset) % 3 == 0 { text += "," }
            text.append(digit.element)
        }
        return (number < 0 && scaled > 0 ? "-" : "") + parted + (decimals > 0 ? "." + digits.suffix(decimals) : "")
    }

    /// Year, month and day of a serial number, day 1 being 1900-01-01; Excel's 1900-02-29 never was.
    private static func date(_ serial: Double) -> String? {
        guard serial >= 1, serial < 2_958_466 else { return nil }
        let number = Int(serial)
        // Days since 0000-03-01, by which the leap day comes last (Howard Hinnant, days from civil).
        let days = number - (number > 60 ? 1 : 0) + 693_900
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
        return "\(year)/\(month < 10 ? month + 3 : month - 9)/\(day)"
    }
}
