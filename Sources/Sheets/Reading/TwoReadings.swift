import Japanese
import Plan
import PlanDocument

/// The reader of blocks and the reader of any table (二つの読み方): both read, and the one is taken that finds a place for more cells.
///
/// The reader of blocks repairs what published sheets are known to suffer from; it goes when the other reads them as well
/// (docs/decisions/0060).
enum TwoReadings {
    /// - Parameters:
    ///   - proposed: the map of the sheets; asked for where it matters.
    ///   - blocks: what the reader of blocks reads.
    /// - Throws: what the reader of blocks says, where neither can read the sheets.
    static func better(
        _ sheets: [SeenSheet], by proposed: () -> SheetMap, blocks: () throws -> Reading
    ) throws -> (reading: Reading, by: OpenedSheets.Way) {
        let visible = sheets.filter { !$0.isHidden }
        if visible.isEmpty || visible.contains(where: { $0.grid.isOwnTable || $0.grid.isOwnForm }) {
            return (try blocks(), .form)
        }
        let map = proposed()
        guard map.sheets.contains(where: { !$0.tables.isEmpty || $0.card != nil }),
            let general = try? MapReader.read(sheets, by: map)
        else {
            return (try blocks(), .form)
        }
        let before: Reading
        do { before = try blocks() } catch let refusal as UnreadableSheet {
            // Figures under years, and nothing that says what they are: a budget.
            if case .onlyFigures = refusal.reason, map.isGuess { throw refusal }
            return (general, .map)
        }
        // One number twice below one policy: another sheet is an earlier state of the same, not more of it.
        if visible.count > 1, general.plan.repeatsNumbers, !before.plan.repeatsNumbers {
            return (before, .form)
        }
        // The reader of blocks has no place for an indicator: where a column names them it puts numbers under a wrong owner.
        if map.namesIndicators, general.plan.indicators.contains(where: { !$0.writtenYears.isEmpty }) {
            return (general, .map)
        }
        // Nor for a row that shows an action again or says something of a policy: it would be an action.
        if map.hasRowsOfOtherThings { return (general, .map) }
        return general.fit > before.fit ? (general, .map) : (before, .form)
    }
}

extension SheetMap {
    /// Whether the heading of a column says by itself that indicators stand below.
    fileprivate var namesIndicators: Bool {
        sheets.flatMap(\.tables).flatMap(\.columns).contains {
            $0.role == .indicator && $0.why.kind == .knownWord && $0.certainty == .sure
        }
    }

    /// Whether a row shows an action again (再掲) or is a text on the policy above.
    fileprivate var hasRowsOfOtherThings: Bool {
        sheets.flatMap(\.tables).flatMap(\.rows).contains { $0.use == .reprint || $0.use == .policyText }
    }

    /// Whether it lists projects below policies, with who is in charge or what they are (実施計画): amounts under years are their costs.
    private var isOfProjects: Bool {
        sheets.flatMap(\.tables).contains { table in
            let hasPolicies =
                table.columns.contains { if case .policy = $0.role { true } else { false } }
                || table.rows.contains { if case .section = $0.use { true } else { false } }
            return hasPolicies && table.columns.contains { $0.role == .action && $0.why.kind == .knownWord }
                && table.columns.contains { if case .divisions = $0.role { true } else { $0.role == .description } }
                && table.columns.contains { $0.role == .own(.actionYear) && $0.year != nil }
        }
    }

    /// Whether no heading says what the figures are.
    fileprivate var isGuess: Bool {
        !isOfProjects
            && !sheets.contains { $0.card != nil }
            && sheets.flatMap(\.tables).flatMap(\.columns).allSatisfy { column in
                switch column.role {
                case .indicator, .stage, .target, .status, .result, .reason, .valueOfLine, .baseline, .finalTarget:
                    false
                case .targetNumber, .actualNumber: column.certainty == .guess
                default: true
                }
            }
    }
}

extension Plan {
    /// Whether two actions below one policy have one number.
    fileprivate var repeatsNumbers: Bool {
        var seen: Set<[String]> = []
        return actions.contains { !$0.number.isEmpty && !seen.insert([$0.policy.path, $0.number.folded]).inserted }
    }
}

extension Reading {
    private struct Spot: Hashable {
        let sheet: String?
        let line: Int
        let column: Int
    }

    /// How many cells found a place, or are known to say only what others say.
    fileprivate var fit: Int {
        let explained = Set(
            notes.lazy.filter { Self.explained.contains($0.kind) }.map {
                Spot(sheet: $0.sheet, line: $0.line, column: $0.column)
            })
        return cells.count { cell in
            switch cell.use {
            case .heading, .label, .preamble, .place, .repetition, .value, .derived: true
            case .note: explained.contains(Spot(sheet: cell.sheet, line: cell.line, column: cell.column))
            case .grouped: false
            }
        }
    }

    /// How many cells stand in the plan.
    fileprivate var kept: Int {
        cells.count { cell in
            switch cell.use {
            case .place, .value: true
            default: false
            }
        }
    }

    /// Notes on cells that are understood and say nothing new.
    private static let explained: Set<ReadingNote.Kind> = [
        .totalRow, .repeatsItself, .repeatsNextAction, .alreadyWritten, .wording, .numberSpelling,
    ]
}
