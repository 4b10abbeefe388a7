/// A section with places for digits (数値の書式): 「#,##0.0」, 「000-0000」, 「0.0%」, 「#,##0,"千円"」.
struct NumberPicture: Hashable, Sendable {
    /// Without the commas and points of the number itself; those are in the following.
    private var pieces: [FormatPiece] = []
    private(set) var wholePlaces = 0
    private(set) var decimals: [FormatPiece.Filling] = []
    private var isGrouped = false
    /// By which power of ten the number is shown greater: 2 for each %, -3 for each comma behind the digits.
    private var shift = 0

    init(_ all: [FormatPiece]) {
        let point = all.firstIndex(of: .point) ?? all.count
        let digits = all.indices.filter { all[$0].isDigit }
        let lastWhole = digits.last { $0 < point } ?? -1
        let firstWhole = digits.first.flatMap { $0 < point ? $0 : nil } ?? all.count
        let lastDigit = digits.last ?? -1
        var mayScale = false
        for (index, piece) in all.enumerated() {
            switch piece {
            case .digit(let filling):
                if index < point { wholePlaces += 1 } else { decimals.append(filling) }
                pieces.append(piece)
            case .comma where index > firstWhole && index < lastWhole: isGrouped = true
            case .comma where mayScale && (index > lastDigit || (index > lastWhole && index < point)): shift -= 3
            case .comma where index > point && index < lastDigit: break
            case .point where index > point: pieces.append(.letters("."))
            case .percent:
                shift += 2
                pieces.append(.letters("%"))
            case .point: pieces.append(.point)
            default: pieces.append(.letters(piece.letters))
            }
            mayScale = piece.isDigit || (mayScale && piece == .comma)
        }
    }

    /// The number in its places, and whether no digit of it is other than 0.
    ///
    /// - Parameter number: not below zero.
    func text(_ number: DecimalNumber) -> (text: String, isZero: Bool) {
        let (whole, fraction) = number.shifted(by: shift).parts(decimals: decimals.count)
        var text = ""
        var place = 0
        var decimal = 0
        // Behind the last digit that is shown stand only the blanks of 「?」.
        let shown = decimals.indices.last { decimals[$0] == .zero || fraction[$0] != 0 } ?? -1
        for piece in pieces {
            switch piece {
            case .digit(let filling) where place < wholePlaces:
                add(whole, at: place, filling, to: &text)
                place += 1
            case .digit(let filling):
                if decimal <= shown {
                    text += [fraction[decimal]].digitLetters
                } else if filling == .blank {
                    text += " "
                }
                decimal += 1
            case .point:
                if wholePlaces == 0 { add(whole, at: 0, .nothing, to: &text) }
                text += "."
            default: text += piece.letters
            }
        }
        return (text, whole.isEmpty && fraction.allSatisfy { $0 == 0 })
    }

    /// Adds the digit for one of the places before the point; before the first stand all that have no place.
    private func add(_ whole: [UInt8], at place: Int, _ filling: FormatPiece.Filling, to text: inout String) {
        let behind = max(wholePlaces - place - 1, 0)
        let first = place == 0 ? 0 : whole.count - behind - 1
        guard whole.count > behind else {
            switch filling {
            case .zero: add("0", behind: behind, to: &text)
            case .blank: text += " "
            case .nothing: break
            }
            return
        }
        let last = wholePlaces == 0 ? whole.count - 1 : whole.count - behind - 1
        for index in first...last { add([whole[index]].digitLetters, behind: whole.count - index - 1, to: &text) }
    }

    private func add(_ digit: String, behind: Int, to text: inout String) {
        text += digit
        if isGrouped, behind > 0, behind % 3 == 0 { text += "," }
    }
}
