import ArgumentParser
import Logging
import Store
import Web

/// `hakadori serve`: the public pages, until it is stopped.
struct Serve: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("公開ページを配信する", "Serve the public pages."),
            discussion: say(
                """
                止めるまで動き続けます（Ctrl-C または SIGTERM。途中の応答は終えてから止まります）。公表した\
                内容だけが見え、別に実行した hakadori publish もすぐに反映します。

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
        let settings = try database.settings([.port: port, .host: host])
        var web = Web.Settings()
        web.host = settings.host
        web.port = settings.port
        web.trustsProxy = settings.trustsProxy
        var logger = Logger(label: "hakadori") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = settings.logLevel
        try await settings.withStore(for: .writing) { store in
            do {
                try await Server(settings: web, store: store, logger: logger).run { port in
                    let address = settings.webAddress(port: port)
                    StandardError.write(
                        line: say("\(address) で配信しています（終わるときは Ctrl-C）。", "Serving \(address) (stop with Ctrl-C)."))
                }
            } catch let error where !(error is StoreError) {
                throw Problem(
                    .unavailable,
                    say(
                        "\(settings.host) のポート\(settings.port)で待ち受けられませんでした（\(error)）。"
                            + "ほかのプログラムが使っていないか確かめるか、--port で別の番号を指定してください。",
                        "Could not listen on \(settings.host), port \(settings.port) (\(error)). See whether another "
                            + "program has it, or name another with --port."))
            }
        }
    }
}
