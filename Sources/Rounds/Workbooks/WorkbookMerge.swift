import Algorithms
import Japanese
import Plan

/// Returned workbooks beside the reports as they stand (照会票の突合せ), three-way for each place: what stood there when the workbook was
/// made, what stands there now, what the workbook says.
///
/// What only a workbook changed is taken. Where the report was changed too, or two workbooks say different things, somebody chooses; nothing
/// is chosen for them. Pure: nothing is written.
public struct WorkbookMerge: Hashable, Sendable {
    /// What one or more of the workbooks say of a place.
    public struct Option: Hashable, Sendable {
        public let value: Passage?
        /// Which of the workbooks, counted from 0 in the order in which they were given.
        public let workbooks: [Int]
    }

    public enum Outcome: Hashable, Sendable {
        /// Only workbooks changed it.
        case taken(Option)
        /// The report says it already: somebody typed the same, or the workbook was taken before.
        case same([Option])
        /// The report was changed too, or the workbooks differ: one is chosen.
        case conflict([Option])
        /// The report is not with its writers; nothing can be written in it now.
        case away([Option], ReportTrail.Standing)
        /// The round does not ask the division for it, or not any more.
        case notAsked([Option])
    }

    /// A place that at least one workbook changed (照会票で変わった欄).
    public struct Entry: Hashable, Sendable {
        public let place: AnswerPlace
        /// What stands there now.
        public let now: Passage?
        public let outcome: Outcome
    }

    /// What is chosen where two changed a place.
    public enum Decision: Hashable, Sendable {
        /// What the report says now stays.
        case now
        /// What a workbook says: an option of the entry, counted from 0.
        case option(Int)
    }

    public let workbooks: [ReturnedWorkbook]
    /// In the order of the workbooks and their places.
    public let entries: [Entry]
    private let cases: [Action.ID: ReportCase]
    /// The entries of each action.
    private let ofAction: [Action.ID: [Entry]]

    /// - Parameter cases: the reports that the round asks for, with what was added to them.
    public init(_ workbooks: [ReturnedWorkbook], into cases: [Action.ID: ReportCase]) {
        self.workbooks = workbooks
        self.cases = cases
        var options: [AnswerPlace: [Option]] = [:]
        var sent: [AnswerPlace: Set<Passage?>] = [:]
        var order: [AnswerPlace] = []
        for (index, workbook) in workbooks.enumerated() {
            for answer in workbook.answers where answer.isChanged {
                if options[answer.place] == nil { order.append(answer.place) }
                options[answer.place, default: []].add(answer.returned, of: index)
                sent[answer.place, default: []].insert(answer.sent)
            }
        }
        entries = order.map { place in
            let now = cases[place.action]?.answer(at: place)
            return Entry(
                place: place, now: now,
                outcome: Self.outcome(
                    place, options[place] ?? [], sent: sent[place] ?? [], now: now, cases[place.action],
                    workbooks.map(\.identity.division)))
        }
        ofAction = Dictionary(grouping: entries, by: \.place.action)
    }

    private static func outcome(
        _ place: AnswerPlace, _ options: [Option], sent: Set<Passage?>, now: Passage?, _ subject: ReportCase?,
        _ divisions: [Division]
    ) -> Outcome {
        let askers = Set(options.flatMap(\.workbooks).map { divisions[$0] })
        guard let subject, subject.asks(askers, at: place) else { return .notAsked(options) }
        if options.allSatisfy({ $0.value == now }) { return .same(options) }
        guard subject.isOpen(at: place) else { return .away(options, subject.standing) }
        // Made from what stands there now, and all of one mind.
        if options.count == 1, sent == [now] { return .taken(options[0]) }
        return .conflict(options)
    }

    /// The places about which somebody has still to choose.
    public func undecided(_ decisions: [AnswerPlace: Decision]) -> [AnswerPlace] {
        entries.compactMap { entry in
            guard case .conflict(let options) = entry.outcome else { return nil }
            switch decisions[entry.place] {
            case .now: return nil
            case .option(let index) where options.indices.contains(index): return nil
            default: return entry.place
            }
        }
    }

    /// What stands in the report of an action once the workbooks are taken.
    public func report(of action: Action.ID, _ decisions: [AnswerPlace: Decision] = [:]) -> AnnualReport {
        var report = cases[action]?.report.text ?? AnnualReport()
        for entry in ofAction[action] ?? [] {
            guard case .field(let field) = entry.place.item, let option = entry.written(decisions) else { continue }
            report[text: field] = option.value
        }
        return report
    }

