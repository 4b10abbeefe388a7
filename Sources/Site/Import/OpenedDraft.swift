import JSON
import Japanese
import Plan
import PlanDocument
import Sheets
import Store

/// An import on its way with its map (取込みの途中の内容): opened at the desk, where nobody else waits for it.
struct OpenedDraft: Sendable {
    let draft: ImportDraft
    /// `nil` where the files are read without a map.
    let map: SheetMap?

    init(_ draft: ImportDraft) {
        self.draft = draft
        map = draft.map.flatMap { Self.map($0) }
    }

    /// A map as it was kept; `nil` for one that this version of the program cannot read.
    static func map(_ document: String) -> SheetMap? {
        guard let json = try? JSON(parsing: Array(document.utf8)) else { return nil }
        return try? SheetMap(json)
    }

    private var files: [SheetReader.File] { draft.files.map { SheetReader.File(name: $0.name, bytes: $0.bytes) } }

    /// Does something with the opened files.
    func open<Value: Sendable>(_ work: @escaping @Sendable (OpenedSheets) throws -> Value) async throws -> Value {
        let files = files
        return try await SheetDesk.read { try work(try OpenedSheets(files)) }
    }

    /// The plan that would come of them.
    func reading(in language: Language) async throws -> DraftReading {
        let (files, map) = (files, map)
        return try await SheetDesk.read {
            try DraftReading(in: language) { try Self.read(try OpenedSheets(files), map) }
        }
    }

    private static func read(_ opened: OpenedSheets, _ map: SheetMap?) throws -> Reading {
        try map.map { try opened.read(by: $0) } ?? opened.read().reading
    }

    /// What a page shows of them.
    func look(at spot: LookSpot, in language: Language) async throws -> SheetLook {
        let map = map
        return try await open { opened in
            let table = map?[SheetMap.Spot(sheet: spot.sheet, table: spot.table)]
            // Some rows above the headings and below the last, so that a person sees where the table ends.
            let rows = table.map { max(0, $0.headings.lowerBound - 6)...$0.lastRow + 4 } ?? 0...Int.max
            let view = opened.view(
                of: spot.sheet, rows: rows, from: spot.row, count: SheetLook.rowsShown, columnsFrom: spot.column,
                columnCount: SheetLook.columnsShown)
            let examples = (spot.isCards ? map?.cardLabels ?? [] : []).prefix(SheetLook.labelsShown).map { label in
                label.places.prefix(3).map { opened.text(sheet: $0.sheet, row: $0.row, column: $0.column) }
            }
            return SheetLook(
                map: map, names: (0..<opened.count).map { opened.name(of: $0) }, spot: spot, view: view,
                examples: Array(examples),
                outcome: ImportOutcome(try DraftReading(in: language) { try Self.read(opened, map) }))
        }
    }
}

/// What reading an import gives (読み取りの結果).
enum DraftReading: Sendable {
    case plan(Reading)
    /// They make no plan: why, in the reader's language.
    case none(String)

    /// What reading them gave, or why it gave nothing.
    init(in language: Language, _ read: () throws -> Reading) throws {
        do { self = .plan(try read()) } catch let fault as UnreadableSheet {
            self = .none(fault.sentence(in: language))
        } catch let fault as MapMisfit {
            self = .none(fault.sentence(in: language))
        }
    }

    var reading: Reading? { if case .plan(let reading) = self { reading } else { nil } }
}

/// What the page that shows a sheet has to show (シートの見立て).
struct SheetLook: Sendable {
    /// `nil` where the files are read without a map.
    let map: SheetMap?
    let names: [String]
    let spot: LookSpot
    /// The part of the sheet; `nil` where there is none.
    let view: SheetView?
    /// Of each label of the cards, the first texts that stand there.
    let examples: [[String]]
    let outcome: ImportOutcome

    static let rowsShown = 100
    static let columnsShown = 100
    static let labelsShown = 150
}
