import Algorithms
import Japanese
import Plan

/// An indicator as the rows say it (指標), before its unit is known and its numbers are read in it.
struct IndicatorDraft {
    let name: String
    /// The row in which it begins, as a place among all rows: its owner is that of the row.
    let row: Int
    /// The table in which it stands, as a place among all tables.
    let part: Int
    /// Whether its table tells the year in each row.
    let isLong: Bool
    let slot: SheetMap.Slot?
    /// What a line above its table says of all units.
    let tableUnit: String?
    /// Whether no cell names it: it is called like its action, or like the heading over its values.
    var isUnnamed = false
    /// The lines that its rows have had: the next 目標 begins another.
    private(set) var lines: Set<SheetMap.LineMeaning> = []
    private var facts: [MappedRow.IndicatorFact: String] = [:]
    private var values: [(place: MappedRow.ValueCell.Place, year: FiscalYear?, unit: String?, cell: Grid.Cell)] = []

    init(name: String, row: Int, part: Int, isLong: Bool, slot: SheetMap.Slot?, tableUnit: String? = nil) {
        (self.name, self.row, self.part, self.isLong, self.slot) = (name, row, part, isLong, slot)
        self.tableUnit = tableUnit
    }

    var isEmpty: Bool { values.isEmpty && facts.isEmpty }
    var cells: [Grid.Cell] { values.map(\.cell) }
    /// Whether nothing but 「－」 stands in the places of an indicator that no cell names: the action has none.
    var saysNothing: Bool { isUnnamed && values.allSatisfy { NoValue($0.cell.text) == .mark } }

    mutating func take(_ line: SheetMap.LineMeaning?) { if let line { lines.insert(line) } }
    mutating func take(_ fact: MappedRow.IndicatorFact, _ text: String) {
        if let before = facts[fact] {
            if fact == .note, before != text { facts[fact] = "\(before)\n\(text)" }
        } else {
            facts[fact] = text
        }
    }
    mutating func take(_ value: MappedRow.ValueCell) {
        values.append((value.place, value.year, value.unit, value.cell))
    }

    /// 「件」, blank where no cell says it.
    var statedUnit: String { facts[.unit] ?? "" }

    /// With the year of its sheet for what names none.
    func dated(_ reportYear: FiscalYear?) -> IndicatorDraft {
        var draft = self
        draft.values = values.map { value in
            guard value.place == .actual, value.year == nil, WrittenValue(value.cell.text).year == nil else {
                return value
            }
            return (value.place, reportYear, value.unit, value.cell)
        }
        return draft
    }

    /// Whether no place has one text here and another there.
    func agrees(with other: IndicatorDraft) -> Bool {
        let texts = Dictionary(values.map { (Spot(place: $0.place, year: $0.year), $0.cell.text) }) { first, _ in first
        }
        return other.values.allSatisfy { value in
            texts[Spot(place: value.place, year: value.year)].map { $0 == value.cell.text } ?? true
        }
    }

    private struct Spot: Hashable {
        let place: MappedRow.ValueCell.Place
        let year: FiscalYear?
    }

    /// Takes what another sheet says of the same indicator.
    mutating func take(_ other: IndicatorDraft) {
        values += other.values
        facts.merge(other.facts) { first, _ in first }
    }

