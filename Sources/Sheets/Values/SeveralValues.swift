import Japanese
import Plan

/// Several values in one cell, each behind its word or its year (一つの欄に書かれた複数の値): 「目標：120件⏎実績：98件」, 「R4：35　R5：38」.
struct SeveralValues {
    /// One value with what its label says.
    struct Part: Equatable {
        let side: SheetMap.Side?
        let year: FiscalYear?
        /// As written, without its label.
        let text: String

        /// Whether it is a number, or says why there is none.
        var isNumber: Bool {
            let value = WrittenValue(text)
            return value.number != nil || value.noValue != nil
        }
    }

    let parts: [Part]

    /// Ten years of two sides are long for a cell.
    private static let longest = 1200

    /// - Returns: `nil` for a text that does not begin with a label, has but one, or one twice.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest,
            text.contains(where: { $0.isNumber || $0 == "元" || ":：】］)）".contains($0) })
        else { return nil }
        var parts: [Part] = []
        var label: Label?
        var value = ""
        var rest = Substring(text.trimmed)
        var mayBegin = true
        while let letter = rest.first {
            if mayBegin, let found = Label(&rest) {
                if let label { parts.append(Part(label, value)) }
                (label, value) = (found, "")
                mayBegin = false
                continue
            }
            mayBegin = Self.separates(letter)
            // A text that does not begin with a label is something else.
            if label == nil, !mayBegin { return nil }
            value.append(letter)
            rest.removeFirst()
        }
        guard let label else { return nil }
        parts.append(Part(label, value))
        let keys = parts.map { [$0.side.map(\.rawValue), $0.year.map { String($0.value) }] }
        guard parts.count >= 2, Set(keys).count == parts.count, parts.contains(where: { !$0.text.isEmpty }) else {
            return nil
        }
        self.parts = parts
    }

    /// Whether each part says which side it is, so that the column need not.
    var haveSides: Bool { parts.allSatisfy { $0.side != nil } }
    var haveYears: Bool { parts.allSatisfy { $0.year != nil } }
    var areNumbers: Bool { parts.allSatisfy { $0.text.isEmpty || $0.isNumber } }

    static func separates(_ letter: Character) -> Bool {
        letter.isWhitespace || "／/、，,;；・|｜→⇒".contains(letter)
    }

    /// 「目標：」, 「【実績】」, 「R4：」, 「令和5年度実績　」.
    fileprivate struct Label {
        let side: SheetMap.Side?
        let year: FiscalYear?

        /// Takes a label from the front of a text; leaves the text as it was where there is none.
        init?(_ text: inout Substring) {
            var rest = text
            let opening = rest.first.flatMap { Self.brackets[$0] }
            if opening != nil { rest.removeFirst() }
            let year = Self.year(&rest)
            if year != nil { rest = rest.drop { $0 == "の" } }
            let side = Self.side(&rest)
            guard year != nil || side != nil else { return nil }
            let isClosed = opening != nil
            if let opening {
                guard rest.first == opening else { return nil }
                rest.removeFirst()
            }
            let behind = rest
            rest = rest.drop(while: \.isWhitespace)
            let hasColon = rest.first.map { ":：=＝".contains($0) } ?? false
            if hasColon { rest.removeFirst() }
            rest = rest.drop(while: \.isWhitespace)
            // 「目標12回」, but neither 「目標達成」 nor 「R4年度に」.
            let isWhole =
                isClosed || hasColon || behind.startIndex < rest.startIndex
                || (side != nil && rest.first.map { $0.isNumber || "▲△約-－−".contains($0) } ?? false)
            guard isWhole else { return nil }
            (self.side, self.year) = (side, year)
            text = rest
        }

        private static let brackets: [Character: Character] = [
            "（": "）", "(": ")", "【": "】", "［": "］", "[": "]", "〔": "〕",
        ]

        /// The longer before the shorter that they begin with.
        private static let words: [(word: String, side: SheetMap.Side)] = [
            ("目標値", .planned), ("目標", .planned), ("計画値", .planned), ("計画", .planned), ("予定", .planned), ("実績値", .done),
            ("実績", .done), ("結果", .done), ("達成値", .done),
        ]

        private static func side(_ text: inout Substring) -> SheetMap.Side? {
            guard let found = words.first(where: { text.hasPrefix($0.word) }) else { return nil }
            text = text.dropFirst(found.word.count)
            return found.side
        }

        /// The longest beginning that is a fiscal year and nothing else.
        private static func year(_ text: inout Substring) -> FiscalYear? {
            guard let first = text.first, first.isNumber || "令平RHrhＲＨ".contains(first) else { return nil }
            for length in stride(from: min(12, text.count), through: 2, by: -1) {
                let beginning = text.prefix(length)
                guard !beginning.contains(where: { $0.isWhitespace || ":：（(".contains($0) }) else { continue }
                let words = YearWords(folded: String(beginning).folded)
                guard words.rest.isEmpty, words.ranges.isEmpty, words.items.count == 1, let year = words.years.first
                else {
                    continue
                }
                text = text.dropFirst(length)
                return year
            }
            return nil
        }
    }
}

extension SeveralValues.Part {
    fileprivate init(_ label: SeveralValues.Label, _ value: String) {
        var text = Substring(value).drop(while: SeveralValues.separates)
        while let last = text.last, SeveralValues.separates(last) { text.removeLast() }
        self.init(side: label.side, year: label.year, text: String(text))
    }
}
