import Algorithms
import Japanese

extension Plan {
    /// From which of several earlier states a sheet was made (シートの元): the newest from which it surely is, else the oldest.
    ///
    /// A sheet that came from an older state says nothing about what was written since. To take it for one of a newer state would let
    /// it write over that unseen; to take it for one of an older state makes it ask once more. So it has to hold what is new in a
    /// state to count as made from it.
    /// - Parameters:
    ///   - states: what had come from sheets, the newest first.
    ///   - rendition: how a file of ours shows a plan, where the sheet is one.
    /// - Returns: the place among them; `nil` for none.
    public func origin(of sheet: Plan, among states: [SheetTexts], writtenAs rendition: Rendition? = nil) -> Int? {
        guard let newest = states.first else { return nil }
        let saying = SheetSaying(
            AlignedSheet(sheet, to: self, before: Plan(facts: newest.facts), writtenAs: rendition, .init()))
        if let same = states.firstIndex(where: { saying.isLike($0.facts) }) { return same }
        for (place, (newer, older)) in states.adjacentPairs().enumerated()
        where saying.isMadeFrom(newer.facts, rather: older.facts) {
            return place
        }
        return states.count - 1
    }
}

/// What a sheet says, and where it says nothing.
struct SheetSaying {
    let facts: FlatPlan
    /// In which columns anything stands: a blank in another one says nothing.
    private let columns: Set<SheetColumn>

    init(_ sheet: AlignedSheet) {
        facts = sheet.plan.facts
        columns = sheet.columns
    }

    /// Whether a text or a blank stands there.
    func speaks(of place: Place) -> Bool {
        guard let thing = place.subject.thing, facts[thing, .position] != nil else { return false }
        return facts[place] != nil || columns.contains(SheetColumn(place))
    }

    /// Whether it says what a state says, wherever it speaks.
    func isLike(_ state: FlatPlan) -> Bool {
        func areSame(_ place: Place) -> Bool {
            !place.isOfContent || !speaks(of: place) || facts[place].isSameText(as: state[place])
        }
        return facts.places.allSatisfy(areSame) && state.places.allSatisfy(areSame)
    }

    /// Whether it holds what a state has and an earlier one has not.
    func isMadeFrom(_ newer: FlatPlan, rather older: FlatPlan) -> Bool {
        var (holding, others) = (0, 0)
        for place in newer.places + older.places.filter({ newer[$0] == nil })
        where place.isOfContent && speaks(of: place) && !newer[place].isSameText(as: older[place]) {
            // What still stands there was not written over yet when the sheet was made.
            if facts[place].isSameText(as: older[place]) { return false }
            if facts[place].isSameText(as: newer[place]) { holding += 1 } else { others += 1 }
        }
        // Two divisions may write the same here and there; all over the sheet they do not.
        return holding >= 5 && holding >= 4 * others
    }
}

/// A column of a sheet: one field of one kind of thing, in one fiscal year.
struct SheetColumn: Hashable {
    private let kind: Int
    private let field: Field
    private let year: FiscalYear?

    init(_ place: Place) {
        field = place.field
        switch place.subject {
        case .municipality, .plan, .status, .ownField: (kind, year) = (0, nil)
        case .policy: (kind, year) = (1, nil)
        case .policyYear(_, let year): (kind, self.year) = (1, year)
        case .action: (kind, year) = (2, nil)
        case .responsibility: (kind, year) = (3, nil)
        case .year(_, let year): (kind, self.year) = (2, year)
        case .indicator: (kind, year) = (4, nil)
        case .indicatorYear(_, let year): (kind, self.year) = (4, year)
        }
    }
}

extension Place {
    /// Whether something of a policy, an action or an indicator stands there: no order, and nothing of the form.
    fileprivate var isOfContent: Bool {
        switch subject {
        case .municipality, .plan, .status, .ownField: false
        default: field != .position
        }
    }
}
