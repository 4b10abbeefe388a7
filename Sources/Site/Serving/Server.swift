import CMalloc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Store

/// The server of the public pages (公開サーバー): everything it is made of is put together here and nowhere else.
public struct Server: Sendable {
    private let settings: Settings
    private let logger: Logger
    let handler: RequestHandler

    /// - Parameters:
    ///   - store: opened and migrated; the caller closes it after `run` has returned.
    ///   - logger: gets one line a request at `info`, and what went wrong at `error`.
    public init(settings: Settings, store: Store, logger: Logger, clocks: Clocks = .system) {
        self.settings = settings
        self.logger = logger
        let watch = PublicationWatch(
            lateness: .milliseconds(settings.publicationCheckMilliseconds),
            // Half of it, so that the page itself is there in time, too.
            patience: { try? await Task.sleep(for: .milliseconds(500 * settings.silenceSeconds)) },
            now: clocks.instant, logger: logger
        ) { try await store.editions.stamp() }
        handler = RequestHandler(
            pages: PublicPages(
                publications: Publications(store: store, memory: settings.planMemory), watch: watch,
                memory: PageMemory(limit: settings.pageMemory), clocks: clocks),
            health: Health(store: store, patience: .seconds(2 * settings.silenceSeconds)),
            staff: StaffRouter(store: store, settings: settings, clocks: clocks, logger: logger),
            settings: settings, clocks: clocks, logger: logger)
    }

    /// Keeps the heap small, if it is called before anything else is done.
    ///
    /// The C library makes a heap for each thread that is begun and gives little back; two serve this program as fast.
    public static func limitHeaps() { mallopt(M_ARENA_MAX, 2) }

    /// Serves until SIGTERM or SIGINT; requests under way are answered first, as far as that is possible in `stopSeconds`.
    ///
    /// - Parameter onReady: called once connections are accepted, with the port that was bound.
    /// - Throws: `CannotListen` when the address cannot be bound.
    public func run(onReady: @escaping @Sendable (_ port: Int) async -> Void = { _ in }) async throws {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .notice)
        let (handler, port, limits) = (handler, settings.port, ConnectionLimits(settings))
        let register = ConnectionRegister(
            limit: settings.maximumConnections, limitOfAddress: settings.connectionsPerAddress,
            trustsProxy: settings.trustsProxy)
        let application = Application(
            responder: Responder(handler: handler, memory: FormMemory(limit: settings.formMemory)),
            server: HTTPServerBuilder {
                Connection(responder: $0, handler: handler, register: register, limits: limits)
            },
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: port), backlog: 1024,
                availableConnectionsDelegate: .maximum(
                    settings.maximumConnections + ConnectionRegister.reserve, logger: quiet)),
            onServerRunning: { await onReady($0.localAddress?.port ?? port) },
            logger: quiet)
        do { try await application.runService() } catch let error as IOError {
            throw CannotListen.system(error.errnoCode)
        } catch is SocketAddressError.UnknownHost {
            throw CannotListen.noSuchHost
        }
    }
}
