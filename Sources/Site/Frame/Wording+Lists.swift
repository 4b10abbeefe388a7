import Japanese
import Plan

extension Wording {
    var homeTitle: String { say("まちの計画の進み具合", "How our cities' plans are getting on") }
    var homeSentence: String {
        say(
            "自治体が立てた計画を、年度ごとの目標と実績、達成状況とともに公表しています。",
            "Plans of municipalities, with the targets, results and achievement of every fiscal year.")
    }
    var nothingPublished: String {
        say(
            "まだ公表された計画がありません。計画を取り込んで公表すると、ここに表示されます。",
            "No plan has been published yet. Once one is imported and published, it stands here.")
    }
    func plansOf(_ name: String) -> String { say("\(name)の計画", "Plans of \(name)") }
    var municipalityCode: String { say("全国地方公共団体コード", "Municipality code") }
    var latest: String { say("最新", "latest") }
    var document: String { say("文書（JSON）", "Document (JSON)") }
    var editionColumn: String { say("版", "Edition") }
    var retracted: String { say("取下げ", "taken down") }
    var retractedOn: String { say("取下げ日", "Taken down") }
    var retractionReason: String { say("取下げの理由", "Reason") }
    var publishedOn: String { say("公表日", "Published") }
    func editionsOf(_ plan: String) -> String { say("\(plan)の公表の記録", "Editions of \(plan)") }
    var editionsNote: String {
        say(
            "公表した版は変わらず、同じアドレスで読み続けられます。文書のSHA-256を計算して表の値と比べると、公表時のままであることを誰でも確かめられます。",
            "A published edition never changes and keeps its address. Anyone can compute the document's SHA-256 and compare it with this table."
        )
    }
    var dataTitle: String { say("データの入手と項目の説明", "Data and what its columns mean") }
    var dataNote: String {
        say(
            "CSVは一行目が項目名、文字コードはUTF-8（BOM付き）、改行はCRLFです。セルの中の改行は「／」に、数式と解される文字で始まる値の先頭には「'」を付けています。年度は「2024年度」の形で表し、和暦は別の列にあります。空欄には「未入力」と「未到来」の別があり、0とは異なります。",
            "CSV has its column names in row 1, is UTF-8 with BOM, and ends lines with CRLF. A line break inside a cell becomes ／, and a value that a spreadsheet would take for a formula begins with an apostrophe. A fiscal year is written 2024年度, with the era in a column of its own. Blanks say whether a value is missing or not due yet; neither is zero."
        )
    }
    var wholePlan: String { say("計画の全体", "The whole plan") }
    var cp932: String { say("CSV（シフトJIS）", "CSV (CP932)") }
    func rows(_ count: Int) -> String { say("\(count)行", "\(count) rows") }
    func columnsOf(_ table: String) -> String { say("「\(table)」の項目", "Columns of \(table)") }
    var columnName: String { say("項目名", "Column") }
    var columnKey: String { say("JSONでの名前", "Name in JSON") }
    var meaning: String { say("意味", "Meaning") }
    var unit: String { say("単位・コード表", "Unit or code list") }
}
