import Japanese
import Plan

/// grid → layout: which columns are the levels from the top down to the action, and what belongs to each of them.
///
/// They are the first columns of the table, whatever they are called, up to the first that tells of divisions,
/// contents or years. The last of them is the action (取組事項), the others are levels (基本施策・施策・取組).
struct NameColumns {
    /// The headings of the levels from the top.
    private(set) var levels: [HeadingColumn] = []
    private var roles: [Int: Layout.Role] = [:]

    /// Levels and the action together.
    private static let most = 10

    /// - Parameter labelColumn: where row labels stand; it is no level, whatever its heading.
    init(_ words: [HeadingColumn], labelColumn: Int?) {
        let region = Self.region(words, labelColumn: labelColumn)
        // A sheet with more levels is none; the last ones stand next to the action.
        var names = region.filter { $0.sort == .name }.suffix(Self.most)
        // Our own table of annual reports begins with the action, the levels follow.
        if words.contains(where: { $0.meaning == .again(.number) }), let first = names.popFirst() {
            names.append(first)
        }
        guard let action = names.last else { return }
        levels = names.dropLast()
        func isBefore(_ column: HeadingColumn) -> Bool { action.column > column.column }
        for (level, name) in levels.enumerated() { roles[name.column] = .levelName(level) }
        roles[action.column] = .name
        for column in region {
            let level = levels.lastIndex { $0.column < column.column }
            switch column.sort {
            case .vision where isBefore(column): roles[column.column] = level.map { .vision($0) }
            case .situation where isBefore(column): roles[column.column] = level.map { .situation($0) }
            case .number: roles[column.column] = role(ofNumber: column, names: Array(names))
            default: break
            }
        }
    }

    /// The role of a column that is a name, a number, or a text about a level; `nil` for every other.
    func role(of column: HeadingColumn) -> Layout.Role? { roles[column.column] }

    /// A number belongs to the name of the same stem (施策番号, 施策名), else to the next name, else to the one before.
    private func role(ofNumber number: HeadingColumn, names: [HeadingColumn]) -> Layout.Role? {
        let owner =
            names.firstIndex { !number.isNumberOfNext && $0.stem == number.stem } ?? names.firstIndex {
                $0.column > number.column
            }
            ?? names.indices.last
        return owner.map { $0 == names.count - 1 ? .number : .levelNumber($0) }
    }

    private static func region(_ words: [HeadingColumn], labelColumn: Int?) -> [HeadingColumn] {
        var region: [HeadingColumn] = []
        var hasName = false
        for word in words where word.column != labelColumn {
            if word.sort == .end {
                if hasName { break }
                continue
            }
            region.append(word)
            hasName = hasName || word.sort == .name
        }
        return region
    }
}

extension HeadingColumn {
    fileprivate enum Sort { case name, number, vision, situation, aside, end }

    fileprivate var sort: Sort {
        if isNumberOfNext { return .number }
        if year != nil || isFiscalYear || isEraYear { return .end }
        switch meaning {
        case .number: return .number
        case .vision: return .vision
        case .situation: return .situation
        case .aside, .again, .entryState, .statusCode, .isDue, .planTitle, .municipalityName, .municipalityCode,
            .lastReportedYear:
            return .aside
        case .divisions, .description: return .end
        case .name: return .name
        // A heading that no list of words has is what this plan calls a level.
        case nil: return field == nil ? .name : .end
        }
    }

    fileprivate var stem: String { Vocabulary.stem(leaf.label?.key ?? "") }
}
