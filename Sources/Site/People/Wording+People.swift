import Foundation
import HTML
import Japanese
import People
import Rounds

extension Wording {
    var people: String { say("利用者", "People") }
    var importTransfers: String { say("異動名簿を取り込む", "Take in transfers") }
    var peopleAsFile: String { say("今の名簿をCSVで保存", "The present list as CSV") }

    var personName: String { say("氏名", "Name") }
    var personNameHint: String { say("変更履歴に残る名前です。例：田中 花子", "It stands in the change log. Such as: 田中 花子") }
    var login: String { say("利用者名", "Login") }
    var loginHint: String {
        say(
            "ログインに使う名前です。半角の英数字と . - _ @ +。職員番号でもかまいません。",
            "Letters, digits and . - _ @ + to sign in with. A staff number will do.")
    }
    var rights: String { say("権限", "Rights") }
    var roleLabel: String { say("役割", "Role") }
    var scope: String { say("範囲", "For") }
    var state: String { say("状態", "State") }
    var division: String { say("課", "Division") }
    var plan: String { say("計画", "Plan") }
    var everyPlan: String { say("すべての計画", "every plan") }
    var everyYear: String { say("すべての年度", "every fiscal year") }
    var none: String { say("なし", "none") }
    var never: String { say("なし", "never") }
    var save: String { say("保存", "Save") }
    var back: String { say("戻る", "Back") }
    var giveRight: String { say("権限を加える", "Give a right") }
    var takeRight: String { say("外す", "Take away") }
    var issueCode: String { say("一回限りのコードを発行", "Issue a one-time code") }
    var unlock: String { say("ロックを解除する", "Unlock") }
    var disable: String { say("利用を停止する", "Disable") }
    var enable: String { say("利用を再開する", "Enable again") }

    var evaluationStep: String { say("評価段階", "Step of evaluation") }
    var evaluatedItems: String { say("評価の対象", "What is evaluated") }
    var evaluatedItemsHint: String {
        say(
            "評価者に一部の取組や施策だけを任せるとき、番号か名称を1行に一つ入れ、計画も選びます。施策はその下の取組も含みます。空欄はすべてです。",
            "For an evaluator of some actions or policies alone: a number or a name a line, with the plan chosen above. A policy has everything below it. Blank is everything."
        )
    }
    var everyStep: String { say("すべての評価段階", "every step") }

    func role(_ role: Role) -> String {
        switch role {
        case .reporter: say(role.japanese, "Reporter")
        case .approver: say(role.japanese, "Head of division")
        case .coordinator: say(role.japanese, "Coordinator")
        case .administrator: say(role.japanese, "Administrator")
        case .evaluator: say(role.japanese, "Evaluator")
        case .reader: say(role.japanese, "Reader")
        }
    }

    /// What a role lets one do.
    func meaning(_ role: Role) -> String {
        switch role {
        case .reporter: say("担当する取組の実績を書く", "writes the reports of a division")
        case .approver: say("課の報告を承認し、差し戻す", "approves a division's reports or hands them back")
        case .coordinator: say("照会を出し、確認し、公表する", "asks all divisions, checks and publishes")
        case .administrator: say("利用者と権限を管理する", "administers people and rights")
        case .evaluator: say("報告の後の評価を書く", "writes evaluations behind the reports")
        case .reader: say("公表前の内容を読む", "reads what is not published yet")
        }
    }

    func state(of person: Person) -> HTML {
        if person.account.isDisabled { return "<span class=\"chip neutral\">\(say("利用停止", "Disabled"))</span>" }
        return person.hasPassword
            ? "<span class=\"chip good\">\(say("利用中", "In use"))</span>"
            : "<span class=\"chip fair\">\(say("パスワード未設定", "No password yet"))</span>"
    }
}
