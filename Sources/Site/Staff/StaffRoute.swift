/// One thing that can be asked for under `/staff` (職員用の経路): method, place, who may, and what is done.
///
/// The audience is a type: what `answer` gets can only be had by being admitted to it. A route that names none cannot be
/// written down, and one for administrators cannot be answered for anybody else.
struct StaffRoute: Sendable {
    enum Method: Sendable {
        case get
        case post
    }

    let method: Method
    let place: StaffPlace
    let audience: any Audience.Type
    let formSize: FormSize
    let answer: @Sendable (StaffRequest) async throws -> StaffReply

    init<A: Audience>(
        _ method: Method, _ place: StaffPlace, for audience: A.Type, takes formSize: FormSize = .usual,
        _ answer: @escaping @Sendable (A.Admitted) async throws -> StaffReply
    ) {
        self.method = method
        self.place = place
        self.audience = audience
        self.formSize = formSize
        self.answer = { request in
            switch try await A.admission(of: request) {
            case .admitted(let admitted): try await answer(admitted)
            case .turnedAway(let reply): reply
            }
        }
    }
}
