import Japanese
import Plan

extension Wording {
    /// What stands under or behind a list that was cut.
    func more(_ count: Int) -> String { say("ほか\(count)件", "\(count) more") }

    var homeTitle: String { say("まちの計画の進み具合", "How our cities' plans are getting on") }
    var nothingPublished: String {
        say(
            "まだ公表された計画がありません。計画を取り込んで公表すると、ここに表示されます。",
            "No plan has been published yet. Once one is imported and published, it stands here.")
    }
    var municipalityCode: String { say("全国地方公共団体コード", "Municipality code") }
    var latest: String { say("最新", "latest") }
    var document: String { say("文書（JSON）", "Document (JSON)") }
    var editionColumn: String { say("版", "Edition") }
    var retracted: String { say("取下げ", "taken down") }
    var retractedOn: String { say("取下げ日", "Taken down") }
    var publishedOn: String { say("公表日", "Published") }
    var cp932: String { say("CSV（シフトJIS）", "CSV (CP932)") }
    func rows(_ count: Int) -> String { say("\(count)行", "\(count) rows") }
    var meaning: String { say("意味", "Meaning") }
    var unit: String { say("単位・コード表", "Unit or code list") }
}
