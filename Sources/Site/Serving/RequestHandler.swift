import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import People
import Rounds
import Store

/// Takes every request in and hands its answer out (受付): finds who knows, mends what failed, writes the log.
struct RequestHandler: Sendable {
    let pages: PublicPages
    let health: Health
    let staff: StaffRouter
    let trustsProxy: Bool
    let clocks: Clocks
    let logger: Logger
    private let stamps: MomentFields

    init(pages: PublicPages, health: Health, staff: StaffRouter, settings: Settings, clocks: Clocks, logger: Logger) {
        self.pages = pages
        self.health = health
        self.staff = staff
        self.clocks = clocks
        self.logger = logger
        trustsProxy = settings.trustsProxy
        stamps = MomentFields(isBehindHTTPS: settings.isBehindHTTPS)
    }

    /// The answer, where it is ready and needs nobody's help.
    ///
    /// - Parameter isLast: whether the connection ends with it, which it then says.
    func readyAnswer(to request: HTTPRequestHead, _ conditions: RequestConditions, isLast: Bool = false)
        -> EncodedAnswer?
    {
        // The address is a key of a dictionary: those that are ready are ASCII, and anything else takes its time to look up.
        guard request.method == .GET || request.method == .HEAD, !conditions.hasBody, request.uri.isASCII else {
            return nil
        }
        let start = clocks.instant()
        guard let reply = pages.readyReply(at: request.uri) ?? FixedReplies.all[request.uri] else { return nil }
        var answer = reply.encodedAnswer(to: conditions)
        if isLast { answer.head.writeStaticString("Connection: close\r\n") }
        return finished(answer, request, proxyID: conditions.proxyID, start: start)
    }

    /// For what is no request at all.
    func answerToNonsense(isTooLarge: Bool) -> EncodedAnswer {
        let reply = Refusal(isTooLarge ? .tooLarge : .badRequest).reply(
            status: isTooLarge ? .requestHeaderFieldsTooLarge : .badRequest)
        var answer = reply.encodedAnswer(to: RequestConditions())
        answer.head.writeStaticString("Connection: close\r\n")
        return finished(answer, nil, proxyID: nil, start: clocks.instant())
    }

    /// For a request that nobody has time for: too many others are in work, of this address or of all.
    func answerWhileBusy(to request: HTTPRequestHead) -> EncodedAnswer {
        var conditions = RequestConditions()
        conditions.isHead = request.method == .HEAD
        var answer = Refusal(.unavailable).reply().encodedAnswer(to: conditions)
        answer.head.writeStaticString("Connection: close\r\n")
        return finished(answer, request, proxyID: RequestConditions(request).proxyID, start: clocks.instant())
    }

    /// Whether the body of a request is read: nothing but the forms of the staff side has one.
    func takesBody(of request: HTTPRequestHead) -> Bool {
        request.method == .POST && StaffAddress.isStaff(request.uri)
    }

    /// - Parameters:
    ///   - body: of a form of the staff side.
    ///   - remote: the address at the other end of the connection.
    func answer(
        to request: HTTPRequest, _ conditions: RequestConditions, body: UnreadBody = .read([]), remote: String? = nil
    ) async -> Answer {
        let start = clocks.instant()
        var request = request
        // No header that is looked at says anything beyond ASCII. Those of others, such as a cookie, are overlooked.
        request.headerFields.removeAll { !$0.value.isASCII }
        if request.authority?.isASCII == false { request.authority = nil }
        let id = stamps.id(after: trustsProxy ? conditions.proxyID : nil)
        if let path = request.path, StaffAddress.isStaff(path) {
            let caller = Caller(remote: remote, fields: request.headerFields, trustsProxy: trustsProxy)
            let (answer, account) = await staff.answer(to: request, body: body, from: caller, id: id)
            return finished(answer, request, id: id, start: start, account: account)
        }
        return finished(
            await reply(to: request, conditions, id: id).answer(to: conditions), request, id: id, start: start)
    }

