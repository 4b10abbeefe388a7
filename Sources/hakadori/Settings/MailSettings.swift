import Foundation
import Mail
import Store

/// How mail is sent (メールの設定); off unless server and sender are both named.
struct MailSettings {
    let host: String
    let port: Int
    let security: MailServer.Security
    let from: Mailbox
    let user: String?
    let passwordFile: String?

    /// - Parameters:
    ///   - values: what was said for each setting.
    ///   - wrong: makes the problem for a value that cannot be one, with what was expected.
    /// - Returns: `nil` where mail is off.
    init?(_ values: [Setting: String], wrong: (Setting, String) -> Problem) throws {
        let server = values[.mailServer] ?? ""
        guard !server.isEmpty else { return nil }
        let form = say("ホスト名:ポート（例：smtp.city.example:587）", "HOST:PORT, such as smtp.city.example:587")
        guard let colon = server.lastIndex(of: ":"), let port = Int(server[server.index(after: colon)...]) else {
            throw wrong(.mailServer, form)
        }
        host = server[..<colon].filter { $0 != "[" && $0 != "]" }
        self.port = port
        let word = values[.mailSecurity] ?? (port == 465 ? "tls" : "starttls")
        guard let security = MailServer.Security(rawValue: word) else {
            throw wrong(.mailSecurity, MailServer.Security.allCases.map(\.rawValue).joined(separator: " / "))
        }
        self.security = security
        guard let from = values[.mailFrom].flatMap({ Mailbox(written: $0) }) else {
            throw wrong(
                .mailFrom, say("差出人のアドレス（例：企画課 <plans@city.example>）", "the sender, such as Plans <plans@city.example>")
            )
        }
        self.from = from
        user = values[.mailUser].flatMap { $0.isEmpty ? nil : $0 }
        passwordFile = values[.mailPasswordFile].flatMap { $0.isEmpty ? nil : $0 }
        guard (user == nil) == (passwordFile == nil) else {
            throw wrong(
                user == nil ? .mailUser : .mailPasswordFile,
                say(
                    "mail-user と mail-password-file の両方か、どちらもなし", "given together with mail-user, or neither of the two"
                ))
        }
        guard MailServer(host: host, port: port, security: .tls) != nil else { throw wrong(.mailServer, form) }
        guard user == nil || MailServer(host: host, port: port, security: security, account: ("", "")) != nil else {
            throw wrong(
                .mailSecurity,
                say("パスワードを使うときは starttls か tls", "starttls or tls, since a password is used"))
        }
    }

    /// - Throws: `Problem` when the file of the password cannot be read, or others may read it.
    func sender() throws -> MailSender {
        var account: (user: String, password: String)?
        if let user, let passwordFile {
            guard !OwnFile.isOpenToOthers(passwordFile) else {
                throw Problem(
                    .configuration,
                    say(
                        "メールのパスワードのファイル「\(passwordFile)」を、ほかの利用者も読めます。chmod 600 \(passwordFile) を実行してください。",
                        "Others may read the file “\(passwordFile)” with the password for mail. Run chmod 600 \(passwordFile)."
                    ))
            }
            let bytes = try InputFile(path: passwordFile).read()
            let first = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
            account = (user, first)
        }
        guard let server = MailServer(host: host, port: port, security: security, account: account) else {
            throw Problem(.configuration, say("メールの設定を読み取れません。", "The settings for mail cannot be used."))
        }
        return MailSender(server: server)
    }
}
