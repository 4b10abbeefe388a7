import Foundation

/// Fictional sheets in the shapes of the field, which stand beside the checkout on some machines (../shared/field).
enum FieldFiles {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/field").standardizedFileURL.path

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder) }

    static func bytes(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init)
    }
}
