import Japanese
import Plan
import Store

/// What a merge left to a person, and what it left as it was (統合の結果): places where both wrote, new rows, rows and texts that the
/// sheet has not.
struct MergeReport {
    private let preview: MergePreview
    private let words: ChangeWords

    init(_ preview: MergePreview) {
        self.preview = preview
        words = ChangeWords(before: preview.kept, after: preview.merge.plan)
    }

    /// Blocks of lines, each under its heading.
    ///
    /// - Parameter limit: how many are named in each block; `nil` names all.
    func lines(first limit: Int?) -> [String] {
        let merge = preview.merge
        let conflicts = merge.conflicts.map(line)
        let absent = merge.absent
        let sheetWords = ChangeWords(before: nil, after: merge.sheet)
        let refused = merge.choices.refusesNew ? merge.additions : []
        let blocks: [(heading: String, lines: [String])] = [
            (
                say(
                    "シートと計画の両方で変わった所：\(conflicts.count)件",
                    "Changed both in the sheet and in the plan: \(conflicts.count)"),
                conflicts
            ),
            (
                say("取り込まなかった新しい取組・指標：\(refused.count)件", "New, and not taken: \(refused.count)"),
                refused.map { "? \(sheetWords.name(of: $0))" }
            ),
            (
                say(
                    "番号だけが計画と同じ取組（取り込まない）：\(merge.doubtful.count)件",
                    "Actions that have only a number in common with the plan's, not taken: \(merge.doubtful.count)"),
                merge.doubtful.map {
                    "? \($0.incoming.numberedName.shortened(to: 40)) / \(($0.kept?.numberedName ?? "").shortened(to: 40))"
                }
            ),
            (
                say("シートと計画が合わない所：\(merge.remarks.count)件", "Where sheet and plan do not fit: \(merge.remarks.count)"),
                merge.remarks.map { "? \($0.sentence(in: CLILanguage.language))" }
            ),
            (
                say(
                    "計画に見つからない行（取り込まない）：\(merge.unplaced.count)件",
                    "Rows that the plan has not, left out: \(merge.unplaced.count)"),
                merge.unplaced.map { "? \($0.shortened(to: 60))" }
            ),
            (
                say(
                    "区分や選択肢にない記載（取り込まない）：\(merge.unknown.count)件",
                    "Words that are no step or option of the form, not taken: \(merge.unknown.count)"),
                merge.unknown.map { "? \(words.name(of: $0.place))\(say("：", ": "))\($0.text.shortened(to: 60))" }
            ),
            (
                say(
                    "シートが前と同じか、前に決めたので、計画の内容を残す所：\(merge.standing.count)件",
                    "The sheet says what it said before or what was refused before, so the plan's stays: \(merge.standing.count)"
                ),
                merge.standing.map { "- \(name(of: $0))" }
            ),
            (
                say("シートにないが、残すもの：\(absent.kept.count)件", "Not in the sheet, and kept: \(absent.kept.count)"),
                absent.kept.map { "- \(words.name(of: $0))" }
            ),
            (
                say(
                    "シートになく、除くもの：\(absent.dropped.count)件", "Not in the sheet, and dropped: \(absent.dropped.count)"
                ),
                absent.dropped.map { "- \(words.name(of: $0))" }
            ),
            (
                blankHeading(merge.blanked.count),
                merge.blanked.map { "- \(words.name(of: $0))" }
            ),
            (
                say(
                    "様式（呼び方・階層・区分）は計画のままです。シートで違う所：\(merge.formChanges.count)件",
                    "The form stays the plan's; the sheet has it otherwise in \(merge.formChanges.count.counted("place", "places"))"
                ),
                merge.formChanges.map { "- \(Self.line($0))" }
            ),
        ]
        return [origin]
            + blocks.filter { !$0.lines.isEmpty }.flatMap { [$0.heading] + $0.lines.first(limit) }
    }

    private var origin: String {
        guard let origin = preview.origin else {
            return say("前に取り込んだシートはありません。", "No sheet was taken in before.")
        }
        let day = Day(inJapan: origin.at).text
        return say(
            "シートの元：\(day)の取込み（版\(origin.revision)）", "Compared with the import of \(day) (revision \(origin.revision))")
    }

    private func blankHeading(_ count: Int) -> String {
        preview.merge.choices.dropsMissing
            ? say("シートで空欄になり、空欄にする所：\(count)件", "Blank in the sheet, and blanked: \(count)")
            : say("シートで空欄だが、残す所：\(count)件", "Blank in the sheet, and kept: \(count)")
    }

    private static func line(_ change: SheetMerge.FormChange) -> String {
        switch change {
        case .levels(let before, let after): "\(before.joined(separator: "・")) → \(after.joined(separator: "・"))"
        case .label(_, let before, let after): "\(before) → \(after)"
        case .step(let before, let after):
            (before.map { "\($0.mark) \($0.label) → " } ?? "+ ") + "\(after.mark) \(after.label)"
        }
    }

    private func line(_ conflict: MergeConflict) -> String {
        let chosen: String
        switch (preview.merge.undecided.contains(conflict), preview.merge.choices.others) {
        case (true, _): chosen = say("（未定。計画のまま）", " (open; the plan's stays)")
        case (false, .sheet): chosen = say("（シートの文）", " (the sheet's)")
        case (false, _): chosen = say("（計画の文）", " (the plan's)")
        }
        let place = Self.place(of: conflict.spot)
        let (plan, sheet) = (words.value(conflict.theirs, at: place), words.value(conflict.mine, at: place))
        return
            "? \(name(of: conflict.spot))\(chosen)\n    \(say("計画", "plan"))\(say("：", ": "))\(plan)\n    \(say("シート", "sheet"))\(say("：", ": "))\(sheet)"
    }

    private static func place(of spot: MergeConflict.Spot) -> Place {
        switch spot {
        case .field(let place): place
        case .divisions(let id): Place(.action(id), .divisions)
        case .scale: Place(.plan, .status)
        case .thing(let subject): Place(subject, .position)
        }
    }

    private func name(of spot: MergeConflict.Spot) -> String {
        let place = Self.place(of: spot)
        return place.field == .position ? words.name(of: place.subject) : words.name(of: place)
    }
}
