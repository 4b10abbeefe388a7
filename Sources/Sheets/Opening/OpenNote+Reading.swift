import Japanese
import Plan
import PlanDocument

extension OpenNote.Draft {
    /// What of a reading somebody has to look at (要確認), a note for each cause; and what a merge left open.
    public static func all(of notes: [ReadingNote], _ merge: SheetMerge? = nil) -> [OpenNote.Draft] {
        let groups = NoteGroup.all(of: notes.besides(merge)).filter {
            $0.first.certainty == .needsReview && !$0.first.isDecided
        }
        return (merge.map(left) ?? []) + groups.map { Self($0) }
    }

    private init(_ group: NoteGroup) {
        // Some say by themselves in how many cells it is so.
        let rest = group.notes.count - 1
        let more = rest > 0 ? Words("（ほか\(rest)か所）", " (\(rest) more)") : Words("", "")
        let sheet = group.first.sheet.map { "\($0) " } ?? ""
        let cells = group.notes.prefix(5).map(\.cellName).joined(separator: "、") + (group.notes.count > 5 ? "…" : "")
        self.init(
            Words(
                group.first.sentence(in: .japanese) + more.japanese, group.first.sentence(in: .english) + more.english),
            places: sheet + cells)
    }

    /// Conflicts without a choice, things that wait, statuses and rows that found no place.
    private static func left(by merge: SheetMerge) -> [OpenNote.Draft] {
        let names = Names([merge.plan, merge.sheet])
        func place(_ subject: Subject) -> Words {
            let name = names.name(of: subject)
            guard case .year(_, let year) = subject else { return Words("「\(name)」", "“\(name)”") }
            return Words("「\(name)」の\(year.eraLabel)", "“\(name)”, FY\(year.value)")
        }
        let conflicts = merge.undecided.compactMap { conflict -> OpenNote.Draft? in
            guard case .field(let spot) = conflict.spot else { return nil }
            let field = Words(names.field(of: spot, in: .japanese), names.field(of: spot, in: .english))
            let owner = place(spot.subject)
            let change = Change(place: spot, before: conflict.theirs, after: conflict.mine)
            return OpenNote.Draft(
                Words(
                    "\(owner.japanese)の「\(field.japanese)」は、計画とシートの両方で変わりました。今は計画の内容のままです。",
                    "“\(field.english)” of \(owner.english) changed both in the plan and in the sheet; the plan's stays for now."
                ), changes: [change], action: spot.subject.action)
        }
        let waiting = merge.waiting.map { thing in
            OpenNote.Draft(
                Words(
                    "「\(names.name(of: thing))」はシートにだけあり、まだ取り込んでいません。",
                    "Only the sheet has “\(names.name(of: thing))”; it is not taken in yet."),
                changes: merge.changes(taking: thing))
        }
        let statuses = merge.unknown.map { one in
            let field = Words(names.field(of: one.place, in: .japanese), names.field(of: one.place, in: .english))
            let owner = place(one.place.subject)
            return OpenNote.Draft(
                Words(
                    "\(owner.japanese)の「\(field.japanese)」にある「\(one.text)」は区分や選択肢になく、取り込みませんでした。",
                    "“\(one.text)” in “\(field.english)” of \(owner.english) is no step or option of the form and was not taken."
                ), action: one.place.subject.action)
        }
        let doubtful = merge.doubtful.map { match in
            OpenNote.Draft(
                Words(
                    "シートの「\(match.incoming.numberedName)」が計画の「\(match.kept?.numberedName ?? "")」かどうか分からず、取り込みませんでした。",
                    "Whether “\(match.incoming.numberedName)” of the sheet is the plan’s “\(match.kept?.numberedName ?? "")” nobody has said; it was not taken."
                ), action: match.kept?.id)
        }
        let unplaced = merge.unplaced.map {
            OpenNote.Draft(Words("「\($0)」の行は計画に見つからず、取り込みませんでした。", "The plan has no row “\($0)”; it was left out."))
        }
        let remarks = merge.remarks.map {
            OpenNote.Draft(Words($0.sentence(in: .japanese), $0.sentence(in: .english)))
        }
        return conflicts + waiting + doubtful + statuses + remarks + unplaced
    }
}

extension ReadingNote {
    /// Whether somebody said so: a column that is to be left out is nothing to look at again.
    fileprivate var isDecided: Bool {
        let reasons: [SheetMap.Reason.Kind] = [.stated, .earlierMap]
        return kind == .columnLeftOut && reasons.contains { words.dropFirst().contains($0.rawValue) }
    }

    /// 「C12」.
    public var cellName: String { "\(SheetLetters.text(column - 1))\(line)" }
}

extension [ReadingNote] {
    /// Without those that a merge has an answer to: a status that the plan's scale has not is not added to it, and a day that stands
    /// for the plan's number is that number.
    public func besides(_ merge: SheetMerge?) -> [ReadingNote] {
        guard let merge else { return self }
        let unknown = Set(merge.unknown.map { $0.text.folded })
        let days = Set(
            merge.matches.filter { match in match.kept.map { $0.number != match.incoming.number } ?? false }.map {
                $0.incoming.number
            })
        return filter { note in
            switch note.kind {
            case .newStatus: !unknown.contains(note.seen.folded)
            case .dayForNumber: !days.contains(note.seen)
            default: true
            }
        }
    }
}
