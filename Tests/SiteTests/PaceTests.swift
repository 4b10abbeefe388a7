import NIOCore
import Testing

@testable import Site

/// Whose turn it is, and how long it lasts.
struct PaceTests {
    private let limits = ConnectionPace.Limits(head: .seconds(15), idle: .seconds(60), progress: .seconds(20))

    private func at(_ seconds: Double) -> NIODeadline {
        .uptimeNanoseconds(1000) + .milliseconds(Int64(seconds * 1000))
    }
    private func pace() -> ConnectionPace { ConnectionPace(limits: limits, at: at(0)) }

    @Test func `a first head has less time than the next`() {
        var pace = pace()
        let isLate1 = pace.isOver(at: at(14.9), unread: 0)
        let isLate2 = pace.isOver(at: at(15), unread: 0)
        #expect(!isLate1 && isLate2)
        pace.beginRequest(at: at(14))
        pace.endRequest()
        pace.awaitRequest(at: at(20))
        let isLate3 = pace.isOver(at: at(79.9), unread: 0)
        let isLate4 = pace.isOver(at: at(80), unread: 0)
        #expect(!isLate3 && isLate4)
    }

    @Test func `as long as we work, nobody is late`() {
        var pace = pace()
        pace.beginRequest(at: at(1))
        pace.endRequest()
        let isLate5 = pace.isOver(at: at(100_000), unread: 0)
        #expect(!isLate5)
    }

    @Test func `a body must go on, and more than drop by drop`() {
        var silent = pace()
        silent.beginRequest(at: at(0))
        silent.receive(900_000, at: at(1))
        let isLate6 = silent.isOver(at: at(20.9), unread: 0)
        let isLate7 = silent.isOver(at: at(21), unread: 0)
        #expect(!isLate6 && isLate7)
        var drops = pace()
        drops.beginRequest(at: at(0))
        var end = 0.0
        while !drops.isOver(at: at(end), unread: 0), end < 1000 {
            end += 1
            drops.receive(1, at: at(end))
        }
        #expect(end == 21)
        var steady = pace()
        steady.beginRequest(at: at(0))
        for second in 1...900 {
            steady.receive(1100, at: at(Double(second)))
            let isLate8 = steady.isOver(at: at(Double(second)), unread: 0)
            #expect(!isLate8)
        }
    }

    @Test func `an answer must be read, whatever is asked for beside it`() {
        var deaf = pace()
        deaf.beginRequest(at: at(0))
        deaf.endRequest()
        deaf.write(1_000_000)
        let isLate9 = deaf.isOver(at: at(1), unread: 500_000)
        #expect(!isLate9)
        // More is written while nothing is read: that is no progress.
        for second in 2...20 {
            deaf.write(1000)
            let isLate10 = deaf.isOver(at: at(Double(second)), unread: 500_000 + (second - 1) * 1000)
            #expect(!isLate10)
        }
        let isLate11 = deaf.isOver(at: at(21), unread: 500_000 + 19_000)
        #expect(isLate11)
        var slow = pace()
        slow.write(1_000_000)
        for second in 1...500 {
            let isLate12 = slow.isOver(at: at(Double(second)), unread: 1_000_000 - second * 2000 + 1000)
            #expect(!isLate12, "\(second)")
        }
        // Once it has read everything, it has its time to ask again.
        let isLate13 = slow.isOver(at: at(501), unread: 0)
        let isLate14 = slow.isOver(at: at(515), unread: 0)
        #expect(!isLate13 && !isLate14)
        let isLate15 = slow.isOver(at: at(516), unread: 0)
        #expect(isLate15)
    }

    @Test func `whoever does not read keeps us waiting, whatever was asked for`() {
        var pace = pace()
        #expect(pace.waiting(at: at(1), unread: 0) == .forNothing(since: at(0)))
        pace.beginRequest(at: at(1))
        pace.receive(10, at: at(2))
        #expect(pace.waiting(at: at(3), unread: 0) == .forClient(since: at(2)))
        pace.endRequest()
        #expect(pace.waiting(at: at(3), unread: 0) == .forUs)
        pace.write(1000)
        _ = pace.isOver(at: at(4), unread: 900)
        _ = pace.isOver(at: at(5), unread: 800)
        _ = pace.isOver(at: at(6), unread: 800)
        #expect(pace.waiting(at: at(7), unread: 800) == .forClient(since: at(5)))
        _ = pace.isOver(at: at(8), unread: 0)
        #expect(pace.waiting(at: at(8), unread: 0) == .forUs)
    }

    @Test func `at the end, who still sends is heard for a while and up to a bound`() {
        var end = Farewell(at: at(0))
        #expect(!end.isOver(at: at(1.9)) && end.isOver(at: at(2)))
        for second in 1...9 { end.receive(1000, at: at(Double(second))) }
        #expect(!end.isOver(at: at(9.9)) && end.isOver(at: at(10)))
        var flood = Farewell(at: at(0))
        flood.receive(Farewell.most - 1, at: at(1))
        #expect(!flood.isOver(at: at(1)))
        flood.receive(1, at: at(1))
        #expect(flood.isOver(at: at(1)))
    }

    @Test func `memory for forms comes back, and strangers have half of it`() {
        let memory = FormMemory(limit: 1000)
        do {
            let share = FormMemory.Share(of: memory)
            #expect(share.grow(by: 500, isStranger: true) && !share.grow(by: 1, isStranger: true))
            #expect(share.grow(by: 500, isStranger: false) && !share.grow(by: 1, isStranger: false))
            #expect(memory.bytesInUse == 1000)
        }
        #expect(memory.bytesInUse == 0)
    }
}
