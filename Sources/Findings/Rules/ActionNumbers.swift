import JapaneseText
import Plan

extension Rule {
    /// One number stands on two actions that are counted together (番号の重複). An action listed again on purpose (再掲)
    /// is none.
    static let numberRepeated = Rule(
        "number-repeated", .textual,
        title: Words("番号の重複", "Number repeated"),
        looksAt: Words("同じ番号の取組が二つあるもの", "Two actions with one number"),
        advice: Words("どちらかの番号を直すか、再掲であればそう書いてください。", "Mend one of the numbers, or say that it is listed again (再掲).")
    ) { rule, inspection in
        NumberedRun.all(of: inspection.plan).flatMap { run in
            run.members.enumerated().compactMap { index, member -> Finding? in
                guard let first = run.members[..<index].first(where: { $0.value == member.value }),
                    ![first.action, member.action].contains(where: { $0.name.contains("再掲") })
                else { return nil }
                let place = Place(.action(member.action.id), .number)
                return rule.finding(
                    at: place,
                    [
                        .quote(
                            "\(first.action.number) \(first.action.name)", at: Place(.action(first.action.id), .number)),
                        .quote("\(member.action.number) \(member.action.name)", at: place),
                    ],
                    "番号「\(member.action.number)」が二つの取組に付いています。",
                    "The number “\(member.action.number)” stands on two actions.")
            }
        }
    }

    /// Between two actions that are counted together a number is left out (番号の欠番).
    static let numberSkipped = Rule(
        "number-skipped", .textual,
        title: Words("番号の欠番", "Number skipped"),
        looksAt: Words("続き番号の途中が抜けているもの", "A gap in the numbers of actions"),
        advice: Words(
            "抜けた取組がないか確かめてください。欠番であれば、そのままで構いません。",
            "Check that no action was lost. If the number was given up, it may stay.")
    ) { rule, inspection in
        NumberedRun.all(of: inspection.plan).flatMap { run in
            let inOrder = run.members.sorted { $0.value < $1.value }
            return zip(inOrder, inOrder.dropFirst()).compactMap { before, after -> Finding? in
                guard after.value > before.value + 1 else { return nil }
                let place = Place(.action(after.action.id), .number)
                let missing = "\(run.prefix)\(before.value + 1)"
                let last = after.value - before.value > 2 ? "\(run.prefix)\(after.value - 1)" : nil
                return rule.finding(
                    at: place,
                    [
                        .quote(before.action.number, at: Place(.action(before.action.id), .number)),
                        .quote(after.action.number, at: place),
                    ],
                    "番号\(missing)\(last.map { "から\($0)まで" } ?? "")の取組がありません。",
                    "There is no action with the number \(missing)\(last.map { " to \($0)" } ?? "").")
            }
        }
    }
}

/// Actions that are numbered together (続き番号): those of the whole plan, or of one policy where each begins at 1 again.
private struct NumberedRun {
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
