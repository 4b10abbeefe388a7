import Japanese
import Plan

extension Wording {
    var skipToContent: String { say("本文へ移動", "Skip to content") }
    var home: String { say("自治体の一覧", "Municipalities") }
    var breadcrumbs: String { say("現在の位置", "You are here") }
    var overview: String { say("概要", "Overview") }
    var sheet: String { say("進捗管理シート", "Sheet") }
    var policies: String { say("施策の体系", "Policies") }
    var divisions: String { say("担当課", "Divisions") }
    var search: String { say("検索", "Search") }
    var data: String { say("データ", "Data") }
    var editions: String { say("公表の記録", "Editions") }
    var language2: String { say("English", "日本語") }
    var otherLanguage: Language { language == .japanese ? .english : .japanese }
    var print: String { say("印刷にはブラウザーの印刷機能をご利用ください。", "Use your browser to print this page.") }

    func edition(_ number: Int) -> String { say("第\(number)版", "Edition \(number)") }
    func published(on day: Day) -> String { say("\(self.day(day))公表", "published \(self.day(day))") }
    var fingerprint: String { say("この版の文書のSHA-256", "SHA-256 of this edition's document") }

    func format(_ format: Address.Format) -> String {
        switch format {
        case .html: "HTML"
        case .csv: say("CSV（表計算・データ利用）", "CSV (data)")
        case .json: say("JSON（プログラム用）", "JSON (data)")
        case .xlsx: say("Excel（市の様式）", "Excel (the form)")
        case .txt: say("テキスト（読み上げ・点訳用）", "Text (screen readers, braille)")
        case .pdf: say("PDF（印刷用）", "PDF (for printing, in Japanese)")
        }
    }
}
