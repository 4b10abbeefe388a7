import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Answers on the connection itself what is ready in memory, and passes everything else on.
///
/// Going through a task and back costs more than the answer does: without this, half of the server's time is spent on
/// changing threads. It also stands guard: bodies are dropped unread, and what is no HTTP gets a page and an end.
final class ReadyAnswers: ChannelDuplexHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let reception: Reception
    /// Requests that were passed on and are not answered yet. Answers keep the order of requests, so nothing may
    /// overtake them.
    private var waiting = 0
    /// Whether the request that was passed on last is still arriving.
    private var isArriving = false
    /// The answer to the request that is arriving.
    private var ready: Answer?
    private var isClosing = false

    init(reception: Reception) {
        self.reception = reception
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        switch unwrapInboundIn(data) {
        case .head(let request):
            let asking = Asking(request)
            // A client that does not read its answers waits in the line that has an end.
            if waiting == 0, context.channel.isWritable, !asking.endsConnection {
                ready = reception.readyAnswer(to: request, asking)
            }
            guard ready == nil else { return }
            waiting += 1
            isArriving = true
            context.fireChannelRead(data)
        case .body: break
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

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else {
            context.write(data, promise: promise)
            return
        }
        waiting -= 1
        if isArriving {
            // Answered before it was read to its end: it has a body that nobody wants.
            context.writeAndFlush(data, promise: promise)
            finish(context)
        } else {
            context.write(data, promise: promise)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isClosing, waiting == 0 else {
            context.close(promise: nil)
            return
        }
        let status: HTTPResponse.Status =
            error as? HTTPParserError == .headerOverflow ? .requestHeaderFieldsTooLarge : .badRequest
        write(reception.answerToNonsense(status: status), context)
        finish(context)
    }

    private func write(_ answer: Answer, _ context: ChannelHandlerContext) {
        let head = HTTPResponse(status: answer.status, headerFields: answer.fields)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if let body = answer.body { context.write(wrapOutboundOut(.body(body)), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// Says goodbye, and closes a second later: at once, what is still arriving would make the client lose the answer.
    private func finish(_ context: ChannelHandlerContext) {
        isClosing = true
        let channel = context.channel
        context.close(mode: .output, promise: nil)
        context.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
    }
}
