import Algorithms
import Japanese

/// Whether a number of a result is a count of something that no target asks for (目標のない実績値か否か).
///
/// Precision goes before recall: most numbers in a result only say where, when or with whom (「近隣3市との情報交換」, 「5つの窓口」), so a number
/// stands by itself only where the sentence states it as a value. What is merely counted stands where it is counted in more than one year.
struct ResultNumber {
    let prose: Prose

    enum Worth {
        /// Its own words say what it measures: 「参加者：33名」, 「利用者数は120人であった」, 「20業務中16業務」, 「約4割の教員が実施した」.
        case value
        /// Something was counted: 「メール217件配信」, 「職員26名が参加し」.
        case count
    }

    /// `nil` where it is no count, or where nothing says of what.
    func worth(of statement: Statement) -> Worth? {
        let promise = Promise(prose: prose)
        let name = statement.name.folded.filter { !$0.isWhitespace }
        guard statement.role == .plain, !statement.isPart, statement.form != .explaining, name.count > 1,
            !ComparableName(name).isOnlyMeasure, !promise.isCircumstance(statement), !promise.isExisting(statement),
            !Self.money.contains(where: name.contains), !Self.isOfMonths(name)
        else { return nil }
        let unit = statement.quantity.unit
        // In 「実施延べ：47名」 the colon is a part of the number.
        if statement.form == .labelled || prose.characters[statement.number].contains(":") {
            return unit == nil && Candidate.unit(countedIn: ComparableName(name)) == nil ? nil : .value
        }
        // 「5つの窓口部署」, 「40歳以上」, 「3か月に延長し」.
        guard let unit, unit.base != "つ", unit.text != "歳", unit.base != "か月", unit.base != "日",
            promise.isDelivered(chained(statement))
        else { return nil }
        if case .part = statement.quantity.amount { return .value }
        switch statement.form {
        case .topic, .object: return Self.measures.contains(where: name.hasSuffix) ? .value : .count
        case .counted, .adjacent: return unit.base == "%" && statement.quantity.change == nil ? .value : .count
        case .bracketed: return .count
        // 「延べ3,150人が参加」; but 「30市町村に照会した」 says with whom.
        case .acted: return unit.base == "人" && prose.says(["が"], at: statement.number.upperBound) ? .count : nil
        case .labelled, .explaining, .bare: return nil
        }
    }

    /// 「5件85名であった」: what is said behind the last of them is said of each.
    private func chained(_ statement: Statement) -> Statement {
        var whole = statement
        while let next = prose.mentions(in: whole.number.upperBound..<statement.sentence.upperBound).first,
            next.range.lowerBound == whole.number.upperBound
        {
            whole.number = statement.number.lowerBound..<next.range.upperBound
        }
        return whole
    }

    /// 「5月の相談件数」, 「上半期の利用者」: a part of the year.
    private static func isOfMonths(_ name: String) -> Bool {
        name.contains("半期") || name.contains("学期")
            || name.adjacentPairs().contains { $0.isNumber && $1 == "月" }
    }

    /// What a name ends with that says of itself that something is measured.
    private static let measures = [
        "数", "率", "割合", "比率", "量", "時間", "額", "度", "件", "者", "延長", "面積", "人員",
    ]
    /// What a thing cost says nothing of what came of it.
    private static let money = ["予算", "決算", "事業費", "経費", "費用", "契約", "補助金", "工事費", "委託料", "使用料", "単価", "価格"]
}
