import Foundation
import Programs
import Testing

/// A real SMTP server on loopback (試験用のメールサーバー), and what Python reads in what it received.
struct PostOffice {
    let folder: URL
    let port: Int
    private let server: Program

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
        let server = try start(["smtp-server.py", folder.path] + words)
        let port = folder.appendingPathComponent("port")
        for _ in 0..<400 where !FileManager.default.fileExists(atPath: port.path) {
            try await Task.sleep(for: .milliseconds(50))
        }
        let number = try #require(Int(String(contentsOf: port, encoding: .utf8)))
        try await body(PostOffice(folder: folder, port: number, server: server))
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
        try JSONDecoder().decode(Letter.self, from: start(["read-mail.py", file.path]).end().output)
    }

    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    private static func start(_ arguments: [String]) throws -> Program {
        try Program(Program.python, [tests.appendingPathComponent(arguments[0]).path] + arguments.dropFirst())
    }

    /// A certificate of its own authority, for `localhost`.
    private static func makeCertificate(in folder: URL) throws {
        let ending = try Program.run(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
                "key.pem", "-out", "cert.pem", "-days", "2", "-subj", "/CN=localhost", "-addext",
                "subjectAltName=DNS:localhost",
            ], in: folder)
        #expect(ending.status == 0, "\(ending.messages)")
    }
}
