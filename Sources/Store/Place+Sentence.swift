import Japanese
import Plan

extension Place {
    /// 「取組事項12 令和5年度 達成状況」: enough to find the place.
    func sentence(in language: Language) -> String {
        let fieldName = language == .japanese ? field.usualLabel : field.rawValue
        let subjectName =
            switch (subject, language) {
            case (.municipality, .japanese): "地方公共団体"
            case (.municipality, .english): "municipality"
            case (.plan, .japanese): "計画"
            case (.plan, .english): "plan"
            case (.status(let code), .japanese): "達成状況の区分\(code)"
            case (.status(let code), .english): "status \(code)"
            case (.policy(let id), .japanese): "施策\(id)"
            case (.policy(let id), .english): "policy \(id)"
            case (.action(let id), .japanese): "取組事項\(id)"
            case (.action(let id), .english): "action \(id)"
            case (.responsibility(let id, let division, _), .japanese): "取組事項\(id) \(division.name)"
            case (.responsibility(let id, let division, _), .english): "action \(id), \(division.name)"
            case (.year(let id, let year), .japanese): "取組事項\(id) \(year.eraLabel)"
            case (.year(let id, let year), .english): "action \(id), fiscal year \(year.value)"
            case (.policyYear(let id, let year), .japanese): "施策\(id) \(year.eraLabel)"
            case (.policyYear(let id, let year), .english): "policy \(id), fiscal year \(year.value)"
            case (.indicator(let id), .japanese): "指標\(id)"
            case (.indicator(let id), .english): "indicator \(id)"
            case (.indicatorYear(let id, let year), .japanese): "指標\(id) \(year.eraLabel)"
            case (.indicatorYear(let id, let year), .english): "indicator \(id), fiscal year \(year.value)"
            case (.ownField(let id), .japanese): "独自の項目\(id)"
            case (.ownField(let id), .english): "own field \(id)"
            }
        return language == .japanese ? "\(subjectName) \(fieldName)" : "\(subjectName), \(fieldName)"
    }
}
