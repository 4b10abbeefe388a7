import Foundation
import Japanese
import Logging
import Rounds
import Store

/// Everything that can be set for a run, and where each value came from: options go before the environment, that before
/// the settings file, that before what Hakadori takes by itself. Built once a run.
struct Settings {
    /// Who said a value.
    enum Origin: Equatable {
        case option(String)
        case variable(String)
        case file(path: String, line: Int)
        case standard

        var words: String {
            switch self {
            case .option(let name): say("オプション \(name)", "option \(name)")
            case .variable(let name): say("環境変数 \(name)", "environment variable \(name)")
            case .file(let path, let line): say("\(path) の\(line)行目", "\(path), line \(line)")
            case .standard: say("既定値", "default")
            }
        }
    }

    /// The settings file; `nil` where there is none.
    let settingsFile: String?
    let database: DatabaseAddress
    /// The file of an SQLite database; `nil` for any other.
    let databaseFile: String?
    let host: String
    let port: Int
    /// Whether every request comes through a proxy of the city's own.
    let trustsProxy: Bool
    /// Whether browsers come by https, which the proxy speaks.
    let isBehindHTTPS: Bool
    /// What one visitor, and a database, may ask of `serve`.
    let limits: ServingLimits
    /// In minutes.
    let sessionIdle: Int
    let sessionLength: Int
    /// On which days the city's offices work.
    let calendar: BusinessCalendar
    let logLevel: Logger.Level
    let logFormat: LogFormat
    /// `nil` where no mail is sent.
    let mail: MailSettings?
    /// Who is told the head of the change log at each publication.
    let headRecipients: [HeadRecipient]
    /// As they were said, to be shown.
    private let mailTexts: [Setting: String]
    let language: Language
    let author: String
    private let origins: [Setting: Origin]

    func origin(of setting: Setting) -> Origin { origins[setting] ?? .standard }

    /// - Parameter options: what was given on the command line.
    /// - Throws: `Problem` (64 or 78) naming the value, where it stands and what was expected.
    init(options: [Setting: String], config: String?, environment: [String: String]) throws {
        let path = SettingsFile.path(option: config, environment: environment)
        let file: SettingsFile?
        do { file = try path.map { path throws(SettingsFault) in try SettingsFile(path: path) } } catch {
            throw error.problem
        }
        settingsFile = path
        var values: [Setting: String] = [:]
        var origins: [Setting: Origin] = [:]
        for setting in Setting.allCases {
            if let option = options[setting] {
                (values[setting], origins[setting]) = (option, .option(setting.option))
            } else if let variable = environment[setting.variable], !variable.isEmpty {
                (values[setting], origins[setting]) = (variable, .variable(setting.variable))
            } else if let file, let entry = file.entries[setting] {
                (values[setting], origins[setting]) = (entry.text, .file(path: file.path, line: entry.line))
            }
        }
        self.origins = origins
        let wrong = { (setting: Setting, expected: String) in
            Self.problem(setting, values[setting], origins[setting] ?? .standard, expected: expected)
        }
        let database = values[.database] ?? "sqlite:\(Self.dataFolder(environment))/hakadori.sqlite"
        do { self.database = try DatabaseAddress(database) } catch {
            // What was given is not repeated: it may carry a password.
            throw wrong(.database, say("sqlite:ファイル か postgres://… の形", "sqlite:FILE or postgres://…"))
        }
        databaseFile =
            database.hasPrefix("sqlite:") && database != "sqlite::memory:" ? String(database.dropFirst(7)) : nil
        host = values[.host] ?? "127.0.0.1"
        // It is shown again, so nothing may stand there that could be an address with a password.
        guard host.utf8.allSatisfy({ Self.hostBytes.contains($0) }) else {
            throw wrong(.host, say("ホスト名かIPアドレス", "a host name or an IP address"))
        }
        guard let port = Int(values[.port] ?? "8080"), (0...65535).contains(port) else {
            throw wrong(.port, say("0から65535までの整数（0は空いている番号）", "a whole number from 0 to 65535 (0 takes a free one)"))
        }
        self.port = port
        guard let trusts = ["yes": true, "no": false][values[.trustsProxy] ?? "no"] else {
            throw wrong(.trustsProxy, "yes / no")
        }
        trustsProxy = trusts
        guard let https = ["yes": true, "no": false][values[.https] ?? "no"] else { throw wrong(.https, "yes / no") }
        isBehindHTTPS = https
        limits = try ServingLimits(values, wrong: wrong)
        let minutes = say("1から10080までの分数", "a number of minutes from 1 to 10080")
        guard let idle = Int(values[.sessionIdle] ?? "60"), (1...10_080).contains(idle) else {
            throw wrong(.sessionIdle, minutes)
        }
        sessionIdle = idle
        guard let length = Int(values[.sessionLength] ?? "720"), (1...10_080).contains(length) else {
            throw wrong(.sessionLength, minutes)
        }
        sessionLength = length
        func days(_ setting: Setting) throws -> Set<Day> {
            let words = (values[setting] ?? "").split { $0 == "," || $0 == "、" || $0.isWhitespace }
            let days = words.compactMap { Day($0) }
            guard days.count == words.count else {
                throw wrong(setting, say("2026-10-01, 2026-11-04 のような日付の並び", "days such as 2026-10-01, 2026-11-04"))
            }
            return Set(days)
        }
        calendar = BusinessCalendar(closedDays: try days(.closedDays), openDays: try days(.openDays))
        guard let level = Logger.Level(rawValue: values[.log] ?? "info") else {
            throw wrong(.log, Logger.Level.allCases.map(\.rawValue).joined(separator: " / "))
        }
        logLevel = level
        guard let form = LogFormat(rawValue: values[.logFormat] ?? "text") else {
            throw wrong(.logFormat, LogFormat.allCases.map(\.rawValue).joined(separator: " / "))
        }
        logFormat = form
        mail = try MailSettings(values, wrong: wrong)
        let named = (values[.mailHeadTo] ?? "").split { $0 == "," || $0 == "、" || $0.isWhitespace }
        headRecipients = named.compactMap { HeadRecipient($0) }
        guard headRecipients.count == named.count else {
            throw wrong(
                .mailHeadTo,
                say(
                    "kasumihama/tanaka, minato/suzuki のような 市/利用者名 の並び",
                    "CITY/LOGIN, such as kasumihama/tanaka, minato/suzuki"))
        }
        mailTexts = values
        if let named = values[.language], Language(rawValue: named) == nil {
            throw wrong(.language, say("ja（日本語）か en（英語）", "ja (Japanese) or en (English)"))
        }
        language = CLILanguage.language
        author = values[.author] ?? environment["LOGNAME"] ?? environment["USER"] ?? NSUserName()
    }

