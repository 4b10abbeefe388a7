import Hummingbird
import NIOCore
import Pages

/// Hands Hummingbird's requests to the reception.
struct Responder: HTTPResponder {
    let reception: Reception
    /// In bytes.
    let largestForm: Int

    func respond(to request: Request, context: VisitorContext) async -> Response {
        let answer = await reception.answer(
            to: request.head, Asking(request.head), body: await body(of: request), remote: context.remote)
        return Response(
            status: answer.status, headers: answer.fields,
            body: answer.body.map { ResponseBody(byteBuffer: $0) } ?? .init())
    }

    private func body(of request: Request) async -> StaffDesk.Body {
        guard request.method == .post, StaffAddress.isStaff(request.uri.string) else { return .read([]) }
        // Said beforehand, it need not arrive.
        let stated = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard stated <= largestForm else { return .tooLarge }
        do {
            return .read(Array(try await request.body.collect(upTo: largestForm).readableBytesView))
        } catch is NIOTooManyBytesError {
            return .tooLarge
        } catch {
            return .broken
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
