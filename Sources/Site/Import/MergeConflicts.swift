import HTML
import Plan

/// Where a sheet and the plan both changed (両方で変わった所): both texts side by side, a choice each.
struct MergeConflicts: Sendable {
    let merged: MergedImport
    let problems: [FieldProblem]
    let wording: Wording

    /// More than these are decided together.
    static let most = 100

    private var merge: SheetMerge { merged.merge }

    var html: HTML {
        guard !merge.conflicts.isEmpty else { return "" }
        let names = Names([merge.plan, merged.kept, merge.sheet])
        let items = merge.conflicts.prefix(Self.most).enumerated().map { index, conflict in
            item(conflict, index, ConflictText(spot: conflict.spot, names: names, wording: wording))
        }
        let rest = merge.conflicts.count - items.count
        let others = FormField(
            name: "others", label: wording.othersLabel,
            kind: .choice([
                ("", wording.chooseEach), (SheetMerge.Side.plan.rawValue, wording.allOfPlan),
                (SheetMerge.Side.sheet.rawValue, wording.allOfSheet),
            ]), value: merge.choices.others?.rawValue ?? "", isNeeded: false, problems: problems, wording: wording)
        return """
            <section aria-labelledby="conflicts"><h2 id="conflicts">\(wording.conflictsTitle(merge.conflicts.count))</h2>\
            <p>\(wording.conflictsSentence)</p>\(items)\
            \("<p class=\"note\">\(wording.moreConflicts(rest))</p>", if: rest > 0)\(others.html())</section>
            """
    }

    private func item(_ conflict: MergeConflict, _ index: Int, _ text: ConflictText) -> HTML {
        let plan = merged.kept.has(conflict.spot) ? merged.kept : merge.sheet
        func choice(_ side: SheetMerge.Side, _ label: String, _ written: String?) -> HTML {
            let isThing = if case .thing = conflict.spot { true } else { false }
            let words: HTML =
                isThing && written == nil ? "<span class=\"blank\">\(wording.notThere)</span>" : text.html(written)
            return """
                <div class="merge-side"><label for="side-\(index)-\(side.rawValue)"><input type="radio" \
                id="side-\(index)-\(side.rawValue)" name="side-\(index)" value="\(side.rawValue)"\
                \(" checked", if: merge.choices.sides[conflict.spot] == side)> \(label)</label>\(words)</div>
                """
        }
        let before: HTML =
            conflict.base == nil
            ? "" : "<div class=\"before\"><p class=\"of\">\(wording.saidBefore)</p>\(text.html(conflict.base))</div>"
        return """
            <fieldset class="conflict"><legend>\(wording.original(wording.name(of: conflict.spot, in: plan)))</legend>\
            <input type="hidden" name="spot-\(index)" value="\(conflict.spot.token)">\(before)<div class="merge-sides">\
            \(choice(.plan, wording.planSide, conflict.theirs))\(choice(.sheet, wording.sheetSide, conflict.mine))</div></fieldset>
            """
    }
}

extension Plan {
    /// Whether the thing of a spot is in it.
    fileprivate func has(_ spot: MergeConflict.Spot) -> Bool {
        guard case .thing(let subject) = spot else { return true }
        return Plan.changes(from: nil, to: self).contains { $0.place == Place(subject, .position) }
    }
}

extension Wording {
    fileprivate func conflictsTitle(_ count: Int) -> String {
        say("両方で変わった所（\(count)件）", "Changed on both sides (\(count))")
    }
    fileprivate var conflictsSentence: String {
        say(
            "前の取込みの後に、計画でもファイルでも変わっています。どちらの内容にするかを選んでください。",
            "Since the last import both the plan and the file changed here. Choose which of the two holds.")
    }
    fileprivate var saidBefore: String { say("前の取込みの内容", "What was taken in before") }
    fileprivate var planSide: String { say("今の計画の内容を残す", "Keep what the plan says") }
    fileprivate var sheetSide: String { say("ファイルの内容にする", "Take what the file says") }
    fileprivate var notThere: String { say("（ない）", "(not there)") }
    fileprivate var othersLabel: String { say("選んでいない所", "Where nothing is chosen") }
    fileprivate var chooseEach: String { say("一つずつ選ぶ", "I choose each") }
    fileprivate var allOfPlan: String { say("今の計画の内容を残す", "Keep what the plan says") }
    fileprivate var allOfSheet: String { say("ファイルの内容にする", "Take what the file says") }
    fileprivate func moreConflicts(_ count: Int) -> String {
        say("ほかに\(count)件あります。下でまとめて選んでください。", "\(count) more: decide them together below.")
    }
}
