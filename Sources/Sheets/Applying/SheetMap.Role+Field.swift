import Plan

extension SheetMap.About {
    var column: Vocabulary.Column {
        switch self {
        case .planTitle: .planTitle
        case .municipalityName: .municipalityName
        case .municipalityCode: .municipalityCode
        }
    }
}

extension SheetMap.LineMeaning {
    /// The field of an action's year that such a line fills.
    var field: Field? {
        switch self {
        case .stage: .stage
        case .target: .target
        case .status: .status
        case .result: .result
        case .reason: .reasonAndImprovement
        case .targetNumber, .actualNumber, .baseline, .rate, .own, .nothing: nil
        }
    }
}

extension SheetMap.Lines {
    /// Whether one line is of target numbers and another of actual ones.
    var haveBothNumbers: Bool {
        let all =
            switch self {
            case .named(_, let meanings): Array(meanings.values)
            case .inOrder(let meanings): meanings
            }
        return all.contains(.targetNumber) && all.contains(.actualNumber)
    }
}

extension SheetMap.Role {
    /// The field whose label the heading is.
    var field: Field? {
        switch self {
        case .stage: .stage
        case .target: .target
        case .status: .status
        case .result: .result
        case .reason: .reasonAndImprovement
        case .description: .description
        case .action: .name
        case .actionNumber: .number
        case .divisions(.notStated): .divisions
        case .vision: .vision
        case .situation: .situationAndChallenges
        default: nil
        }
    }
}
