import Japanese

/// How sure it is that two things are one (照合の確かさ).
enum MatchCertainty: Hashable, Sendable {
    /// Number and name are the same.
    case sure
    /// The name is.
    case name
    /// The number alone is.
    case number
}

/// Which incoming thing is which kept one (照合): pairs are found by one key after the other.
struct ThingMatch<Thing: Identifiable> {
    private let incoming: [Thing]
    /// The kept things as they are, and as they were when the incoming ones were made from them: one that was renamed since is known by
    /// its old name.
    private let faces: [[Thing?]]
    /// For each incoming thing the place of the kept one; `nil` for a new one.
    private(set) var found: [Int?]
    /// How sure that is.
    private(set) var certainties: [MatchCertainty]
    private var isSettled: [Bool]
    private var isTaken: [Bool]

    fileprivate init(kept: [Thing], earlier: [Thing], incoming: [Thing]) {
        self.incoming = incoming
        let before = Dictionary(earlier.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        faces = earlier.isEmpty ? [kept] : [kept, kept.map { before[$0.id] }]
        found = Array(repeating: nil, count: incoming.count)
        certainties = Array(repeating: .name, count: incoming.count)
        isSettled = Array(repeating: false, count: incoming.count)
        isTaken = Array(repeating: false, count: kept.count)
    }

    /// Pairs what a person said; `nil` for a new one.
    fileprivate mutating func settle(_ index: Int, as place: Int?) {
        guard place.map({ !isTaken[$0] }) ?? true else { return }
        found[index] = place
        isSettled[index] = true
        if let place { isTaken[place] = true }
    }

    /// Pairs what is left on both sides where the key stands once on each; or, in order, as often as it stands on both.
    fileprivate mutating func match(
        inOrder: Bool = false, _ certainty: MatchCertainty = .name, by key: (Thing) -> [String]?
    ) {
        for face in faces {
            let left = Dictionary(grouping: face.indices.filter { !isTaken[$0] }) { face[$0].flatMap(key) }
            let right = Dictionary(grouping: incoming.indices.filter { !isSettled[$0] }) { key(incoming[$0]) }
            for case (let key?, let places) in right {
                guard let candidates = left[key], inOrder || (places.count == 1 && candidates.count == 1) else {
                    continue
                }
                for (place, candidate) in zip(places, candidates) {
                    settle(place, as: candidate)
                    certainties[place] = certainty
                }
            }
        }
    }
}

extension ThingMatch<Action> {
    /// - Parameters:
    ///   - earlier: the kept ones as they were when the incoming ones were made from them.
    ///   - saying: for an incoming action, which kept one a person took it for; `nil` for a new one.
    static func actions(
        kept: [Action], earlier: [Action], incoming: [Action], saying: [Action.ID: Action.ID?]
    ) -> ThingMatch {
        var match = ThingMatch(kept: kept, earlier: earlier, incoming: incoming)
        if !saying.isEmpty {
            for (index, action) in incoming.enumerated() {
                guard let said = saying[action.id] else { continue }
                match.settle(index, as: said.flatMap { id in kept.firstIndex { $0.id == id } })
            }
        }
        // Rows that are the same in all three are told apart by their order alone.
        match.match(inOrder: true, .sure) {
            [$0.number.comparableNumber, $0.name.comparable, $0.policy.path]
        }
        match.match(.sure) { [$0.number.comparableNumber, $0.name.comparable] }
        match.match { $0.name.comparable.isEmpty ? nil : [$0.name.comparable] }
        match.match(.number) { $0.number.comparableNumber.isEmpty ? nil : [$0.number.comparableNumber] }
        match.match(.number) {
            $0.number.comparableNumber.isEmpty ? nil : [$0.number.comparableNumber, $0.policy.path]
        }
        return match
    }
}

extension ThingMatch<Policy> {
    /// Of one level of a tree.
    static func policies(kept: [Policy], earlier: [Policy], incoming: [Policy]) -> ThingMatch {
        func number(_ policy: Policy) -> String? {
            policy.number.map(\.comparableNumber).flatMap { $0.isEmpty ? nil : $0 }
        }
        var match = ThingMatch(kept: kept, earlier: earlier, incoming: incoming)
        match.match(inOrder: true) { [$0.parent?.path ?? "", number($0) ?? "", $0.name.comparable] }
        match.match { [$0.parent?.path ?? "", $0.name.comparable] }
        match.match { [number($0) ?? "", $0.name.comparable] }
        match.match { $0.name.comparable.isEmpty ? nil : [$0.name.comparable] }
        match.match(.number) { policy in number(policy).map { [policy.parent?.path ?? "", $0] } }
        return match
    }
}

/// Ids that nothing has yet.
struct FreeIDs {
    private var used: Set<String>

    init(_ used: [String]) { self.used = Set(used) }

    /// - Returns: `wanted`, or with a number behind it where something is called so.
    mutating func next(for wanted: String) -> String {
        var id = wanted
        var attempt = 2
        while !used.insert(id).inserted {
            id = "\(wanted)-\(attempt)"
            attempt += 1
        }
        return id
    }
}

extension String {
    /// How a name counts when things are compared: without regard to width, case and spaces.
    var comparable: String { folded.filter { !$0.isWhitespace } }

    /// How a number counts: 「３－２」, 「3.2」 and the day 「3月2日」, which a spreadsheet makes of 3-2, are one.
    var comparableNumber: String {
        let text = comparable
        return String((text.isDay ? text.dropLast() : text[...]).map { "－‐–—−・./月".contains($0) ? "-" : $0 })
    }

    /// Whether it is a day without a year: 「3月2日」.
    var isDay: Bool { comparable.wholeMatch(of: /[0-9]{1,2}月[0-9]{1,2}日/) != nil }
}
