extension Prose {
    /// Its sentences and the items of its lists, without their marks, in order.
    ///
    /// A line break ends one, and so does 。, and so does a space: in published sheets it is what a lost line break left. A
    /// space is part of the sentence between Latin words (「LG WAN」), beside a colon, inside brackets, and between a name
    /// and its number (「設置台数　6台」). A bracket right behind 。 belongs to the sentence before it.
    var sentences: [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var hasNumber = false
        var hasSpace = false
        var numbers = mentions[...]
        func close(at end: Int, next: Int) {
            if let sentence = trimmed(start..<end) { sentences.append(sentence) }
            start = next
            hasNumber = false
            hasSpace = false
        }
        var place = 0
        while place < characters.count {
            while let first = numbers.first, first.range.upperBound <= place { numbers = numbers.dropFirst() }
            // What lies inside a number or inside brackets does not end a sentence.
            if let first = numbers.first, first.range.contains(place) {
                if case .quantity = first.kind { hasNumber = true }
                place = first.range.upperBound
            } else if let closing = partners[place], closing > place {
                place = closing + 1
            } else if isFullStop(place) {
                place += 1
                if character(at: place) == "(", let closing = partners[place] { place = closing + 1 }
                close(at: place, next: place)
            } else if characters[place].isWhitespace {
                let end = characters[place...].firstIndex { !$0.isWhitespace } ?? characters.count
                // 「設置台数　6台」: the first number of a name without spaces is its own.
                let isNamed = !hasNumber && !hasSpace && numbers.first?.range.lowerBound == end
                let isJoined = isJoined(place..<end, from: start, isNamed: isNamed)
                if !isJoined || characters[place..<end].contains(where: \.isNewline) { close(at: place, next: end) }
                hasSpace = start < place
                place = end
            } else {
                place += 1
            }
        }
        close(at: characters.count, next: characters.count)
        return sentences
    }

    /// Without spaces, the marks of a list and 。 at its ends; `nil` when nothing else is there.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var range = range
        while let first = range.first, characters[first].isWhitespace || characters[first].isBullet {
            range = range.dropFirst()
        }
        while let last = range.last, characters[last].isWhitespace || characters[last] == "。" {
            range = range.dropLast()
        }
        return range.isEmpty ? nil : range
    }

    private func isFullStop(_ place: Int) -> Bool {
        if "。!?".contains(characters[place]) { return true }
        // 「Ver.2」, 「example.jp」.
        guard characters[place] == "." else { return false }
        return !((character(at: place - 1)?.isLatin ?? false) && (character(at: place + 1)?.isLatin ?? false))
    }

    /// Whether one sentence goes on over the spaces.
    private func isJoined(_ spaces: Range<Int>, from start: Int, isNamed: Bool) -> Bool {
        guard spaces.lowerBound > start, let after = character(at: spaces.upperBound) else { return false }
        let before = characters[spaces.lowerBound - 1]
        let joining: Set<Character> = [":", "=", "→", "⇒", "、", ","]
        if joining.contains(before) || joining.contains(after) { return true }
        return (before.isLatin && after.isLatin) || (isNamed && before.isOfNouns)
    }

    /// The number that ends right before `place`.
    func number(endingAt place: Int) -> Range<Int>? {
        let index = mentions.firstIndex(whereSorted: { $0.range.upperBound >= place })
        return index < mentions.count && mentions[index].range.upperBound == place ? mentions[index].range : nil
    }

    /// The numbers that lie wholly in `range`.
    func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
        let start = mentions.firstIndex(whereSorted: { $0.range.lowerBound >= range.lowerBound })
        let end = mentions.firstIndex(whereSorted: { $0.range.upperBound > range.upperBound })
        return mentions[start..<max(start, end)]
    }
}

extension Array {
    /// The first index whose element, and every one behind it, satisfies `belongs`; `count` where none does.
    func firstIndex(whereSorted belongs: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
