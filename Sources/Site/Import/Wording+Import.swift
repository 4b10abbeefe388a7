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
    var tooManyFiles: String { say("一度に選べるファイルは40個までです。", "At most 40 files at a time.") }
    func inFile(_ name: String, _ sentence: String) -> String {
        name.isEmpty ? sentence : say("「\(name)」：\(sentence)", "“\(name)”: \(sentence)")
    }
    var badHeadingRows: String {
        say("見出しの行は、下に内容のある6行までの番号で指定してください。", "Name at most six rows by their numbers, with something below them.")
    }
    var badRows: String {
        say("行番号を「12、30-35」のように書いてください。", "Write row numbers like 12, 30-35.")
    }
    var changedInAnotherWindow: String {
        say(
            "別の画面で読み方が変わったため、今の内容を示しています。もう一度選んでください。",
            "Another window changed it meanwhile. This is how it stands: choose again.")
    }
    var blankTitle: String { say("計画名を入れてください（200文字まで）。", "Give the plan a title of at most 200 characters.") }
    var badAddress: String {
        say(
            "半角の英小文字、数字、ハイフンで1～60文字です。staff、search など、ほかの意味のある語は使えません。",
            "1 to 60 small letters, digits and hyphens, and no word with another meaning, such as staff or search.")
    }
    var addressTaken: String {
        say(
            "この語の計画がすでにあります。別の語にするか、その計画の「シートの取込み」を使ってください。",
            "There is a plan of this word already. Choose another, or import from that plan’s own page.")
    }
    func undecided(_ count: Int) -> String {
        say(
            "どちらの内容にするか決めていない所が\(count)件あります。選んでください。",
            "In \(count == 1 ? "one place" : "\(count) places") nobody has chosen which text holds. Choose.")
    }
    var choicesChanged: String {
        say(
            "選び直した内容で見比べました。まだ取り込んでいません。変わる所を確かめて、もう一度押してください。",
            "The comparison was made anew with what you chose. Nothing is taken in yet: see what changes, and press again."
        )
    }
    var oneActionTwice: String {
        say(
            "ファイルの二つの行に、計画の同じ取組が選ばれています。一つだけにしてください。",
            "Two rows of the file are said to be the same action. Choose it for one of them.")
    }
    var lossesNeedTick: String {
        say("失われるものを確かめて、印を付けてください。", "See what would be lost, and tick this.")
    }
    var otherCityNeedsTick: String { say("団体名を確かめて、印を付けてください。", "Check the city, and tick this.") }
    var planMoved: String {
        say(
            "表示の後に計画が変わったため、取り込みませんでした。違いをもう一度確かめてください。",
            "The plan changed after you looked, so nothing was done. See what differs now.")
    }
}
