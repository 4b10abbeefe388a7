import Japanese
import Plan

/// records → plan: the tree of policies, put together from what every row says of it (体系).
struct PolicyTree {
    /// A policy as the rows say it.
    struct Node {
        let id: Policy.ID
        let parent: Int?
        let level: Int
        var number = Wording()
        var name = Wording()
        var vision = Wording()
        var situation = Wording()
        var childCount = 0
        /// The name of one that no row names.
        var made: String?
        /// Cells that hold number and name together.
        var joined: [(cell: Grid.Cell, number: String, name: String)] = []
    }

    /// A policy is known by its number where it has one, else by its name, below one parent.
    private struct Key: Hashable {
        let parent: Int?
        let level: Int
        let number: String?
        let name: String?
    }

    private(set) var nodes: [Node] = []
    private let labels: [String]
    /// For each level, whether its names begin with their numbers.
    private let splits: [Bool]
    /// Whether it is our own table: every row says all it knows, so that a blank is no repetition, a name holds no number, and
    /// two policies with one number are two.
    private let isOwn: Bool
    private var known: [Key: Int] = [:]
    private var path: [Int?]
    private var topCount = 0

    /// - Parameter labels: what the levels are called, from the top.
    init(labels: [String], records: [Record], isOwn: Bool) {
        self.labels = labels
        self.isOwn = isOwn
        path = Array(repeating: nil, count: labels.count)
        splits = labels.indices.map { level in
            let cells = records.map { level < $0.levels.count ? $0.levels[level] : Record.LevelCells() }
            if isOwn || cells.contains(where: { $0.number != nil }) { return false }
            let names = cells.compactMap { $0.name?.text }.filter { Self.numberAlone($0, word: labels[level]) == nil }
            return names.count { NumberedName($0, level: labels[level]) != nil } * 2 > names.count
        }
    }

    /// Finds or makes the policies that a record names.
    ///
    /// - Returns: the lowest one, and whether a blank cell was taken to mean the same as in the row before.
    mutating func place(_ levels: [Record.LevelCells]) -> (node: Int?, isInherited: Bool) {
        var parent: Int?
        var isInherited = false
        var isSameSoFar = true
        for level in labels.indices {
            let cells = level < levels.count ? levels[level] : Record.LevelCells()
            if cells.name != nil || cells.number != nil {
                let node = node(cells, level: level, parent: parent)
                isSameSoFar = isSameSoFar && path[level] == node
                path[level] = node
            } else if cells.isNone {
                path[level] = nil
                isSameSoFar = false
            } else if !isOwn, isSameSoFar, path[level] != nil {
                isInherited = true
            } else {
                path[level] = nil
            }
            guard let node = path[level] else { continue }
            if let vision = cells.vision { nodes[node].vision.add(vision.text, vision) }
            if let situation = cells.situation { nodes[node].situation.add(situation.text, situation) }
            parent = node
        }
        return (parent, isInherited)
    }

    /// A table ends, and with it what blanks below its policies mean.
    mutating func endTable() { path = Array(repeating: nil, count: labels.count) }

    /// The policy of a level on the way up from a node, as a place among all; `nil` where there is none.
    func ancestor(of node: Int, at level: Int) -> Int? {
        var place: Int? = node
        while let node = place, nodes[node].level > level { place = nodes[node].parent }
        return place.flatMap { nodes[$0].level == level ? $0 : nil }
    }

    /// The policy for actions above which nothing stands.
    mutating func placeless(title: String) -> Int {
        let key = Key(parent: nil, level: 0, number: nil, name: nil)
        if let node = known[key] { return node }
        let node = add(level: 0, parent: nil)
        known[key] = node
        nodes[node].made = title
        return node
    }

    private mutating func node(_ cells: Record.LevelCells, level: Int, parent: Int?) -> Int {
        let split = splits[level] ? cells.name.flatMap { NumberedName($0.text, level: labels[level]) } : nil
        // 「Ⅰ」 below 基本目標, and 「基本目標Ⅰ」, are the number of one that another row names.
        let alone =
            isOwn || cells.number != nil ? nil : cells.name.flatMap { Self.numberAlone($0.text, word: labels[level]) }
        let number = cells.number?.text ?? split?.number ?? alone
        let name = alone == nil ? split?.name ?? cells.name?.text : nil
        let byNumber = number.map {
            Key(parent: parent, level: level, number: isOwn ? $0 : NumberedName.key($0), name: isOwn ? name : nil)
        }
        let byName =
            isOwn && number != nil
            ? nil : name.map { Key(parent: parent, level: level, number: nil, name: isOwn ? $0 : Label.key($0)) }
        let numbered = byNumber.map { known[$0] } ?? nil
        let named = byName.map { known[$0] } ?? nil
        // ①福祉施設からの移行 is not （１）訪問系サービス, though both are the first.
        let isOther = numbered.map { isAnother(nodes[$0], number: number, name: name) } ?? false
        let found = isOther ? named : numbered ?? named
        let node = found ?? add(level: level, parent: parent)
        if let byNumber, !isOther { known[byNumber] = node }
        if let byName, known[byName] == nil { known[byName] = node }
        if let cell = cells.number { nodes[node].number.add(cell.text, cell) }
        if let alone, let cell = cells.name {
            nodes[node].number.add(alone, cell)
        } else if let cell = cells.name {
            nodes[node].name.add(name ?? cell.text, cell)
            if let split {
                nodes[node].number.add(split.number, cell)
                nodes[node].joined.append((cell, split.number, split.name))
            }
        }
        return node
    }

