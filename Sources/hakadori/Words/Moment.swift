import Foundation

extension Date {
    /// Japan is nine hours ahead of UTC, the whole year round; plans and their editions are dated there.
    private static let ahead = 9 * 3600

    /// `2026-11-22T18:30:00+09:00`: the moment in Japan (ISO 8601).
    var moment: String {
        formatted(
            Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: TimeZone(secondsFromGMT: Self.ahead) ?? .gmt))
    }
}
