import Foundation
import Japanese
import People
import Plan
import Rounds

extension Round {
    /// As the log writes it, a list one item a line.
    public var logged: [LogLine.Text] {
        [
            ("opensOn", opensOn.text), ("reportsDue", reportsDue.text), ("instructions", instructions?.text),
            ("actions", actions?.map(\.text).sorted().joined(separator: "\n")),
            ("everyDivision", everyDivision.map(\.name).joined(separator: "\n")),
            (
                "steps",
                steps.map { "\($0.step.role.rawValue)\t\($0.due.text)\t\($0.step.label)" }.joined(separator: "\n")
            ),
            ("evaluations", evaluationLines),
        ]
    }

    /// The evaluation steps with their due days, one a line; `nil` for none.
    public var evaluationLines: String? {
        guard !evaluationDues.isEmpty else { return nil }
        return evaluationDues.map { "\($0.key)\t\($0.value.text)" }.sorted().joined(separator: "\n")
    }

    /// What `evaluationLines` says.
    public static func evaluationDues(_ lines: String?) -> [EvaluationStep.ID: Day] {
        (lines ?? "").split(separator: "\n").reduce(into: [:]) { dues, line in
            let parts = line.split(separator: "\t").map(String.init)
            if parts.count == 2, let day = Day(parts[1]) { dues[.init(parts[0])] = day }
        }
    }
}

extension AnnualReport {
    /// The text that was handed in, as the log writes it.
    public var logged: [LogLine.Text] {
        texts.map { ($0.field.rawValue, $0.text) }
            + own.sorted { $0.key.text < $1.key.text }.map { (Field.own($0.key).rawValue, $0.value.text) }
            + indicators.map { ($0.key.rawValue, $0.value.text) }.sorted { $0.0 < $1.0 }
    }
}

extension Contribution {
    /// As the log writes it: an answer. What is still being written is nobody's history.
    public var logged: [LogLine.Text] {
        [("isAnswered", isAnswered ? "yes" : nil), ("text", isAnswered ? text?.text : nil)]
    }
}

extension Closure {
    /// As the log writes it: when, who, and the unfinished reports, an item a line.
    public var logged: String { ([at.formatted(.iso8601), by.text] + unfinished.map(\.text)).joined(separator: "\n") }
}

extension EvaluationClosure {
    /// As the log writes it: when, who, and what was not evaluated, an item a line.
    public var logged: String { ([at.formatted(.iso8601), by.text] + unfinished.map(\.text)).joined(separator: "\n") }

    /// What the log says of each thing that was opened again: who did, and when. It stands beside the evaluation itself.
    public var loggedReopenings: [EvaluationItem: LogLine.Text] {
        reopened.mapValues { ("reopening", "\($0.by.text)\t\($0.at.formatted(.iso8601))") }
    }

    /// The field of the line that tells of it, beside the round.
    public static func field(_ step: EvaluationStep.ID) -> String { "evaluation.\(step)" }
}

extension Evaluation {
    /// As the log writes it: who handed it in, and when. What is still being written is nobody's history; what it says stands in the plan.
    public var logged: [LogLine.Text] {
        [("submission", submission.map { "\($0.by.text)\t\($0.at.formatted(.iso8601))" })]
    }
}

extension ReportEvent {
    /// What the log says of it: the step and its account, and a line for each comment.
    public func lines(about action: Action.ID, in year: FiscalYear) -> [LogLine] {
        let name = inNameOf.map { "\t\($0.name)" } ?? ""
        return [LogLine(.report(action, year), "step", after: "\(kind.word)\t\(by)\(name)")]
            + comments.map {
                LogLine(.report(action, year), "comment", after: "\($0.field?.rawValue ?? "")\t\($0.text)")
            }
    }
}

extension ReportEvent.Kind {
    /// `writing`, `submission` … in tables and in the log.
    public var word: String {
        switch self {
        case .writing: "writing"
        case .submission: "submission"
        case .approval: "approval"
        case .sendBack: "sendBack"
        case .withdrawal: "withdrawal"
        }
    }

