/// Where two wordings begin to differ (違い): each cut down to that place, with some letters before and behind it.
/// Spaces and the marks of lists are no difference.
struct Difference: Hashable, Sendable {
    let first: String
    let second: String

    init(_ first: String, _ second: String, before: Int = 10, behind: Int = 24) {
        let (left, right) = (Array(first), Array(second))
        var (here, there) = (0, 0)
        while true {
            while here < left.count, left[here].isLayout { here += 1 }
            while there < right.count, right[there].isLayout { there += 1 }
            guard here < left.count, there < right.count, left[here] == right[there] else { break }
            here += 1
            there += 1
        }
        func cut(_ text: [Character], _ place: Int) -> String {
            let from = max(0, place - before)
            let to = min(text.count, place + behind)
            return (from > 0 ? "…" : "") + String(text[from..<max(from, to)]) + (to < text.count ? "…" : "")
        }
        self.first = cut(left, here)
        self.second = cut(right, there)
    }
}

extension Character {
    /// A space, or a mark in front of an item of a list.
    var isLayout: Bool { isWhitespace || "・●○■□◆◇▪•‣※".contains(self) }
}
