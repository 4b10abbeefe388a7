import Sheets

/// A plan's sheet that was handed in, as a file or on standard input.
struct SheetFile {
    let input: InputFile

    init(_ path: String) { input = InputFile(path: path) }

    /// - Throws: `Problem` (65 when it is no sheet).
    func read() throws -> Reading {
        let bytes = try input.read()
        do { return try SheetReader.read(bytes) } catch let unreadable as UnreadableSheet {
            throw Problem(
                .data, say("\(input.name)：", "\(input.name): ") + unreadable.sentence(in: CLILanguage.language))
        }
    }
}
