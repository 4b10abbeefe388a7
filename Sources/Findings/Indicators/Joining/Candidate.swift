import Japanese
import Plan

/// A figure that may become the target or the actual of an indicator (候補), with what decides where it belongs.
struct Candidate {
    let figure: Figure
    let name: ComparableName
    /// What is done with so many: 「設置」 of 「7校に設置した」.
    let deed: String
    let scope: Scope
    /// 担当部署全体, as it is compared.
    let scopeName: ComparableName?
    /// 業務 of 「業務数：35」, where no unit is written.
    let impliedUnit: Unit?
    /// Named only by the verb behind it, so that it may as well be called otherwise.
    let isNamedByDeed: Bool
    /// Counted in another number of the same text (うち, 内訳, 単独).
    let isPart: Bool
    /// The target measures more than before (「…に加え、…についても」), so it begins an indicator of its own.
    let isWidened: Bool
    /// The words set an upper limit: 「10分に短縮する」.
    let isLimit: Bool
    /// How much it says where no target asks for it; `nil` for a number of a target, and for one that is no count of anything.
    let worth: ResultNumber.Worth?
    /// By which words it is bound to its name.
    let form: Statement.Form

    /// No cell of a real sheet has more; what lies behind them is left aside, so that time stays linear in the text, and said:
    /// see `NumbersLeftAside`.
    static let mostPerCell = 50

    init(_ statement: Statement, in prose: Prose, field: Field, cell: FiscalYear) {
        let widening = field == .target ? Self.widening(of: statement, in: prose) : nil
        figure = Figure(
            statement.quantity, name: statement.name, scope: statement.scope ?? widening,
            year: statement.year ?? cell,
            quote: Quote(field: field, year: cell, passage: prose.text, range: prose.range(statement.words)))
        name = ComparableName(statement.name)
        deed = statement.deed
        scopeName = figure.scope.map { ComparableName($0) }
        impliedUnit = figure.quantity.unit == nil ? Self.unit(countedIn: name) : nil
        scope = statement.isSum ? .whole : Scope(statement.scope)
        isNamedByDeed = statement.form == .acted
        isPart = statement.isPart || scope == .part
        isWidened = widening != nil
        isLimit = prose.says(Self.limits, at: statement.number.upperBound)
        worth = field == .result ? ResultNumber(prose: prose).worth(of: statement) : nil
        form = statement.form
    }

    var unit: Unit? { figure.quantity.unit }

    /// By what it goes up or down, whether the number says so or its name: 「20分の削減」, 「削減時間：20分」.
    var change: Quantity.Change.Direction? {
        if let change = figure.quantity.change { return change.direction }
        let isReduction = ["削減", "短縮", "縮減"].contains { name.text.contains($0) }
        return isReduction ? .decrease : nil
    }

    /// Whether both say how much there is, or both by how much it went up or down.
    func goesWith(_ other: Candidate) -> Bool {
        if change == other.change { return true }
        // A target of 3割減 and an actual of 1割増 are the same thing gone the wrong way.
        guard let mine = figure.quantity.change?.direction, let theirs = other.figure.quantity.change?.direction else {
            return false
        }
        return mine != .ratio && theirs != .ratio
    }

    /// 「執行委任申請に加え、配当申請についても」 before a number of the same sentence.
    private static func widening(of statement: Statement, in prose: Prose) -> String? {
        let start = max(statement.sentence.lowerBound, statement.number.lowerBound - Prose.longestName)
        for place in stride(from: statement.number.lowerBound - 1, through: start, by: -1) {
            guard let words = ["に加え", "だけでなく", "のみならず", "のほか"].first(where: { prose.says([$0], at: place) }),
                let first = prose.nounPhrase(endingAt: place, from: start)
            else { continue }
            var second = place + words.count
            while second < statement.number.lowerBound, "て、,".contains(prose.characters[second]) { second += 1 }
            let end = prose.nounPhrase(from: second, to: statement.number.lowerBound)?.upperBound
            return prose[first.lowerBound..<(end ?? place)]
        }
        return nil
    }

    private static let limits = [
        "以内", "以下", "未満", "に短縮", "に削減", "に縮減", "に減", "に抑", "に引き下げ", "に引下げ", "まで短縮", "まで削減", "まで縮減", "まで減", "まで抑",
        "まで引き下げ",
        "へ短縮", "へ削減", "を下回", "を超えない",
    ]
}

/// How much of a city a figure speaks of (対象の範囲).
enum Scope: Int, Comparable {
    /// 担当部署全体, 合計.
    case whole
    case unstated
    /// 本庁, 市民会館.
    case named
    /// 市民課単独, うち.
    case part

    init(_ words: String?) {
        guard let words = words?.folded else {
            self = .unstated
            return
        }
        if ["全体", "合計", "総計", "全市", "全庁", "全校", "全課", "市内"].contains(where: { words.contains($0) }) || words == "計" {
            self = .whole
        } else if ["単独", "のみ", "だけ", "うち", "内訳"].contains(where: { words.contains($0) }) {
            self = .part
        } else {
            self = .named
        }
    }

    static func < (left: Scope, right: Scope) -> Bool { left.rawValue < right.rawValue }
}
