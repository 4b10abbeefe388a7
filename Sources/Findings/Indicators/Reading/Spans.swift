/// Stretches of a prose (範囲), which know whether one of them covers a place without being gone through one by one.
struct Spans {
    /// By where they begin.
    private let spans: [Range<Int>]
    /// For each, how far it and those before it reach.
    private let reach: [Int]

    init(_ spans: [Range<Int>]) {
        self.spans = spans.sorted { $0.lowerBound < $1.lowerBound }
        reach = self.spans.reduce(into: []) { $0.append(max($0.last ?? 0, $1.upperBound)) }
    }

    /// Whether one of them holds the whole of `range`.
    func cover(_ range: Range<Int>) -> Bool {
        let index = spans.firstIndex(whereSorted: { $0.lowerBound > range.lowerBound })
        return index > 0 && reach[index - 1] >= range.upperBound
    }
}