    /// Whether a number that is known stands before another name and is written in another way.
    private func isAnother(_ node: Node, number: String?, name: String?) -> Bool {
        guard !isOwn, let number, let name, !node.name.said.isEmpty, !node.number.said.isEmpty else { return false }
        func style(_ number: String) -> Int {
            guard let first = number.first else { return 0 }
            return "（([【［".contains(first) ? 1 : Self.isCircled(first) ? 2 : 0
        }
        return !node.name.said.contains { Label.key($0.text) == Label.key(name) }
            && !node.number.said.contains { style($0.text) == style(number) }
    }

    private static func isCircled(_ letter: Character) -> Bool {
        letter.unicodeScalars.first.map { (0x2460...0x2473).contains($0.value) } ?? false
    }

    private static func numberAlone(_ text: String, word: String) -> String? {
        let rest = text.hasPrefix(word) ? String(text.dropFirst(word.count).trimmed) : text
        return NumberedName.isNumber(rest) ? rest : nil
    }

    private mutating func add(level: Int, parent: Int?) -> Int {
        let id: Policy.ID
        if let parent {
            nodes[parent].childCount += 1
            id = nodes[parent].id.child(nodes[parent].childCount)
        } else {
            topCount += 1
            id = Policy.ID(String(topCount))
        }
        nodes.append(Node(id: id, parent: parent, level: level))
        return nodes.count - 1
    }
}

// MARK: - The policies and the account of their cells

extension PolicyTree {
    /// The policies with the wording of most rows; every other wording becomes a note.
    mutating func policies(labels fieldLabels: Labels, _ ledger: inout Ledger) -> [Policy] {
        nodes.indices.map { index in
            nodes[index].number.settle()
            nodes[index].name.settle()
            nodes[index].vision.settle()
            nodes[index].situation.settle()
            let node = nodes[index]
            let label = node.level < labels.count ? labels[node.level] : ""
            let subject = Subject.policy(node.id)
            let title = node.number.kept.map { "\(label)\($0)" } ?? "\(label)「\(node.name.kept ?? "")」"
            settleNames(of: node, title, &ledger)
            ledger.settle(node.vision, Place(subject, .vision), words: [fieldLabels[.vision], title])
            ledger.settle(
                node.situation, Place(subject, .situationAndChallenges),
                words: [fieldLabels[.situationAndChallenges], title])
            return Policy(
                id: node.id, parent: node.parent.map { nodes[$0].id }, level: node.level, number: node.number.kept,
                name: node.name.kept ?? node.made ?? "\(label)\(node.number.kept ?? "")",
                vision: node.vision.kept.flatMap { Passage($0) },
                situationAndChallenges: node.situation.kept.flatMap { Passage($0) }
            )
        }
    }

    private func settleNames(of node: Node, _ title: String, _ ledger: inout Ledger) {
        let subject = Subject.policy(node.id)
        for (cell, number, name) in node.joined {
            if number != node.number.kept {
                if name == node.name.kept {
                    ledger.hold(cell, .numberSpelling, words: [node.number.kept ?? ""])
                } else {
                    ledger.note(.numberSpelling, at: cell, words: [node.number.kept ?? ""])
                }
            }
        }
        ledger.settle(node.name, Place(subject, .name), words: ["名称", title])
        for (text, cell) in node.number.said where text != node.number.kept {
            ledger.hold(cell, .numberSpelling, words: [node.number.kept ?? ""])
        }
        ledger.settle(node.number, Place(subject, .number), words: ["番号", title])
    }
}

extension Ledger {
    /// Accounts for every cell that says one thing: the first of the kept wording is the place, others repeat it, and
    /// every other wording is a note that quotes both.
    mutating func settle(_ wording: Wording, _ place: Place, words: [String]) {
        guard let kept = wording.kept else { return }
        var isPlaced = false
        for (text, cell) in wording.said where !isClaimed(cell) {
            if text == kept {
                claim(cell, as: isPlaced ? .repetition(place) : .place(place))
                isPlaced = true
            } else {
                hold(cell, .wording, words: words + [kept])
            }
        }
    }
}
