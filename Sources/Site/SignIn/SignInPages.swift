import HTML
import People
import Plan
import Rounds

/// Makes the first administrator (初期設定).
struct FirstRunPage: StaffPage {
    /// The cities whose plans are kept; with none, the form asks for the city too.
    let cities: [Municipality]
    /// What was typed, but for passwords.
    let values: [String: String]
    let problems: [FieldProblem]

    init(cities: [Municipality], values: [String: String] = [:], problems: [FieldProblem] = []) {
        self.cities = cities
        self.values = values
        self.problems = problems
    }

    func title(_ wording: Wording) -> String { wording.firstRunTitle }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        func field(_ name: String, _ label: String, _ kind: FormField.Kind, hint: String? = nil) -> HTML {
            FormField(
                name: name, label: label, kind: kind, value: values[name] ?? "", hint: hint, problems: problems,
                wording: wording
            ).html()
        }
        let city: HTML =
            cities.isEmpty
            ? """
            \(field("city-name", wording.cityName, .text(autocomplete: "organization"), hint: wording.cityNameHint))\
            \(field("city", wording.citySlug, .text(), hint: wording.citySlugHint))
            """
            : field("city", wording.municipality, .choice(cities.map { ($0.slug.text, $0.name) }))
        return """
            <header class="lead"><h1>\(title(wording))</h1><p class="sentence">\(wording.firstRunSentence)</p></header>\
            \(frame.form(
                to: .firstRun,
                """
                \(field("code", wording.setUpCode, .text(), hint: wording.setUpCodeHint))\(city)\
                \(field("name", wording.personName, .text(autocomplete: "name"), hint: wording.personNameHint))\
                \(field("login", wording.login, .text(autocomplete: "username"), hint: wording.loginHint))\
                \(field("password", wording.password, .newPassword, hint: wording.passwordHint))\
                \(field("again", wording.passwordAgain, .newPassword))\
                <p><button type="submit">\(wording.makeAdministrator)</button></p>
                """))
            """
    }
}

/// Signs somebody in (ログイン).
struct SignInPage: StaffPage {
    /// The cities somebody can sign in to; asked for only where there are several.
    let cities: [Municipality]
    let values: [String: String]
    let problems: [FieldProblem]
    /// Where it leads, as a link of ours.
    let onward: String?
    /// What somebody had typed when the session ended, by the names of its fields.
    let kept: [String: String]

    init(
        cities: [Municipality], values: [String: String] = [:], problems: [FieldProblem] = [], onward: String? = nil,
        kept: [String: String] = [:]
    ) {
        self.cities = cities
        self.values = values
        self.problems = problems
        self.onward = onward
        self.kept = kept
    }

    func title(_ wording: Wording) -> String { wording.signIn }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let city: HTML =
            cities.count < 2
            ? ""
            : FormField(
                name: "city", label: wording.municipality, kind: .choice(cities.map { ($0.slug.text, $0.name) }),
                value: values["city"] ?? "", problems: problems, wording: wording
            ).html()
        var hidden: HTML = onward.map { "<input type=\"hidden\" name=\"onward\" value=\"\($0)\">" } ?? ""
        for (name, text) in kept.sorted(by: { $0.key < $1.key }) {
            hidden += "<input type=\"hidden\" name=\"\(name)\" value=\"\(text)\">"
        }
        let login = FormField(
            name: "login", label: wording.login, kind: .text(autocomplete: "username"), value: values["login"] ?? "",
            problems: problems, wording: wording)
        let password = FormField(
            name: "password", label: wording.password, kind: .password, problems: problems, wording: wording)
        return """
            <h1>\(title(wording))</h1><p>\(wording.signInSentence)</p>\
            \("<div class=\"callout\" role=\"status\"><p>\(wording.keptThroughSignIn)</p></div>", if: !kept.isEmpty)\
            \(frame.form(
                to: .signIn,
                "\(hidden)\(city)\(login.html())\(password.html())<p><button type=\"submit\">\(wording.signIn)</button></p>"))\
            <p class="note">\(wording.forgotten) <a href="\(frame.link(.code))">\(wording.haveCode)</a></p>
            """
    }
}

/// Chooses a password with a one-time code (パスワードの設定).
struct CodePage: StaffPage {
    let code: String
    let problems: [FieldProblem]

    init(code: String, problems: [FieldProblem] = []) {
        self.code = code
        self.problems = problems
    }

