import Foundation

/// Where the system keeps its fonts (書体の置き場所).
enum FontFolders {
    private static let folders = ["/usr/share/fonts", "/usr/local/share/fonts"]

    /// The paths of the font files of this machine by their names, looked for once.
    private static let files: [String: String] = {
        var files: [String: String] = [:]
        for folder in folders {
            guard let names = FileManager.default.enumerator(atPath: folder) else { continue }
            for case let name as String in names where name.hasSuffix(".ttf") {
                let file = String(name.split(separator: "/").last ?? "")
                files[file] = files[file] ?? "\(folder)/\(name)"
            }
        }
        return files
    }()

    static func path(of file: String) -> String? { files[file] }
}
