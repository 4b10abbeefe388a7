/// How much one visitor, and a database, may ask of `serve` (配信の制限).
struct ServingLimits {
    private let numbers: [Setting: Int]

    /// What Hakadori takes by itself, and what may be said.
    static let known: [(setting: Setting, usual: Int, range: ClosedRange<Int>)] = [
        (.connections, 800, 10...20_000), (.connectionsPerAddress, 400, 1...20_000), (.headerTimeout, 15, 1...3600),
        (.idleTimeout, 60, 1...3600), (.progressTimeout, 20, 1...3600), (.stopTimeout, 15, 1...3600),
        (.formMemory, 32, 1...1024), (.databaseTimeout, 10, 1...3600),
    ]

    /// - Parameters:
    ///   - values: what was said for each setting.
    ///   - wrong: makes the problem for a value that cannot be one, with what was expected.
    init(_ values: [Setting: String], wrong: (Setting, String) -> Problem) throws {
        var numbers: [Setting: Int] = [:]
        for (setting, usual, range) in Self.known {
            guard let number = values[setting].map({ Int($0) }) ?? usual, range.contains(number) else {
                throw wrong(
                    setting,
                    say(
                        "\(range.lowerBound)から\(range.upperBound)までの整数",
                        "a whole number from \(range.lowerBound) to \(range.upperBound)"))
            }
            numbers[setting] = number
        }
        self.numbers = numbers
    }

    /// Of a setting that is a limit.
    subscript(setting: Setting) -> Int { numbers[setting] ?? 0 }
}
