import Foundation

/// How far a long piece of work has come, on one line of a terminal (進み具合). Silent where nobody is looking.
struct ProgressBar {
    let total: Int
    private var done = 0
    private var shown = -1
    private let isShown: Bool

    init(total: Int, isShown: Bool = StandardError.isTerminal) {
        self.total = total
        self.isShown = isShown && total > 1
    }

    /// One more is done. Draws only when a step of the bar or a per cent is new.
    mutating func step() {
        done += 1
        guard isShown, total > 0, done * 100 / total != shown else { return }
        shown = done * 100 / total
        let filled = done * 30 / total
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
        StandardError.write(text: "\r[\(bar)] \(done)/\(total)")
        if done == total { StandardError.write(text: "\r" + String(repeating: " ", count: 60) + "\r") }
    }
}
