import ArgumentParser
import Foundation
import Logging
import Site
import Store

/// `hakadori serve`: the public pages, until it is stopped.
struct Serve: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("公開ページと職員用の画面を配信する", "Serve the public pages and the staff pages."),
            discussion: say(
                """
                止めるまで動き続けます（Ctrl-C または SIGTERM。途中の応答は終えてから止まります）。公表した\
                内容だけが見え、別に実行した hakadori publish もすぐに反映します。職員用の画面は /staff に\
                あります。利用者がまだいないときは、最初の管理者を作るコードを標準エラーに表示します。

                例：
                  hakadori serve
                  hakadori serve --port 9000 --host 0.0.0.0
                """,
                """
                Runs until it is stopped (Ctrl-C or SIGTERM; answers under way are finished first). Only what is \
                published is seen, and what another hakadori publish does is seen at once.

                Example:
                  hakadori serve
                  hakadori serve --port 9000 --host 0.0.0.0
                """)
        )
    }

    @Option(help: .say("待ち受けるポート（既定：8080）", "The port to listen on (default: 8080).", value: "port"))
    var port: String?

    @Option(help: .say("待ち受けるアドレス（既定：127.0.0.1）", "The address to listen on (default: 127.0.0.1).", value: "address"))
    var host: String?

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        Server.limitHeaps()
        let settings = try database.settings([.port: port, .host: host])
        var web = Site.Settings()
        web.host = settings.host
        web.port = settings.port
        web.trustsProxy = settings.trustsProxy
        web.isBehindHTTPS = settings.isBehindHTTPS
        web.calendar = settings.calendar
        web.sessionLimits = SessionLimits(idle: settings.sessionIdle * 60, absolute: settings.sessionLength * 60)
        let limits = settings.limits
        web.maximumConnections = limits[.connections]
        web.connectionsPerAddress = limits[.connectionsPerAddress]
        web.headerSeconds = limits[.headerTimeout]
        web.idleSeconds = limits[.idleTimeout]
        web.progressSeconds = limits[.progressTimeout]
        web.stopSeconds = limits[.stopTimeout]
        web.formMemory = limits[.formMemory] << 20
        let logger = settings.logger()
        let sender = try settings.mail?.sender()
        try await settings.withStore(
            for: .writing, patience: limits[.databaseTimeout], saying: { settings.announce($0, logger) }
        ) { store in
            let setUp = try await store.people.issueSetUpCode()
            let heads = HeadAnnouncer(store: store, recipients: settings.headRecipients, logger: logger)
            var helpers = [
                Task { await RoundAnnouncer(store: store, logger: logger).run() }, Task { await heads.run() },
            ]
            if let sender, let from = settings.mail?.from {
                helpers.append(
                    Task { await OutboxWorker(store: store, sender: sender, from: from, logger: logger).run() })
            }
            // A mail that is on its way is brought to its end, then the store is closed.
            func dismissHelpers() async {
                helpers.forEach { $0.cancel() }
                for helper in helpers { await helper.value }
            }
            do {
                try await Server(settings: web, store: store, logger: logger).run { port in
                    let address = settings.webAddress(port: port)
                    settings.announce(
                        say("\(address) で配信しています（終わるときは Ctrl-C）。", "Serving \(address) (stop with Ctrl-C)."), logger)
                    if let setUp {
                        settings.announce(
                            say(
                                "利用者がまだいません。\(address)/staff/first-run で最初の管理者を作れます。初期設定コード：\(setUp.text)",
                                "Nobody has an account yet. Make the first administrator at \(address)/staff/first-run "
                                    + "with the set-up code \(setUp.text)."), logger)
                    }
                }
                await dismissHelpers()
            } catch {
                await dismissHelpers()
                guard let refusal = error as? CannotListen else { throw error }
                throw Self.problem(refusal, settings)
            }
        }
    }

    private static func problem(_ refusal: CannotListen, _ settings: Settings) -> Problem {
        let advice =
            switch refusal {
            case .system(EADDRINUSE):
                say(
                    "このポートはほかのプログラムが使っています。--port で別の番号を指定してください。",
                    "Another program has this port: name another with --port.")
            case .system(EACCES):
                say(
                    "このポートを使う権限がありません。--port で1024以上の番号を指定してください。",
                    "This user may not use this port: name one from 1024 up with --port.")
            case .system(EADDRNOTAVAIL), .noSuchHost:
                say(
                    "この機械のアドレスではありません。--host を確かめてください。",
                    "This machine has no such address: check --host.")
            case .system(let number):
                say("\(systemMessage(number))。", "\(systemMessage(number)).")
            }
        return Problem(
            .unavailable,
            say(
                "\(settings.host) のポート\(settings.port)で待ち受けられませんでした。\(advice)",
                "Could not listen on \(settings.host), port \(settings.port). \(advice)"))
    }
}
