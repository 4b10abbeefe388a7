import Japanese

/// What of a sheet was not taken as it stands, or taken otherwise, because it does not fit the plan (統合で気付いたこと).
public enum MergeRemark: Hashable, Sendable {
    /// Several rows are one indicator: none of them is taken.
    case repeated(String)
    /// The row of an action names an indicator that is another action's.
    case otherAction(indicator: String, said: String, owner: String)
    /// The numbers are of another unit, and no sure factor lies between the two.
    case otherUnit(indicator: String, said: String, own: String)
    /// The numbers were of another unit and are now of the plan's.
    case converted(indicator: String, said: String, own: String)
    /// An action known by its name has the number of another one, or none that the plan has.
    case otherNumber(name: String, said: String, own: String)
    /// The years lie far from the plan's period.
    case farYears([FiscalYear])
    /// The tree has another number of levels: the plan's stays.
    case otherLevels(said: Int, own: Int)

    /// One sentence for the person who takes the sheet in.
    public func sentence(in language: Language) -> String {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        switch self {
        case .repeated(let name):
            return say(
                "指標「\(name)」の行が二つ以上あり、どれが正しいか分からないため、どれも取り込みません。",
                "Several rows are of the indicator “\(name)”; which is right is not clear, so none was taken.")
        case .otherAction(let indicator, let said, let owner):
            return say(
                "指標「\(indicator)」は、計画では「\(owner)」のものですが、シートでは「\(said)」の行にあるため、取り込みません。",
                "The indicator “\(indicator)” is of “\(owner)” in the plan, but stands in a row of “\(said)”; it was not taken."
            )
        case .otherUnit(let indicator, let said, let own):
            return say(
                "指標「\(indicator)」の単位は、シートでは「\(said)」、計画では「\(own)」で、換算できないため、取り込みません。",
                "The indicator “\(indicator)” is in “\(said)” on the sheet and in “\(own)” in the plan; its values were not taken."
            )
        case .converted(let indicator, let said, let own):
            return say(
                "指標「\(indicator)」の値を「\(said)」から計画の単位「\(own)」に換算しました。",
                "The values of “\(indicator)” were converted from “\(said)” into the plan's “\(own)”.")
        case .otherNumber(let name, let said, let own):
            return say(
                "取組「\(name)」の番号は、シートでは「\(said)」、計画では「\(own)」です。名称で照合しました。",
                "The action “\(name)” has the number “\(said)” on the sheet and “\(own)” in the plan; it was known by its name."
            )
        case .farYears(let years):
            let list = years.map { language == .japanese ? $0.eraLabel : "FY\($0.value)" }
            return say(
                "\(list.joined(separator: "、"))は計画の期間から離れすぎているため、取り込みません。年号の書き誤りではないか確かめてください。",
                "\(list.joined(separator: ", ")) is too far from the plan's period and was not taken. Check the era.")
        case .otherLevels(let said, let own):
            return say(
                "シートの体系は\(said)段、計画の体系は\(own)段です。体系は計画のままにします。",
                "The sheet's tree has \(said) levels and the plan's has \(own); the plan's tree stays.")
        }
    }
}