    private static let hostBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.:-_%[]".utf8)

    /// The value as it may be shown: passwords are masked.
    func text(of setting: Setting) -> String {
        switch setting {
        case .database: database.description
        case .host: host
        case .port: String(port)
        case .trustsProxy: trustsProxy ? "yes" : "no"
        case .https: isBehindHTTPS ? "yes" : "no"
        case .connections, .connectionsPerAddress, .headerTimeout, .idleTimeout, .progressTimeout, .stopTimeout,
            .formMemory, .databaseTimeout:
            String(limits[setting])
        case .sessionIdle: String(sessionIdle)
        case .sessionLength: String(sessionLength)
        case .closedDays: calendar.closedDays.sorted().map(\.text).joined(separator: ", ")
        case .openDays: calendar.openDays.sorted().map(\.text).joined(separator: ", ")
        case .log: logLevel.rawValue
        case .logFormat: logFormat.rawValue
        case .mailSecurity: mail?.security.rawValue ?? mailTexts[.mailSecurity] ?? ""
        // The file of the password is named, never read here.
        case .mailServer, .mailFrom, .mailUser, .mailPasswordFile: mailTexts[setting] ?? ""
        case .mailHeadTo: headRecipients.map(\.text).joined(separator: ", ")
        case .language: language.rawValue
        case .author: author
        }
    }

    /// The user's own folder for data (XDG Base Directory), so that every command finds the same plans from any folder.
    private static func dataFolder(_ environment: [String: String]) -> String {
        let own = environment["XDG_DATA_HOME"] ?? environment["HOME"].map { "\($0)/.local/share" }
        return (own ?? "/var/lib") + "/hakadori"
    }

    /// Where the pages are, as a browser on this machine would name it.
    func webAddress(port: Int) -> String {
        let local = ["127.0.0.1", "0.0.0.0", "::", "::1"].contains(host)
        return "http://\(local ? "localhost" : host):\(port)"
    }

    /// What was found is repeated where it was an option alone: whoever typed it reads the sentence. A file or an environment may
    /// hold a password in the wrong place, and what `serve` says stands in a journal.
    private static func problem(_ setting: Setting, _ value: String?, _ origin: Origin, expected: String) -> Problem {
        var status = ExitStatus.configuration
        var found: String?
        if case .option = origin {
            status = .usage
            found = setting.isSecret ? nil : value
        }
        let said = found.map { say("（「\($0)」とあります）", ", not “\($0)”") } ?? ""
        return Problem(
            status,
            say(
                "設定 \(setting.rawValue) には\(expected)を指定してください\(said)。出所：\(origin.words)。",
                "The setting \(setting.rawValue) must be \(expected)\(said): see \(origin.words)."))
    }
}
