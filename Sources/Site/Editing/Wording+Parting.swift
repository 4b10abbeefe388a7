import Japanese
import Plan

/// Splitting and merging actions (取組の分割と統合).
extension Wording {
    var splitSentence: String {
        say(
            "この取組の記載はすべてこの取組に残ります。新しい取組の名前を入れ、写す記載を選んでください。名前のない欄は使いません。",
            "The action keeps all of its texts. Name the new actions and choose which texts are copied to them. Blank parts are not used."
        )
    }
    func newAction(_ number: Int) -> String { say("新しい取組（\(number)）", "New action (\(number))") }
    func copyPart(_ part: ActionPart, _ labels: Labels) -> String {
        say("\(name(of: part, labels))を写す", "Copy: \(name(of: part, labels))")
    }

    var mergeSentence: String {
        say(
            "選んだ取組をこの取組にまとめます。選んだ取組は計画からなくなり、番号と名前は前身の取組として残ります。",
            "The chosen actions become part of this one. They leave the plan; their numbers and names stay as what it comes from."
        )
    }
    var actionsToMerge: String { say("統合する取組", "Actions to merge into it") }
    var textsToJoin: String { say("合わせる記載", "Texts to join") }
    var joinHint: String {
        say(
            "この取組の記載の下に、ほかの取組の記載を計画の順に、年度ごとにつなげます。同じ文は一度だけ書きます。選ばない項目は、この取組の記載だけが残ります。",
            "They stand one below the other for each year: this action's first, then the others' in the order of the plan. The same text is written once. Of what is not ticked, only this action's text stays."
        )
    }
    func joinPart(_ part: ActionPart, _ labels: Labels) -> String { name(of: part, labels) }
    var mergedStatusRule: String {
        say(
            "達成状況は、すべての取組で同じ年度だけ引き継ぎます。違う年度は空欄になります。",
            "A status is taken only for years in which all of them have the same. It is blank for the others.")
    }

    private func name(of part: ActionPart, _ labels: Labels) -> String {
        switch part {
        case .divisions: labels[.divisions]
        case .description: labels[.description]
        case .stages: labels[.stage]
        case .targets: labels[.target]
        case .reports:
            say("実績（\(AnnualReport.fields.map { labels[$0.field] }.joined(separator: "、"))）", "Reports")
        }
    }

    func partingNotice(_ notice: StaffNotice) -> String? {
        switch notice {
        case .actionSplit: say("取組を分割しました。", "The action is split.")
        case .actionsMerged: say("取組を統合しました。", "The actions are merged.")
        case .mergedWithoutStatus:
            say(
                "取組を統合しました。達成状況が同じでなかった年度は、空欄にしました。",
                "The actions are merged. For years in which their statuses differed, the status is blank.")
        default: nil
        }
    }
}
