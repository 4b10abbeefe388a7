import Japanese
import Plan

/// What evaluators of a plan can be given (権限の対象): its evaluation steps, its actions and policies, as people name them.
public struct RightSubjects: Hashable, Sendable {
    /// An action or a policy with its number and name (評価の対象の名前).
    public struct Named: Hashable, Sendable {
        public let item: EvaluationItem
        public let number: String
        public let name: String

        public init(_ item: EvaluationItem, number: String?, name: String) {
            (self.item, self.number, self.name) = (item, number ?? "", name)
        }

        public var numberedName: String { number.isEmpty ? name : "\(number) \(name)" }

        fileprivate var words: Set<String> {
            Set([item.text, number, name, numberedName].filter { !$0.isEmpty }.map(\.wordKey))
        }
    }

    /// What a word names (名前の読み取り).
    public enum Match: Hashable, Sendable {
        case one(EvaluationItem)
        case several([Named])
        case none
    }

    public let title: String
    public let steps: [EvaluationStep]
    /// The policies and then the actions, in the order of the form.
    public let items: [Named]
    /// By what the store calls them.
    private let byText: [String: Named]
    /// What each word names, in the order of the form.
    private let byWord: [String: [Named]]

    public init(title: String, steps: [EvaluationStep] = [], items: [Named] = []) {
        (self.title, self.steps, self.items) = (title, steps, items)
        byText = Dictionary(items.map { ($0.item.text, $0) }) { first, _ in first }
        byWord = items.reduce(into: [:]) { found, named in
            for word in named.words { found[word, default: []].append(named) }
        }
    }

    /// The step that somebody names: its label, its English one, or its id.
    public func step(_ word: String) -> EvaluationStep.ID? {
        let key = word.wordKey
        return steps.first { $0.id.text == word || $0.label.wordKey == key || $0.englishLabel?.wordKey == key }?.id
    }

    /// A word that names the step here; the store's own where the plan has it no longer.
    public func word(for step: EvaluationStep.ID) -> String {
        guard let label = steps.first(where: { $0.id == step })?.label, self.step(label) == step else {
            return step.text
        }
        return label
    }

    /// What somebody names by number, by name, by both, or as the store does (`action:a3`); width and case make no difference.
    public func item(_ word: String) -> Match {
        if let exact = byText[String(word.trimmed)] { return .one(exact.item) }
        let found = byWord[word.wordKey] ?? []
        return found.count == 1 ? .one(found[0].item) : found.isEmpty ? .none : .several(found)
    }

    /// An action or a policy with its number and name.
    public subscript(item: EvaluationItem) -> Named? { byText[item.text] }

    /// A word that names it and nothing else here; the store's own where there is no other.
    public func word(for item: EvaluationItem) -> String {
        guard let named = self[item] else { return item.text }
        return self.item(named.numberedName) == .one(item) ? named.numberedName : item.text
    }
}

extension [Slug: RightSubjects] {
    /// The plans that a word names: by their word in addresses, or else by title.
    func named(_ word: String) -> [Slug] {
        if let exact = keys.first(where: { $0.text == word }) { return [exact] }
        return filter { $1.title == word }.keys.sorted { $0.text < $1.text }
    }

    /// A word that names a plan and no other of the city: its title, or else its word in addresses.
    public func word(for plan: Slug) -> String {
        guard let title = self[plan]?.title, named(title) == [plan] else { return plan.text }
        return title
    }
}

extension String {
    fileprivate var wordKey: String { folded.filter { !$0.isWhitespace } }
}
