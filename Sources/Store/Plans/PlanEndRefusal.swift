import Japanese

/// Why a plan is not archived or deleted (アーカイブ・削除を行わない理由).
public enum PlanEndRefusal: Hashable, Sendable {
    /// Rounds of these years are still open.
    case openRounds([FiscalYear])
    /// Something of it was published: it can be archived and not deleted.
    case published
    /// Divisions were asked for reports of these years: what they wrote stays.
    case rounds([FiscalYear])
    /// What was typed is not what the plan is called.
    case wrongName
    /// It is archived, and nothing of it changes until that is taken back.
    case archived

    /// What is the case and what to do.
    public func sentence(in language: Language) -> String {
        func list(_ years: [FiscalYear]) -> String {
            years.map { language == .japanese ? $0.eraLabel : "FY\($0.value)" }
                .joined(separator: language == .japanese ? "、" : ", ")
        }
        let (japanese, english) =
            switch self {
            case .openRounds(let years):
                (
                    "\(list(years))の照会が締め切られていません。締め切ってからアーカイブしてください。",
                    "The round of \(list(years)) is still open. Close it first."
                )
            case .published:
                (
                    "公表した版があるため削除できません。アーカイブするか、版を取り下げてください。",
                    "Something of it was published, so it cannot be deleted. Archive it, or take the editions down."
                )
            case .rounds(let years):
                (
                    "\(list(years))の照会で各課に報告を求めたため削除できません。アーカイブしてください。",
                    "Divisions were asked for reports of \(list(years)), so it cannot be deleted. Archive it."
                )
            case .wrongName: ("計画名が違います。表示どおりに入力してください。", "That is not what the plan is called. Type it as it stands.")
            case .archived:
                (
                    "この計画はアーカイブされています。変えるときは、アーカイブを取り消してください。",
                    "This plan is archived. Take that back before you change anything."
                )
            }
        return language == .japanese ? japanese : english
    }
}