    /// - Returns: `nil` for a word that this program does not write.
    public init?(word: String, comments: [ReturnComment] = []) {
        let known: [Self] = [.writing, .submission, .approval, .sendBack(comments), .withdrawal]
        guard let kind = known.first(where: { $0.word == word }) else { return nil }
        self = kind
    }

    /// In words (手続).
    fileprivate func words(in language: Language) -> String {
        let (japanese, english) =
            switch self {
            case .writing: ("記入", "begun")
            case .submission: ("提出", "handed in")
            case .approval: ("承認", "approved")
            case .sendBack: ("差戻し", "sent back")
            case .withdrawal: ("取下げ", "taken back")
            }
        return language == .japanese ? japanese : english
    }
}

extension LogLine {
    /// The word of the step that it tells of; `nil` for a line about anything else.
    private var step: String? {
        guard case .report = subject, field == "step", let after else { return nil }
        return after.split(separator: "\t", omittingEmptySubsequences: false).first.map { String($0) }
    }

    /// In whose name the step was taken; `nil` for one's own.
    private var divisionOfStep: String? {
        let parts = after?.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        return parts?.count == 3 ? parts.map { String($0[2]) } : nil
    }

    /// The word of a step that this program does not know; `nil` for every line that it writes.
    public var unknownStep: String? {
        guard case .report = subject, field == "step" else { return nil }
        guard let step else { return "–" }
        return ReportEvent.Kind(word: step) == nil ? step : nil
    }

    /// What a line about a round says: the steps, by name. Texts as they were handed in stand in the plan once they are accepted.
    func roundRemark(in language: Language) -> String? {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        func name(_ year: FiscalYear) -> String { say(year.eraLabel, "FY\(year.value)") }
        switch (subject, field) {
        case (.report(_, let year), "step"):
            guard let step else { return nil }
            let words = ReportEvent.Kind(word: step)?.words(in: language) ?? step
            if let division = divisionOfStep {
                return say(
                    "\(name(year))の報告を\(words)（\(division)の照会票による）",
                    "report for \(name(year)) \(words) in the name of \(division), from its workbook")
            }
            return say("\(name(year))の報告を\(words)", "report for \(name(year)) \(words)")
        case (.report, "comment"):
            let parts = after?.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            return parts?.last.map { say("差戻しの理由：\($0)", "comment: \($0)") }
        case (.round(let year), "opensOn"):
            return say("\(name(year))の照会を開始・変更", "round of \(name(year)) opened or changed")
        case (.round(let year), "evaluations"):
            return say("\(name(year))の評価の期限を設定・変更", "due days of evaluations for \(name(year)) set or changed")
        case (.round(let year), "closure"):
            return after == nil
                ? say("\(name(year))の照会を開始・変更", "round of \(name(year)) opened or changed")
                : say("\(name(year))の照会を締切り", "round of \(name(year)) closed")
        case (.round(let year), let field) where field.hasPrefix("evaluation."):
            return after == nil
                ? say("\(name(year))の評価段階の締切りを取消し", "evaluation step of \(name(year)) opened again")
                : say("\(name(year))の評価段階を締切り", "evaluation step of \(name(year)) closed")
        case (.evaluation(_, _, let year), "reopening"):
            return after == nil
                ? say("直せるようにした\(name(year))の評価を、元に戻した", "evaluation for \(name(year)) no longer opened by itself")
                : say("締め切られた\(name(year))の評価を、直せるように変更", "closed evaluation for \(name(year)) opened again")
        case (.evaluation(_, _, let year), _):
            return say("\(name(year))の評価を提出", "evaluation for \(name(year)) handed in")
        case (.contribution(_, let division, let year), _):
            return say(
                "\(name(year))の報告に\(division.name)が記入", "\(division.name) added to the report for \(name(year))")
        default: return nil
        }
    }
}