    /// What a division adds to the report of an action once the workbooks are taken; `nil` where they say nothing new of it.
    public func addition(of division: Division, to action: Action.ID, _ decisions: [AnswerPlace: Decision] = [:])
        -> Contribution?
    {
        let place = AnswerPlace(action, .addition(division))
        guard let entry = ofAction[action]?.first(where: { $0.place == place }), let option = entry.written(decisions)
        else {
            return nil
        }
        return (cases[action]?.contributions[division] ?? Contribution()).answered(option.value)
    }

    /// Whether a workbook says something of an action's report that stands in it once the workbooks are taken: it was taken, is there
    /// already, or was chosen.
    ///
    /// - Parameter workbook: which of them, counted from 0.
    public func brings(_ workbook: Int, to action: Action.ID, _ decisions: [AnswerPlace: Decision] = [:]) -> Bool {
        (ofAction[action] ?? []).contains { entry in
            guard case .field = entry.place.item else { return false }
            if case .same(let options) = entry.outcome { return options.contains { $0.workbooks.contains(workbook) } }
            return entry.written(decisions)?.workbooks.contains(workbook) == true
        }
    }

    /// Of what the merge was made: another text where anything that it read was saved again, or where its entries have come to stand for
    /// other places or other texts. A page carries it, so that nobody confirms what has become something else.
    public var stamp: String {
        let revisions = workbooks.flatMap(\.answers).map(\.place.action).uniqued().map { action in
            let subject = cases[action]
            let additions = (subject?.contributions ?? [:]).map { "\($0.value.revision)" }.sorted()
            return
                ([subject?.report.revision ?? 0, subject?.report.trail.events.count ?? 0].map(String.init) + additions)
                .joined(separator: ".")
        }.joined(separator: "-")
        return "\(revisions)-\(entries.flatMap(\.stampTexts).textDigest)"
    }
}

extension WorkbookMerge.Outcome {
    fileprivate var word: String {
        switch self {
        case .taken: "taken"
        case .same: "same"
        case .conflict: "conflict"
        case .away: "away"
        case .notAsked: "notAsked"
        }
    }

    /// What the workbooks say; one where they agree.
    public var options: [WorkbookMerge.Option] {
        switch self {
        case .taken(let option): [option]
        case .same(let options), .conflict(let options), .away(let options, _), .notAsked(let options): options
        }
    }
}

extension WorkbookMerge.Entry {
    /// Everything that somebody looks at and chooses about.
    fileprivate var stampTexts: [String] {
        let item =
            switch place.item {
            case .field(let field): field.rawValue
            case .addition(let division): "+\(division.name)"
            }
        return [place.action.text, item, outcome.word, now?.text ?? ""]
            + outcome.options.flatMap { [$0.value?.text ?? "", $0.workbooks.map(String.init).joined(separator: ",")] }
    }

    /// What is written into the place; `nil` where it stays.
    func written(_ decisions: [AnswerPlace: WorkbookMerge.Decision]) -> WorkbookMerge.Option? {
        switch outcome {
        case .taken(let option): return option
        case .conflict(let options):
            guard case .option(let index) = decisions[place], options.indices.contains(index) else { return nil }
            return options[index]
        case .same, .away, .notAsked: return nil
        }
    }
}

extension [WorkbookMerge.Option] {
    fileprivate mutating func add(_ value: Passage?, of workbook: Int) {
        let index = firstIndex { $0.value == value }
        let workbooks = (index.map { self[$0].workbooks } ?? []) + [workbook]
        let option = WorkbookMerge.Option(value: value, workbooks: workbooks)
        if let index { self[index] = option } else { append(option) }
    }
}

extension ReportCase {
    /// What stands in a place of a workbook now.
    fileprivate func answer(at place: AnswerPlace) -> Passage? {
        switch place.item {
        case .field(let field): report.text[text: field]
        case .addition(let division): contributions[division]?.answer
        }
    }

    /// Whether these divisions are asked for it.
    fileprivate func asks(_ divisions: Set<Division>, at place: AnswerPlace) -> Bool {
        switch place.item {
        case .field: divisions.isSubset(of: assignment.compilers)
        case .addition(let division): divisions == [division] && assignment.contributors.contains(division)
        }
    }

    /// Whether anything can be written in it now: a report while it is with its writers, an addition while the round is open.
    fileprivate func isOpen(at place: AnswerPlace) -> Bool {
        if case .addition = place.item { return !isClosed }
        return !isClosed && isWithWriters
    }
}
