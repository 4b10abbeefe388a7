import Japanese
import People
import Plan

/// What a line of the log is about (変更の対象).
public enum LogSubject: Hashable, Sendable {
    /// The municipality, a plan, or a part of a plan.
    case content(Subject)
    case account(Account.ID)
    /// 判断: what the office decided about a plan; the line's field is the sort of decision.
    case decision(item: String)
    case round(FiscalYear)
    case report(Action.ID, FiscalYear)
    case contribution(Action.ID, Division, FiscalYear)
    /// 評価 of an action or a policy at a step.
    case evaluation(EvaluationStep.ID, EvaluationItem, FiscalYear)
    /// 通知: that one was put into the outbox.
    case message(to: Account.ID)
    /// Its document went, which was there before: 取下げ.
    case edition(Int)
    case erratum(edition: Int, number: Int)
    /// 墨消し: that words of an edition were blotted out; its document became another one.
    case redaction(edition: Int, number: Int)
    /// What an edition says at a place where it says something else than the plan as it was kept when it was published: because results of
    /// a year were left out, or because words were blotted out since. Of a decision about its indicators, by its place, counted from 0.
    indirect case editionText(edition: Int, LogSubject)
    /// 取下げ・墨消しの申出.
    case removal(Int)
    case previewLink(Int)
    /// A text of an earlier line of the log, which was removed; the line's field is `before` or `after`.
    case text(entry: Int, position: Int)

    /// The action that it belongs to, in whose history it is shown.
    public var action: Action.ID? {
        switch self {
        case .content(let subject): subject.action
        case .report(let id, _), .contribution(let id, _, _): id
        default: nil
        }
    }

    /// Whether it is a thing of the plan that the entry names, so that another plan may have the same.
    public var isOfPlan: Bool {
        switch self {
        case .content(.municipality), .account, .message: false
        default: true
        }
    }
}

// MARK: - Spelling

extension LogSubject {
    /// How the tables, exported logs and hashes spell a subject.
    public struct Spelling: Hashable, Sendable {
        public var word: String
        public var item: String?
        public var division: String?
        public var repetition: Int?
        public var year: Int?

        public init(
            _ word: String, _ item: String? = nil, division: String? = nil, repetition: Int? = nil, year: Int? = nil
        ) {
            self.word = word
            self.item = item
            self.division = division
            self.repetition = repetition
            self.year = year
        }
    }

    /// The words whose item is an action's id. What is yet to be logged about actions belongs in here.
    public static let wordsOfActions = ["action", "responsibility", "year", "report", "contribution"]
    /// The words of which a plan consists.
    public static let wordsOfPlans = [
        "plan", "status", "policy", "action", "responsibility", "year", "policyYear", "indicator", "indicatorYear",
        "ownField",
    ]

    public var spelling: Spelling {
        switch self {
        case .content(.municipality): Spelling("municipality")
        case .content(.plan): Spelling("plan")
        case .content(.status(let code)): Spelling("status", code.text)
        case .content(.policy(let id)): Spelling("policy", id.path)
        case .content(.action(let id)): Spelling("action", id.text)
        case .content(.responsibility(let id, let division, let repetition)):
            Spelling("responsibility", id.text, division: division.name, repetition: repetition)
        case .content(.year(let id, let year)): Spelling("year", id.text, year: year.value)
        case .content(.policyYear(let id, let year)): Spelling("policyYear", id.path, year: year.value)
        case .content(.indicator(let id)): Spelling("indicator", id.text)
        case .content(.indicatorYear(let id, let year)): Spelling("indicatorYear", id.text, year: year.value)
        case .content(.ownField(let id)): Spelling("ownField", id.text)
        case .account(let id): Spelling("account", id.text)
        case .decision(let item): Spelling("decision", item)
        case .round(let year): Spelling("round", String(year.value), year: year.value)
        case .report(let action, let year): Spelling("report", action.text, year: year.value)
        case .contribution(let action, let division, let year):
            Spelling("contribution", action.text, division: division.name, year: year.value)
        case .evaluation(let step, let item, let year):
            Spelling("evaluation", "\(step) \(item.text)", year: year.value)
        case .message(let account): Spelling("message", account.text)
        case .edition(let number): Spelling("edition", String(number))
        case .erratum(let edition, let number): Spelling("erratum", "\(edition).\(number)")
        case .redaction(let edition, let number): Spelling("redaction", "\(edition).\(number)")
        case .editionText(let edition, let subject): subject.spelling.ofEdition(edition)
        case .removal(let number): Spelling("removal", String(number))
        case .previewLink(let number): Spelling("previewLink", String(number))
        case .text(let entry, let position): Spelling("text", "\(entry).\(position)")
        }
    }

