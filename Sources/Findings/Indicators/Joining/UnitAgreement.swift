import Japanese

/// How the units of two numbers lie to each other (単位の異同).
enum UnitAgreement {
    /// 人 and 名, 時間 and 分; or at least one is not written.
    case same
    /// 業務 and 件: both count things, but not surely the same.
    case otherCounter
    /// 件 and %, 台 and 回.
    case incomparable

    init(_ first: Unit?, _ second: Unit?) {
        guard let first, let second, !first.isComparable(with: second) else {
            self = .same
            return
        }
        let isVague = Self.countsAnything.contains(first.base) != Self.countsAnything.contains(second.base)
        let isMeasure = Self.measures.contains(first.base) || Self.measures.contains(second.base)
        self = isVague && !isMeasure ? .otherCounter : .incomparable
    }

    private static let countsAnything: Set<String> = ["件", "個", "つ", "項目", "か所", "箇所"]

    /// The bases of units that measure; everything else is a counter.
    private static let measures: Set<String> = [
        "%", "ポイント", "倍", "ppm", "円", "人", "歳", "秒", "日", "か月", "回", "m", "㎡", "㎥", "L", "t", "t-CO2", "kWh", "kW",
        "MJ", "B",
        "bps", "℃", "dB", "点",
    ]
}

extension Candidate {
    /// - Parameter other: 「20業務中16業務」 is a share too, so it may answer a target in %.
    func units(against other: Candidate) -> UnitAgreement {
        if case .part = other.figure.quantity.amount, unit?.base == "%" { return .same }
        return UnitAgreement(unit ?? impliedUnit, other.unit ?? other.impliedUnit)
    }

    /// 「業務数：35」 counts 業務.
    static func unit(countedIn name: ComparableName) -> Unit? {
        let name = name.text
        guard name.hasSuffix("数"), name.count > 2 else { return nil }
        return countedInNames.first { name.hasSuffix($0 + "数") }.map { Unit($0) }
    }

    private static let countedInNames = [
        "業務", "施設", "団体", "世帯", "課", "校", "件", "回", "台", "室", "冊", "社", "園", "店", "戸", "箇所", "か所",
    ]
}
