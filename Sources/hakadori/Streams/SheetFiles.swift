import Foundation
import Sheets

/// The sheets of one plan that were handed in (計画のシート): a file, standard input, or several files and folders that are one plan
/// together.
struct SheetFiles {
    /// In the order they were named; those of a folder by their paths.
    let inputs: [InputFile]

    /// Of the names in a folder, those of sheets; a plan document is a plan by itself.
    private static let endings: Set<String> = ["xlsx", "xlsm", "csv", "tsv", "txt"]

    /// - Throws: `Problem` (64 where standard input stands beside files, 66 where a folder has no sheet).
    init(_ names: [String]) throws {
        if names.count > 1, names.contains("-") {
            throw Problem(
                .usage,
                say(
                    "標準入力「-」は、ほかのシートと一緒に指定できません。",
                    "Standard input “-” cannot be named beside other sheets."))
        }
        inputs = try names.flatMap { name in
            var isFolder: ObjCBool = false
            guard name != "-", FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder.boolValue
            else { return [InputFile(path: name)] }
            let found = Self.sheets(in: name)
            guard !found.isEmpty else {
                throw Problem(
                    .noInput,
                    say(
                        "フォルダー「\(name)」に計画のシート（.xlsx、.csv、.tsv、.txt）がありません。場所を確かめてください。",
                        "There is no sheet (.xlsx, .csv, .tsv, .txt) in the folder “\(name)”. Check where it is."))
            }
            return found
        }
    }

    /// By their paths, so that two runs read them alike. What Excel keeps beside an open workbook (~$) is none.
    private static func sheets(in folder: String) -> [InputFile] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        return names.filter { name in
            let file = (name as NSString).lastPathComponent
            return endings.contains((name as NSString).pathExtension.lowercased()) && !file.hasPrefix("~$")
                && !file.hasPrefix(".")
        }.sorted().map { InputFile(path: "\(base)/\($0)") }
    }

    /// - Parameter map: says what each column is; without one, that is found out.
    /// - Throws: `Problem` (65 when one of them is no sheet, or the map does not fit).
    func read(by map: SheetMap? = nil) throws -> Reading {
        try withFiles { files in
            guard let map else { return try SheetReader.read(files) }
            return try SheetReader.read(files, by: map)
        }
    }

    /// - Throws: `Problem` (65 when one of them is no sheet).
    func opened() throws -> OpenedSheets { try withFiles { try OpenedSheets($0) } }

    private func withFiles<Value>(_ work: ([SheetReader.File]) throws -> Value) throws -> Value {
        var size = 0
        let files = try inputs.map { input in
            let bytes = try input.read()
            size += bytes.count
            guard size <= InputFile.limit else {
                throw Problem(
                    .data,
                    say(
                        "シートが合わせて200 MBを超えています。計画ごとに分けてください。",
                        "The sheets are larger than 200 MB together: split them plan by plan."))
            }
            return SheetReader.File(name: (input.path as NSString).lastPathComponent, bytes: bytes)
        }
        do { return try work(files) } catch let unreadable as UnreadableSheet {
            throw Problem(.data, lead(unreadable.file) + unreadable.sentence(in: CLILanguage.language))
        } catch let misfit as MapMisfit {
            throw Problem(.data, lead(nil) + misfit.sentence(in: CLILanguage.language))
        }
    }

    /// Which of them it is, before what is wrong with it.
    private func lead(_ file: String?) -> String {
        let name = inputs.count == 1 ? inputs[0].name : file.map { say("「\($0)」", "“\($0)”") }
        return name.map { say("\($0)：", "\($0): ") } ?? ""
    }
}