    func title(_ wording: Wording) -> String { wording.choosePassword }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        func field(_ name: String, _ label: String, _ kind: FormField.Kind, value: String = "", hint: String? = nil)
            -> HTML
        {
            FormField(
                name: name, label: label, kind: kind, value: value, hint: hint, problems: problems, wording: wording
            ).html()
        }
        return """
            <h1>\(title(wording))</h1><p>\(wording.codeSentence)</p>\
            \(frame.form(
                to: .code,
                """
                \(field("code", wording.oneTimeCode, .text(), value: code, hint: wording.oneTimeCodeHint))\
                \(field("password", wording.newPassword, .newPassword, hint: wording.passwordHint))\
                \(field("again", wording.passwordAgain, .newPassword))\
                <p><button type="submit">\(wording.choosePassword)</button></p>
                """))
            """
    }
}

/// Changes one's own password (パスワードの変更).
struct PasswordPage: StaffPage {
    let problems: [FieldProblem]

    init(problems: [FieldProblem] = []) {
        self.problems = problems
    }

    var above: [StaffPlace] { [.account] }

    func title(_ wording: Wording) -> String { wording.changePassword }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        func field(_ name: String, _ label: String, _ kind: FormField.Kind, hint: String? = nil) -> HTML {
            FormField(name: name, label: label, kind: kind, hint: hint, problems: problems, wording: wording).html()
        }
        return """
            <h1>\(title(wording))</h1><p>\(wording.changePasswordSentence)</p>\
            \(frame.form(
                to: .password,
                """
                \(field("present", wording.presentPassword, .password))\
                \(field("password", wording.newPassword, .newPassword, hint: wording.passwordHint))\
                \(field("again", wording.passwordAgain, .newPassword))\
                <p><button type="submit">\(wording.changePassword)</button></p>
                """))
            """
    }
}

extension Wording {
    fileprivate var keptThroughSignIn: String {
        say(
            "ログインの期限が切れていました。送られた文は失われていません。ログインすると、書いた文がもとの画面に戻ります。",
            "Your session had ended. What you sent is not lost: sign in, and it is on the page again.")
    }
    fileprivate var signInSentence: String { say("職員用の画面です。", "For those who work on the plans.") }
    fileprivate var haveCode: String { say("コードを持っている", "I have a code") }
    fileprivate var presentPassword: String { say("今のパスワード", "Present password") }
    fileprivate var passwordAgain: String { say("もう一度、同じパスワード", "The same once more") }
    fileprivate var passwordHint: String {
        say(
            "\(PasswordRule.shortest)文字以上。長い文でもかまいません。記号や大文字の決まりはありません。",
            "At least \(PasswordRule.shortest) characters. A whole sentence will do; no rules about signs or capitals.")
    }
    fileprivate var changePasswordSentence: String {
        say("変えると、ほかの端末ではログアウトされます。", "Every other browser is signed out by it.")
    }
    fileprivate var oneTimeCodeHint: String {
        say(
            "管理者から渡された16文字です。大文字と小文字、ハイフンは問いません。",
            "The 16 letters from the administrator. Case and hyphens make no difference.")
    }
    fileprivate var codeSentence: String {
        say("管理者から渡されたコードで、自分のパスワードを決めます。", "With the code that the administrator gave you.")
    }
    fileprivate var firstRunTitle: String { say("はじめの設定", "First run") }
    fileprivate var firstRunSentence: String {
        say(
            "最初の管理者を作ります。管理者はほかの利用者を加え、権限を与えます。はじめは事務局も兼ねます。",
            "Makes the first administrator, who adds others and gives them rights, and is the coordinator too at first."
        )
    }
    fileprivate var setUpCode: String { say("初期設定コード", "Set-up code") }
    fileprivate var setUpCodeHint: String {
        say(
            "サーバー（hakadori serve）を起動した画面またはログに表示された16文字です。",
            "The 16 letters that hakadori serve printed on its screen or log when it started.")
    }
    fileprivate var cityNameHint: String { say("例：霞浜市", "Such as 霞浜市") }
    fileprivate var citySlug: String { say("アドレスに使う語", "Its word in addresses") }
    fileprivate var citySlugHint: String {
        say("半角の英小文字、数字、ハイフン。例：kasumihama", "Small letters, digits and hyphens, such as kasumihama")
    }
    fileprivate var makeAdministrator: String { say("管理者を作る", "Make the administrator") }
}
