import Japanese
import Plan

/// layout → records: what one row says, or a row with the labelled rows below it. Still cells, not yet a plan.
struct Record {
    /// The cells of one level of the tree.
    struct LevelCells {
        var number: Grid.Cell?
        var name: Grid.Cell?
        var vision: Grid.Cell?
        var situation: Grid.Cell?
        /// Whether the row says that it belongs to no policy of this level: （基本目標全体）.
        var isNone = false

        var isBlank: Bool { number == nil && name == nil && !isNone }
    }

    /// What stands for one fiscal year.
    struct Entry {
        let field: Field
        let year: FiscalYear
        let cell: Grid.Cell
        /// The division whose words they are, where it is one of several of the action.
        var speaker: String?
    }

    /// A labelled row of a field that the action already has.
    struct Stray {
        let field: Field
        let label: Grid.Cell
        let values: [Entry]
    }

    var levels: [LevelCells]
    var number: Grid.Cell?
    var name: Grid.Cell?
    var divisions: [(cell: Grid.Cell, role: Responsibility.Role)] = []
    var description: Grid.Cell?
    var entries: [Entry] = []
    var strays: [Stray] = []
    /// Cells that say once more what stands elsewhere.
    var again: [(field: Field, year: FiscalYear?, cell: Grid.Cell)] = []
    /// 入力状況コード and the year of its row, in our own table.
    var entryState: (year: FiscalYear, cell: Grid.Cell)?
    /// 達成状況コード, in our own table.
    var statusCode: Grid.Cell?
    /// 実績対象 and the year of its row, in our own table.
    var isDue: (year: FiscalYear, cell: Grid.Cell)?

    /// The fiscal year that its sheet or its row tells of.
    var reportYear: FiscalYear?

    /// Whether it tells of a policy through something that is no text of it, such as an indicator.
    var isOfPolicy = false
    /// The row, where it only shows an action again that belongs elsewhere (再掲); nothing but names is taken of it.
    var reprint: Grid.Row?
    /// Whether it is the first of a table that tells of no actions: the action of the table before ends there.
    var beginsPolicies = false

    /// Whether it is the first of a table that does not go on with the one before: no policy is carried over into it.
    var beginsTable = false
    /// How much its table says of where its actions belong.
    var table = Table.namesPolicies

    /// What a table names (表が名前で示すもの). One that names no policies may tell of actions that another table has.
    enum Table: Int {
        case namesPolicies, namesActions, namesNumbers
    }

    /// Whether it names an action; one that does not goes on with the action before, or tells of a policy alone.
    var namesAction: Bool { firstName != nil }

    /// The first cell that says which action it is: its number, its name, or its id in our own table.
    var firstName: Grid.Cell? { number ?? name ?? again.first { $0.field == .number }?.cell }
}

extension Record {
    /// Takes the cells of a row that tell of policies and of the action itself.
    init(_ row: Grid.Row, _ layout: Layout) {
        levels = Array(repeating: LevelCells(), count: layout.levels.count)
        for cell in row.cells where !cell.text.isEmpty {
            switch layout[cell.column] {
            case .levelNumber(let level): levels[level].number = cell
            case .levelName(let level): levels[level].name = cell
            case .vision(let level): levels[level].vision = cell
            case .situation(let level): levels[level].situation = cell
            case .number: number = cell
            case .name: name = cell
            case .divisions(let role): divisions.append((cell, role))
            case .description: description = cell
            case .entry, .year, .fiscalYear, .eraYear, .field, .about, .again, .entryState, .statusCode, .isDue,
                .unplaced, nil:
                break
            }
        }
    }
}
