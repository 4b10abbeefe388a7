import Foundation

/// What time it is (時計), handed in so that tests may say it.
public struct Clocks: Sendable {
    /// For measuring: never set back.
    public var instant: @Sendable () -> ContinuousClock.Instant
    /// Seconds since 1970-01-01 00:00 UTC, as people have them.
    public var seconds: @Sendable () -> Int

    public init(instant: @escaping @Sendable () -> ContinuousClock.Instant, seconds: @escaping @Sendable () -> Int) {
        self.instant = instant
        self.seconds = seconds
    }

    public static let system = Clocks(instant: { .now }, seconds: { time(nil) })
}
