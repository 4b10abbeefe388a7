import Foundation
import Japanese
import Plan
import Sheets
import Store

/// A plan that `check` was asked to look at (点検の対象): a sheet, a file in a folder of sheets, or a plan that is kept.
enum PlanSource: Sendable {
    case file(String)
    case kept(PlanKey)

    /// How messages and files name it.
    var name: String {
        switch self {
        case .file(let path): path == "-" ? say("標準入力", "standard input") : path
        case .kept(let key): key.description
        }
    }

    /// The file that is read; `nil` for a plan that is kept.
    var path: String? {
        if case .file(let path) = self { path } else { nil }
    }

    /// The files that have sheets in them, by the ends of their names.
    static let endings: Set<String> = ["txt", "csv", "tsv", "json"]

    /// What the words of a command line name: a file, every sheet in a folder and the folders in it, or CITY/PLAN.
    ///
    /// - Throws: `Problem` (66) when there is no such file and it cannot be a plan's name.
    static func all(named name: String) throws -> [PlanSource] {
        var isFolder: ObjCBool = false
        if name == "-" { return [.file(name)] }
        if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) {
            return isFolder.boolValue ? sheets(in: name) : [.file(name)]
        }
        guard let key = PlanKey(name) else { throw InputFile(path: name).refusal(SystemError(number: ENOENT)) }
        return [.kept(key)]
    }

    /// By their paths, so that two runs list them alike.
    private static func sheets(in folder: String) -> [PlanSource] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        return names.filter { endings.contains(($0 as NSString).pathExtension.lowercased()) }.sorted()
            .map { .file("\(base)/\($0)") }
    }
}
