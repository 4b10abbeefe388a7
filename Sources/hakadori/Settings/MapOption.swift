import ArgumentParser
import JSON
import Sheets

/// The map by which a sheet is read (取込みの型).
struct MapOption: ParsableArguments {
    @Option(
        help: .say(
            "取込みの型（hakadori map で書き出し、手で直したもの）", "The map to read by, as hakadori map wrote it and you corrected it.",
            value: "map"))
    var map: String?

    /// - Throws: `Problem` (65 where the file is no map).
    func read() throws -> SheetMap? {
        guard let map else { return nil }
        let file = InputFile(path: map)
        do { return try SheetMap(JSON(parsing: try file.read())) } catch let fault as UnreadableMap {
            throw Problem(.data, say("\(file.name)：", "\(file.name): ") + fault.sentence(in: CLILanguage.language))
        } catch let fault as MalformedJSON {
            throw Problem(
                .data,
                say(
                    "\(file.name)：取込みの型（JSON）を期待しましたが、\(fault.line)行\(fault.column)文字目がJSONではありません。hakadori map で書き出し直してください。",
                    "\(file.name): expected a map of sheets (JSON), but line \(fault.line), column \(fault.column) is none; write it anew with hakadori map."
                ))
        }
    }
}
