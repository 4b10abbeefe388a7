import Japanese
import Plan
import Rounds

extension Wording {
    var officeRounds: String { say("事務局として進める照会", "Rounds that your office brings to their end") }
    /// The time that is left stands beside it.
    func done(_ brief: RoundBrief) -> String {
        guard brief.timeLeft != nil else { return inShort(brief) }
        return say("\(brief.total)件中\(brief.done)件完了", "\(brief.done) of \(brief.total) done")
    }
    func inShort(requests: Int, overdue: Int) -> String {
        let asked = requests == 1 ? "1 thing is asked of you" : "\(requests) things are asked of you"
        guard overdue > 0 else { return say("求められていることは\(requests)件です。", "\(asked).") }
        return say(
            "求められていることは\(requests)件、うち期限を過ぎたものは\(overdue)件です。",
            requests == 1 ? "1 thing is asked of you, and it is overdue." : "\(asked), \(overdue) of them overdue.")
    }

    /// - Parameter step: where it asks for an evaluation.
    func kind(_ kind: Request.Kind, isBegun: Bool, _ flow: ApprovalFlow, at step: EvaluationStep?) -> String {
        switch kind {
        case .evaluate:
            (step?.label(in: language) ?? say("評価", "Evaluation")) + (isBegun ? say("（記入中）", " (begun)") : "")
        case .write: isBegun ? say("報告の記入（記入中）", "Write the report (begun)") : say("報告の記入", "Write the report")
        case .mend: say("差し戻された報告の修正", "Mend the report")
        case .add(let division): say("追記（\(division.name)）", "Add to the report (\(division.name))")
        case .decide(let step): say("\(stepLabel(step, flow))", "Decide: \(stepLabel(step, flow))")
        }
    }

    func button(_ kind: Request.Kind, isBegun: Bool) -> String {
        switch kind {
        case .write: isBegun ? say("続きを書く", "Go on writing") : say("報告を書く", "Write the report")
        case .mend: say("直す", "Mend it")
        case .evaluate: isBegun ? say("続きを書く", "Go on writing") : say("評価を書く", "Evaluate")
        case .add: say("追記する", "Add to it")
        case .decide: say("内容を確かめる", "Look at it")
        }
    }
}
