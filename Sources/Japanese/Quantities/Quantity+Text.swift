import Foundation

extension Quantity {
    /// The quantity in words that read back to itself: 「前年度比約2.4%増」, 「年1,700時間以上」, 「20業務中16業務」.
    ///
    /// True of every quantity that ``NumericMention/all(in:)`` finds. One that no words say, such as a ratio that is compared
    /// with nothing, is printed without that part.
    public var text: String {
        var words = ""
        if let change, let thing = change.comparedWith { words += "\(thing)比" }
        words += period?.words ?? ""
        words += tally.words
        if isApproximate { words += "約" }
        words += amountWords + bound.words
        switch change?.direction {
        case .increase: words += "増"
        case .decrease: words += "減"
        case .ratio, nil: break
        }
        return words
    }

    private var amountWords: String {
        let unit = unit?.text ?? ""
        return switch amount {
        case .value(let value): "\(value.grouped)\(unit)"
        case .range(let lower, let upper): "\(lower.grouped)～\(upper.grouped)\(unit)"
        case .part(let part, let whole):
            unit.isEmpty ? "\(whole.grouped)のうち\(part.grouped)" : "\(whole.grouped)\(unit)中\(part.grouped)\(unit)"
        }
    }
}

extension Quantity.Bound {
    fileprivate var words: String {
        switch self {
        case .exactly: ""
        case .atLeast: "以上"
        case .moreThan: "超"
        case .atMost: "以下"
        case .lessThan: "未満"
        }
    }
}

extension Quantity.Period {
    fileprivate var words: String {
        switch self {
        case .year: "年"
        case .halfYear: "半年に"
        case .quarter: "四半期に"
        case .month: "月"
        case .week: "週"
        case .day: "1日当たり"
        case .hour: "1時間当たり"
        }
    }
}

extension Quantity.Tally {
    fileprivate var words: String {
        switch self {
        case .plain: ""
        case .gross: "延べ"
        case .running: "累計"
        }
    }
}
