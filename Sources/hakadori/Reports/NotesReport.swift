import PlanDocument
import Sheets

/// What was odd about a sheet, for the person who handed it in (読み取りの注記). It stands on standard error.
struct NotesReport {
    let notes: [ReadingNote]

    /// One line with the counts; then, when asked for, every note with its place and the cell's text.
    func lines(all: Bool) -> [String] {
        guard !notes.isEmpty else { return [] }
        let review = notes.count { $0.certainty == .needsReview }
        let counts = say(
            "読み取りの注記が\(notes.count)件あります（補正 \(notes.count - review)件、要確認 \(review)件）。",
            "\(notes.count.counted("reading note", "reading notes")): \(notes.count - review) repaired, \(review) to review."
        )
        guard all else { return [counts + say("全件の一覧は --notes で表示します。", " List them with --notes.")] }
        return [counts] + notes.flatMap(lines(of:))
    }

    private func lines(of note: ReadingNote) -> [String] {
        let certainty = note.certainty == .needsReview ? say("要確認", "to review") : say("補正", "repaired")
        let sheet = note.sheet.map { say("シート「\($0)」 ", "sheet “\($0)”, ") } ?? ""
        let place = sheet + say("\(note.line)行 \(note.column)列", "line \(note.line), column \(note.column)")
        let sentence = "\(place) [\(certainty)] \(note.sentence(in: CLILanguage.language))"
        let seen = note.seen.shortened(to: 100)
        return seen.isEmpty || sentence.contains(note.seen)
            ? [sentence] : [sentence, "    " + say("記載：\(seen)", "seen: \(seen)")]
    }
}
