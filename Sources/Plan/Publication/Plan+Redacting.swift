/// Where words stand in a plan (語句のある所).
public struct WordPlaces: Hashable, Sendable {
    /// Texts in which they can be blotted out.
    public var texts: [Entry] = []
    /// Where they stand in what cannot be: titles, names of divisions, labels.
    public var fixed: [Entry] = []

    public init() {}

    /// A place and what it says.
    public struct Entry: Hashable, Sendable {
        public let place: Place
        public let text: String
    }
}

extension Plan {
    /// Where the words stand in this plan, in the order of the form.
    public func places(of words: RedactedWords) -> WordPlaces {
        var found = WordPlaces()
        for change in Plan.changes(from: nil, to: self) {
            let name: String? =
                if case .responsibility(_, let division, _) = change.place.subject { division.name } else { nil }
            if change.place.field.isProse {
                if let text = change.after, words.stand(in: text) {
                    found.texts.append(.init(place: change.place, text: text))
                }
            } else if change.place.field != .position, let text = change.after, words.stand(in: text) {
                found.fixed.append(.init(place: change.place, text: text))
            }
            if let name, words.stand(in: name), found.fixed.last?.text != name {
                found.fixed.append(.init(place: change.place, text: name))
            }
        }
        return found
    }

    /// This plan with the words blotted out (墨消し). What cannot hold a mark, such as a number, becomes blank.
    public func redacting(_ words: RedactedWords) -> Plan {
        let changes = places(of: words).texts.map { entry in
            Change(place: entry.place, before: entry.text, after: words.redacting(entry.text))
        }
        guard !changes.isEmpty, let plan = Plan.applying(changes, to: self) else { return self }
        let unfit = Plan.overtaken(changes, in: plan).map(\.place)
        guard !unfit.isEmpty else { return plan }
        return Plan.applying(unfit.map { Change(place: $0, before: nil, after: nil) }, to: plan) ?? plan
    }
}
