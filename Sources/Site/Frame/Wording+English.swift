import HTML
import Plan

// What English pages call a plan's own words (英語の呼び名): the English that the office gave them, or else the Japanese, marked as such.

extension Wording {
    func titleText(of plan: Plan) -> String { english(plan.englishTitle) ?? plan.title }
    func title(of plan: Plan) -> HTML { words(plan.englishTitle, plan.title) }
    /// For an element that holds nothing but the title.
    func titleAttribute(of plan: Plan) -> HTML { attribute(plan.englishTitle) }

    func name(of level: Level) -> HTML { words(level.englishLabel, level.label) }
    func nameText(of level: Level) -> String { english(level.englishLabel) ?? level.label }
    /// Of a level within what is marked as Japanese.
    func levelMark(_ level: Level) -> HTML {
        english(level.englishLabel).map { "<span class=\"level\" lang=\"en\">\($0)</span>" }
            ?? "<span class=\"level\">\(level.label)</span>"
    }

    func name(of status: AchievementStatus) -> HTML { words(status.englishLabel, status.label) }
    func nameText(of status: AchievementStatus) -> String { english(status.englishLabel) ?? status.label }

    func label(_ field: Field, in labels: Labels) -> HTML { words(labels.english[field], labels[field]) }
    func labelText(_ field: Field, in labels: Labels) -> String { english(labels.english[field]) ?? labels[field] }
    /// For an element that holds nothing but the label.
    func labelAttribute(_ field: Field, in labels: Labels) -> HTML { attribute(labels.english[field]) }

    private func english(_ words: String?) -> String? { language == .english ? words : nil }

    private func words(_ english: String?, _ japanese: String) -> HTML {
        self.english(english).map { "\($0)" } ?? original(japanese)
    }

    private func attribute(_ words: String?) -> HTML { english(words) == nil ? originalAttribute : "" }
}
