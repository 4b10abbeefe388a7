import ArgumentParser
import JapaneseText
import Plan
import Sheets

/// In which form a plan is written.
struct PlanFileOptions: ParsableArguments {
    @Option(help: .say("形式：json、csv、xlsx、txt", "The form: json, csv, xlsx or txt.", value: "form"))
    var to: PlanFile

    /// Whose plan it is, as far as that is known.
    enum City {
        case named(SheetMunicipality?)
        case kept(Municipality)
    }

    /// - Parameter day: the day of writing, which stands in the file (作成日).
    func bytes(of plan: Plan, city: City, on day: Day, notes: [ReadingNote] = []) throws -> [UInt8] {
        switch to {
        case .json:
            switch city {
            case .named(let municipality):
                Array(PlanDocument.write(plan, sheetMunicipality: municipality, day: day, notes: notes).utf8)
            case .kept(let municipality):
                Array(PlanDocument.write(plan, municipality: municipality, day: day, notes: notes).utf8)
            }
        }
    }
}

extension OutputOption {
    /// - Throws: `Problem` (64) when a workbook would go to a screen.
    func writePlan(_ bytes: [UInt8], as form: PlanFile) throws {
        try file.write(bytes)
    }
}
