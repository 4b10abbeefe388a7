import Japanese
import Plan

/// records → plan: the actions, put together from the records that tell of them (取組事項).
struct ActionList {
    /// An action as the rows say it.
    struct Draft {
        let node: Int
        var number = Wording()
        var name = Wording()
        var description = Wording()
        var divisions: [NamedDivision] = []
        var entries: [Record.Entry] = []
        var again: [(field: Field, year: FiscalYear?, cell: Grid.Cell)] = []
        /// The cells that name it, by their index: one that is merged over several rows names it once.
        var names: Set<Int> = []
        /// Where the first row begins that names it.
        let cell: Grid.Cell

        /// 取組事項ID, where the sheet is our own table and tells it.
        var id: String? { again.first { $0.field == .number }?.cell.text }
    }

    /// Divisions that a row names.
    struct NamedDivision {
        let cell: Grid.Cell
        let role: Responsibility.Role
        let year: FiscalYear?
        /// Whether its row goes on with the action and does not name it again: it is one more.
        let isFurther: Bool
    }

    private struct Key: Hashable {
        /// 取組事項ID, which says more than number and name.
        let id: String?
        let node: Int
        let number: String
        let name: String
    }

    /// What a table that names no policies says of an action.
    private struct Reference: Hashable {
        let number: String?
        let name: String?
    }

    private(set) var drafts: [Draft] = []
    private var known: [Key: Int] = [:]
    private var references: [Reference: Set<Int>] = [:]
    private let isOwn: Bool
    /// The action of each record; `nil` for one that tells of a policy alone.
    private(set) var owners: [Int?] = []
    /// The lowest policy that each record names; `nil` where it names none.
    private(set) var nodes: [Int?] = []

    /// - Parameters:
    ///   - isLong: whether each year has a row of its own, so that a number alone says which action it is.
    ///   - isOwn: whether it is our own table, in which a name holds no number and a cell names one division.
    init(
        _ records: [Record], tree: inout PolicyTree, title: String, isLong: Bool, isOwn: Bool, _ ledger: inout Ledger
    ) {
        self.isOwn = isOwn
        owners = Array(repeating: nil, count: records.count)
        nodes = Array(repeating: nil, count: records.count)
        var current: Int?
        for index in Self.order(of: records) {
            let record = records[index]
            var place: Int?
            if record.beginsPolicies || record.beginsTable { current = nil }
            if record.beginsTable { tree.endTable() }
            if record.reprint != nil {
                nodes[index] = tree.place(record.levels).node
                current = nil
                continue
            }
            if record.firstName != nil, let known = known(byNumberOf: record) {
                (current, place) = (known, drafts[known].node)
            } else if let cell = record.firstName {
                let (found, isInherited) = tree.place(record.levels)
                if isInherited { ledger.count(.blankMeansSame, at: cell) }
                if found == nil { ledger.count(.noPolicies, at: cell, words: [title]) }
                place = found
                current = draft(of: record, node: found ?? tree.placeless(title: title), cell, isLong: isLong)
            } else if record.hasPolicies || record.isOfPolicy {
                let node = tree.place(record.levels).node
                place = node
                // Where no policies are named, an indicator's row goes on with the action before.
                let isSame = node == nil && !record.hasPolicies || current.map { drafts[$0].node } == node
                if !isSame { current = nil }
            }
            owners[index] = current
            nodes[index] = place
            if let current { take(record, into: current) }
        }
    }

    /// The tables that say most come first, so that the others can tell of their actions.
    private static func order(of records: [Record]) -> [Int] {
        [Record.Table.namesPolicies, .namesActions, .namesNumbers].flatMap { table in
            records.indices.filter { records[$0].table == table }
        }
    }

    /// The one action that has the number and the name of a record whose table names no policies (番号でつながるシート).
    private func known(byNumberOf record: Record) -> Int? {
        guard !isOwn, record.table != .namesPolicies else { return nil }
        let number = record.number.map { NumberedName.key($0.text) }
        let name = record.name.map { Label.key($0.text) }
        let found = references[Reference(number: number, name: name)] ?? []
        return found.count == 1 ? found.first : nil
    }

