import HTML
import Japanese
import People
import Rounds

extension Wording {
    func meaning(_ column: TransferColumn) -> String {
        switch column {
        case .login: loginHint
        case .name: say("田中 花子 のように書きます。今と違えば改められます。", "The person's name; it is changed where it is another.")
        case .division: say("課の名前。空欄はすべての課です。", "The division; blank is every division.")
        case .role:
            say(
                "担当者、課長、事務局、評価者、閲覧のどれか。管理者は名簿では決められません。",
                "担当者, 課長, 事務局, 評価者 or 閲覧. Administrators are not made by a list.")
        case .plan: say("計画名またはアドレスの語。空欄はすべての計画です。", "The plan's title or its word in addresses; blank is every plan.")
        case .email:
            say("メールの宛先。列がないか空欄なら、今のままです。", "Where mail goes; without the column, or blank, it stays as it is.")
        case .step:
            say(
                "評価者のとき、様式の評価段階。空欄はすべてです。評価者は、この列か「評価の対象」の列がある名簿だけで決まります。",
                "Of an evaluator, the step as the form of the plan calls it; blank is every step. Only a list with this column or 評価の対象 speaks of evaluators."
            )
        case .item:
            say(
                "評価者のとき、取組か施策の番号か名称。1行に一つで、施策はその下の取組も含みます。空欄はすべてです。",
                "Of an evaluator, the number or name of an action or a policy, one a line; a policy has everything below it. Blank is everything."
            )
        case .year: say("令和8年度、2026 など。空欄はすべての年度です。", "令和8年度, 2026 and so on; blank is every fiscal year.")
        }
    }
    func line(_ number: Int) -> String { say("\(number)行目", "\(number)") }
    var found: String { say("書かれている内容", "What stands there") }
    var fault: String { say("直し方", "What is wrong") }
    var unknownDivisions: String { say("どの計画にもない課があります", "Divisions that no plan names") }
    func standing(_ count: Int) -> String {
        say("名簿にない\(count)人が、年度を限らない権限を持っています", "\(count) who are not in the list hold rights for every year")
    }
    var changes: String { say("変わること", "Changes") }
    var given: String { say("加える", "given:") }
    var taken: String { say("終了", "ends:") }
    func renamed(from old: String, to new: String) -> HTML {
        say("氏名を「\(old)」から「\(new)」に", "renamed from \(original(old)) to \(original(new))")
    }
    func kind(of person: TransfersPreview.Person) -> HTML {
        if person.id == nil { return "<span class=\"chip good\">\(say("新規", "New"))</span>" }
        if person.leaves { return "<span class=\"chip bad\">\(say("利用停止", "Disabled"))</span>" }
        if person.returns { return "<span class=\"chip fair\">\(say("利用再開", "Back"))</span>" }
        return "<span class=\"chip neutral\">\(say("変更", "Changed"))</span>"
    }
}
