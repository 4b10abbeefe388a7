import Foundation
import Logging
import Testing

@testable import Site
@testable import Store

/// Whether anything was published, while the database says nothing.
struct WatchTests {
    private let clock = TestClock()

    @Test func `nobody waits longer for a silent database than the first who came`() async throws {
        let (silence, patience) = (Silence(), Patience())
        let watch = PublicationWatch(
            lateness: .milliseconds(250), patience: { await patience.wait() }, now: { [clock] in clock.instant },
            logger: Logger(label: "test") { _ in LogLines() }, ask: { try await silence.stamp() })
        let known = try await watch.stamp()
        await patience.isAskedFor()
        await patience.end()
        #expect(watch.freshStamp == known)
        await silence.begin()
        await patience.begin()
        clock.pass(.seconds(1))
        #expect(watch.freshStamp == nil)
        async let first = watch.stamp()
        await patience.isAskedFor()
        async let second = watch.stamp()
        // Whoever came second has the time to begin a wait of its own.
        try await Task.sleep(for: .milliseconds(100))
        await patience.end()
        let heard = try await [first, second]
        #expect(heard == [known, known])
        #expect(await patience.waits == 1)
        #expect(watch.freshStamp == known, "from then on nobody waits")
    }
}

/// How long somebody waits: until the test says that it is enough.
private actor Patience {
    private(set) var waits = 0
    private var isOver = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func begin() { (waits, isOver) = (0, false) }

    func end() {
        isOver = true
        for one in waiting { one.resume() }
        waiting = []
    }

    /// Comes to its end when somebody waits.
    func isAskedFor() async {
        while waits < 1 { try? await Task.sleep(for: .milliseconds(1)) }
    }

    func wait() async {
        waits += 1
        if !isOver { await withCheckedContinuation { waiting.append($0) } }
    }
}

/// A database that answers until it does not.
private actor Silence {
    private var hasBegun = false

    func begin() { hasBegun = true }

    func stamp() async throws -> PublicationStamp {
        if hasBegun { try await Task.sleep(for: .seconds(60)) }
        return PublicationStamp(count: 1)
    }
}
