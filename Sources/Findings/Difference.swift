/// Where two wordings begin to differ (違い): each cut down to that place, with some letters before and behind it.
struct Difference: Hashable, Sendable {
    let first: String
    let second: String

    init(_ first: String, _ second: String, before: Int = 10, behind: Int = 24) {
        let (left, right) = (Array(first), Array(second))
        var start = 0
        while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
        func cut(_ text: [Character]) -> String {
            let from = max(0, start - before)
            let to = min(text.count, start + behind)
            return (from > 0 ? "…" : "") + String(text[from..<max(from, to)]) + (to < text.count ? "…" : "")
        }
        self.first = cut(left)
        self.second = cut(right)
    }
}