    /// The indicator.
    ///
    /// - Parameter reportYear: of a value that names no year.
    func indicator(
        id: Indicator.ID, owner: Indicator.Owner, reportYear: FiscalYear?, _ ledger: inout Ledger
    ) -> Indicator {
        let unit = unit
        var indicator = Indicator(
            id: id, owner: owner, number: facts[.number], name: name, unit: unit, kind: kind, direction: direction,
            span: ["累計", "延べ累計"].contains(where: name.contains) ? .cumulative : .singleYear,
            scope: facts[.scope], note: facts[.note], responsibilities: responsibilities)
        for value in values {
            let read = WrittenValue(value.cell.text, unit: unit)
            guard let written = IndicatorValue(value.cell.text, number: read.number) else {
                ledger.claim(value.cell, as: .value)
                continue
            }
            let before: IndicatorValue?
            switch value.place {
            case .baseline:
                before = indicator.baseline?.value
                let year = read.year ?? value.year ?? year(.baselineYear)
                indicator.baseline = indicator.baseline ?? IndicatorMilestone(year, written)
            case .finalTarget:
                before = indicator.finalTarget?.value
                let year = read.year ?? value.year ?? year(.finalYear)
                indicator.finalTarget = indicator.finalTarget ?? IndicatorMilestone(year, written)
            case .remark, .target, .actual:
                let isActual = value.place == .actual
                let ofCell = value.place == .remark ? nil : read.year
                guard let year = ofCell ?? value.year ?? (isActual ? reportYear : nil) else {
                    ledger.leaveOut(value.cell, .columnLeftOut, words: [name.asHeadingLine, "noYear"])
                    continue
                }
                if value.place == .remark {
                    before = nil
                    let said = [indicator[year].remark, written.text].compactMap { $0 }
                    indicator[year].remark = said.uniqued().joined(separator: "\n")
                } else {
                    let place: WritableKeyPath<IndicatorYear, IndicatorValue?> = isActual ? \.actual : \.target
                    before = indicator[year][keyPath: place]
                    indicator[year][keyPath: place] = before ?? written
                }
            }
            if let before, before.text != written.text {
                // Another value for the same place: the first stays, and this one is said.
                ledger.leaveOut(value.cell, .columnLeftOut, words: [name.asHeadingLine, "again"])
            } else {
                ledger.claim(value.cell, as: .value)
            }
        }
        return indicator
    }

    /// Who is in charge of it: each division once.
    private var responsibilities: [Responsibility] {
        Responsibility.Role.allCases.reduce(into: []) { list, role in
            guard let text = facts[.divisions(role)], NoValue(text) == nil else { return }
            for responsibility in DivisionList.read(text, role: role)
            where !list.contains(where: { $0.text == responsibility.text }) {
                list.append(responsibility)
            }
        }
    }

    private func year(_ fact: MappedRow.IndicatorFact) -> FiscalYear? {
        facts[fact].flatMap { YearWords(folded: $0.folded).years.first }
    }

    /// What the column says, the heading, the values themselves 「45.2%」, or the name's bracket.
    private var unit: String? {
        if let text = facts[.unit], NoValue(text) == nil { return text }
        if let heading = values.lazy.compactMap(\.unit).first { return heading }
        var counts: [String: Int] = [:]
        for value in values where value.place != .remark {
            if let unit = WrittenValue(value.cell.text).quantity?.unit?.text { counts[unit, default: 0] += 1 }
        }
        if let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key { return usual }
        return Self.lastBracket(of: name).flatMap { Unit.isKnown($0) ? $0 : nil } ?? tableUnit
    }

    private static func lastBracket(of name: String) -> String? {
        guard let last = name.last, "）)".contains(last), let open = name.lastIndex(where: { "（(".contains($0) }) else {
            return nil
        }
        return String(name[name.index(after: open)...].dropLast())
    }

    private var kind: Indicator.Kind? {
        let stated = facts[.kind].flatMap { Vocabulary.indicatorKinds[Label.key($0)] } ?? slot?.kind
        return switch stated {
        case .activity: .activity
        case .outcome: .outcome
        case .population: .population
        case .plain, nil: nil
        }
    }

    private var direction: Indicator.Direction? {
        guard let text = facts[.direction]?.folded else { return nil }
        if ["↑", "上", "増", "向上", "+", "↗"].contains(where: text.contains) { return .up }
        if ["↓", "下", "減", "▲", "↘"].contains(where: text.contains) { return .down }
        return ["→", "維持", "現状", "±"].contains(where: text.contains) ? .keep : nil
    }
}
