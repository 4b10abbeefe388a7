/// The rows or columns of a sheet that are hidden (非表示の行・列), counted from 0.
public struct HiddenLines: Hashable, Sendable {
    /// From the first, none touching the next.
    public private(set) var ranges: [ClosedRange<Int>] = []

    public init() {}

    /// - Parameter all: in any order.
    public init(_ all: [ClosedRange<Int>]) {
        for range in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, range.lowerBound <= last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    public var isEmpty: Bool { ranges.isEmpty }

    public func contains(_ line: Int) -> Bool { range(of: line) != nil }

    /// Which of the ranges a line stands in.
    public func range(of line: Int) -> Int? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < line { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(line) ? low : nil
    }
}