    /// The one action that a row shows again (再掲): by its name, and where several have it by their number too.
    func original(of record: Record) -> Int? {
        let number = record.number.map { NumberedName.key(ReprintMark.removed(fromNumber: $0.text)) }
        let name = record.name.map { Label.key(ReprintMark.removed(from: $0.text)) }
        let keys =
            name.map { [Reference(number: nil, name: $0), Reference(number: number, name: $0)] }
            ?? [Reference(number: number, name: nil)]
        return keys.lazy.compactMap { references[$0] }.first { $0.count == 1 }?.first
    }

    /// By its number, by its name and by both an action is found again.
    private mutating func index(_ draft: Int, of record: Record) {
        let number = record.number.map { NumberedName.key($0.text) }
        let name = record.name.map { Label.key($0.text) }
        for key in [(number, name), (number, nil), (nil, name)] where key.0 != nil || key.1 != nil {
            references[Reference(number: key.0, name: key.1), default: []].insert(draft)
        }
    }

    private mutating func draft(of record: Record, node: Int, _ cell: Grid.Cell, isLong: Bool) -> Int {
        let number = record.number.map { NumberedName.key($0.text) } ?? ""
        let name = isLong && !number.isEmpty ? "" : record.name.map { Label.key($0.text) } ?? ""
        let id = record.again.first { $0.field == .number }?.cell.text
        let key =
            id.map { Key(id: $0, node: 0, number: "", name: "") }
            ?? Key(id: nil, node: node, number: number, name: name)
        if let index = known[key] { return index }
        known[key] = drafts.count
        drafts.append(Draft(node: node, cell: cell))
        index(drafts.count - 1, of: record)
        return drafts.count - 1
    }

    private mutating func take(_ record: Record, into index: Int) {
        if let number = record.number { drafts[index].number.add(number.text, number) }
        if let name = record.name { drafts[index].name.add(name.text, name) }
        if let description = record.description { drafts[index].description.add(description.text, description) }
        // 福祉課, in a further row of the action with what it did: one more, and its own words.
        let isNamedAgain = record.firstName.map { drafts[index].names.insert($0.index).inserted } ?? false
        let isFurther = !isOwn && !isNamedAgain && !drafts[index].divisions.isEmpty
        drafts[index].divisions += record.divisions.map { cell, role in
            NamedDivision(cell: cell, role: role, year: record.reportYear, isFurther: isFurther)
        }
        let speaker = isFurther ? record.divisions.first?.cell.text : nil
        drafts[index].entries += record.entries.map { entry in
            var entry = entry
            entry.speaker = speaker
            return entry
        }
        drafts[index].again += record.again
    }
}

extension ActionList {
    /// The actions of the plan, with the account of their cells.
    mutating func actions(
        tree: PolicyTree, scale: ScaleReading, labels: Labels, _ ledger: inout Ledger
    ) -> [Action] {
        var ids: Set<String> = []
        return drafts.indices.map { index in
            drafts[index].number.settle()
            drafts[index].name.settle()
            drafts[index].description.settle()
            let draft = drafts[index]
            // A name may carry the number that no column has: 「1-2 相談窓口の充実」.
            let split = draft.number.kept == nil && !isOwn ? draft.name.kept.flatMap { NumberedName($0) } : nil
            let number = draft.number.kept ?? split?.number ?? ""
            let name = split?.name ?? draft.name.kept ?? ""
            let id = Self.id(draft.id ?? number, isGiven: draft.id != nil, position: index, &ids)
            if id.isAgain { ledger.note(.numberRepeated, at: draft.cell, words: [number]) }
            if name.isEmpty { ledger.note(.noName, at: draft.cell, words: [number]) }
            var action = Action(
                id: id.id, number: number, name: name.isEmpty ? Action.unnamed : name,
                policy: tree.nodes[draft.node].id,
                description: draft.description.kept.flatMap { Passage($0) })
            let subject = Subject.action(id.id)
            let title = "\(labels[.name])\(number)"
            for (text, cell) in draft.number.said where text != number {
                ledger.hold(cell, .numberSpelling, words: [number])
            }
            ledger.settle(draft.number, Place(subject, .number), words: [labels[.number], title])
            ledger.settle(draft.name, Place(subject, .name), words: [labels[.name], title])
            ledger.settle(draft.description, Place(subject, .description), words: [labels[.description], title])
            action.responsibilities = responsibilities(draft, subject, title, labels, &ledger)
            Self.write(draft.entries, into: &action, scale, labels, &ledger)
            for (field, year, cell) in draft.again {
                ledger.claim(cell, as: .repetition(Place(year.map { .year(id.id, $0) } ?? subject, field)))
            }
            return action
        }
    }

