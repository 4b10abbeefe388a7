import ArgumentParser
import Plan
import Store

/// How a sheet is brought together with a plan on which people went on (三方向の取込み).
struct MergeOptions: ParsableArguments {
    /// Whose text is taken where both wrote.
    enum Side: String, CaseIterable, ExpressibleByArgument {
        case ours, theirs, ask
    }

    /// What becomes of things that the sheet has not.
    enum Missing: String, CaseIterable, ExpressibleByArgument {
        case keep, drop
    }

    @Option(
        help: .say(
            "計画と見比べて統合する。両方で変わった所は、計画（ours）、シート（theirs）、決めずに示す（ask）",
            "Merge with the plan; where both changed, take the plan's text (ours), the sheet's (theirs), or list it (ask).",
            value: "side"))
    var merge: Side?

    @Option(
        help: .say(
            "--merge で、シートにない取組や空欄になった所を残す（keep）か除く（drop）か",
            "With --merge, keep or drop what the sheet has not or has blank.", value: "what"))
    var missing: Missing?

    @Option(
        help: .say(
            "--merge で、シートの元になった取込みの版（既定は内容から判断）",
            "With --merge, the revision of the import that the sheet was made from (by default found by its content).",
            value: "revision"))
    var origin: Int?

    func validate() throws {
        guard merge == nil, missing != nil || origin != nil else { return }
        throw ValidationError(
            say("--missing と --origin は --merge と一緒に使います。", "--missing and --origin go with --merge."))
    }

    /// - Throws: `Problem` (64) where `--origin` names no import.
    func checkOrigin(of preview: MergePreview) throws {
        guard let origin, origin != preview.origin?.revision else { return }
        let known = preview.origins.map { String($0.revision) }
        throw Problem(
            .usage,
            say(
                "版\(origin)は、この計画への取込みではありません。選べる版：\(known.joined(separator: "、"))",
                "Revision \(origin) is no import into this plan. There are: \(known.joined(separator: ", "))"))
    }

    /// `nil` without `--merge`.
    var choices: SheetMerge.Choices? {
        guard let merge else { return nil }
        var choices = SheetMerge.Choices()
        switch merge {
        case .ours: choices.others = .plan
        case .theirs: choices.others = .sheet
        case .ask: choices.refusesNew = true
        }
        choices.dropsMissing = missing == .drop
        return choices
    }
}
