import Japanese
import Plan
import PlanDocument

/// Which of our own files a sheet is (書き出したファイル): known by its headings, whoever saved it since.
public enum OwnFile: Hashable, Sendable {
    /// One of the tables.
    case table(DataTable.Name, Container)
    /// The city's form.
    case form
    /// The plan as a text, for people to read: nothing reads it back.
    case text

    /// In what a table stands.
    public enum Container: Hashable, Sendable {
        case csv(DataTable.Encoding)
        case workbook
    }

    /// - Returns: `nil` where it is none of them.
    init?(_ sheets: [SeenSheet], in container: Container) {
        let visible = sheets.filter { !$0.isHidden }.map(\.grid)
        if let name = visible.lazy.compactMap(\.ownTable).first {
            self = .table(name, container)
        } else if visible.contains(where: \.isOwnForm) {
            self = .form
        } else if visible.contains(where: \.isOwnText) {
            self = .text
        } else {
            return nil
        }
    }

    /// How it shows a plan: as it is read from the file into which it is written.
    public var rendition: Rendition {
        switch self {
        case .table: Rendition(lineBreak: "／") { shown($0) }
        case .form, .text: Rendition { shown($0) }
        }
    }

    /// What people call it.
    public func title(in language: Language) -> String {
        switch (self, language) {
        case (.table(let name, _), _): name.title(in: language)
        case (.form, .japanese): "市の様式"
        case (.form, .english): "the city’s form"
        case (.text, .japanese): "文章"
        case (.text, .english): "the text"
        }
    }

    private func shown(_ plan: Plan) -> Plan? { reading(of: plan)?.plan }

    /// What is read from the file into which a plan is written.
    fileprivate func reading(of plan: Plan) -> Reading? {
        let day = Day(daysSince1970: 20_000)
        switch self {
        case .table(let name, let container):
            let table = DataTable(name, of: plan, source: .init(title: plan.title, municipality: nil, day: day))
            switch container {
            case .csv(let encoding): return try? SheetReader.read(table.csv(encoding: encoding).bytes)
            case .workbook: return (try? DataTable.xlsx([table])).flatMap { try? SheetReader.read($0) }
            }
        case .text: return nil
        case .form:
            return (try? CityForm.xlsx(plan, day: day)).flatMap { try? SheetReader.read($0) }
        }
    }
}

extension Reading {
    /// The same without notes on what such a file of the plan has anyhow: what is in the plan needs nobody to look at it.
    public func returned(to plan: Plan) -> Reading {
        guard let usual = ownFile?.reading(of: plan)?.notes, !usual.isEmpty else { return self }
        struct Said: Hashable {
            let kind: ReadingNote.Kind
            let seen: String
            let words: [String]
        }
        let known = Set(usual.map { Said(kind: $0.kind, seen: $0.seen, words: $0.words) })
        var reading = self
        reading.notes.removeAll { known.contains(Said(kind: $0.kind, seen: $0.seen, words: $0.words)) }
        return reading
    }
}

extension Grid {
    /// Whether it is the city's form as we write it, which says in its head which years are due; it is read as it was written.
    var isOwnForm: Bool {
        rows.prefix(100).contains { row in
            row.cells.prefix(4).contains { cell in
                // 「実績の対象年度：令和6年度まで」
                guard let word = cell.text.utf8.count <= 100 ? cell.text.split(separator: "：").first : nil else {
                    return false
                }
                return Vocabulary.words[Label.key(String(word))]?.column == .lastReportedYear
            }
        }
    }

    /// Whether it is the plan as a text: no table, and the day of writing near its head.
    fileprivate var isOwnText: Bool {
        let head = rows.prefix(4).map { row in row.cells.filter { !$0.text.isEmpty } }
        return head.allSatisfy { $0.count <= 1 }
            && head.contains { $0.first.map { $0.text.hasPrefix("作成日：") || $0.text.hasPrefix("Written on ") } ?? false }
    }

    /// Which of our own tables it is: each begins with whose plan it is of, and goes on with columns of its own.
    fileprivate var ownTable: DataTable.Name? {
        if isOwnTable { return .annualReports }
        guard let head = rows.first else { return nil }
        let keys = head.cells.compactMap { $0.label?.key }
        guard keys.starts(with: ["全国地方公共団体コード", "地方公共団体名", "計画名"].map(Label.key)) else { return nil }
        return DataTable.Name.allCases.first { name in
            let plan = Plan(title: "", years: [], levels: [], scale: .usual)
            let columns = DataTable(
                name, of: plan, source: .init(title: "", municipality: nil, day: Day(daysSince1970: 20_000))
            )
            .columns
            return columns.allSatisfy { keys.contains(Label.key($0.label)) }
        }
    }
}
