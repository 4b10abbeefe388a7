import Japanese

/// A name with its number in front of it (番号付きの名称): 「Ⅱ 市民生活を支える」, 「施策1-2：…」, 「（3）…」, 「①…」.
struct NumberedName: Equatable {
    /// As written, without the label of its level: 「Ⅱ」, 「1-2」, 「（3）」.
    let number: String
    let name: String

    /// - Parameter label: what the level is called; it may stand before the number. `nil` where no number stands there.
    init?(_ text: String, level label: String = "") {
        var rest = text.drop { $0.isInvisible }
        if !label.isEmpty, rest.hasPrefix(label) { rest = rest.dropFirst(label.count).drop(while: \.isWhitespace) }
        let start = rest.startIndex
        let isOpen = rest.first.map { "（(【［[".contains($0) } ?? false
        if isOpen || rest.first == "第" { rest.removeFirst() }
        // 「【柱１】収入を確保する」
        let isLabelled = isOpen && !label.isEmpty && rest.hasPrefix(label)
        if isLabelled { rest = rest.dropFirst(label.count).drop(while: \.isWhitespace) }
        let firstDigit = rest.startIndex
        let isOrdinal = !isOpen && start != rest.startIndex
        guard Self.dropNumber(&rest) else { return nil }
        let lastDigit = rest.startIndex
        var isClosed = false
        if isOpen {
            guard let close = rest.first, "）)】］]".contains(close) else { return nil }
            rest.removeFirst()
            isClosed = true
        } else if isOrdinal {
            guard let ending = rest.first, "章節部編項".contains(ending) else { return nil }
            rest.removeFirst()
            isClosed = true
        }
        let number = isLabelled ? text[firstDigit..<lastDigit] : text[start..<rest.startIndex]
        isClosed = isClosed || number.last.map(Self.isCircled) ?? false
        let behind = rest.drop(while: { $0.isWhitespace || $0.isInvisible || ".．:：、，,".contains($0) })
        guard isClosed || behind.startIndex > rest.startIndex, !behind.isEmpty else { return nil }
        self.number = String(number)
        name = String(behind)
    }

    /// Whether a text is a number and nothing else: 「1-2」, 「（3）」, 「Ⅱ」.
    static func isNumber(_ text: String) -> Bool {
        text.utf8.count <= 40 && NumberedName("\(text) 名").map { $0.number == text } ?? false
    }

    /// The number as it counts when numbers are compared: Ⅱ and II, １ and 1, （3） and 3 are the same.
    static func key(_ number: String) -> String {
        number.folded.filter { !$0.isWhitespace && !"()[]【】第章節部編項.".contains($0) }
    }

    /// Takes digits with hyphens and dots between them, a Roman numeral, or one circled number.
    private static func dropNumber(_ text: inout Substring) -> Bool {
        guard let first = text.first else { return false }
        if isCircled(first) {
            text.removeFirst()
            return true
        }
        let start = text.startIndex
        if isRoman(first) {
            text = text.drop(while: isRoman)
        } else {
            while isDigit(text.first) {
                text = text.drop(while: { isDigit($0) })
                let joint = text.dropFirst()
                if let mark = text.first, "-－‐−–.．ー―".contains(mark), isDigit(joint.first) { text = joint }
            }
        }
        let count = text.base.distance(from: start, to: text.startIndex)
        return (1...12).contains(count)
    }

    private static func isDigit(_ character: Character?) -> Bool {
        guard let scalar = character?.unicodeScalars.first else { return false }
        return (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
    }

    private static func isRoman(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return "IVXＩＶＸ".contains(character) || (0x2160...0x216B).contains(scalar.value)
    }

    private static func isCircled(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return (0x2460...0x2473).contains(scalar.value) || (0x2776...0x277F).contains(scalar.value)
    }
}

extension Character {
    fileprivate var isInvisible: Bool { unicodeScalars.allSatisfy(\.isInvisible) }
}
