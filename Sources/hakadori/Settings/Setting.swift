/// What can be set (設定項目). The raw value is its name in the settings file.
enum Setting: String, CaseIterable {
    case database
    case host
    case port
    case trustsProxy = "trust-proxy"
    case https
    case connections
    case connectionsPerAddress = "connections-per-address"
    case headerTimeout = "header-timeout"
    case idleTimeout = "idle-timeout"
    case progressTimeout = "progress-timeout"
    case stopTimeout = "stop-timeout"
    case formMemory = "form-memory"
    case databaseTimeout = "database-timeout"
    case sessionIdle = "session-idle"
    case sessionLength = "session-length"
    case closedDays = "closed-days"
    case openDays = "open-days"
    case log
    case logFormat = "log-format"
    case mailServer = "mail-server"
    case mailSecurity = "mail-security"
    case mailFrom = "mail-from"
    case mailUser = "mail-user"
    case mailPasswordFile = "mail-password-file"
    case mailHeadTo = "mail-head-to"
    case language
    case author

    /// Its name in the environment.
    var variable: String { "HAKADORI_\(rawValue.uppercased().replacing("-", with: "_"))" }

    /// Its option on the command line, where a command has it.
    var option: String { self == .language ? "--lang" : "--\(rawValue)" }

    /// Whether its value may carry a password, and is not repeated in messages.
    var isSecret: Bool { self == .database }

    var meaning: String {
        switch self {
        case .database: say("計画を保管するデータベース", "the database that keeps the plans")
        case .host: say("serve が待ち受けるアドレス", "the address that serve listens on")
        case .port: say("serve が待ち受けるポート", "the port that serve listens on")
        case .trustsProxy: say("前に置いた中継サーバーの要求番号を信じるか（yes、no）", "whether the proxy in front is believed (yes, no)")
        case .https: say("ブラウザーが https で来るか（yes、no）", "whether browsers come by https (yes, no)")
        case .connections: say("同時に保つ接続の数", "how many connections are kept at once")
        case .connectionsPerAddress:
            say(
                "1つのアドレスの接続の数（中継サーバーの後ろでは処理中の要求の数）",
                "connections of one address (behind a proxy, its requests in progress)")
        case .headerTimeout: say("接続してから最初の要求を待つ秒数", "seconds for the first request of a connection")
        case .idleTimeout: say("使われない接続を保つ秒数", "seconds that a connection without a request is kept")
        case .progressTimeout:
            say("送信も受信も進まない相手を待つ秒数", "seconds for a client to go on sending or reading")
        case .stopTimeout: say("終了の指示から接続を閉じるまでの秒数", "seconds until what is open is closed at the end")
        case .formMemory: say("受信中の大きなフォームに使うメモリー（MB）", "memory for large forms on their way (MB)")
        case .databaseTimeout: say("データベースの応答を待つ秒数", "seconds that serve waits for the database")
        case .sessionIdle: say("操作がないとログアウトするまでの分数", "minutes without a request until somebody is signed out")
        case .sessionLength: say("ログインしていられる最長の分数", "minutes that somebody stays signed in at most")
        case .closedDays:
            say(
                "休日のほかに閉庁する日（2026-10-01, …）",
                "days on which the offices are closed beside the usual ones (2026-10-01, …)")
        case .openDays: say("休日でも開庁する日（2026-05-09, …）", "days off on which the offices work (2026-05-09, …)")
        case .log:
            say(
                "serve が記録する詳しさ（debug、info、notice、warning、error）",
                "how much serve logs (debug, info, notice, warning, error)")
        case .logFormat: say("serve の記録の形式（text、json）", "the form of what serve logs (text, json)")
        case .mailServer: say("メールサーバー（ホスト名:ポート）", "the mail server (HOST:PORT)")
        case .mailSecurity: say("メールサーバーとの暗号化（starttls、tls、none）", "TLS to the mail server (starttls, tls, none)")
        case .mailFrom: say("メールの差出人", "who mails are from")
        case .mailUser: say("メールサーバーの利用者名", "the user at the mail server")
        case .mailPasswordFile: say("メールサーバーのパスワードを書いたファイル", "the file with the password for the mail server")
        case .mailHeadTo:
            say(
                "公表のたびに変更履歴の末尾を知らせる人（市/利用者名, …）",
                "who is told the head of the change log at each publication (CITY/LOGIN, …)")
        case .language: say("案内と結果の言語（ja、en）", "the language of help and results (ja, en)")
        case .author: say("変更履歴に残す名前", "the name that stands in the change log")
        }
    }
}
