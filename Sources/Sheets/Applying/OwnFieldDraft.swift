import Algorithms
import Japanese
import Plan

/// A field of the form's own as the rows say it (独自の項目), before it is known what can stand in it.
struct OwnFieldDraft {
    let id: OwnField.ID
    let label: String
    private(set) var subject: OwnField.Subject
    private(set) var unit: String?
    private(set) var isPlanned = true
    /// Each with the row that it stands in, as a place among all rows, and of which policy above the row it is.
    private(set) var cells: [(row: Int, level: Int?, year: FiscalYear?, cell: Grid.Cell)] = []

    init(id: OwnField.ID, label: String, subject: OwnField.Subject) {
        (self.id, self.label, self.subject) = (id, label, subject)
    }

    mutating func add(_ own: MappedRow.OwnCell, row: Int) {
        unit = unit ?? own.unit
        isPlanned = isPlanned && own.isPlanned
        cells.append((row, own.level, own.year, own.cell))
    }

    /// Makes it a field of the action's year, by the years of its rows.
    mutating func tellYears(_ year: (Int) -> FiscalYear?) {
        subject = .actionYear
        isPlanned = false
        cells = cells.map { ($0.row, $0.level, year($0.row), $0.cell) }
    }

    /// The field, with the kind that all its values fit.
    var field: OwnField {
        OwnField(
            id: id, label: label, subject: subject, kind: kind,
            phase: subject == .actionYear && !isPlanned ? .reporting : .planning)
    }

    private var kind: OwnField.Kind {
        let texts = cells.map(\.cell.text)
        if let boxes = boxes(in: texts) {
            return .choice(
                boxes.enumerated().map { OwnOption(id: "o\($0.offset + 1)", label: $0.element) }, isMultiple: true)
        }
        let numbers = OwnField(
            id: id, label: label, subject: subject, kind: .number(unit: unit), phase: .planning)
        let written = texts.filter { NoValue($0) == nil }
        if !written.isEmpty, written.allSatisfy({ Passage($0).flatMap { numbers.number(in: $0) } != nil }) {
            return unit.flatMap { OwnField.MoneyUnit(label: $0) }.map { .money($0) }
                ?? .number(unit: unit ?? Self.time(label))
        }
        let longest = texts.lazy.map(\.count).max() ?? 0
        let isOneLine = !texts.contains { $0.contains(where: \.isNewline) }
        let distinct = Array(texts.uniqued())
        if isOneLine, longest <= 20, distinct.count <= 8, distinct.count * 3 <= texts.count * 2 {
            return .choice(
                distinct.enumerated().map { OwnOption(id: "o\($0.offset + 1)", label: $0.element) }, isMultiple: false)
        }
        return .text(isLong: longest > 40 || !isOneLine)
    }

    /// The choices of a row of boxes, where every value is one: 「□拡充　☑改善」.
    private func boxes(in texts: [String]) -> [String]? {
        var labels: [String] = []
        for text in texts {
            guard let boxes = TickedBoxes(text) else { return nil }
            labels += boxes.labels.filter { !labels.contains($0) }
        }
        return labels.isEmpty ? nil : labels
    }

    /// What is written for a cell: of a choice the id of its option.
    static func value(of cell: Grid.Cell, in field: OwnField) -> Passage? {
        switch field.kind {
        case .choice: break
        case .number, .money: return NoValue(cell.text) == nil ? Passage(cell.text) : nil
        default: return Passage(cell.text)
        }
        return field.value(saying: TickedBoxes(cell.text)?.ticked ?? [cell.text])
    }

    private static func time(_ label: String) -> String? { label.hasSuffix("時間") ? "時間" : nil }

    /// Whether a label is of money: 事業費, 決算額, 一般財源.
    static func isMoney(_ label: String) -> Bool {
        ["費", "額", "金", "財源", "コスト", "予算", "決算", "地方債"].contains(where: label.contains)
    }
}
