import Japanese
import PlanDocument
import Sheets

/// The notes on what was read as a file to work them off (注記の一覧).
enum NotesFile {
    static func text(of notes: [ReadingNote], in language: Language) -> CSVText {
        let wording = Wording(language)
        let head = [
            wording.say("シート", "sheet"), wording.say("行", "row"), wording.say("列", "column"),
            wording.say("セル", "cell"), wording.say("扱い", "state"), wording.say("内容", "note"),
            wording.say("か所", "cells"), wording.say("書かれている内容", "text"),
        ]
        let rows = notes.map { note -> [DataTable.Value] in
            [
                .text(note.sheet ?? ""), .text(String(note.line)), .text(String(note.column)), .text(note.cellName),
                .text(
                    note.certainty == .needsReview
                        ? wording.say("要確認", "to review") : wording.say("補正", "repaired")),
                .text(note.sentence(in: language)), .text(String(note.cellCount)), .text(note.seen),
            ]
        }
        return CSVText(head: head, rows: rows)
    }
}
