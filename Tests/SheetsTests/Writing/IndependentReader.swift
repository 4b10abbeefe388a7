import Foundation
import Programs

/// Programs that are not ours and read what we write: Python with openpyxl, and LibreOffice.
///
/// A test that needs one which is not installed says so aloud and passes.
enum IndependentReader {
    /// `HAKADORI_TEST_PYTHON`, or the project's own environment, or the system's Python.
    static let python: String? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let candidates = [Program.python, "/usr/bin/python3"] + path.split(separator: ":").map { "\($0)/python3" }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    static let hasOpenpyxl = python.map { (try? run($0, ["-c", "import openpyxl"]))?.status == 0 } ?? false

    static let office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// What a Python script prints, given `input` on its standard input; `nil`, said aloud, where it cannot run.
    static func python(_ script: String, _ input: [UInt8], needsOpenpyxl: Bool = false) throws -> String? {
        guard let python, !needsOpenpyxl || hasOpenpyxl else {
            print("SKIPPED: no \(needsOpenpyxl ? "Python with openpyxl" : "Python"); set HAKADORI_TEST_PYTHON to one")
            return nil
        }
        let result = try run(python, ["-c", script], input: input)
        guard result.status == 0 else { throw Failure(text: result.messages) }
        return result.text
    }

    /// The file that LibreOffice makes of a workbook; `nil`, said aloud, where there is no LibreOffice.
    ///
    /// - Parameter isJapanese: whether it runs as in Japan, which decides how it shows dates.
    static func office(
        _ workbook: [UInt8], to format: String, filter: String? = nil, isJapanese: Bool = false
    ) throws -> [UInt8]? {
        guard let office else {
            print("SKIPPED: no LibreOffice (apt install libreoffice-calc)")
            return nil
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hakadori-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        if isJapanese {
            let user = folder.appendingPathComponent("profile/user")
            try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
            let settings = """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">\
                <prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ja-JP</value></prop></item></oor:items>
                """
            try Data(settings.utf8).write(to: user.appendingPathComponent("registrymodifications.xcu"))
        }
        let file = folder.appendingPathComponent("book.xlsx")
        try Data(workbook).write(to: file)
        let result = try run(
            office,
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
                filter.map { "\(format):\($0)" } ?? format, "--outdir", folder.path, file.path,
            ])
        let written = folder.appendingPathComponent("book.\(format)")
        guard let data = try? Data(contentsOf: written) else { throw Failure(text: result.text + result.messages) }
        return Array(data)
    }

    struct Failure: Error {
        let text: String
    }

    private static func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> Program.Ending {
        try Program.run(
            program, arguments, input: Data(input),
            environment: ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 })
    }
}
