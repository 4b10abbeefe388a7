import Foundation
import Logging

/// How `serve` writes its log (記録の形式).
enum LogFormat: String, CaseIterable {
    /// One line for people.
    case text
    /// One JSON object a line, for whatever gathers logs.
    case json
}

extension Settings {
    /// Writes to standard error, which systemd or a container keeps.
    func logger() -> Logger {
        var logger =
            switch logFormat {
            case .text: Logger(label: "hakadori") { StreamLogHandler(label: $0, stream: VisibleLog()) }
            case .json: Logger(label: "hakadori") { _ in JSONLogHandler() }
            }
        logger.logLevel = logLevel
        return logger
    }

    /// Says something that whoever starts the server must read, whatever the level: a line of its own, and in a log of JSON
    /// an entry like the others, since whatever gathers that reads nothing else.
    func announce(_ sentence: String, _ logger: Logger) {
        switch logFormat {
        case .text: StandardError.write(line: sentence)
        case .json: logger.log(level: max(logLevel, .notice), "\(sentence)")
        }
    }
}

/// Writes each entry as one JSON object on one line.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    /// What stands as a number.
    private static let numbers: Set<String> = ["status", "ms", "bytes"]

    private enum Field: Encodable {
        case text(String)
        case number(Double)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields: [String: Field] = [:]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
            let number = Self.numbers.contains(key) ? Double("\(value)") : nil
            fields[key] = number.map { .number($0) } ?? .text("\(value)")
        }
        fields["time"] = .text(Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
        fields["level"] = .text(event.level.rawValue)
        fields["message"] = .text("\(event.message)")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let line = try? encoder.encode(fields) else { return }
        StandardError.write(text: String(decoding: line, as: UTF8.self) + "\n")
    }
}
