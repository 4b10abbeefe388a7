import Foundation
import Japanese
import Testing

struct ClockTests {
    @Test(arguments: [
        // 2026-11-22T00:05:30Z.
        (1_795_305_930.0, "09:05", "09:06"), (1_795_305_900, "09:05", "09:05"),
        // 2026-11-22T14:59:30Z: midnight is the next day's.
        (1_795_359_570, "23:59", "00:00"), (-1, "08:59", "09:00"), (-32_400, "00:00", "00:00"),
    ])
    func `the clock in Japan has two digits each`(seconds: Double, down: String, up: String) {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(date.clockInJapan() == down)
        #expect(date.clockInJapan(rounded: .up) == up)
    }
}
