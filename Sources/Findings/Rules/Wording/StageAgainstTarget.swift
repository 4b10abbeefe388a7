import Foundation
import Japanese
import Plan

extension Rule {
    /// The schedule says that it runs while the target only thinks about it, or the other way round
    /// (スケジュールと目標の食い違い). Only stages that are written for the very year are looked at.
    static let stageAgainstTarget = Rule(
        "stage-against-target", .suggestion,
        title: Words("スケジュールと目標の食い違い", "Stage against target"),
        looksAt: Words(
            "スケジュールは運用や試行なのに目標は検討や準備だけのもの、またはその逆のもの",
            "A stage of running beside a target of thinking about it, or the other way round"),
        advice: Words(
            "スケジュールと目標のどちらかを合わせてください。", "Bring the schedule and the target together.")
    ) { rule, inspection in
        inspection.plan.actions.flatMap { action in
            inspection.plan.stageBand(of: action).compactMap { span -> Finding? in
                let year = span.years.lowerBound
                guard let target = action[year].target?.text else { return nil }
                let stage = span.text.folded
                let runs = TargetWords.running.contains(where: stage.contains)
                let thinks = TargetWords.thinking.contains(where: stage.contains)
                guard runs != thinks else { return nil }
                let words = TargetWords(target)
                guard runs ? words.onlyThinks : words.onlyRuns else { return nil }
                let written = action[year].stage == nil ? action.writtenYears.last { $0 <= year } ?? year : year
                return rule.finding(
                    at: Place(action, year, .stage), years: [year],
                    [
                        .quote(span.text, at: Place(action, written, .stage)),
                        .quote(target.text, at: Place(action, year, .target)),
                    ],
                    runs
                        ? "スケジュールは「\(span.text)」ですが、目標に書かれているのは検討や準備のようです。どちらが合っていますか。"
                        : "スケジュールは「\(span.text)」ですが、目標には導入や運用と書かれています。どちらが合っていますか。",
                    runs
                        ? "The schedule says “\(span.text)”, but the target seems to be about considering or preparing it. "
                            + "Which is right?"
                        : "The schedule says “\(span.text)”, but the target speaks of running it. Which is right?")
            }
        }
    }
}

/// Whether a target speaks of thinking about a thing or of running it. One that is not read to its end may do both.
private struct TargetWords {
    let onlyThinks: Bool
    let onlyRuns: Bool

    static let thinking = ["検討", "研究", "調査", "情報収集", "企画"]
    static let running = ["試行", "運用", "導入", "稼働", "運行"]

    init(_ target: Passage) {
        guard target.isReadWhole else {
            (onlyThinks, onlyRuns) = (false, false)
            return
        }
        let pieces = target.sentences.flatMap { $0.folded.split(whereSeparator: { "、・(),".contains($0) }) }
            .map { Self.core(of: String($0.filter { !$0.isWhitespace })) }
        let thinks = (Self.thinking + ["準備", "予算要求", "把握", "整理"]).contains { word in
            pieces.contains { $0.contains(word) }
        }
        onlyThinks = thinks && !Self.acts.contains { word in pieces.contains { $0.contains(word) } }
        onlyRuns = !thinks && pieces.contains(where: Self.runs)
    }

    /// The piece without what it is for (「導入に向けた」) and without 実施 and 行う behind a noun of thinking.
    private static func core(of piece: String) -> String {
        var core = piece
        if let purpose = core.range(of: "に向け", options: .backwards) { core = String(core[purpose.upperBound...]) }
        for verb in ["を実施", "を行", "実施"] where core.contains(verb) {
            for noun in thinking + ["準備", "協議", "分析", "整理", "把握"] {
                core = core.replacingOccurrences(of: noun + verb, with: noun)
            }
        }
        return core
    }

    private static func runs(_ piece: String) -> Bool {
        ["試行", "導入", "設置", "稼働", "運用", "運行"].contains { noun in
            piece.hasSuffix(noun) || ["する", "し", "を開始", "開始"].contains { piece.contains(noun + $0) }
        }
    }

    private static let acts = [
        "試行", "運用", "導入", "稼働", "運行", "設置", "開始", "実施", "開設", "整備", "利用", "活用", "確認", "作成", "策定", "改定",
        "改訂", "見直し", "選定", "推進", "継続", "図る", "行う", "件", "%", "人",
    ]
}
