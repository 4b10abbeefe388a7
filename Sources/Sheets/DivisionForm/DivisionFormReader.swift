import Japanese
import Plan
import Rounds
import Workbook

/// Finds the answers in a returned workbook, whatever was done with its rows and columns.
///
/// Every row carries its own key in a hidden column, so that it may have been moved, sorted or copied; where the column is gone, a row is
/// known by the action's number and its label. The column of answers is known by its heading.
struct DivisionFormReader {
    private let file: DivisionFormFile
    private let plan: Plan
    private let fields: [AnswerPlace: AnswerField]
    private var remarks: [DivisionRemark] = []
    /// What each place's rows say; `nil` for a row whose cell could not be taken.
    private var found: [String: [(answer: Passage?, isTaken: Bool, remark: DivisionRemark?)]] = [:]

    init(_ file: DivisionFormFile, of plan: Plan) {
        (self.file, self.plan) = (file, plan)
        let (year, division) = (file.identity.year, file.identity.division)
        var fields: [AnswerPlace: AnswerField] = [:]
        for action in Set(file.rows.values.compactMap(\.place?.action)).compactMap({ plan[$0] }) {
            for field in AnswerField.all(of: action, in: plan, year) { fields[field.place] = field }
            let addition = AnswerField.addition(of: division, to: action.id)
            fields[addition.place] = addition
        }
        self.fields = fields
    }

    /// - Throws: `ForeignWorkbook` where nobody can say which column the answers are, or the rows are far too many.
    mutating func reading() throws(ForeignWorkbook) -> DivisionReading {
        let answers = file.sheets.max { known($0) < known($1) }
        guard let layout = answers.map({ AnswerLayout($0, file) }), layout.answer != nil else {
            throw .noAnswers(heading: DivisionForm.Column.answer.heading(in: file.identity.year))
        }
        guard layout.rows.count <= 3 * file.rows.count else {
            throw .tooManyRows(layout.rows.count, sent: file.rows.count)
        }
        for sheet in file.sheets {
            if sheet.name == answers?.name {
                read(sheet, layout)
                sayChanged(sheet, sheet.cells.filter { $0.row < layout.heading })
            } else if sheet.name == DivisionForm.guideSheet {
                sayChanged(sheet, sheet.cells)
            } else {
                sayAdded(sheet)
            }
            sayComments(sheet)
        }
        return DivisionReading(
            workbook: ReturnedWorkbook(file.identity, answers: settled()), remarks: DivisionRemark.bounded(remarks))
    }

    /// How many of its cells are keys of ours.
    private func known(_ sheet: SheetCells) -> Int {
        sheet.cells.count { file.rows[$0.text] != nil } + (sheet.name == DivisionForm.answerSheet ? 1 : 0)
    }

    // MARK: Rows

    private mutating func read(_ sheet: SheetCells, _ layout: AnswerLayout) {
        var rows: [Int: [SheetCells.Cell]] = [:]
        for cell in sheet.cells { rows[cell.row, default: []].append(cell) }
        var seen: Set<Int> = []
        for (row, key) in layout.rows.sorted(by: { $0.key < $1.key }) {
            guard let sent = file.rows[key] else { continue }
            seen.insert(row)
            read(sent, rows[row] ?? [], row, layout, sheet)
        }
        for (row, cells) in rows where !seen.contains(row) && row > layout.heading {
            say(.added, sheet, row, "", cells.map(\.shownText).filter { !$0.isEmpty }.joined(separator: "　"))
        }
        sayAddedColumns(sheet, layout)
    }

    private mutating func read(
        _ sent: DivisionFormFile.SentRow, _ cells: [SheetCells.Cell], _ row: Int, _ layout: AnswerLayout,
        _ sheet: SheetCells
    ) {
        let subject = sent.place.map { _ in "\(sent.number) \(sent.label)" } ?? sent.number
        let cell = cells.first { $0.column == layout.answer }
        func remark(_ kind: DivisionRemark.Kind) -> DivisionRemark {
            DivisionRemark(
                kind: kind, sheet: sheet.name, row: row + 1, subject: subject.beginning(200),
                text: (cell?.shownText ?? "").beginning(2_000))
        }
        // Answers that were moved without their key, or a key without its answers: nobody can say whose they are.
        if sent.place != nil, !sent.agrees(with: layout, cells) {
            let seen = [DivisionForm.Column.number, .item, .answer].compactMap { layout.text($0, of: cells) }
            say(.misplaced, sheet, row, subject, seen.filter { !$0.isEmpty }.joined(separator: "　"))
            return found[sent.key, default: []].append((nil, false, nil))
        }
        let columns = sent.place == nil ? DivisionForm.Column.fixed : DivisionForm.Column.locked
        if let texts = layout.texts(columns, of: cells),
            DivisionFormIdentity.fingerprint(texts, of: sent.place?.action.text ?? "") != sent.fingerprint
        {
            let seen = columns.compactMap { texts[$0] }.filter { !$0.isEmpty }
            say(.lockedChanged, sheet, row, subject, seen.joined(separator: "　"))
        }
        guard let place = sent.place else { return }
        // Behind a merged cell there is nothing, and that is no answer.
        if cell == nil, layout.isBehindMerged(row, sheet) {
            return found[sent.key, default: []].append((nil, false, remark(.gone)))
        }
        if let struck = cell?.struck, !struck.isEmpty {
            say(.struck, sheet, row, subject, struck.joined(separator: "　"))
        }
        guard let field = fields[place] else {
            if Passage(cell?.text ?? "") != sent.sent { remarks.append(remark(.noField)) }
            return
        }
        switch field.answer(in: cell, sent: sent.sent) {
        case .success(let answer): found[sent.key, default: []].append((answer, true, remark(.twice)))
        case .failure(let fault): found[sent.key, default: []].append((nil, false, remark(fault.kind)))
        }
    }

