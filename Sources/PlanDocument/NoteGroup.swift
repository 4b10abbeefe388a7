/// Reading notes of one cause (同じ原因の注記): a kind of note in one column of a sheet is said once, with how many cells it is about.
public struct NoteGroup: Hashable, Sendable {
    /// In the order of the sheet; never empty.
    public let notes: [ReadingNote]

    public var first: ReadingNote { notes[0] }

    /// How many cells they are about.
    public var cellCount: Int { notes.reduce(0) { $0 + $1.cellCount } }

    private struct Cause: Hashable {
        let kind: ReadingNote.Kind
        let certainty: ReadingNote.Certainty
        let sheet: String?
        let column: Int
        /// What a note that tells of several cells by itself tells them apart by.
        let words: [String]
    }

    /// What has to be looked at first, otherwise in the order of the sheet.
    public static func all(of notes: [ReadingNote]) -> [NoteGroup] {
        var order: [Cause] = []
        var found: [Cause: [ReadingNote]] = [:]
        for note in notes {
            let cause = Cause(
                kind: note.kind, certainty: note.certainty, sheet: note.sheet, column: note.column,
                words: note.isCounted ? note.words : [])
            if found[cause] == nil { order.append(cause) }
            found[cause, default: []].append(note)
        }
        let groups = order.compactMap { found[$0].map(NoteGroup.init) }
        return groups.filter { $0.first.certainty == .needsReview } + groups.filter { $0.first.certainty == .repaired }
    }

    private init(notes: [ReadingNote]) {
        self.notes = notes
    }
}

extension ReadingNote {
    /// Whether the last of its words says in how many cells it is so.
    fileprivate var isCounted: Bool {
        switch kind {
        case .columnLeftOut, .reprintRow, .reprintShown, .lineLeftOut, .besideTable, .sheetLeftOut, .ownFieldMade,
            .ownFieldAgain,
            .yearAssumed,
            .totalRow, .newStatus, .statusSpelling, .labelSpelling, .markupRemoved, .invisibleLetters, .hiddenRows,
            .hiddenColumns, .blankMeansSame:
            true
        default: false
        }
    }

    /// How many cells it is about.
    public var cellCount: Int { isCounted ? words.last.flatMap { Int($0) } ?? 1 : 1 }
}
