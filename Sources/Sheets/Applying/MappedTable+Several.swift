import Japanese
import Plan

extension MappedTable {
    /// 「目標：120件／実績：98件」: a value for each part.
    func takeNumbers(
        _ cell: Grid.Cell, _ column: SheetMap.Column, _ rowYear: FiscalYear?, _ mapped: inout MappedRow,
        _ ledger: inout Ledger
    ) {
        guard let several = SeveralValues(cell.text) else {
            // 「－」 says that there is neither.
            if NoValue(cell.text) != nil { return ledger.claim(cell, as: .value) }
            return ledger.leaveOut(cell, .columnLeftOut, words: [column.heading, "noPlace"])
        }
        for part in several.parts where !part.text.isEmpty {
            guard let side = part.side else { continue }
            mapped.values.append(
                MappedRow.ValueCell(
                    slot: column.slot, place: side == .planned ? .target : .actual,
                    year: part.year ?? column.year ?? rowYear, unit: column.unit, cell: cell.saying(part.text)))
        }
    }

    /// 「計画：講座を開く。　実績：3回開いた。」: the target and the result of the year.
    func takeTexts(
        _ cell: Grid.Cell, _ column: SheetMap.Column, _ rowYear: FiscalYear?, _ mapped: inout MappedRow,
        _ ledger: inout Ledger
    ) {
        guard let several = SeveralValues(cell.text) else {
            if NoValue(cell.text) != nil { return ledger.claim(cell, as: .value) }
            return ledger.leaveOut(cell, .columnLeftOut, words: [column.heading, "noPlace"])
        }
        for part in several.parts where NoValue(part.text) == nil && !part.text.isEmpty {
            guard let side = part.side, let year = part.year ?? column.year ?? rowYear else { continue }
            mapped.record.entries.append(
                .init(field: side == .planned ? .target : .result, year: year, cell: cell.saying(part.text)))
        }
    }

    /// 「R5：○　R6：△」, 「【R5】…　【R6】…」: a text for each year.
    func takeTexts(
        _ several: SeveralValues, of cell: Grid.Cell, _ field: Field, _ stage: inout Grid.Cell?,
        _ mapped: inout MappedRow,
        _ ledger: inout Ledger
    ) {
        for part in several.parts where !part.text.isEmpty {
            if let year = part.year { takeText(cell.saying(part.text), field, year, &stage, &mapped, &ledger) }
        }
    }

    /// 「延長保育事業⏎（保育課）」 under 「事業名⏎（担当課）」: the name, and who is in charge.
    func takeDivision(of cell: Grid.Cell, _ column: SheetMap.Column, _ mapped: inout MappedRow) -> Grid.Cell {
        guard let heading = column.path.last, let word = BracketedText.parts(of: heading).inside.last,
            case .divisions(let role)? = Vocabulary.meanings[Label.key(word)], let last = cell.text.last,
            "）)".contains(last), let open = cell.text.lastIndex(where: { "（(".contains($0) }),
            let name = Passage(cell.text[..<open])
        else { return cell }
        let division = cell.text[cell.text.index(after: open)...].dropLast()
        mapped.record.divisions.append((cell.saying(String(division)), role))
        return cell.saying(name.text)
    }
}

extension Grid.Cell {
    /// The same place with a part of its text.
    func saying(_ part: String) -> Grid.Cell {
        Grid.Cell(index: index, row: row, column: column, raw: raw, text: part, label: nil)
    }
}
