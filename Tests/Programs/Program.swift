import Foundation

/// Another program that a test runs (ほかのプログラム): what it reads and writes are files, so that no pipe fills up.
///
/// Not Foundation's `Process`: its `waitUntilExit` and its own thread share the run loop without a lock, and tests that run
/// side by side have ended in a broken memory there.
public final class Program {
    public let identifier: pid_t
    private let streams: URL
    private var status: Int32?

    /// How it ended and what it wrote.
    public struct Ending {
        /// Its exit code, or 128 and the number of the signal that ended it.
        public let status: Int32
        public let output: Data
        /// What stood on standard error.
        public let messages: String

        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Could not be started (起動できない).
    public struct NotStarted: Error {
        let path: String
        let number: Int32
    }

    /// Starts it; it is killed where nobody waits for its end.
    ///
    /// - Parameters:
    ///   - input: what stands on its standard input.
    ///   - folder: where it works; a folder of its own by default.
    ///   - environment: all of it; that of the tests by default.
    public init(
        _ path: String, _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        streams = FileManager.default.temporaryDirectory.appendingPathComponent("program-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
        try input.write(to: streams.appendingPathComponent("0"))

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (stream, flags) in [(0 as Int32, O_RDONLY), (1, O_WRONLY | O_CREAT), (2, O_WRONLY | O_CREAT)] {
            let path = streams.appendingPathComponent("\(stream)").path
            posix_spawn_file_actions_addopen(&actions, stream, path, flags, 0o600)
        }
        // Connections of tests beside this one shall not be held open by it.
        for other in 3..<min(getdtablesize(), 4096) { posix_spawn_file_actions_addclose(&actions, other) }

        // Signals as a shell would leave them, whatever the tests have been started with.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        let words = (["env", "--chdir=\((folder ?? streams).path)", "--", path] + arguments).map { strdup($0) }
        let settings = environment.map { strdup("\($0)=\($1)") }
        defer { (words + settings).forEach { free($0) } }
        var identifier: pid_t = 0
        let number = posix_spawn(&identifier, "/usr/bin/env", &actions, &attributes, words + [nil], settings + [nil])
        guard number == 0 else {
            try? FileManager.default.removeItem(at: streams)
            throw NotStarted(path: path, number: number)
        }
        self.identifier = identifier
    }

    /// Waits for its end; after two minutes it is killed, so that a program that hangs fails its test and no other.
    public func end() throws -> Ending {
        let latest = ContinuousClock.now + .seconds(120)
        while !hasEnded {
            if ContinuousClock.now > latest { kill(identifier, SIGKILL) }
            usleep(2_000)
        }
        let written = try (1...2).map { try Data(contentsOf: streams.appendingPathComponent("\($0)")) }
        return Ending(status: status ?? 0, output: written[0], messages: String(decoding: written[1], as: UTF8.self))
    }

    private var hasEnded: Bool {
        var word: Int32 = 0
        guard status == nil, waitpid(identifier, &word, WNOHANG) == identifier else { return status != nil }
        status = word & 0x7F == 0 ? (word >> 8) & 0xFF : 128 + word & 0x7F
        return true
    }

    /// Kills it, if it runs, and removes its files.
    deinit {
        if !hasEnded {
            kill(identifier, SIGKILL)
            var word: Int32 = 0
            waitpid(identifier, &word, 0)
        }
        try? FileManager.default.removeItem(at: streams)
    }

    /// Runs a program to its end.
    public static func run(
        _ path: String, _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> Ending {
        try Program(path, arguments, input: input, in: folder, environment: environment).end()
    }

    /// The Python with the libraries of the tests: `HAKADORI_TEST_PYTHON`, or that of the project's own environment.
    public static let python: String =
        ProcessInfo.processInfo.environment["HAKADORI_TEST_PYTHON"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".venv/bin/python").path
}
