import Foundation

extension Day {
    /// The day in Japan, nine hours ahead of UTC the whole year round.
    public init(inJapan date: Date) {
        self.init(daysSince1970: Int(((date.timeIntervalSince1970 + 9 * 3600) / 86400).rounded(.down)))
    }
}
