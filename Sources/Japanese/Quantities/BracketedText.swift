/// A text and what stands in brackets in it (括弧書き).
public enum BracketedText {
    /// The text outside of all brackets, and what stands in each outermost pair. A bracket that is never closed is a letter like others.
    public static func parts(of text: some StringProtocol) -> (outside: String, inside: [String]) {
        let letters = Array(text)
        let pairs = pairs(in: letters)
        if pairs.isEmpty { return (String(text), []) }
        var outside = ""
        var inside: [String] = []
        var index = 0
        for pair in pairs {
            outside += String(letters[index..<pair.lowerBound])
            inside.append(String(letters[(pair.lowerBound + 1)..<pair.upperBound]))
            index = pair.upperBound + 1
        }
        return (outside + String(letters[index...]), inside)
    }

    /// The places of the outermost pairs.
    private static func pairs(in letters: [Character]) -> [Range<Int>] {
        var open: [Int] = []
        var pairs: [Range<Int>] = []
        for (index, letter) in letters.enumerated() {
            if "（([［〔【".contains(letter) {
                open.append(index)
            } else if "）)]］〕】".contains(letter), let start = open.popLast() {
                while let last = pairs.last, last.lowerBound > start { pairs.removeLast() }
                pairs.append(start..<index)
            }
        }
        return pairs
    }
}
