import Foundation
import Testing

/// A real SMTP server on loopback (試験用のメールサーバー), and what Python reads in what it received.
struct PostOffice {
    let folder: URL
    let port: Int
    private let process: Process

    /// As Python's email package understands a mail.
    struct Letter: Decodable {
        let names: [String]
        let subject: String
        let from: [[String]]
        let to: [[String]]
        let id: String
        let date: String
        let type: String
        let charset: String
        let body: String
        let defects: [String]
        let sender: String?
        let recipients: String?
        let longest: Int
        let bare: Int
        let ascii: Bool
    }

    /// - Parameter words: `auth`, `starttls`, `refuse`, `slow`, `silent`.
    static func with(_ words: [String] = [], _ body: (PostOffice) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        if words.contains("starttls") { try makeCertificate(in: folder) }
        let process = try start(["smtp-server.py", folder.path] + words)
        defer { kill(process.processIdentifier, SIGKILL) }
        let port = folder.appendingPathComponent("port")
        for _ in 0..<400 where !FileManager.default.fileExists(atPath: port.path) {
            try await Task.sleep(for: .milliseconds(50))
        }
        let number = try #require(Int(String(contentsOf: port, encoding: .utf8)))
        try await body(PostOffice(folder: folder, port: number, process: process))
    }

    func letter(_ number: Int = 1) throws -> Letter {
        try Self.read(folder.appendingPathComponent("\(number).eml"))
    }

    static func read(_ bytes: [UInt8]) throws -> Letter {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).eml")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try read(file)
    }

    private static func read(_ file: URL) throws -> Letter {
        let pipe = Pipe()
        let process = try start(["read-mail.py", file.path], output: pipe)
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(Letter.self, from: data)
    }

    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    private static func start(_ arguments: [String], output: Pipe? = nil) throws -> Process {
        let root = tests.deletingLastPathComponent().deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(
            fileURLWithPath: ProcessInfo.processInfo.environment["HAKADORI_TEST_PYTHON"]
                ?? root.appendingPathComponent(".venv/bin/python").path)
        process.arguments = [tests.appendingPathComponent(arguments[0]).path] + arguments.dropFirst()
        // Whoever runs the tests shall not wait for a server; and it may have been started with SIGTERM ignored.
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// A certificate of its own authority, for `localhost`.
    private static func makeCertificate(in folder: URL) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.currentDirectoryURL = folder
        process.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "key.pem",
            "-out", "cert.pem", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
