import ChangeLog
import Japanese
import Plan
import Store

/// What an import would undo of what people wrote in the program (取込みで失われるもの), by name: what, by whom and when.
struct LossesReport {
    private let losses: [ImportLoss]
    private let named: [String]

    init(_ preview: ImportPreview, before: Plan?) {
        losses = preview.losses
        let words = ChangeWords(before: before, after: preview.plan)
        let writers = Dictionary(losses.compactMap { loss in loss.change.map { ($0.place, loss) } }) { $1 }
        let difference = PlanDifference(losses.compactMap(\.change))
        let texts = ChangesReport(difference, before: before, after: preview.plan) { change in
            writers[change.place].map(Self.remark) ?? ""
        }
        let reports = losses.compactMap { loss -> String? in
            let subject: Subject
            switch loss.subject {
            case .change: return nil
            case .report(let action, let year): subject = .year(action, year)
            case .reportedIndicator(let indicator, let year): subject = .indicatorYear(indicator, year)
            }
            let name = words.name(of: subject)
            return "- \(name)\(say("：作成中の報告", ": the report under way"))\(Self.remark(loss))"
        }
        named = texts.lines + reports
    }

    /// A heading, then a line for each; none where nothing would go.
    ///
    /// - Parameter limit: how many are named; `nil` names all.
    func lines(first limit: Int?) -> [String] {
        guard !losses.isEmpty else { return [] }
        let heading = say(
            "このシートを取り込むと、前の取込みの後に画面などで書かれた次のものが失われます。取り込むには --overwrite が要ります。",
            "This sheet would undo what people wrote since; --overwrite lets it go:")
        return [heading] + named.first(limit)
    }

    private static func remark(_ loss: ImportLoss) -> String {
        let day = Day(inJapan: loss.at).text
        return say(
            "（\(loss.by)、\(day)、\(loss.cause.words(in: .japanese))）",
            " (\(loss.by), \(day), \(loss.cause.words(in: .english)))")
    }
}
