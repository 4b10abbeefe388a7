/// A chapter of the book for the assembly (冊子の章).
public enum BookPart: String, CaseIterable, Sendable {
    /// 全体の状況.
    case summary
    /// 下がった取組と、前年度の理由・改善策のその後.
    case followUps = "follow-ups"
    /// 施策別の状況.
    case policies
    /// 担当課別の状況.
    case divisions
    /// 指標.
    case indicators
    /// 進捗管理シート.
    case form
    /// 正誤.
    case errata
    /// 集計の方法.
    case method

    /// 「全体の状況」, as the book heads it.
    public var title: String {
        switch self {
        case .summary: "全体の状況"
        case .followUps: "下がった取組と、前年度に示した改善策のその後"
        case .policies: "施策別の状況"
        case .divisions: "担当課別の状況"
        case .indicators: "指標"
        case .form: "進捗管理シート"
        case .errata: "正誤"
        case .method: "集計の方法"
        }
    }
}
