import Foundation
import Programs

/// One run of the built program as a process of its own, and what came of it.
struct Run {
    let status: Int32
    let output: Data
    /// What stood on standard error.
    let messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }

    /// - Parameters:
    ///   - arguments: behind `hakadori`.
    ///   - input: what stands on standard input; nothing by default.
    ///   - language: by the locale, as a user has it. Everything else in the environment is left out.
    init(
        _ arguments: [String], input: Data = Data(), language: String = "en_US.UTF-8", in folder: Folder? = nil,
        environment: [String: String] = [:]
    ) throws {
        var environment = environment
        environment["LANG"] = language
        try self.init(Self.program, arguments, input: input, in: folder, environment: environment)
    }

    /// Runs a line of shell with `hakadori` on its path.
    init(shell: String, in folder: Folder, environment: [String: String] = [:]) throws {
        var environment = environment
        environment["PATH"] = Self.program.deletingLastPathComponent().path + ":/usr/bin:/bin"
        environment["LANG"] = environment["LANG"] ?? "en_US.UTF-8"
        try self.init(
            URL(fileURLWithPath: "/bin/bash"), ["-o", "pipefail", "-c", shell], input: Data(), in: folder,
            environment: environment)
    }

    private init(
        _ program: URL, _ arguments: [String], input: Data, in folder: Folder?, environment: [String: String]
    ) throws {
        let home = try folder ?? Folder()
        defer { if folder == nil { home.remove() } }
        // A home of its own, so that no settings and no database of whoever runs the tests have a say.
        let ending = try Program.run(
            program.path, arguments, input: input, in: home.url,
            environment: ["HOME": home.url.path, "USER": "tester"].merging(environment) { $1 })
        status = ending.status
        output = ending.output
        messages = ending.messages
    }

    /// The program stands beside the bundle of the tests.
    static let program: URL = {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = bundle.deletingLastPathComponent()
        while folder.path != "/" {
            let program = folder.appendingPathComponent("hakadori")
            if FileManager.default.isExecutableFile(atPath: program.path), isFile(program) { return program }
            folder.deleteLastPathComponent()
        }
        return Project.root.appendingPathComponent(".build/debug/hakadori")
    }()

    private static func isFile(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
}

/// A folder of its own for one test.
struct Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("hakadori-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func url(_ name: String) -> URL { url.appendingPathComponent(name) }
    func path(_ name: String) -> String { url(name).path }
    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: url.path).sorted()) ?? [] }
    func remove() { try? FileManager.default.removeItem(at: url) }

    /// An address of a database in this folder.
    var database: String { "sqlite:\(path("plans.sqlite"))" }

    /// Does something with a folder that is gone afterwards.
    static func with<Result>(_ work: (Folder) throws -> Result) throws -> Result {
        let folder = try Folder()
        defer { folder.remove() }
        return try work(folder)
    }
}

/// Where the sources stand.
enum Project {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let sample = root.appendingPathComponent("Samples/kasumihama-general-plan.txt").path
    static let environmentSample = root.appendingPathComponent("Samples/kasumihama-environment-plan.csv").path

    /// The real sheet, which is no part of the project; `nil` where it does not stand beside the checkout.
    static let realSheet: String? = {
        let path = root.deletingLastPathComponent().appendingPathComponent("shared/sheet/musashino-dx-plan-7.txt").path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }
}
