import HTML
import Japanese
import Plan

extension Wording {
    func placeOfImport(_ place: StaffPlace) -> String {
        switch place {
        case .importUpload: say("ファイルから新しい計画を作る", "New plan from a file")
        case .planImport: say("シートの取込み", "Import a sheet")
        case .importLook: say("読み取った内容", "What is read")
        case .openNotes: say("残った注記", "Notes left by imports")
        default: say("取り込む内容", "What would be taken in")
        }
    }

    func importNotice(_ notice: StaffNotice) -> String {
        switch notice {
        case .imported:
            say("取り込みました。公表するまで、公開ページは変わりません。", "Taken in. The public pages stay as they are until you publish.")
        case .importedNothing: say("計画はすでにこのとおりで、変わる所はありませんでした。", "The plan is like this already: nothing changed.")
        case .importUndone:
            say("最後の取込みを取り消しました。公表した版は変わりません。", "The last import is taken back. Editions stay as they are.")
        case .importStale:
            say(
                "送られたファイルはもうありません（取り込んだか、やめたか、1日が過ぎました）。もう一度選んでください。",
                "The files are not here any more: taken in, given up, or older than a day. Choose them again.")
        case .noteTaken: say("取り込みました。", "Taken into the plan.")
        case .noteLeft: say("一覧から外しました。", "Taken off the list.")
        case .noteGone:
            say(
                "この注記はもうありません。ほかの人が処理したか、取込みが取り消されました。",
                "This note is gone: somebody settled it, or the import was taken back.")
        default: say("取込みをやめ、送られたファイルを消しました。", "The import is given up, and its files are gone.")
        }
    }

    /// 「施策4、取組10件、指標32件、独自の項目3、令和5年度～令和7年度」.
    func inShort(_ counts: ImportCounts) -> String {
        say(
            "施策\(counts.policies)件、取組\(counts.actions)件、指標\(counts.indicators)件、独自の項目\(counts.ownFields)件、\(years(counts.years))",
            "\(counts.policies) policies, \(counts.actions) actions, \(counts.indicators) indicators, \(counts.ownFields) own fields, \(years(counts.years))"
        )
    }

    func notesLeft(_ count: Int) -> String {
        say("取込みで残った注記が\(count)件あります", count == 1 ? "Imports left 1 note" : "Imports left \(count) notes")
    }
    var discardImport: String { say("取込みをやめる", "Give the import up") }
    var importReason: String { say("理由", "Reason") }

    // What can be wrong with an import.
    var filesTooLarge: String {
        say(
            "ファイルは合わせて20MBまでです。計画ごとに分けるか、画像などを除いてください。",
            "The files have at most 20 MB together: split them plan by plan, or take pictures out.")
    }
    func inFile(_ name: String, _ sentence: String) -> String {
        name.isEmpty ? sentence : say("「\(name)」：\(sentence)", "“\(name)”: \(sentence)")
    }
    var changedInAnotherWindow: String {
        say(
            "別の画面で読み方が変わったため、今の内容を示しています。もう一度選んでください。",
            "Another window changed it meanwhile. This is how it stands: choose again.")
    }
    var badAddress: String {
        say(
            "半角の英小文字、数字、ハイフンで1～60文字です。staff、search など、ほかの意味のある語は使えません。",
            "1 to 60 small letters, digits and hyphens, and no word with another meaning, such as staff or search.")
    }
    func undecided(_ count: Int) -> String {
        say(
            "どちらの内容にするか決めていない所が\(count)件あります。選んでください。",
            "In \(count == 1 ? "one place" : "\(count) places") nobody has chosen which text holds. Choose.")
    }
    var otherCityNeedsTick: String { say("団体名を確かめて、印を付けてください。", "Check the city, and tick this.") }
}
