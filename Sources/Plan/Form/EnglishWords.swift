import Japanese

/// What English pages call the words of a plan's own (英語の呼び名): its title, levels, statuses and known fields. Where nobody has said, they show
/// the Japanese. Own fields and evaluation steps carry theirs themselves.
public struct EnglishWords: Hashable, Sendable {
    public var title: String?
    /// Of each level, from the top.
    public var levels: [String?]
    public var statuses: [AchievementStatus.Code: String]
    public var labels: [Field: String]

    public init(
        title: String? = nil, levels: [String?] = [], statuses: [AchievementStatus.Code: String] = [:],
        labels: [Field: String] = [:]
    ) {
        self.title = title
        self.levels = levels
        self.statuses = statuses
        self.labels = labels
    }

    public init(of plan: Plan) {
        self.init(
            title: plan.englishTitle, levels: plan.levels.map(\.englishLabel),
            statuses: plan.scale.statuses.reduce(into: [:]) { $0[$1.code] = $1.englishLabel },
            labels: plan.labels.english)
    }

    /// Whether nothing is said.
    var isBlank: Bool {
        title == nil && levels.allSatisfy { $0 == nil } && statuses.isEmpty && labels.isEmpty
    }

    /// How long each may be.
    public static let longest = 200
}

extension Plan {
    /// Takes over what English pages call what has the same words here, where this plan says nothing in English: a sheet never does.
    mutating func takeEnglish(of kept: Plan) {
        guard EnglishWords(of: self).isBlank else { return }
        if title == kept.title { englishTitle = kept.englishTitle }
        for index in levels.indices {
            levels[index].englishLabel = kept.levels.first { $0.label == levels[index].label }?.englishLabel
        }
        for (index, status) in scale.statuses.enumerated() {
            let same = kept.scale[status.code].flatMap { $0.label == status.label ? $0 : nil }
            scale.statuses[index].englishLabel = same?.englishLabel
        }
        labels.english = kept.labels.english.filter { labels[$0.key] == kept.labels[$0.key] }
    }

    mutating func write(_ words: EnglishWords) throws(EditRefusal) {
        let all = [words.title] + words.levels + words.statuses.values.map { $0 } + words.labels.values.map { $0 }
        if all.contains(where: { ($0?.count ?? 0) > EnglishWords.longest }) {
            throw EditRefusal([.tooLong(.englishTitle, most: EnglishWords.longest)])
        }
        englishTitle = words.title
        for index in levels.indices {
            levels[index].englishLabel = words.levels.indices.contains(index) ? words.levels[index] : nil
        }
        for index in scale.statuses.indices {
            scale.statuses[index].englishLabel = words.statuses[scale.statuses[index].code]
        }
        labels.english = words.labels
    }
}

extension [Level] {
    /// What English pages call them as one text, a line each; `nil` where nobody has said of any.
    public var englishText: String? {
        contains { $0.englishLabel != nil } ? Lines(map { $0.englishLabel ?? "" }).text : nil
    }

    /// These levels, called as such a text says.
    public func called(_ text: String?) -> [Level] {
        let lines = Lines(text: text).lines
        return enumerated().map { index, level in
            let word = lines.indices.contains(index) ? lines[index] : ""
            return Level(label: level.label, englishLabel: word.isEmpty ? nil : word)
        }
    }
}

extension Labels {
    /// What English pages call the known fields as one text, a line each; `nil` where nobody has said of any.
    public var englishText: String? {
        Lines(english.map { "\($0.key.rawValue)=\($0.value)" }.sorted()).text
    }

    /// What such a text says.
    public static func english(_ text: String?) -> [Field: String] {
        Lines(text: text).lines.reduce(into: [:]) { english, line in
            let parts = line.unicodeScalars.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, let field = Field(rawValue: String(parts[0])) { english[field] = String(parts[1]) }
        }
    }
}
