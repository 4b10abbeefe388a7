import Japanese
import Plan

/// Our own table of annual reports, read back (書き出した年度別実績の取込み): it is known by its headings, and says some things that no
/// other sheet says: the codes of the statuses, which years are due, the ids of the actions.
struct OwnTable {
    private let records: [Record]

    init(_ records: [Record]) {
        self.records = records
    }

    /// The steps of the scale by their codes, the better ones first as far as their words have an order.
    ///
    /// The table has no marks and no rules (理由の要否, 集計の対象): a step with code and word of a usual one is that; of every
    /// other the mark is taken from its code. Empty where all are usual ones.
    var statuses: [AchievementStatus] {
        var labels: [(code: String, said: [String: Int])] = []
        for record in records {
            guard let code = record.statusCode?.text,
                let label = record.entries.first(where: { $0.field == .status })?.cell.text
            else { continue }
            if let index = labels.firstIndex(where: { $0.code == code }) {
                labels[index].said[label, default: 0] += 1
            } else if labels.count < 20 {
                labels.append((code, [label: 1]))
            }
        }
        let usual = AchievementScale.usual.statuses
        var found: [AchievementStatus] = []
        for (code, said) in labels {
            // Where somebody has written another word into some rows, most rows decide, and of equals the first by its letters.
            let label = said.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? code
            // A word of two codes says the first, and a long one is a remark.
            guard label.utf8.count <= ScaleReading.longest,
                !found.contains(where: { StatusWord.key($0.label) == StatusWord.key(label) })
            else { continue }
            var status = usual.first { $0.code.text == code } ?? Self.status(code, label)
            status.label = label
            found.append(status)
        }
        let own = found.filter { status in !usual.contains { $0.code == status.code } }
        if own.isEmpty, found.allSatisfy({ usual.contains($0) }) { return [] }
        let known = usual.compactMap { step in
            own.count == found.count ? nil : found.first { $0.code == step.code } ?? step
        }
        let ranks = StatusWord.inOrder(own.compactMap { StatusWord($0.rankWord) }).map(\.code)
        func rank(_ status: AchievementStatus) -> Int {
            StatusWord(status.rankWord).flatMap { ranks.firstIndex(of: $0.code) } ?? .max
        }
        let ordered = own.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
        return distinctMarks(known + ordered.map(\.element))
    }

    /// The last year for which achievements are due; `nil` where the table does not tell.
    ///
    /// 実績対象 says it of each year. Where somebody has written both into the rows of a year, or 1 behind a year without, the last 1
    /// counts. In tables of earlier releases, which have no such column, 入力状況コード tells it:
    /// 未到来 stands in years that are not due, 未入力 in years that are. A year without blanks counts as due where it lies before the
    /// first that is not.
    func lastReportedYear(of years: [FiscalYear]) -> FiscalYear?? {
        let said = records.compactMap(\.isDue).filter { ["0", "1"].contains($0.cell.text.folded) }
        if !said.isEmpty { return .some(said.filter { $0.cell.text.folded == "1" }.map(\.year).max()) }
        var words: [FiscalYear: Set<String>] = [:]
        for case let (year, cell)? in records.map(\.entryState) { words[year, default: []].insert(cell.text) }
        guard words.values.contains(where: { !$0.isDisjoint(with: ["missing", "notDue", "entered"]) }) else {
            return nil
        }
        let missing = years.last { words[$0]?.contains("missing") ?? false }
        let ahead = years.first { words[$0]?.contains("notDue") ?? true && !(words[$0]?.contains("missing") ?? false) }
        let before = years.last { year in ahead.map { year < $0 } ?? true }
        return .some([missing, before].compactMap { $0 }.max())
    }

    /// How many actions have more divisions than the table names.
    var actionsWithMoreDivisions: Int {
        Set(
            records.filter { record in
                record.again.contains { $0.field == .divisions && (Int($0.cell.text.folded) ?? 0) > 1 }
            }.map { $0.again.first { $0.field == .number }?.cell.text ?? "" }
        ).count
    }

    private static func status(_ code: String, _ label: String) -> AchievementStatus {
        let isOutside = StatusWord(label)?.isOutside ?? false || StatusWord.outsideCodes.contains(code)
        var status = AchievementStatus(
            code: .init(code), mark: "", label: label, needsReason: false, countsInTotals: !isOutside, tone: .neutral)
        if status.isMarkedByCode {
            status.mark = code.folded.first?.isLetter == true ? code.uppercased() : code
        } else {
            status.mark = isOutside ? "－" : StatusWord(label)?.mark ?? ""
        }
        return status
    }

    /// Every step with a mark of its own.
    private func distinctMarks(_ statuses: [AchievementStatus]) -> [AchievementStatus] {
        statuses.reduce(into: []) { done, status in
            var status = status
            if status.mark.isEmpty || done.contains(where: { $0.mark == status.mark }) {
                status.mark = StatusWord(status.label)?.status(unlike: done).mark ?? String(status.label.prefix(1))
            }
            done.append(status)
        }
    }
}

extension AchievementStatus {
    /// Whether its code is a letter or a sign that can be its mark: 「◎」, 「a」.
    fileprivate var isMarkedByCode: Bool { code.text.count == 1 }
    /// The word by which its place in a known order is found.
    fileprivate var rankWord: String { isMarkedByCode ? code.text : label }
}

extension Grid {
    /// Whether it is our own table of annual reports: nobody else has the ids of actions beside the codes of what was entered.
    var isOwnTable: Bool {
        guard let head = rows.first else { return false }
        let keys = Set(head.cells.compactMap { $0.label?.key })
        return ["取組事項ID", "入力状況コード"].allSatisfy { keys.contains(Label.key($0)) }
    }
}
