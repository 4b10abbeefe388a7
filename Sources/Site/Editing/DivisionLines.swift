import HTML
import Japanese
import Plan

/// The divisions in charge on the form of an action or an indicator (担当課の欄): those there are and a line for one more; the lines that
/// are seldom needed are folded away while they are blank.
struct DivisionLines {
    let state: EditState
    let responsibilities: [Responsibility]

    /// How many lines there are: those of the divisions, and some to add.
    static func count(_ responsibilities: [Responsibility]) -> Int { responsibilities.count + 3 }

    func html(_ wording: Wording) -> HTML {
        let (all, shown) = (Self.count(responsibilities), responsibilities.count + 1)
        let isTyped = (shown..<all).contains { state.values["division-\($0)"]?.isEmpty == false }
        return """
            <fieldset><legend>\(wording.original(state.plan.labels[.divisions]))</legend><p class="hint">\(wording.divisionsHint)</p>\
            \((0..<shown).map { line($0, wording) })\
            <details class="more"\(" open", if: isTyped)><summary>\(wording.moreDivisions)</summary>\
            \((shown..<all).map { line($0, wording) })</details></fieldset>
            """
    }

    private func line(_ index: Int, _ wording: Wording) -> HTML {
        let kept = responsibilities.indices.contains(index) ? responsibilities[index] : nil
        let roles = Responsibility.Role.allCases.map { ($0.rawValue, wording.role($0)) }
        return """
            <div class="row edit-division" role="group" aria-label="\(wording.divisionLine(index + 1))">\
            \(state.field("division-\(index)", wording.divisionLabel(index + 1), kept?.division.name, kind: .text(suggestions: index == 0 ? state.plan.divisions.map(\.name) : []), wording))\
            \(state.field("role-\(index)", wording.roleInAction, kept?.role.rawValue ?? "notStated", kind: .choice(roles), isNeeded: true, wording))\
            \(state.field("note-\(index)", wording.noteLabel, kept?.note, wording))\
            \(state.field("until-\(index)", wording.untilLabel, kept?.until.map { String($0.value) }, wording))</div>
            """
    }
}

extension EditForm {
    /// What the lines of the form say; a line without a division is none.
    func responsibilities(over kept: [Responsibility]) -> [Responsibility] {
        (0..<DivisionLines.count(kept)).compactMap { index in
            let old = kept.indices.contains(index) ? kept[index] : nil
            let name = line("division-\(index)", over: old?.division.name)
            guard !name.allSatisfy(\.isWhitespace) else { return nil }
            let note = line("note-\(index)", over: old?.note)
            return Responsibility(
                division: Division(name), role: Responsibility.Role(rawValue: form["role-\(index)"]) ?? .notStated,
                note: note.isEmpty ? nil : note, until: year("until-\(index)"))
        }
    }
}

extension Wording {
    fileprivate var divisionsHint: String {
        say("空欄の行は保存されません。課をなくすときは、課の名前を消してください。", "Blank lines are not kept. Clear a name to take a division out.")
    }
    fileprivate var moreDivisions: String { say("課をさらに加える", "Add more divisions") }
    fileprivate func divisionLine(_ number: Int) -> String { say("担当課 \(number)行目", "Division, line \(number)") }
    fileprivate func divisionLabel(_ number: Int) -> String { say("課（\(number)）", "Division (\(number))") }
    fileprivate var roleInAction: String { say("役割", "Part") }
    fileprivate var noteLabel: String { say("備考（かっこ書き）", "Note in brackets") }
    fileprivate var untilLabel: String { say("最後の年度（西暦）", "Last fiscal year") }
}
