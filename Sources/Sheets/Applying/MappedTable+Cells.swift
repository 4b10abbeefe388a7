import Japanese
import Plan

// What one cell of a table gives (欄の読み取り).

extension MappedTable {
    func takeText(
        _ cell: Grid.Cell, _ field: Field, _ year: FiscalYear, _ stage: inout Grid.Cell?, _ mapped: inout MappedRow,
        _ ledger: inout Ledger
    ) {
        let isMark = NoValue(cell.text) == .mark
        if field == .stage {
            if ["→", "⇒", "➡"].contains(cell.text), let before = stage {
                // → goes on with the stage before.
                mapped.record.entries.append(.init(field: .stage, year: year, cell: before))
                return ledger.claim(cell, as: .label(.stage))
            }
            stage = isMark ? nil : cell
        }
        if field == .status {
            // 集計中 is no step of a scale.
            switch NoValue(cell.text) {
            case .beingCounted, .notSurveyed, .unknown, .undecided:
                return ledger.hold(cell, .notAStatus, words: [mapped.record.name?.text ?? "", year.eraLabel])
            default: break
            }
        } else if isMark {
            return ledger.claim(cell, as: .label(field))
        }
        mapped.record.entries.append(.init(field: field, year: year, cell: cell))
    }

    func add(
        _ cell: Grid.Cell, _ place: MappedRow.ValueCell.Place, _ column: SheetMap.Column, _ year: FiscalYear?,
        _ mapped: inout MappedRow
    ) {
        func append(_ cell: Grid.Cell, _ year: FiscalYear?) {
            mapped.values.append(
                MappedRow.ValueCell(slot: column.slot, place: place, year: year, unit: column.unit, cell: cell))
        }
        // 「R4：35　R5：38」
        if place == .target || place == .actual, let several = SeveralValues(cell.text), several.haveYears {
            for part in several.parts { append(cell.saying(part.text), part.year) }
        } else {
            append(cell, year)
        }
    }

    /// 「評価：B」: behind the words of its heading, so that it says what it is.
    func takeRemark(
        _ cell: Grid.Cell, _ column: SheetMap.Column, _ rowYear: FiscalYear?, as line: String? = nil,
        _ mapped: inout MappedRow, _ ledger: inout Ledger
    ) {
        guard NoValue(cell.text) == nil else { return ledger.claim(cell, as: .value) }
        let remark = cell.saying("\(line?.asHeadingLine ?? column.label)：\(cell.text)")
        if let year = column.year ?? rowYear {
            add(remark, .remark, column, year, &mapped)
        } else {
            mapped.facts.append((column.slot, .note, remark))
        }
    }

    func takeOfIndicator(
        _ cell: Grid.Cell, _ column: SheetMap.Column, _ time: RowTime, _ mapped: inout MappedRow,
        _ ledger: inout Ledger
    ) {
        func fact(_ fact: MappedRow.IndicatorFact) { mapped.facts.append((column.slot, fact, cell)) }
        let year = column.year ?? time.year
        switch column.role {
        case .targetNumber where time.milestone != nil, .actualNumber where time.milestone != nil:
            guard let place = time.place(of: column.role) else {
                // A baseline has no target: 「－」 stands there.
                if NoValue(cell.text) != nil { return ledger.claim(cell, as: .value) }
                return ledger.leaveOut(cell, .columnLeftOut, words: [column.heading, "noPlace"])
            }
            add(cell, place, column, year, &mapped)
        case .indicator: mapped.names.append((column.slot, cell))
        case .indicatorNumber: fact(.number)
        case .divisions(let role): fact(.divisions(role))
        case .unit: fact(.unit)
        case .kind: fact(.kind)
        case .direction: fact(.direction)
        case .scope: fact(.scope)
        // Where each row is a year, it is that year's.
        case .indicatorNote where time.year != nil && time.milestone == nil: add(cell, .remark, column, year, &mapped)
        case .indicatorNote: fact(.note)
        case .baselineYear: fact(.baselineYear)
        case .finalYear: fact(.finalYear)
        case .baseline: add(cell, .baseline, column, column.year, &mapped)
        case .finalTarget: add(cell, .finalTarget, column, column.year, &mapped)
        case .targetNumber: add(cell, .target, column, year, &mapped)
        case .actualNumber: add(cell, .actual, column, year, &mapped)
        default: break
        }
    }
}
