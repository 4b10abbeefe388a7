import Foundation
import JapaneseText

extension Quantity {
    /// The number for a screen: 「約64,000件」, 「20業務中16」, 「3～3.5時間」, 「3割減」.
    var words: String {
        let unit = unit?.text ?? ""
        let about = isApproximate ? say("約", "~") : ""
        let number =
            switch amount {
            case .value(let value): value.grouped + unit
            case .range(let low, let high): "\(low.grouped)\(say("～", "–"))\(high.grouped)\(unit)"
            case .part(let part, let whole):
                say("\(whole.grouped)\(unit)中\(part.grouped)\(unit)", "\(part.grouped)/\(whole.grouped)\(unit)")
            }
        return about + number + boundWords + changeWords
    }

    private var boundWords: String {
        switch bound {
        case .exactly: ""
        case .atLeast: say("以上", " or more")
        case .moreThan: say("超", " exceeded")
        case .atMost: say("以下", " or less")
        case .lessThan: say("未満", " not reached")
        }
    }

    private var changeWords: String {
        switch change?.direction {
        case .increase: say("増", " more")
        case .decrease: say("減", " less")
        case .ratio, nil: ""
        }
    }
}

extension Decimal {
    /// With a comma after each three digits: 「1,003」, 「21.4」.
    var grouped: String {
        let text = "\(self)"
        let whole = text.prefix { $0 != "." }
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            let left = whole.count - index
            if index > 0, left.isMultiple(of: 3), digit != "-", grouped != "-" { grouped += "," }
            grouped.append(digit)
        }
        return grouped + text.dropFirst(whole.count)
    }

    /// 「48.1%」 of 0.4809.
    var percent: String {
        var (rounded, exact) = (Decimal(), self * 100)
        NSDecimalRound(&rounded, &exact, 1, .plain)
        let text = rounded.grouped
        return (text.contains(".") ? text : text + ".0") + "%"
    }
}
