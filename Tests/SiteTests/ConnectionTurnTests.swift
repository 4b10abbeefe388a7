import NIOCore
import Testing

@testable import Site

/// Which connection makes room where places are short.
struct ConnectionTurnTests {
    private func at(_ seconds: Int64) -> NIODeadline { .uptimeNanoseconds(0) + .seconds(seconds) }

    private func turn(_ waiting: ConnectionPace.Waiting, at now: NIODeadline) -> ConnectionRegister.Turn? {
        let pulse = ConnectionRegister.Pulse(at: now)
        pulse.note(waiting)
        return pulse.turn(at: now)
    }

    @Test func `idle ones go first, then slow clients, and whoever has just come last`() throws {
        let order = try [
            .forNothing(since: at(10)), .forNothing(since: at(98)), .forClient(since: at(5)), .forClient(since: at(99)),
            .forNothing(since: at(100)),
        ].map { try #require(turn($0, at: at(100))) }
        #expect(order == order.sorted())
        #expect(Set(order.map(\.kind)) == [.nothingAsked, .clientIsSlow, .justCame])
    }

    @Test func `nobody goes for whom the server works`() {
        #expect(turn(.forUs, at: at(100)) == nil)
    }

    @Test func `a newcomer is one for a second`() {
        let pulse = ConnectionRegister.Pulse(at: at(100))
        #expect(pulse.turn(at: at(100))?.kind == .justCame)
        #expect(pulse.turn(at: at(101))?.kind == .nothingAsked)
    }
}
