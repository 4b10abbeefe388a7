import Hummingbird
import NIOCore

/// Hands Hummingbird's requests to ours.
struct Responder: HTTPResponder {
    let handler: RequestHandler
    let memory: FormMemory

    func respond(to request: Request, context: VisitorContext) async -> Response {
        let share = FormMemory.Share(of: memory)
        let answer = await handler.answer(
            to: request.head, RequestConditions(request.head), body: body(of: request, share), remote: context.remote)
        return Response(
            status: answer.status, headers: answer.fields,
            body: answer.body.map { ResponseBody(byteBuffer: $0) } ?? .init())
    }

    private func body(of request: Request, _ share: FormMemory.Share) -> UnreadBody {
        guard request.method == .post, StaffAddress.isStaff(request.uri.string) else { return .read([]) }
        return UnreadBody { limit, isStranger in
            // Said beforehand, it need not arrive.
            let stated = request.headers[.contentLength].flatMap { Int($0) } ?? 0
            guard stated <= limit else { return .tooLarge }
            var bytes: [UInt8] = []
            do {
                for try await part in request.body {
                    let count = bytes.count + part.readableBytes
                    guard count <= limit else { return .tooLarge }
                    if count > FormSize.small {
                        let more = count - max(bytes.count, FormSize.small)
                        guard share.grow(by: more, isStranger: isStranger) else { return .noRoom }
                    }
                    bytes += part.readableBytesView
                }
                return .whole(bytes)
            } catch {
                return .broken
            }
        }
    }
}

/// What Hummingbird tells about a request's connection (接続の情報).
struct VisitorContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address at the other end.
    let remote: String?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remote = source.channel.remoteAddress?.ipAddress
    }
}
