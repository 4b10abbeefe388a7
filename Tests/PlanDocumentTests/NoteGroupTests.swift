import PlanDocument
import Testing

/// One line for a cause.
struct NoteGroupTests {
    private func note(
        _ kind: ReadingNote.Kind, _ line: Int, _ column: Int, _ words: [String] = [], sheet: String? = nil
    ) -> ReadingNote {
        ReadingNote(line: line, column: column, seen: "", kind: kind, words: words, sheet: sheet)
    }

    @Test func `notes of one kind in one column of a sheet are one group, with how many cells`() {
        let notes = [
            note(.notAStatus, 3, 5, ["甲", "令和6年度"]), note(.struckOut, 3, 4), note(.notAStatus, 4, 5, ["乙", "令和6年度"]),
            note(.notAStatus, 4, 6), note(.notAStatus, 3, 5, sheet: "二枚目"),
        ]
        let groups = NoteGroup.all(of: notes)
        #expect(groups.map(\.notes.count) == [2, 1, 1, 1])
        #expect(groups[0].cellCount == 2)
    }

    @Test func `a note that counts by itself says how many cells it is about`() {
        let groups = NoteGroup.all(of: [
            note(.columnLeftOut, 1, 3, ["連絡先", "noPlace", "12"]), note(.columnLeftOut, 1, 3, ["内線", "noPlace", "7"]),
        ])
        #expect(groups.map(\.cellCount) == [12, 7])
    }

    @Test func `what has to be looked at stands before what was repaired`() {
        let groups = NoteGroup.all(of: [note(.labelSpelling, 1, 1, ["a", "b", "2"]), note(.notAStatus, 9, 9)])
        #expect(groups.map(\.first.certainty) == [.needsReview, .repaired])
    }
}
