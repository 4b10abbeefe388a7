import Japanese

/// Why a number belongs to an indicator (結び付けの根拠).
public struct Join: Hashable, Sendable {
    /// Which number of the year.
    public enum Part: String, CaseIterable, Sendable {
        case target
        case actual
    }

    /// What speaks for it, from the strongest to the weakest.
    public enum Reason: String, CaseIterable, Sendable {
        /// 「受付件数」 and 「受付件数」, whatever the width and the particles.
        case sameName
        /// 「受付件数」 of 「オンラインによる申請手続受付件数」.
        case nameContained
        /// 「利用比率」 and 「利用が占める割合」.
        case similarName
        /// 「18校の配備を…」 and 「7校に配備した」: the same is done, and counted in the same unit.
        case sameDeed
        /// No name, but it is the only number of that unit.
        case onlyOfItsUnit
    }

    /// What speaks against it.
    public enum Doubt: String, CaseIterable, Sendable {
        /// 業務 and 件.
        case otherUnit
        /// One is counted up over the years and the other is not.
        case otherSpan
        /// It is said of one place, and the target names none.
        case otherScope
        /// Other numbers would fit as well.
        case severalFit
        /// It stands in the cell of another year.
        case otherYearsCell
    }

    public let year: FiscalYear
    public let part: Part
    public let reason: Reason
    public let doubts: [Doubt]

    public init(year: FiscalYear, part: Part, reason: Reason, doubts: [Doubt] = []) {
        self.year = year
        self.part = part
        self.reason = reason
        self.doubts = doubts
    }

    /// 推定: it should be looked at before anybody relies on it.
    public var isGuess: Bool {
        reason == .similarName || reason == .sameDeed || reason == .onlyOfItsUnit || !doubts.isEmpty
    }

    /// 「名称が似ている。ただし、単位が異なる。」
    public func sentence(in language: Language) -> String {
        let against = doubts.map { $0.words(in: language) }
        switch language {
        case .japanese:
            return reason.words(in: language) + "。"
                + (against.isEmpty ? "" : "ただし、" + against.joined(separator: "、") + "。")
        case .english:
            let sentence = reason.words(in: language)
            return sentence + (against.isEmpty ? "." : ", but " + against.joined(separator: " and ") + ".")
        }
    }
}

extension Join.Reason {
    func words(in language: Language) -> String {
        switch (self, language) {
        case (.sameName, .japanese): "名称が同じ"
        case (.sameName, .english): "The names are the same"
        case (.nameContained, .japanese): "一方の名称が他方に含まれる"
        case (.nameContained, .english): "One name is part of the other"
        case (.similarName, .japanese): "名称が似ている"
        case (.similarName, .english): "The names are alike"
        case (.sameDeed, .japanese): "同じことを行った数で、単位が同じ"
        case (.sameDeed, .english): "The same is done, and counted in the same unit"
        case (.onlyOfItsUnit, .japanese): "この単位の数値がほかにない"
        case (.onlyOfItsUnit, .english): "No other number has this unit"
        }
    }
}

extension Join.Doubt {
    func words(in language: Language) -> String {
        switch (self, language) {
        case (.otherUnit, .japanese): "単位が異なる"
        case (.otherUnit, .english): "the units differ"
        case (.otherSpan, .japanese): "単年度と累計の別が異なる"
        case (.otherSpan, .english): "one is for a single year and the other cumulative"
        case (.otherScope, .japanese): "一部の範囲の数値である"
        case (.otherScope, .english): "it is said of one part only"
        case (.severalFit, .japanese): "ほかにも当てはまる数値がある"
        case (.severalFit, .english): "other numbers would fit as well"
        case (.otherYearsCell, .japanese): "別の年度の欄に記載されている"
        case (.otherYearsCell, .english): "it stands in the cell of another year"
        }
    }
}
