import Japanese
import Plan

/// Actions that are numbered together (続き番号): those of the whole plan, or of one policy where each begins at 1 again.
struct NumberedRun {
    typealias Member = (action: Action, value: Int)

    /// What stands before the number that counts: 「1-」 of 「1-2」.
    let prefix: String
    var members: [Member]

    static func all(of plan: Plan) -> [NumberedRun] {
        var runs: [NumberedRun] = []
        var latest: [String: Int] = [:]
        for action in plan.actions {
            guard let (prefix, value) = parts(of: action.number) else { continue }
            if let index = latest[prefix], !beginsAgain(action, value, after: runs[index].members) {
                runs[index].members.append((action, value))
            } else {
                latest[prefix] = runs.count
                runs.append(NumberedRun(prefix: prefix, members: [(action, value)]))
            }
        }
        return runs
    }

    /// A new policy that counts from 1: its first action, behind others that have got further.
    private static func beginsAgain(_ action: Action, _ value: Int, after members: [Member]) -> Bool {
        guard value <= 1, let last = members.last else { return false }
        return last.action.policy != action.policy
    }

    /// 「1-2」 is 「1-」 and 2; `nil` where the number ends with no number, or one beyond counting.
    private static func parts(of number: String) -> (String, Int)? {
        let text = number.folded.filter { !$0.isWhitespace }
        guard let end = text.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
        let digits = text[...end].reversed().prefix { $0.isASCII && $0.isNumber }
        guard digits.count < 7, let value = Int(String(digits.reversed())) else { return nil }
        return (String(text[...end].dropLast(digits.count)) + text[text.index(after: end)...], value)
    }
}
