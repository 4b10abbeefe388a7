import Hummingbird

/// Hands Hummingbird's requests to the reception.
struct Responder: HTTPResponder {
    typealias Context = BasicRequestContext

    let reception: Reception

    func respond(to request: Request, context: Context) async -> Response {
        let answer = await reception.answer(to: request.head, Asking(request.head))
        return Response(
            status: answer.status, headers: answer.fields,
            body: answer.body.map { ResponseBody(byteBuffer: $0) } ?? .init())
    }
}
