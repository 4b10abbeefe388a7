import Japanese

extension Wording {
    var planHome: String { say("計画のホーム", "Plan") }
    var staffPlanMenu: String { say("この計画の画面", "Pages of this plan") }
    var publicPages: String { say("公表しているページを見る", "See the public pages") }

    func publicationState(edition: Int?, isPublished: Bool) -> String {
        guard let edition else {
            return say("まだ公表していません。", "Nothing is published yet.")
        }
        return isPublished
            ? say(
                "第\(edition)版として公表しています。その後に変えた所はありません。",
                "Published as edition \(edition). Nothing was changed since.")
            : say(
                "公表しているのは第\(edition)版です。その後に変えた所は、次に公表するまで市民には見えません。",
                "The public reads edition \(edition). What was changed since is not seen until it is published.")
    }
}
