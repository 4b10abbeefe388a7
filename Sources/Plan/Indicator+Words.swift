import Japanese

// What the sorts of indicators are called (指標の種類・方向・数え方・算式), on pages, in the history and in commands alike.

extension Indicator.Kind {
    public var words: Words {
        switch self {
        case .activity: Words("活動指標", "activity")
        case .outcome: Words("成果指標", "outcome")
        case .population: Words("対象指標", "population")
        }
    }
}

extension Indicator.Direction {
    public var words: Words {
        switch self {
        case .up: Words("増やす", "up")
        case .down: Words("減らす", "down")
        case .keep: Words("維持する", "keep")
        }
    }
}

extension Indicator.Span {
    public var words: Words {
        switch self {
        case .singleYear: Words("単年度", "each year by itself")
        case .cumulative: Words("累計", "cumulative")
        }
    }
}

extension Indicator.RateRule {
    public var words: Words {
        switch self {
        case .actualOverTarget: Words("実績÷目標", "actual ÷ target")
        case .targetOverActual: Words("目標÷実績（減らす指標）", "target ÷ actual (where less is better)")
        case .fromBaseline: Words("基準値からの進み", "the way from the baseline")
        case .elapsedYears: Words("経過年で按分", "the way from the baseline, by the years that have passed")
        }
    }
}
