import Findings
import Japanese
import Plan
import Rounds

/// What the office decided about the findings of a plan (点検の設定と回答).
public struct PlanReview: Hashable, Sendable {
    /// What was said to findings, in the order of their fingerprints.
    public var answers: [FindingAnswer]
    public var switches: RuleSwitches
    /// Whether the public may see the findings (公開). Nobody sees them until the office says so.
    public var showsFindings: Bool
    /// How its book is printed.
    public var book: BookChoice

    public init(
        answers: [FindingAnswer] = [], switches: RuleSwitches = .allOn, showsFindings: Bool = false,
        book: BookChoice = .usual
    ) {
        self.answers = answers
        self.switches = switches
        self.showsFindings = showsFindings
        self.book = book
    }
}

/// One thing that the office decides about a plan: about its findings, what its reminders say, how its book is printed (判断).
public enum ReviewDecision: Hashable, Sendable {
    /// 確認済み: it was looked at, and this is why it stays.
    case answer(FindingAnswer)
    /// Takes an answer back: the finding is open again.
    case reopen(Fingerprint)
    /// Switches a rule on or off for this plan.
    case rule(Rule.ID, isOn: Bool)
    /// Shows the findings to the public, or hides them.
    case show(Bool)
    /// What a reminder says; the usual text again where there is none.
    case reminderText(Reminder.Kind, Language, ReminderText?)
    /// How the book for the assembly is printed.
    case book(BookChoice)

    /// As the tables and the log hold it; without a text where nothing is kept any more.
    var kept: (kind: PlanDecision.Kind, item: String, text: String?) {
        switch self {
        case .answer(let answer):
            (.findingAnswer, answer.finding.text, "\(answer.day.text)\n\(answer.author)\n\(answer.reason)")
        case .reopen(let finding): (.findingAnswer, finding.text, nil)
        case .rule(let rule, let isOn): (.ruleOff, rule.text, isOn ? nil : "off")
        case .show(let isShown): (.findingsShown, "", isShown ? "shown" : nil)
        case .reminderText(let kind, let language, let text):
            (.reminderText, "\(kind.rawValue) \(language.rawValue)", text.map { "\($0.subject)\n\($0.body)" })
        case .book(let choice): (.book, "", choice == .usual ? nil : choice.text)
        }
    }
}

extension PlanReview {
    /// What rows of decisions say; those of another kind are overlooked, and a rule that is gone is off for nothing.
    init(_ decisions: [PlanDecision]) {
        self.init()
        for decision in decisions {
            switch decision.kind {
            case .findingAnswer:
                let parts = decision.text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
                guard parts.count == 3, let finding = Fingerprint(decision.item), let day = Day(parts[0]),
                    let answer = FindingAnswer(to: finding, reason: String(parts[2]), by: String(parts[1]), on: day)
                else { continue }
                answers.append(answer)
            case .ruleOff: switches.off.insert(Rule.ID(decision.item))
            case .findingsShown: showsFindings = true
            case .book: book = BookChoice(decision.text) ?? .usual
            case .indicator, .adopted, .archived, .withheld, .reminderText, .refusedText: break
            }
        }
    }
}
