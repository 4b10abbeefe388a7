import Foundation

extension Date {
    /// 「09:05」: the time of day in Japan, nine hours ahead of UTC the whole year round, in two digits each (JIS X 0301).
    ///
    /// - Parameter rounding: to which minute seconds belong; `up` where something holds until then.
    public func clockInJapan(rounded rounding: FloatingPointRoundingRule = .down) -> String {
        let minutes = Int((timeIntervalSince1970 / 60).rounded(rounding)) + 9 * 60
        let minute = (minutes % 1440 + 1440) % 1440
        func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(digits(minute / 60)):\(digits(minute % 60))"
    }
}
