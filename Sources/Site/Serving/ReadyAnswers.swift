import NIOCore
import NIOHTTP1

/// Answers on the connection itself what is ready in memory, and passes everything else on.
///
/// Going through a task and back costs more than the answer does, and so does writing the same headers again: what is ready
/// goes out as bytes. It also stands guard: bodies but those of forms are dropped unread, what is no HTTP gets a page and an end, and so does
/// (without a page) a client that does not go on.
final class ReadyAnswers: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private let handler: RequestHandler
    private let seat: ConnectionSeat
    /// Requests that were passed on and are not answered yet. Answers keep the order of requests, so nothing may
    /// overtake them.
    private var waiting = 0
    /// Whether the request that was passed on last is still arriving.
    private var isArriving = false
    /// The answer to the request that is arriving.
    private var ready: EncodedAnswer?
    /// Whether the connection ends with that.
    private var isLast = false
    /// Whether the body of the request that is arriving is read.
    private var takesBody = false
    /// Whether the connection ends with the answer to the request that was passed on last.
    private var endsWithAnswer = false
    /// Once nothing is taken any more and only what is on its way goes out.
    private var farewell: Farewell?
    private var pace: ConnectionPace
    private var check: Scheduled<Void>?

    init(handler: RequestHandler, seat: ConnectionSeat) {
        self.handler = handler
        self.seat = seat
        pace = ConnectionPace(limits: seat.limits.pace, at: .now())
    }

    func handlerAdded(context: ChannelHandlerContext) { look(context) }

    func handlerRemoved(context: ChannelHandlerContext) {
        check?.cancel()
        seat.endRequests()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard farewell == nil else {
            if case .body(let bytes) = unwrapInboundIn(data) { farewell?.receive(bytes.readableBytes, at: .now()) }
            return
        }
        switch unwrapInboundIn(data) {
        case .head(let request): begin(request, data, context)
        case .body(let bytes):
            pace.receive(bytes.readableBytes, at: .now())
            if takesBody, ready == nil { context.fireChannelRead(data) }
        case .end:
            if let answer = ready {
                ready = nil
                pace.awaitRequest(at: .now())
                write(answer, context)
                if isLast { finish(context) }
            } else {
                isArriving = false
                pace.endRequest()
                context.fireChannelRead(data)
            }
        }
        noteWaiting(context)
    }

    /// Whoever still sends is heard to the end, by us alone: those behind us do not ask for more.
    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        if farewell != nil { context.read() }
    }

    private func begin(_ request: HTTPRequestHead, _ data: NIOAny, _ context: ChannelHandlerContext) {
        let conditions = RequestConditions(request)
        guard conditions.namesHost(in: request.version) else {
            return refuse(context, isTooLarge: false)
        }
        pace.beginRequest(at: .now())
        isLast = conditions.endsConnection || seat.isReserve
        // A client that does not read its answers waits in the line that has an end.
        if waiting == 0, context.channel.isWritable,
            isLast || request.version == .http1_1 && !conditions.changesConnection
        {
            ready = handler.readyAnswer(to: request, conditions, isLast: isLast)
        }
        guard ready == nil else { return }
        if waiting == 0, !seat.beginRequest(request, remote: context.remoteAddress) {
            write(handler.answerWhileBusy(to: request), context)
            return finish(context)
        }
        waiting += 1
        isArriving = true
        takesBody = handler.takesBody(of: request)
        // Before HTTP/1.1 it is the end of the connection that ends an answer, unless the client asks to keep it.
        endsWithAnswer = request.version != .http1_1 && !request.isKeepAlive
        context.fireChannelRead(data)
    }

    /// Whether the answer that begins is the last of this connection, which it then has to say: the request that it is for is
    /// still arriving, and nobody wants the rest. Else the client would ask again here.
    fileprivate func beginsLastAnswer() -> Bool {
        guard isArriving, waiting == 1 else { return false }
        endsWithAnswer = true
        return true
    }

    /// Called when the answer to a request that was passed on has been written.
    fileprivate func answered(_ context: ChannelHandlerContext) {
        waiting -= 1
        if waiting == 0 {
            seat.endRequests()
            pace.awaitRequest(at: .now())
        }
        noteWaiting(context)
        // Answered before it was read to its end: it has a body that nobody wants. A form behind it may still be wanted.
        if waiting == 0, isArriving || endsWithAnswer { finish(context) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // What follows on what was no request is none either, each time anew.
        guard farewell == nil else { return }
        refuse(context, isTooLarge: error as? HTTPParserError == .headerOverflow)
    }

    /// Answers what is no request, and ends.
    private func refuse(_ context: ChannelHandlerContext, isTooLarge: Bool) {
        guard waiting == 0 else {
            context.close(promise: nil)
            return
        }
        write(handler.answerToNonsense(isTooLarge: isTooLarge), context)
        finish(context)
    }

    // MARK: On its way out

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        pace.write(unwrapOutboundIn(data).readableBytes)
        context.write(data, promise: promise)
    }

    private func write(_ answer: EncodedAnswer, _ context: ChannelHandlerContext) {
        pace.write(answer.head.readableBytes + (answer.body?.readableBytes ?? 0))
        context.write(wrapOutboundOut(.byteBuffer(answer.head)), promise: nil)
        if let body = answer.body { context.write(wrapOutboundOut(.byteBuffer(body)), promise: nil) }
        context.flush()
    }

    /// How much lies here that the client has not taken.
    private func unread(_ context: ChannelHandlerContext) -> Int {
        (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    /// Tells the register whether this connection could make room for another.
    private func noteWaiting(_ context: ChannelHandlerContext) {
        let waiting = farewell.map { ConnectionPace.Waiting.forNothing(since: $0.since) }
        seat.pulse.note(waiting ?? pace.waiting(at: .now(), unread: unread(context)))
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        noteWaiting(context)
        context.fireChannelWritabilityChanged()
    }

    /// Says goodbye; what is on its way goes out, as long as the client takes it.
    private func finish(_ context: ChannelHandlerContext) {
        guard farewell == nil else { return }
        farewell = Farewell(at: .now())
        context.flush()
        context.close(mode: .output, promise: nil)
        context.read()
        noteWaiting(context)
    }

    /// Whoever closes the connection from within does not cut off an answer that is being read.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, farewell == nil, unread(context) > 0 else {
            return context.close(mode: mode, promise: promise)
        }
        context.channel.closeFuture.cascade(to: promise)
        finish(context)
    }

    // MARK: Ends

    /// Looks again and again whether the client goes on.
    private func look(_ context: ChannelHandlerContext) {
        check = context.eventLoop.assumeIsolated().scheduleTask(in: seat.limits.checkEvery) { self.look(context) }
        let (now, unread) = (NIODeadline.now(), unread(context))
        let isOver = pace.isOver(at: now, unread: unread)
        noteWaiting(context)
        let hasSaidGoodbye = unread == 0 && farewell?.isOver(at: now) ?? false
        if hasSaidGoodbye || isOver { context.close(promise: nil) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ConnectionRegister.PlaceIsTaken { return context.close(promise: nil) }
        if event is ChannelShouldQuiesceEvent {
            // Whatever the client does, the server ends.
            context.eventLoop.assumeIsolated().scheduleTask(in: seat.limits.stop) { context.close(promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }
}

/// Tells `ReadyAnswers`, which sees only bytes on their way out, when an answer begins and ends.
final class AnswerEnds: ChannelOutboundHandler {
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let ready: ReadyAnswers

    init(_ ready: ReadyAnswers) {
        self.ready = ready
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where ready.beginsLastAnswer():
            head.headers.replaceOrAdd(name: "Connection", value: "close")
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            context.write(data, promise: promise)
            ready.answered(context)
        default: context.write(data, promise: promise)
        }
    }
}
