import HTML
import Japanese
import People
import Rounds

extension Wording {
    var movesSentence: String {
        say(
            "4月の異動のように、多くの人の権限を一度に変えます。まず何が変わるかを表示し、確認してから、全部を一度に行います。",
            "Changes the rights of many at once, as each April asks for. First it shows what would change; then everything is done, or nothing."
        )
    }
    var movesFile: String { say("名簿のファイル（CSV）", "The list (CSV)") }
    var movesFileHint: String {
        say(
            "Excelで保存したCSVをそのまま選べます（文字コードは自動で判別）。512KBまで。",
            "A CSV as Excel saves it will do; the encoding is found out. At most 512 KB.")
    }
    var movesMode: String { say("名簿にない人の扱い", "People who are not in the list") }
    var movesModeHint: String {
        say(
            "全員分の名簿なら「終了する」、追加する人だけの名簿なら「そのままにする」を選びます。年度を限らない権限は、どちらでも終了しません。",
            "End them when the list is everybody; leave them when it is additions only. Rights for every year never end by a list."
        )
    }
    var movesWhole: String {
        say("その年度の権限を終了する", "End their rights for its years")
    }
    var transfersAdditions: String { say("そのままにする", "Leave them as they are") }
    var showChanges: String { say("変わることを見る", "Show what would change") }
    var movesColumns: String { say("名簿の列", "Columns of the list") }
    var movesColumnName: String { say("列の名前", "Heading") }
    var columnMeaning: String { say("入れるもの", "What it holds") }
    func meaning(_ column: TransferColumn) -> String {
        switch column {
        case .login: loginHint
        case .name: say("田中 花子 のように書きます。今と違えば改められます。", "The person's name; it is changed where it is another.")
        case .division: say("課の名前。空欄はすべての課です。", "The division; blank is every division.")
        case .role:
            say("担当者、課長、事務局、閲覧のどれか。管理者は名簿では決められません。", "担当者, 課長, 事務局 or 閲覧. Administrators are not made by a list.")
        case .plan: say("計画名またはアドレスの語。空欄はすべての計画です。", "The plan's title or its word in addresses; blank is every plan.")
        case .email:
            say("メールの宛先。列がないか空欄なら、今のままです。", "Where mail goes; without the column, or blank, it stays as it is.")
        case .year: say("令和8年度、2026 など。空欄はすべての年度です。", "令和8年度, 2026 and so on; blank is every fiscal year.")
        }
    }
    func movesFaults(_ count: Int) -> String {
        say("読み取れない所が\(count)か所あります。何も変えていません。", "\(count) places cannot be read. Nothing was changed.")
    }
    var lineLabel: String { say("行", "Line") }
    func line(_ number: Int) -> String { say("\(number)行目", "\(number)") }
    var found: String { say("書かれている内容", "What stands there") }
    var fault: String { say("直し方", "What is wrong") }
    var movesPreviewTitle: String { say("取り込むと変わること", "What would change") }
    func movesCount(_ preview: TransfersPreview) -> String {
        let leaving = preview.people.count { $0.leaves }
        let changed = preview.people.count - preview.added.count - leaving
        return say(
            "新しい人\(preview.added.count)人、権限などが変わる人\(changed)人、利用停止になる人\(leaving)人、変わらない人\(preview.unchanged)人です。まだ何も変えていません。",
            "\(preview.added.count) new, \(changed) changed, \(leaving) disabled, \(preview.unchanged) as they are. Nothing has been done yet."
        )
    }
    func movesNothing(_ unchanged: Int) -> String {
        say(
            "変わることはありません。名簿の\(unchanged)人は、すでにこのとおりです。", "Nothing would change: all \(unchanged) are like this already."
        )
    }
    var movesHaveMoved: String {
        say(
            "確認の後に利用者か権限が変わったため、取り込みませんでした。もう一度確認してください。",
            "People or rights changed after you looked, so nothing was done. Look again.")
    }
    var applyMoves: String { say("このとおり取り込む", "Do all of this") }
    var otherFile: String { say("やめて別のファイルを選ぶ", "Choose another file") }
    var unknownDivisions: String { say("どの計画にもない課があります", "Divisions that no plan names") }
    var unknownDivisionsSentence: String {
        say(
            "課名の間違いでなければ、このまま取り込めます。計画の課名と同じでないと、報告を求める相手になりません。",
            "Go on if they are new. Reports are asked for by the plan's own names, so a misspelt one is asked for nothing."
        )
    }
    func standing(_ count: Int) -> String {
        say("名簿にない\(count)人が、年度を限らない権限を持っています", "\(count) who are not in the list hold rights for every year")
    }
    var standingSentence: String {
        say("名簿では終了しません。異動した人がいれば、利用者の画面で外してください。", "A list does not end them. Take them away from whoever has moved.")
    }
    var changes: String { say("変わること", "Changes") }
    var given: String { say("加える", "given:") }
    var taken: String { say("終了", "ends:") }
    func renamed(from old: String, to new: String) -> HTML {
        say("氏名を「\(old)」から「\(new)」に", "renamed from \(original(old)) to \(original(new))")
    }
    func newEmail(_ email: EmailAddress, ofNewPerson isNew: Bool) -> HTML {
        isNew
            ? say("メールアドレスは \(email.text)", "mail address \(email.text)")
            : say("メールアドレスを「\(email.text)」に", "mail address now \(email.text)")
    }
    func kind(of person: TransfersPreview.Person) -> HTML {
        if person.id == nil { return "<span class=\"chip good\">\(say("新規", "New"))</span>" }
        if person.leaves { return "<span class=\"chip bad\">\(say("利用停止", "Disabled"))</span>" }
        if person.returns { return "<span class=\"chip fair\">\(say("利用再開", "Back"))</span>" }
        return "<span class=\"chip neutral\">\(say("変更", "Changed"))</span>"
    }
}
