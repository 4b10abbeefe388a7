import Japanese
import Plan

/// The right that somebody lacks for something, and who has it (足りない権限).
public struct MissingRight: Hashable, Sendable {
    public let permission: Permission
    public let role: Role
    /// One of these would do; empty where the role goes by none.
    public let divisions: [Division]
    /// For each of these years it is lacking, in order.
    public let years: [FiscalYear]
    /// Whether what stands in no fiscal year is touched, so that all of the plan's years are asked for.
    public let isWhole: Bool
    /// The names of those who could do it.
    public private(set) var holders: [String] = []

    /// - Returns: `nil` where the account may.
    public init?(of account: Account, for permission: Permission) {
        guard !account.may(permission) else { return nil }
        self.permission = permission
        isWhole = if case .coordinate(_, let extent) = permission { extent.isWhole } else { false }
        switch permission {
        case .read(_, let year), .readReport(_, _, let year): (role, divisions, years) = (.reader, [], [year])
        case .report(let divisions, _, let year):
            (role, self.divisions, years) = (.reporter, Self.sorted(divisions), [year])
        case .approve(let divisions, _, let year):
            (role, self.divisions, years) = (.approver, Self.sorted(divisions), [year])
        case .evaluate(_, _, let divisions, _, let year):
            (role, self.divisions, years) = (.evaluator, Self.sorted(divisions), [year])
        case .coordinate(let plan, let extent):
            (role, divisions, years) = (.coordinator, [], account.yearsLacking(plan, extent))
        case .administer: (role, divisions, years) = (.administrator, [], [])
        }
    }

    /// With the names of those among a city's people who may do what this account may not.
    public func naming(_ people: [Account]) -> MissingRight {
        var named = self
        named.holders = people.filter { $0.may(permission) }.map(\.name)
        return named
    }

    private static func sorted(_ divisions: Set<Division>) -> [Division] { divisions.sorted { $0.name < $1.name } }
}

extension MissingRight {
    /// Which right is lacking, for which divisions and years, and who could do it.
    public func sentence(in language: Language) -> String { language == .japanese ? japanese : english }

    /// More names than these help nobody.
    private static let most = 5

    private var japanese: String {
        let divisions = divisions.map(\.name).joined(separator: "・")
        let right = (divisions.isEmpty ? "" : "\(divisions)の") + "\(role.japanese)の権限"
        let years = years.map(\.eraLabel).joined(separator: "、")
        let lack =
            switch (isWhole, years.isEmpty) {
            case (true, false): "計画全体に及ぶ操作なので、全ての年度の\(right)が要ります（足りない年度：\(years)）。"
            case (true, true): "計画全体に及ぶ操作なので、年度を限らない\(right)が要ります。"
            case (false, false): "\(years)の\(right)がありません。"
            case (false, true): "\(right)がありません。"
            }
        guard !holders.isEmpty else { return lack + "今できる人はいないので、管理者に権限を頼んでください。" }
        let others = holders.count - Self.most
        let names = holders.prefix(Self.most).joined(separator: "、") + (others > 0 ? "ほか\(others)人" : "")
        return lack + "できる人：\(names)。"
    }

    private var english: String {
        let divisions = divisions.map(\.name).joined(separator: " or ")
        let right = "the right “\(role.rawValue)”" + (divisions.isEmpty ? "" : " for \(divisions)")
        let years = years.map { "FY\($0.value)" }.joined(separator: ", ")
        let lack =
            switch (isWhole, years.isEmpty) {
            case (true, false): "This touches the whole plan and takes \(right) for every year; you lack \(years)."
            case (true, true): "This touches the whole plan and takes \(right) for no year in particular."
            case (false, false): "You lack \(right) for \(years)."
            case (false, true): "You lack \(right)."
            }
        guard !holders.isEmpty else { return "\(lack) Nobody can do it now: ask the administrator for the right." }
        let others = holders.count - Self.most
        let names = holders.prefix(Self.most).joined(separator: ", ") + (others > 0 ? " and \(others) more" : "")
        return "\(lack) Who can: \(names)."
    }
}
