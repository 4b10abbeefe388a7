import Japanese
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
        NumberedRun.all(of: inspection.plan).flatMap { run -> [Finding] in
            var firsts: [Int: NumberedRun.Member] = [:]
            return run.members.compactMap { member -> Finding? in
                guard let first = firsts[member.value] else {
                    firsts[member.value] = member
                    return nil
                }
                guard ![first.action, member.action].contains(where: { $0.name.contains("再掲") })
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
}
