import ArgumentParser
import Foundation
import Japanese
import Mail

/// `hakadori mail test`: sends one mail at once, to see that the settings are right.
struct MailTest: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "test",
            abstract: say("試しのメールを1通送る", "Send one mail to see that the settings are right."),
            discussion: say(
                """
                すぐに送り、送れなければ理由を示して終了コード69で終わります。データベースは使いません。

                例：
                  hakadori mail test tanaka@city.example
                """,
                """
                Sends it at once; where that fails, says why and ends with the exit code 69. No database is used.

                Example:
                  hakadori mail test tanaka@city.example
                """))
    }

    @Argument(help: .say("宛先のメールアドレス", "Where to.", value: "address"))
    var address: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let settings = try common.settings()
        guard let mail = settings.mail else {
            throw Problem(
                .configuration,
                say(
                    "メールは設定されていません。mail-server と mail-from を設定してください。",
                    "Mail is not set up. Set mail-server and mail-from."))
        }
        guard let to = EmailAddress(address).map({ Mailbox($0) }) else {
            throw Problem(
                .usage,
                say("メールアドレスは tanaka@city.example のように書きます。", "Write a mail address such as tanaka@city.example."))
        }
        let message = MailMessage(
            from: mail.from, to: to, subject: HeaderText(say("捗りからの試しのメール", "A test mail from Hakadori")),
            body: say(
                "このメールが読めれば、メールの設定は正しく働いています。\n", "If you can read this, the settings for mail are right.\n"),
            date: Date(), name: UUID().uuidString)
        switch await (try mail.sender()).send(message) {
        case .success:
            StandardError.write(
                line: say("メールサーバーが受け取りました：\(to.address)", "The mail server took it: \(to.address)"))
        case .failure(let fault):
            throw Problem(
                .unavailable,
                say(
                    "\(mail.host):\(mail.port) から送れませんでした（\(fault.reason)）。",
                    "It could not be sent through \(mail.host):\(mail.port) (\(fault.reason))."))
        }
    }
}
