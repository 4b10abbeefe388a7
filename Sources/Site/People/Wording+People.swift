import Foundation
import HTML
import Japanese
import People
import Rounds

extension Wording {
    var people: String { say("利用者", "People") }
    var peopleSentence: String {
        say("だれが何をしてよいかを決めます。4月の異動はCSVでまとめて取り込めます。", "Who may do what. April's moves can be taken in from a CSV file.")
    }
    func peopleCount(_ count: Int, disabled: Int) -> String {
        say(
            "登録しているのは\(count)人です。" + (disabled > 0 ? "ほかに利用停止の人が\(disabled)人います。" : ""),
            (count == 1 ? "1 person." : "\(count) people.") + (disabled > 0 ? " \(disabled) more are disabled." : ""))
    }
    var addPerson: String { say("利用者を追加", "Add a person") }
    var addPersonSentence: String {
        say(
            "追加すると、パスワードを決めるための一回限りのコードを発行できます。パスワードを管理者が決めることはありません。",
            "Once added, the person can be given a one-time code to choose a password. An administrator never sets one for somebody else."
        )
    }
    var firstRight: String { say("はじめの権限", "First right") }
    var importTransfers: String { say("異動名簿を取り込む", "Take in transfers") }
    var peopleAsFile: String { say("今の名簿をCSVで保存", "The present list as CSV") }
    var peopleAsFileHint: String { say("書き換えて取り込めます。", "Change it and take it in again.") }
    var codesAsFile: String { say("全員分のコードをCSVで発行", "Issue codes for all of them as CSV") }
    func waitingTitle(_ count: Int) -> String {
        say(
            "パスワードをまだ決めていない人が\(count)人います",
            count == 1 ? "1 has not chosen a password yet" : "\(count) have not chosen a password yet")
    }
    var waitingSentence: String {
        say(
            "コードを発行すると、前に発行したコードは使えなくなります。ファイルは一度だけ作られます。本人に渡したら消してください。",
            "Codes issued before stop working. The file is made once; delete it when everybody has theirs.")
    }

    var personName: String { say("氏名", "Name") }
    var personNameHint: String { say("変更履歴に残る名前です。例：田中 花子", "It stands in the change log. Such as: 田中 花子") }
    var personTitle: String { say("氏名、利用者名、メールアドレス", "Name, login and mail address") }
    var login: String { say("利用者名", "Login") }
    var loginHint: String {
        say(
            "サインインに使う名前です。半角の英数字と . - _ @ +。職員番号でもかまいません。",
            "Letters, digits and . - _ @ + to sign in with. A staff number will do.")
    }
    var rights: String { say("権限", "Rights") }
    var roleLabel: String { say("役割", "Role") }
    var scope: String { say("範囲", "For") }
    var operation: String { say("操作", "Action") }
    var state: String { say("状態", "State") }
    var lastSignIn: String { say("最後のサインイン", "Last sign-in") }
    var division: String { say("課", "Division") }
    var divisionHint: String {
        say("空欄はすべての課です。計画に書かれた課名のとおりに入れます。", "Blank is every division. As the plan writes it.")
    }
    var plan: String { say("計画", "Plan") }
    var anyDivision: String { say("すべての課", "every division") }
    var everyPlan: String { say("すべての計画", "every plan") }
    var everyYear: String { say("すべての年度", "every fiscal year") }
    var wholeCity: String { say("団体全体", "The whole city") }
    var none: String { say("なし", "none") }
    var never: String { say("なし", "never") }
    var save: String { say("保存", "Save") }
    var back: String { say("戻る", "Back") }
    var giveRight: String { say("権限を加える", "Give a right") }
    var takeRight: String { say("外す", "Take away") }
    var noRightsYet: String {
        say("まだ権限がありません。サインインはできますが、何もできません。", "No rights yet: this person can sign in but do nothing.")
    }
    var issueCode: String { say("一回限りのコードを発行", "Issue a one-time code") }
    var issueCodeSentence: String {
        say(
            "初めて使う人やパスワードを忘れた人に渡します。今のパスワードは、本人がコードで新しいものを決めるまで使えます。",
            "For somebody new or who has forgotten the password. The present one works until a new one is chosen with the code."
        )
    }
    var noCodeWhileDisabled: String {
        say("利用停止中はコードを発行できません。", "No code can be issued while the account is disabled.")
    }
    var lockTitle: String { say("サインインのロック", "Locked") }
    func lockSentence(_ until: Date) -> String {
        let clock = until.clockInJapan(rounded: .up)
        return say(
            "続けて間違えたため、\(clock)まで、一部またはすべての接続元からサインインできません。",
            "Wrong too often: until \(clock) signing in is locked from some addresses or all.")
    }
    var unlock: String { say("ロックを解除する", "Unlock") }
    var useTitle: String { say("利用の停止と再開", "Disabling") }
    var disable: String { say("利用を停止する", "Disable") }
    var disableSentence: String {
        say(
            "すぐにサインアウトされ、サインインできなくなります。したことの履歴は残ります。",
            "Signed out at once, and cannot sign in any more. The history of what was done stays.")
    }
    var enable: String { say("利用を再開する", "Enable again") }
    var enableSentence: String { say("権限はそのまま残っています。", "The rights are as they were.") }
    func codeTitle(_ name: String) -> String { say("\(name)さんのコード", "A code for \(name)") }
    func codeHandOver(_ days: Int) -> String {
        say(
            "このコードは今だけ表示します。本人にだけ渡してください。\(days)日以内に一度だけ使えます。",
            "It is shown only now. Hand it to nobody else. It works once, within \(days) days.")
    }
    var codeLink: String { say("コードを入れたリンク", "Link with the code in it") }

    func role(_ role: Role) -> String {
        switch role {
        case .reporter: say(role.japanese, "Reporter")
        case .approver: say(role.japanese, "Head of division")
        case .coordinator: say(role.japanese, "Coordinator")
        case .administrator: say(role.japanese, "Administrator")
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
