import Japanese
import Plan
import Rounds
import Workbook

/// Why the text of a cell is no answer (読み取れない回答).
struct AnswerFault: Error {
    let kind: DivisionRemark.Kind

    init(_ kind: DivisionRemark.Kind) { self.kind = kind }
}

extension AnswerField {
    /// What a cell answers, as it is kept; what was sent, where it says the same.
    func answer(in cell: SheetCells.Cell?, sent: Passage?) -> Result<Passage?, AnswerFault> {
        guard let cell else { return .success(nil) }
        switch cell.kind {
        case .failure: return .failure(AnswerFault(.failed))
        case .notCalculated: return .failure(AnswerFault(.notCalculated))
        case .text, .number, .percent, .day, .truth: break
        }
        let text = cell.text.withLineFeeds
        if let shown = shown(sent), Passage(text) == Passage(shown.asCell) { return .success(sent) }
        guard text.isStreamSafe, !text.unicodeScalars.contains(where: \.isUnusable) else {
            return .failure(AnswerFault(.unusable))
        }
        guard text.count <= WorkingReport.longestText else { return .failure(AnswerFault(.tooLong)) }
        guard let passage = Passage(text) else { return .success(nil) }
        switch kind {
        case .status(let scale): return Self.status(passage.text, on: scale)
        case .own(let field): return own(passage, cell, field)
        case .text: return cell.kind == .day ? .failure(AnswerFault(.becameDate)) : .success(passage)
        }
    }

    /// 「◎ 達成」, 「○」, 「〇」, 「概ね達成」: the one step that the words name.
    private static func status(_ text: String, on scale: AchievementScale) -> Result<Passage?, AnswerFault> {
        guard text.count <= 100 else { return .failure(AnswerFault(.notOnList)) }
        let key = StatusWord.key(text)
        let steps = scale.statuses.filter { status in
            [status.markedLabel, status.mark, status.label].contains { !$0.isEmpty && StatusWord.key($0) == key }
        }
        guard steps.count == 1 else { return .failure(AnswerFault(.notOnList)) }
        return .success(Passage(steps[0].code.text))
    }

    private func own(
        _ passage: Passage, _ cell: SheetCells.Cell, _ field: OwnField
    ) -> Result<Passage?, AnswerFault> {
        switch field.kind {
        case .choice, .yesNo: return choice(passage.text, field)
        case .date:
            let day = cell.day ?? Day(passage.text.folded) ?? WrittenValue(passage.text, unit: nil).date?.wholeDay
            return day.map { .success(Passage($0.text)) } ?? .failure(AnswerFault(.noDate))
        case .text, .number, .money, .webAddress:
            return cell.kind == .day ? .failure(AnswerFault(.becameDate)) : .success(passage)
        }
    }

    private func choice(_ text: String, _ field: OwnField) -> Result<Passage?, AnswerFault> {
        func option(_ word: some StringProtocol) -> OwnOption? {
            guard word.count <= 400 else { return nil }
            let key = StatusWord.key(String(word))
            let options = field.options.filter { StatusWord.key($0.label) == key }
            return options.count == 1 ? options[0] : nil
        }
        if let whole = option(text) { return .success(field.value(choosing: [whole])) }
        guard case .choice(let options, isMultiple: true) = field.kind else { return .failure(AnswerFault(.notOnList)) }
        // An option may have a comma in itself: of the words from one place on, as many as name one.
        var words = text.split { "\n、,，・;；/／".contains($0) }[...]
        var ids: Set<String> = []
        while let first = words.first {
            let found = (1...min(8, words.count)).reversed().lazy.compactMap { count in
                let last = words[words.startIndex + count - 1]
                return option(text[first.startIndex..<last.endIndex].trimmed).map { ($0, count) }
            }.first
            guard let (option, count) = found else { return .failure(AnswerFault(.notOnList)) }
            ids.insert(option.id)
            words = words.dropFirst(count)
        }
        return .success(field.value(choosing: options.filter { ids.contains($0.id) }))
    }
}

extension StatedDate {
    /// The day, where all of it is stated.
    fileprivate var wholeDay: Day? {
        guard let year, let month, let day, lastMonth == nil || lastMonth == month else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

extension Unicode.Scalar {
    /// No text of a report has it: a form refuses it too.
    fileprivate var isUnusable: Bool { value < 0x20 && ![9, 10].contains(value) || value == 0x7F }
}

extension String {
    /// As it comes back out of a cell that held it: with LF, and U+FFFD for what XML cannot hold.
    fileprivate var asCell: String {
        let scalars = withLineFeeds.unicodeScalars.map { [0, 0xFFFE, 0xFFFF].contains($0.value) ? "\u{FFFD}" : $0 }
        return String(String.UnicodeScalarView(scalars))
    }
}
