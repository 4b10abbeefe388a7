// What policies and actions are called where one stands alone (番号と名称).

extension Policy {
    /// 「Ⅱ 市民生活を支える…」, with the number where the plan gives one.
    public var numberedName: String { number.map { "\($0)　\(name)" } ?? name }
}

extension Action {
    /// What stands for the name of one that has none.
    public static let unnamed = "（名称なし）"

    /// 「16 自転車通行空間の整備」.
    public var numberedName: String { number.isEmpty ? name : "\(number) \(name)" }
}
