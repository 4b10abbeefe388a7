import Japanese
import Plan

/// How far into one text numbers and sentences are read (読む範囲).
///
/// Every reader is linear in its text, and still thirty texts of 20,000 letters took seconds at each view. No text of a real sheet
/// has a fifth of these letters, or a tenth of these numbers.
enum ReadingLimit {
    /// In scalars, the letters of nearly every text.
    static let letters = 5_000
    /// Of which it is found out what they count.
    static let quantities = 200
}

extension String {
    /// Where reading ends; `nil` for a text that is read whole.
    var endOfReading: Index? {
        guard utf8.count > ReadingLimit.letters else { return nil }
        let end = unicodeScalars.index(startIndex, offsetBy: ReadingLimit.letters, limitedBy: endIndex)
        return end == endIndex ? nil : end
    }
}

extension Passage {
    /// What of the text is not there cannot be said before it is read to its end.
    var isReadWhole: Bool { text.endOfReading == nil }
}

extension NumericMention {
    /// As `all(in:)`, as far as the text is read. A number that goes on behind that is none.
    static func read(in text: String) -> [NumericMention] {
        guard let end = text.endOfReading else { return all(in: text) }
        let beginning = String(text[..<end])
        func place(_ index: String.Index) -> String.Index {
            text.utf8.index(text.startIndex, offsetBy: beginning.utf8.distance(from: beginning.startIndex, to: index))
        }
        return all(in: beginning).filter { $0.range.upperBound < beginning.endIndex }.map {
            NumericMention(range: place($0.range.lowerBound)..<place($0.range.upperBound), kind: $0.kind)
        }
    }
}
