import Plan

/// What would be removed, as whoever says yes sees it (消える内容の確認).
public struct RemovalPreview: Hashable, Sendable {
    /// Of each edition that it reaches, the latest first, what the words stand in; a whole edition says nothing of its texts.
    public var editions: [(number: Int, places: WordPlaces)] = []
    /// Of the plan as it is kept, where that is reached.
    public var plan = WordPlaces()
    /// Other readable editions that say the same and are not reached.
    public var others: [Int] = []
    /// Whether the plan says the same and is not reached.
    public var planSaysIt = false
    /// Where words stand that cannot be blotted out.
    public var fixed: [String] = []
    /// Stands for all of that: a yes is to what was seen.
    public var digest = ""

    public init() {}

    public static func == (left: RemovalPreview, right: RemovalPreview) -> Bool { left.digest == right.digest }
    public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
