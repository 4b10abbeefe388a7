import Algorithms
import Japanese
import Plan

extension Figure {
    /// The name as it counts when two years are compared: folded, without what stands in brackets, spaces and marks.
    var coreName: String {
        var depth = 0
        var core = ""
        for character in name.folded {
            if character == "(" { depth += 1 }
            if depth == 0, character.isLetter || character.isNumber { core.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        return core
    }

    /// Whether two numbers of an indicator are called alike, so that comparing them means something: one name holds the
    /// other, or they share three fifths of their pairs of letters.
    ///
    /// - Parameter indicator: where it was put together without a guess, its numbers are one thing whatever they are called.
    func isAlike(_ other: Figure, of indicator: IndicatorSeries) -> Bool {
        guard indicator.isGuess else { return true }
        let (one, two) = (coreName, other.coreName)
        if one.isEmpty || two.isEmpty { return false }
        if one.contains(two) || two.contains(one) { return true }
        let (left, right) = (one.pairs, two.pairs)
        return 2 * left.intersection(right).count * 5 >= 3 * (left.count + right.count)
    }

    /// Its own name, or the indicator's where it has none.
    func called(_ name: String) -> String { self.name.isEmpty ? name : self.name }
}

extension String {
    fileprivate var pairs: Set<String> {
        Set(adjacentPairs().map { String([$0, $1]) })
    }
}