    /// The answers in the order of the form, and what is said where a place has none or more than one.
    private mutating func settled() -> [ReturnedWorkbook.Answer] {
        var answers: [ReturnedWorkbook.Answer] = []
        for sent in file.rows.values.sorted(by: { $0.position < $1.position }) {
            guard let place = sent.place, fields[place] != nil else { continue }
            let rows = found[sent.key] ?? []
            remarks += rows.filter { !$0.isTaken }.compactMap(\.remark)
            let taken = rows.filter(\.isTaken)
            let said = Set(taken.map(\.answer))
            // A copied row that nobody filled in says nothing.
            let changed = said.filter { $0 != sent.sent }
            if changed.count > 1 {
                remarks += taken.filter { $0.answer != sent.sent }.compactMap(\.remark)
            } else if rows.isEmpty {
                remarks.append(
                    DivisionRemark(
                        kind: .gone, sheet: DivisionForm.answerSheet, row: nil, subject: "\(sent.number) \(sent.label)",
                        text: (sent.sent?.text ?? "").beginning(2_000)))
            } else if !taken.isEmpty {
                answers.append(.init(place, sent: sent.sent, returned: changed.first ?? sent.sent))
            }
        }
        return answers
    }

    // MARK: What was added

    private mutating func sayAdded(_ sheet: SheetCells) {
        let texts = sheet.cells.map(\.shownText).filter { !$0.isEmpty }
        guard let first = sheet.cells.first, !texts.isEmpty else { return }
        say(.added, sheet, first.row, sheet.name, texts.prefix(50).joined(separator: "　"))
    }

    /// What stands where only our own words stood.
    private mutating func sayChanged(_ sheet: SheetCells, _ cells: [SheetCells.Cell]) {
        for cell in cells where file.rows[DivisionFormIdentity.key(of: cell.text)] == nil {
            say(.lockedChanged, sheet, cell.row, "", cell.shownText)
        }
    }

    private mutating func sayAddedColumns(_ sheet: SheetCells, _ layout: AnswerLayout) {
        for cell in sheet.cells
        where layout.isAdded(cell.column) && cell.row > layout.heading && layout.rows[cell.row] != nil {
            let sent = layout.rows[cell.row].flatMap { file.rows[$0] }
            say(
                .added, sheet, cell.row, [sent?.number, sent?.label].compactMap { $0 }.joined(separator: " "),
                cell.shownText)
        }
    }

    private mutating func sayComments(_ sheet: SheetCells) {
        for comment in sheet.comments {
            say(.comment, sheet, comment.row, "", comment.text)
        }
    }

    private mutating func say(
        _ kind: DivisionRemark.Kind, _ sheet: SheetCells, _ row: Int, _ subject: String, _ text: String
    ) {
        guard !text.isEmpty else { return }
        remarks.append(
            DivisionRemark(
                kind: kind, sheet: sheet.name, row: row + 1, subject: subject.beginning(200),
                text: text.beginning(2_000)))
    }
}

extension DivisionFormFile.SentRow {
    /// Whether a row that has its key has its number and its label too. A number that was cleared contradicts nothing.
    fileprivate func agrees(with layout: AnswerLayout, _ cells: [SheetCells.Cell]) -> Bool {
        let (number, label) = (layout.text(.number, of: cells), layout.text(.item, of: cells))
        let isNumber = number.map { Passage($0) == nil || AnswerLayout.folded($0) == AnswerLayout.folded(self.number) }
        let isLabel = label.map { AnswerLayout.folded($0) == AnswerLayout.folded(self.label) }
        return isNumber != false && isLabel != false
    }
}

extension SheetCells.Cell {
    /// What stands in it for a person: what is struck out too.
    var shownText: String {
        text.isEmpty ? (struck + [formula.map { "=\($0)" }].compactMap { $0 }).joined(separator: "　") : text
    }
}