    private func reply(to request: HTTPRequest, _ conditions: RequestConditions, id: String) async -> Reply {
        let target = request.path ?? ""
        do {
            guard request.method == .get || request.method == .head else { throw Refusal(.methodNotAllowed) }
            guard !conditions.hasBody else { throw Refusal(.badRequest) }
            switch RequestedResource(target: target) {
            case .address(let address): return try await pages.reply(to: address)
            case .otherSpelling(let address): return .redirect(to: address)
            case .fixed(let reply): return reply
            case .outdated(let asset): return FixedReplies.outdated(asset)
            case .readiness:
                let (reply, error) = await health.readiness()
                if let error { logger.error("Not ready", metadata: ["request": "\(id)", "error": "\(error)"]) }
                return reply
            case .problem(let problem, let wayOn): throw Refusal(problem, wayOn: wayOn)
            }
        } catch let refusal as Refusal {
            return refusal.reply()
        } catch let error as StoreError where error.isPassing {
            logger.error("The database does not answer", metadata: ["request": "\(id)", "error": "\(error)"])
            return Refusal(.unavailable).reply(asData: RequestTarget(target)?.path.hasSuffix(".json") ?? false)
        } catch {
            logger.error("A page could not be made", metadata: ["request": "\(id)", "error": "\(error)"])
            return Refusal(.internalError(id: id)).reply()
        }
    }

    private func finished(
        _ answer: Answer, _ request: HTTPRequest, id: String, start: ContinuousClock.Instant, account: Account? = nil
    ) -> Answer {
        var answer = answer
        stamps.add(to: &answer.fields, id: id, seconds: clocks.seconds())
        write(
            request.method.rawValue, request.path, answer.status.code, id, start, answer.body?.readableBytes ?? 0,
            account)
        return answer
    }

    private func finished(
        _ answer: EncodedAnswer, _ request: HTTPRequestHead?, proxyID: String?, start: ContinuousClock.Instant
    ) -> EncodedAnswer {
        var answer = answer
        let id = stamps.id(after: trustsProxy ? proxyID : nil)
        stamps.end(&answer.head, id: id, seconds: clocks.seconds())
        write(request?.method.rawValue, request?.uri, answer.status, id, start, answer.body?.readableBytes ?? 0)
        return answer
    }

    /// The line in the log: what sort of thing was asked, by whom, what came of it, how long it took, how much was sent.
    private func write(
        _ method: String?, _ target: String?, _ status: Int, _ id: String, _ start: ContinuousClock.Instant,
        _ bytes: Int, _ account: Account? = nil
    ) {
        guard logger.logLevel <= .info else { return }
        let took = clocks.instant() - start
        let route = target.map { RoutePattern.text(of: $0) } ?? "-"
        // Anybody can make up a method.
        let method = method.map { Self.methods.contains($0) ? $0 : "OTHER" } ?? "-"
        var metadata: Logger.Metadata = [
            "request": "\(id)", "method": "\(method)", "route": "\(route)", "status": "\(status)",
            "ms": "\(took.milliseconds)", "bytes": "\(bytes)",
        ]
        if let account {
            metadata["city"] = "\(account.city)"
            metadata["account"] = "\(account.id)"
        }
        logger.info("\(method) \(route) \(status)", metadata: metadata)
    }

    private static let methods: Set<String> = [
        "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT",
    ]
}

extension StoreError {
    /// Whether it may be over in a while, without anybody mending the program.
    var isPassing: Bool {
        switch self {
        case .cannotConnect, .notMigrated, .newerSchema, .storage: true
        // SQLSTATE 08 connection, 53 resources, 57 the operator; SQLite 5 busy, 6 locked.
        case .database(let code, _): ["08", "53", "57"].contains { code.hasPrefix($0) } || ["5", "6"].contains(code)
        default: false
        }
    }
}

extension StoreError {
    /// How the staff side says it, where it is passing.
    var staffProblem: StaffProblemPage.Problem {
        switch self {
        case .storage: .noRoom
        case .newerSchema: .outdated
        default: .unavailable
        }
    }
}

extension Duration {
    /// With two digits behind the point.
    fileprivate var milliseconds: String {
        let hundredths = Int(components.seconds) * 100_000 + Int(components.attoseconds / 10_000_000_000_000)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
