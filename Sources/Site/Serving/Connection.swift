import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// One visitor's connection (接続): HTTP/1.1 with limits, and ready answers before everything else.
struct Connection: ServerChildChannel, HTTPChannelHandler {
    typealias Value = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    let responder: HTTPChannelHandler.Responder
    let handler: RequestHandler
    let register: ConnectionRegister
    let limits: ConnectionLimits

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            var head = NIOHTTPDecoderLimitConfiguration()
            head.maxHeaderFieldSize = 8 << 10
            head.maxHeaderListSize = 32 << 10
            head.maxHeaderFieldCount = 100
            // Not more at once than a small form has: who sends much is heard little by little.
            let options = channel.syncOptions
            try options?.setOption(
                .recvAllocator, value: AdaptiveRecvByteBufferAllocator(minimum: 64, initial: 2048, maximum: 16 << 10))
            try options?.setOption(.maxMessagesPerRead, value: 1)
            // The system holds no more for a client that does not read, and what it reads shows soon.
            try options?.setOption(.socketOption(.so_sndbuf), value: 256 << 10)
            let ready = ReadyAnswers(
                handler: handler, seat: ConnectionSeat(of: channel, in: register, limits: limits))
            let pipeline = channel.pipeline.syncOperations
            // Ready answers stand before the encoder, so that they go out as the bytes they are.
            try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: head)))
            try pipeline.addHandler(ready)
            try pipeline.addHandler(HTTPResponseEncoder())
            try pipeline.addHandler(AnswerEnds(ready))
            try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
            try pipeline.addHandler(HTTPConnectionStateHandler(logger: logger))
            // A body waits in the network, not in memory, until it is known who sends it.
            return try NIOAsyncChannel(
                wrappingChannelSynchronously: channel,
                configuration: .init(
                    backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2), isOutboundHalfClosureEnabled: true))
        }
    }

    func handle(value: Value, logger: Logger) async {
        await handleHTTP(asyncChannel: value, logger: logger)
    }
}
