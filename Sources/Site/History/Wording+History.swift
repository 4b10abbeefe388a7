import Japanese
import Plan

extension Wording {
    var actionKind: String { say("取組", "Action") }

    func fate(_ fate: PlanDifference.Fate) -> String {
        switch fate {
        case .added: say("追加", "added")
        case .removed: say("削除", "removed")
        case .changed: say("変更", "changed")
        }
    }

    /// 「取組は追加1件、削除2件、変更3件。ほかに施策など4件、並び順だけが変わったもの5件。」
    func counts(of difference: PlanDifference) -> String {
        let fates = PlanDifference.Fate.allCases.map { ($0, difference.actions($0).count) }.filter { $0.1 > 0 }
        let others = difference.items.count - fates.reduce(0) { $0 + $1.1 }
        var sentences: [String] = []
        if !fates.isEmpty {
            sentences.append(
                say(
                    "取組は、" + fates.map { "\(fate($0.0))\(count($0.1))" }.joined(separator: "、") + "です。",
                    "Actions: " + fates.map { "\($0.1) \(fate($0.0))" }.joined(separator: ", ") + "."))
        }
        if others > 0 {
            sentences.append(
                say("施策や計画全体に関する変更は\(count(others))です。", "Policies and the plan itself: \(others) differences."))
        }
        if difference.moved > 0 {
            sentences.append(
                say("並び順だけが変わったものは\(count(difference.moved))です。", "Moved to another place only: \(difference.moved)."))
        }
        return sentences.joined(separator: say("", " "))
    }

    var differences: String { say("違い", "Differences") }
    func comparedWith(edition: Int) -> String { say("第\(edition)版と比べています。", "Compared with edition \(edition).") }
    var differencesNote: String {
        say("取り消し線は消えた語、下線は加わった語です。", "Struck out is what went, underlined what came.")
    }
    var compare: String { say("比べる", "Compare") }

    var errata: String { say("正誤", "Errata") }
    var errataNote: String {
        say(
            "公表した版の誤りを、版そのものは変えずに、ここで正しています。",
            "Mistakes in published editions are set right here; the editions themselves stay as they are.")
    }
    func errataOf(edition: Int) -> String { say("第\(edition)版の正誤", "Errata to edition \(edition)") }
    var erratumPlace: String { say("箇所", "Where") }
    var erratumWrong: String { say("誤", "Wrong") }
    var erratumCorrect: String { say("正", "Right") }
}
