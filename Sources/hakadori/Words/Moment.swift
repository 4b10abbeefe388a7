import Foundation
import JapaneseText

extension Date {
    /// `2026-11-22T18:30:00+09:00`: the moment in Japan (ISO 8601), where plans and their editions are dated.
    var moment: String {
        formatted(Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: Self.japan))
    }

    /// The calendar day in Japan.
    ///
    /// - Throws: `Problem` when the machine's clock is outside the calendar.
    func day() throws -> Day {
        guard let day = Day(formatted(Date.ISO8601FormatStyle(timeZone: Self.japan).year().month().day())) else {
            throw Problem(
                .unavailable,
                say("この機械の時計が正しくありません（\(self)）。合わせてください。", "This machine's clock is wrong (\(self)): set it."))
        }
        return day
    }

    /// Nine hours ahead of UTC, the whole year round.
    private static let japan = TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt
}