    /// - Returns: `nil` for what this program never writes, so that nothing is read which another spelling stood for.
    public init?(_ spelling: Spelling) {
        guard let subject = Self.reading(spelling), subject.spelling == spelling else { return nil }
        self = subject
    }

    private static func reading(_ spelling: Spelling) -> LogSubject? {
        let item = spelling.item ?? ""
        let numbers = item.split(separator: ".").compactMap { Int($0) }
        let year = spelling.year.map(FiscalYear.init)
        let division = spelling.division.map { Division($0) }
        switch spelling.word {
        case "municipality": return .content(.municipality)
        case "plan": return .content(.plan)
        case "status": return .content(.status(.init(item)))
        case "policy": return .content(.policy(.init(item)))
        case "action": return .content(.action(.init(item)))
        case "responsibility":
            guard let division, let repetition = spelling.repetition else { return nil }
            return .content(.responsibility(.init(item), division, repetition: repetition))
        case "year": return year.map { .content(.year(.init(item), $0)) }
        case "policyYear": return year.map { .content(.policyYear(.init(item), $0)) }
        case "indicator": return .content(.indicator(.init(item)))
        case "indicatorYear": return year.map { .content(.indicatorYear(.init(item), $0)) }
        case "ownField": return .content(.ownField(.init(item)))
        case "account": return Account.ID(item).map { .account($0) }
        case "decision": return .decision(item: item)
        case "round": return year.map { .round($0) }
        case "report": return year.map { .report(.init(item), $0) }
        case "contribution":
            guard let division, let year else { return nil }
            return .contribution(.init(item), division, year)
        case "evaluation":
            let parts = item.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2, let year else { return nil }
            return .evaluation(.init(parts[0]), EvaluationItem(text: parts[1]), year)
        case "message": return Account.ID(item).map { .message(to: $0) }
        case "edition": return numbers.first.map { .edition($0) }
        case "erratum": return numbers.count == 2 ? .erratum(edition: numbers[0], number: numbers[1]) : nil
        case "redaction": return numbers.count == 2 ? .redaction(edition: numbers[0], number: numbers[1]) : nil
        case "editionText": return spelling.withinEdition
        case "removal": return numbers.first.map { .removal($0) }
        case "previewLink": return numbers.first.map { .previewLink($0) }
        case "text": return numbers.count == 2 ? .text(entry: numbers[0], position: numbers[1]) : nil
        default: return nil
        }
    }
}

extension LogSubject.Spelling {
    /// In one item: the edition, the word, how often the division was named before, and the item itself.
    fileprivate func ofEdition(_ edition: Int) -> Self {
        let item = [String(edition), word, repetition.map { String($0) } ?? "-", self.item ?? ""].joined(separator: " ")
        return Self("editionText", item, division: division, year: year)
    }

    fileprivate var withinEdition: LogSubject? {
        let parts = (item ?? "").split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let edition = Int(parts[0]) else { return nil }
        let inner = Self(
            parts[1], parts[3].isEmpty ? nil : parts[3], division: division, repetition: Int(parts[2]), year: year)
        return LogSubject(inner).map { .editionText(edition: edition, $0) }
    }
}
