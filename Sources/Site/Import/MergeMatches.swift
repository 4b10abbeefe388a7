import HTML
import Plan

/// Actions of a sheet of which it is not sure which one of the plan they are (取組の照合): renamed, renumbered, new.
struct MergeMatches: Sendable {
    let merged: MergedImport
    let wording: Wording

    /// More than these are taken as proposed.
    static let most = 80

    private var unsure: [ActionMatch] { merged.merge.matches.filter { !$0.isSure } }

    var html: HTML {
        let unsure = unsure
        guard !unsure.isEmpty else { return "" }
        let sure = Set(merged.merge.matches.filter(\.isSure).compactMap { $0.kept?.id })
        let gone = unsure.compactMap(\.kept).filter { merged.kept[$0.id] == nil }
        let candidates = merged.kept.actions.filter { !sure.contains($0.id) } + gone
        let rows = unsure.prefix(Self.most).enumerated().map { index, match in
            RecordTable.Row(cells: [
                """
                <input type="hidden" name="incoming-\(index)" value="\(match.incoming.id.text)">\
                \(wording.original(match.incoming.numberedName))
                """, choice(match, index, candidates),
            ])
        }
        let rest = unsure.count - rows.count
        return """
            <section aria-labelledby="matches"><h2 id="matches">\(wording.matchesTitle)</h2><p>\(wording.matchesSentence)</p>\
            \(RecordTable(
                caption: wording.matchesTitle, style: "people",
                columns: [
                    RecordTable.Column(wording.actionInFile, style: "names"),
                    RecordTable.Column(wording.actionInPlan, style: "names"),
                ], rows: Array(rows)).html)\("<p class=\"note\">\(wording.moreMatches(rest))</p>", if: rest > 0)</section>
            """
    }

    /// The choices that the form comes with: for each row that is shown what it is taken for.
    static func shown(in merge: SheetMerge) -> SheetMerge.Choices {
        var choices = merge.choices
        (choices.same, choices.left) = ([:], [])
        for match in merge.matches.filter({ !$0.isSure }).prefix(most) {
            switch chosen(match, in: merge) {
            case .new: choices.same[match.incoming.id] = .some(nil)
            case .left: choices.left.insert(match.incoming.id)
            case .same(let id): choices.same[match.incoming.id] = id
            }
        }
        return choices
    }

    private static func chosen(_ match: ActionMatch, in merge: SheetMerge) -> MergeForm.Match {
        if merge.choices.left.contains(match.incoming.id) { return .left }
        return match.kept.map { .same($0.id) } ?? (merge.isPartial ? .left : .new)
    }

    private func choice(_ match: ActionMatch, _ index: Int, _ candidates: [Action]) -> HTML {
        let chosen = Self.chosen(match, in: merged.merge)
        func option(_ match: MergeForm.Match, _ label: HTML) -> HTML {
            "<option value=\"\(match.token)\"\(" selected", if: match == chosen)>\(label)</option>"
        }
        let label = wording.matchLabel(match.incoming.numberedName)
        return """
            <label class="visually-hidden" for="match-\(index)">\(label)</label>\
            <select id="match-\(index)" name="match-\(index)">\(option(.new, "\(wording.newAction)"), if: !merged.merge.isPartial)\
            \(option(.left, "\(wording.leaveOut)"))<optgroup label="\(wording.sameAs)">\
            \(candidates.map { option(.same($0.id), "\($0.numberedName)") })</optgroup></select>
            """
    }
}

extension Wording {
    fileprivate var matchesTitle: String { say("取組の照合", "Which action is which") }
    fileprivate var matchesSentence: String {
        say(
            "番号か名前が計画と違う取組です。計画のどの取組かを確かめてください。",
            "Number or name differ from the plan: check which action of the plan each of them is."
        )
    }
    fileprivate var actionInFile: String { say("ファイルの取組", "In the file") }
    fileprivate var actionInPlan: String { say("計画の取組", "In the plan") }
    fileprivate func matchLabel(_ name: String) -> String { say("「\(name)」は計画のどの取組か", "Which action “\(name)” is") }
    fileprivate var newAction: String { say("新しい取組", "A new action") }
    fileprivate var leaveOut: String { say("取り込まない", "Left out") }
    fileprivate var sameAs: String { say("計画にある取組", "An action of the plan") }
    fileprivate func moreMatches(_ count: Int) -> String {
        say("ほか\(count)件は、提案どおりに取り込みます。", "\(count) more are taken as proposed.")
    }
}
