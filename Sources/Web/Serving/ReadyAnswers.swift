import NIOCore
import NIOHTTP1

/// Answers on the connection itself what is ready in memory, and passes everything else on.
///
/// Going through a task and back costs more than the answer does, and so does writing the same headers again: what is ready
/// goes out as bytes. It also stands guard: bodies but those of forms are dropped unread, what is no HTTP gets a page and an end, and so does
/// (without a page) a connection on which nothing happens.
final class ReadyAnswers: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let reception: Reception
    private let idleTime: TimeAmount
    /// Requests that were passed on and are not answered yet. Answers keep the order of requests, so nothing may
    /// overtake them.
    private var waiting = 0
    /// Whether the request that was passed on last is still arriving.
    private var isArriving = false
    /// The answer to the request that is arriving.
    private var ready: EncodedAnswer?
    /// Whether the body of the request that is arriving is read.
    private var takesBody = false
    /// Whether the connection ends with the answer to the request that was passed on last.
    private var endsWithAnswer = false
    private var isClosing = false
    private var lastRequest = NIODeadline.now()
    private var idleCheck: Scheduled<Void>?

    /// - Parameter idleTime: after which a connection without a whole request is closed.
    init(reception: Reception, idleTime: TimeAmount) {
        self.reception = reception
        self.idleTime = idleTime
    }

    func handlerAdded(context: ChannelHandlerContext) { watch(context, until: lastRequest + idleTime) }

    func handlerRemoved(context: ChannelHandlerContext) { idleCheck?.cancel() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        switch unwrapInboundIn(data) {
        case .head(let request):
            lastRequest = .now()
            let asking = Asking(request)
            guard asking.namesHost(in: request.version) else {
                return errorCaught(context: context, error: HTTPParserError.invalidHost)
            }
            // A client that does not read its answers waits in the line that has an end.
            if waiting == 0, context.channel.isWritable, !asking.endsConnection, request.version == .http1_1 {
                ready = reception.readyAnswer(to: request, asking)
            }
            guard ready == nil else { return }
            waiting += 1
            isArriving = true
            takesBody = reception.takesBody(of: request)
            // Before HTTP/1.1 it is the end of the connection that ends an answer, unless the client asks to keep it.
            endsWithAnswer = request.version != .http1_1 && !request.isKeepAlive
            context.fireChannelRead(data)
        case .body: if takesBody, ready == nil { context.fireChannelRead(data) }
        case .end:
            if let answer = ready {
                ready = nil
                write(answer, context)
            } else {
                isArriving = false
                context.fireChannelRead(data)
            }
        }
    }

    /// Called when the answer to a request that was passed on has been written.
    fileprivate func answered(_ context: ChannelHandlerContext) {
        waiting -= 1
        lastRequest = .now()
        // Answered before it was read to its end: it has a body that nobody wants.
        if isArriving || endsWithAnswer && waiting == 0 { finish(context) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isClosing, waiting == 0 else {
            context.close(promise: nil)
            return
        }
        write(reception.answerToNonsense(isTooLarge: error as? HTTPParserError == .headerOverflow), context)
        finish(context)
    }

    private func write(_ answer: EncodedAnswer, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(answer.head), promise: nil)
        if let body = answer.body { context.write(wrapOutboundOut(body), promise: nil) }
        context.flush()
    }

    /// Says goodbye, and closes a second later: at once, what is still arriving would make the client lose the answer.
    private func finish(_ context: ChannelHandlerContext) {
        isClosing = true
        let channel = context.channel
        context.flush()
        context.close(mode: .output, promise: nil)
        context.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
    }

    private func watch(_ context: ChannelHandlerContext, until deadline: NIODeadline) {
        idleCheck = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
            let isAnswering = self.waiting > 0 && !self.isArriving
            let end = self.lastRequest + self.idleTime
            if isAnswering {
                self.watch(context, until: .now() + self.idleTime)
            } else if end <= .now() {
                context.close(promise: nil)
            } else {
                self.watch(context, until: end)
            }
        }
    }
}

/// Tells `ReadyAnswers`, which sees only bytes on their way out, when an answer has ended.
final class AnswerEnds: ChannelOutboundHandler {
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let ready: ReadyAnswers

    init(_ ready: ReadyAnswers) {
        self.ready = ready
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        context.write(data, promise: promise)
        if case .end = unwrapOutboundIn(data) { ready.answered(context) }
    }
}
