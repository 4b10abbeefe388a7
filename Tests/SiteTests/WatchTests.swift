import Foundation
import Logging
import Testing

@testable import Site
@testable import Store

/// Whether anything was published, while the database says nothing.
struct WatchTests {
    private let clock = TestClock()

    private func watch(
        patience: Duration = .seconds(2), _ ask: @escaping @Sendable () async throws -> PublicationStamp
    ) -> PublicationWatch {
        PublicationWatch(
            lateness: .milliseconds(250), patience: patience, now: { [clock] in clock.instant },
            logger: Logger(label: "test") { _ in LogLines() }, ask: ask)
    }

    @Test func `nobody waits longer for a silent database than the first who came`() async throws {
        let silence = Silence()
        // Each by itself would wait until the seventh second: room for a busy machine between that and the fourth.
        let watch = watch(patience: .seconds(4)) { try await silence.stamp() }
        let known = try await watch.stamp()
        #expect(watch.freshStamp == known)
        await silence.begin()
        clock.pass(.seconds(1))
        #expect(watch.freshStamp == nil)
        let begun = ContinuousClock.now
        async let first = watch.stamp()
        try await Task.sleep(for: .seconds(3))
        async let second = watch.stamp()
        let heard = try await [first, second]
        #expect(heard == [known, known])
        let waited = begun.duration(to: .now)
        #expect(waited >= .seconds(4) && waited < .milliseconds(6900), "\(waited)")
        #expect(watch.freshStamp == known, "from then on nobody waits")
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
