import Foundation
import Japanese

// How pages, files and commands say what an indicator came to: one wording for all.

extension IndicatorSeries.Outcome {
    /// 「達成」, 「未達」: it says nothing about the status, which is the city's to give.
    public func words(in language: Language) -> String {
        switch (self, language) {
        case (.met, .japanese): "達成"
        case (.met, .english): "met"
        case (.missed, .japanese): "未達"
        case (.missed, .english): "missed"
        case (.incomparable, .japanese): "比較不可"
        case (.incomparable, .english): "not comparable"
        case (.unanswered, .japanese): "実績の数値なし"
        case (.unanswered, .english): "no actual"
        case (.notDue, .japanese): "未到来"
        case (.notDue, .english): "not due"
        case (.untargeted, .japanese): "目標なし"
        case (.untargeted, .english): "no target"
        }
    }
}

extension IndicatorSeries {
    /// 「約48.1%」, to one place; about so where one of the two numbers is. `nil` where a rate would mean nothing.
    public func rateWords(in year: FiscalYear, language: Language) -> String? {
        guard let rate = rate(in: year) else { return nil }
        let isAbout = [self[year].target, self[year].actual].contains { $0?.quantity.isApproximate == true }
        return (isAbout ? language.about : "") + (rate * 100).rounded(to: 1).grouped + "%"
    }

    /// Whose putting together was a guess (推定). Numbers that came after the office confirmed may be guesses too.
    public var guesses: [Join] { joins.filter(\.isGuess) }
}

extension Quantity {
    /// 「約64,000件」, 「20業務中16業務」, 「3～3.5時間」, 「30分以下」, 「3割減」.
    public func words(in language: Language, withUnit: Bool = true) -> String {
        let unit = withUnit ? unit?.text ?? "" : ""
        let number =
            switch (amount, language) {
            case (.value(let value), _): value.grouped + unit
            case (.range(let low, let high), .japanese): "\(low.grouped)～\(high.grouped)\(unit)"
            case (.range(let low, let high), .english): "\(low.grouped)–\(high.grouped)\(unit)"
            case (.part(let part, let whole), .japanese): "\(whole.grouped)\(unit)中\(part.grouped)\(unit)"
            case (.part(let part, let whole), .english): "\(part.grouped)\(unit) of \(whole.grouped)"
            }
        return (isApproximate ? language.about : "") + number + bound.words(in: language)
            + (change?.direction.words(in: language) ?? "")
    }
}

extension Quantity.Bound {
    fileprivate func words(in language: Language) -> String {
        switch (self, language) {
        case (.exactly, _): ""
        case (.atLeast, .japanese): "以上"
        case (.atLeast, .english): " or more"
        case (.moreThan, .japanese): "超"
        case (.moreThan, .english): " exceeded"
        case (.atMost, .japanese): "以下"
        case (.atMost, .english): " or less"
        case (.lessThan, .japanese): "未満"
        case (.lessThan, .english): " not reached"
        }
    }
}

extension Quantity.Change.Direction {
    fileprivate func words(in language: Language) -> String {
        switch (self, language) {
        case (.increase, .japanese): "増"
        case (.increase, .english): " more"
        case (.decrease, .japanese): "減"
        case (.decrease, .english): " less"
        case (.ratio, _): ""
        }
    }
}

extension Language {
    fileprivate var about: String { self == .japanese ? "約" : "about " }
}