    /// "a" and the number, in letters that can stand in an address; made unique where a number repeats.
    private static func id(
        _ number: String, isGiven: Bool, position: Int, _ taken: inout Set<String>
    ) -> (id: Action.ID, isAgain: Bool) {
        if isGiven, taken.insert(number).inserted { return (Action.ID(number), false) }
        let letters = number.folded.map { character -> Character in
            let isPlain = character.utf8.count == 1 && (character.isLetter || character.isNumber)
            return isPlain ? character : "-"
        }
        let word = String(letters).split(separator: "-").joined(separator: "-")
        // Without a number, or with one in other letters, the place in the form has to do.
        let base = word.isEmpty ? "p\(position + 1)" : "a\(word)"
        var id = base
        var count = 1
        while !taken.insert(id).inserted {
            count += 1
            id = "\(base)-\(count)"
        }
        return (Action.ID(id), count > 1 && !word.isEmpty)
    }

    private func responsibilities(
        _ draft: Draft, _ subject: Subject, _ title: String, _ labels: Labels, _ ledger: inout Ledger
    ) -> [Responsibility] {
        var list: [Responsibility] = []
        var texts: Set<String> = []
        var said: [Responsibility.Role: String] = [:]
        let place = Place(subject, .divisions)
        let latest = draft.divisions.compactMap(\.year).max()
        let sorted = draft.divisions.filter { $0.year == latest } + draft.divisions.filter { $0.year != latest }
        for named in sorted {
            let (cell, role) = (named.cell, named.role)
            if let before = said[role], !named.isFurther || named.year != latest {
                if before == cell.text {
                    ledger.claim(cell, as: .repetition(place))
                } else {
                    ledger.hold(cell, .wording, words: [labels[.divisions], title, before])
                }
                continue
            }
            said[role] = cell.text
            ledger.claim(cell, as: .place(place))
            let read =
                isOwn
                ? [Responsibility(division: Division(cell.text), role: role)]
                : DivisionList.read(cell.text, role: role)
            for responsibility in read {
                if texts.insert(responsibility.text).inserted {
                    list.append(responsibility)
                } else if !named.isFurther {
                    ledger.note(.divisionRepeated, at: cell, words: [responsibility.division.name])
                }
                if let until = responsibility.until {
                    ledger.note(.divisionEnds, at: cell, words: [responsibility.division.name, until.eraLabel])
                }
            }
        }
        return list
    }

    private static func write(
        _ entries: [Record.Entry], into action: inout Action, _ scale: ScaleReading, _ labels: Labels,
        _ ledger: inout Ledger
    ) {
        for entry in entries {
            let place = Place(.year(action.id, entry.year), entry.field)
            let text = entry.cell.text
            let code = entry.field == .status ? scale.code(of: text) : nil
            if entry.field == .status, code == nil, NoValue(text) == .mark {
                // －: nothing is judged, where the sheet's own scale does not say otherwise.
                ledger.claim(entry.cell, as: .label(.status))
            } else if entry.field == .status, code == nil {
                ledger.hold(entry.cell, .notAStatus, words: [action.name, entry.year.eraLabel])
            } else if let before = action[entry.year].text(of: entry.field, scale.scale) {
                let isSame = entry.field == .status ? action[entry.year].report.status == code : before == text
                if isSame {
                    ledger.claim(entry.cell, as: .repetition(place))
                } else if let speaker = entry.speaker, entry.field != .status {
                    action[entry.year].write("\(before)\n【\(speaker.asHeadingLine)】\(text)", nil, to: entry.field)
                    ledger.claim(entry.cell, as: .value)
                } else {
                    ledger.hold(
                        entry.cell, .alreadyWritten, words: [labels[entry.field], entry.year.eraLabel, before])
                }
            } else {
                action[entry.year].write(text, code, to: entry.field)
                ledger.claim(entry.cell, as: .place(place))
            }
        }
    }
}

extension ActionYear {
    /// What stands in a field of this year already.
    func text(of field: Field, _ scale: AchievementScale) -> String? {
        field == .status ? report.status.map { scale[$0]?.label ?? $0.text } : text(of: field)
    }

    fileprivate mutating func write(_ text: String, _ code: AchievementStatus.Code?, to field: Field) {
        if field == .status {
            report.status = code
        } else {
            Self.fields.first { $0.field == field }?.write(Passage(text), into: &self)
        }
    }
}
