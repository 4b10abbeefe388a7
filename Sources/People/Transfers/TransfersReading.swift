import Japanese
import Plan

/// The columns of a file of transfers (異動名簿の列).
public enum TransferColumn: String, CaseIterable, Sendable {
    case login = "利用者名"
    case name = "氏名"
    case division = "課"
    case role = "役割"
    case plan = "計画"
    case year = "年度"
    case email = "メール"
    case step = "評価段階"
    case item = "評価の対象"

    /// Every heading under which the column may stand, folded.
    var headings: Set<String> {
        switch self {
        case .login: ["利用者名", "利用者id", "ユーザー名", "職員番号", "login", "id"]
        case .name: ["氏名", "名前", "職員名", "name"]
        case .division: ["課", "課名", "担当課", "所属", "部署", "division"]
        case .role: ["役割", "権限", "role"]
        case .plan: ["計画", "計画名", "plan"]
        case .year: ["年度", "year"]
        case .email: ["メール", "メールアドレス", "eメール", "電子メール", "email", "e-mail", "mail"]
        case .step: ["評価段階", "段階", "step"]
        case .item: ["評価の対象", "評価対象", "対象", "item"]
        }
    }

    /// Whether a file must have it. Of the others, a column that is not there is blank: everything, and of the mail address: as it is.
    var isNeeded: Bool { self == .login || self == .name || self == .role }
}

/// What a file of transfers says (異動名簿).
public struct Transfers: Hashable, Sendable {
    public let lines: [TransferLine]
    /// Whether it has a column for evaluation steps or for what is evaluated. Rights of evaluators are given and end only by such a file.
    public let namesEvaluators: Bool

    public init(_ lines: [TransferLine], namesEvaluators: Bool = false) {
        self.lines = lines
        self.namesEvaluators = namesEvaluators
    }

    /// Reads the cells of a file: headings in the first line that is not blank, then one line for each person and right.
    ///
    /// A blank division, plan or year is everything. The order of the columns makes no difference, nor do width and case.
    /// - Parameters:
    ///   - rows: with their line numbers, from 1; as `TextRows` gives them, which refuses cells of too many combining marks.
    ///   - plans: the plans of the city; a line may name their words in addresses or their titles.
    ///   - accounts: as they are. A right that somebody holds is read back although the plan has its step or its thing no longer, and the
    ///     city its plan: the list of people writes what the store calls them.
    /// - Throws: every fault of the file, not only the first.
    public static func read(
        _ rows: [(number: Int, cells: [String])], plans: [Slug: RightSubjects], accounts: [Account]
    ) -> Result<Transfers, TransferFaults> {
        let rows = rows.filter { $0.cells.contains { !$0.trimmed.isEmpty } }
        guard let head = rows.first else { return .failure(TransferFaults([TransferFault(.noLines, line: 1)])) }
        var places: [TransferColumn: Int] = [:]
        var faults: [TransferFault] = []
        for (place, cell) in head.cells.enumerated() {
            let heading = cell.trimmed.folded
            guard let column = TransferColumn.allCases.first(where: { $0.headings.contains(heading) }) else { continue }
            if places[column] != nil {
                faults.append(
                    TransferFault(.columnTwice(column.rawValue), line: head.number, text: String(cell.trimmed)))
            }
            places[column] = place
        }
        faults += TransferColumn.allCases.filter { $0.isNeeded && places[$0] == nil }.map {
            TransferFault(.noColumn($0.rawValue), line: head.number)
        }
        guard faults.isEmpty else { return .failure(TransferFaults(faults)) }
        guard rows.count > 1 else { return .failure(TransferFaults([TransferFault(.noLines, line: head.number)])) }
        var reader = TransferReader(places: places, plans: plans, accounts: accounts)
        for row in rows.dropFirst() { reader.read(row.cells, row.number) }
        return reader.faults.isEmpty
            ? .success(Transfers(reader.lines, namesEvaluators: reader.namesEvaluators))
            : .failure(TransferFaults(reader.faults))
    }
}

/// Every fault of a file, in its order.
public struct TransferFaults: Error, Hashable, Sendable {
    public let faults: [TransferFault]

    init(_ faults: [TransferFault]) {
        self.faults = faults
    }
}

private struct TransferReader {
    let places: [TransferColumn: Int]
    let plans: [Slug: RightSubjects]
    /// What everybody may do now.
    let held: [Login: Set<Right>]
    /// Whether the file can say what evaluators are given.
    var namesEvaluators: Bool { places[.step] != nil || places[.item] != nil }
    var lines: [TransferLine] = []
    var faults: [TransferFault] = []
    private var names: [Login: String] = [:]
    private var emails: [Login: EmailAddress] = [:]

    init(places: [TransferColumn: Int], plans: [Slug: RightSubjects], accounts: [Account]) {
        self.places = places
        self.plans = plans
        held = Dictionary(accounts.map { ($0.login, $0.rights) }, uniquingKeysWith: { $0.union($1) })
    }

    mutating func read(_ cells: [String], _ number: Int) {
        func text(_ column: TransferColumn) -> String {
            places[column].flatMap { $0 < cells.count ? String(cells[$0].trimmed) : nil } ?? ""
        }
        func fault(_ kind: TransferFault.Kind, _ column: TransferColumn) -> TransferFault {
            TransferFault(kind, line: number, text: text(column))
        }
        var found: [TransferFault] = []
        let login = Login(text(.login))
        if login == nil { found.append(fault(.badLogin, .login)) }
        let name = Account.name(text(.name))
        if name == nil { found.append(fault(.badName, .name)) }
        let role = Role(word: text(.role))
        if role == nil { found.append(fault(.badRole, .role)) }
        if role == .administrator { found.append(fault(.administrator, .role)) }
        if role == .evaluator, !namesEvaluators { found.append(fault(.evaluator, .role)) }
        let division = Division.scope(text(.division))
        if division == nil { found.append(fault(.badDivision, .division)) }
        let year = scope(text(.year)) { FiscalYear(heading: $0) }
        var (plan, step, item, missing) = subjects(text, fault)
        if !missing.isEmpty, let login, let role, let division, let year,
            let kept = asKept(text).map({ plan, step, item in
                Right(role, division: division, plan: plan, year: year, step: step, item: item)
            }), held[login]?.contains(kept) == true
        {
            (plan, step, item, missing) = (kept.plan, kept.step, kept.item, [])
        }
        found += missing
        if year == nil { found.append(fault(.badYear, .year)) }
        if let role, !role.goesByStep {
            for column in [TransferColumn.step, .item] where !text(column).isEmpty {
                found.append(fault(.noEvaluator, column))
            }
        }
        let email = EmailAddress(text(.email))
        if email == nil, !text(.email).isEmpty { found.append(fault(.badEmail, .email)) }
        if let login, let email, let other = emails[login], other != email {
            found.append(fault(.twoEmails(other.text), .email))
        }
        if let login, let name, let other = names[login], other != name { found.append(fault(.twoNames(other), .name)) }
        faults += found
        guard found.isEmpty, let login, let name, let role, let division, let plan, let year, let step, let item
        else { return }
        names[login] = name
        emails[login] = emails[login] ?? email
        lines.append(
            TransferLine(
                number: number, login: login, name: name,
                right: Right(role, division: division, plan: plan, year: year, step: step, item: item), email: email))
    }

    /// The parts that name something of a plan, as far as the plan has it; and what it has not.
    private func subjects(
        _ text: (TransferColumn) -> String, _ fault: (TransferFault.Kind, TransferColumn) -> TransferFault
    ) -> (Scope<Slug>?, Scope<EvaluationStep.ID>?, Scope<EvaluationItem>?, [TransferFault]) {
        var found: [TransferFault] = []
        let named = plans.named(text(.plan))
        let plan = scope(text(.plan)) { _ in named.count == 1 ? named[0] : nil }
        if plan == nil {
            found.append(fault(named.isEmpty ? .unknownPlan : .severalItems(named.map(\.text)), .plan))
        }
        let subjects = plan?.value.flatMap { plans[$0] }
        let step = scope(text(.step)) { subjects?.step($0) }
        if step == nil { found.append(fault(.unknownStep, .step)) }
        let match = subjects?.item(text(.item)) ?? .none
        let item = scope(text(.item)) { _ in if case .one(let item) = match { item } else { nil } }
        if case .several(let others) = match, item == nil {
            found.append(fault(.severalItems(others.map { subjects?.word(for: $0.item) ?? $0.item.text }), .item))
        } else if item == nil {
            found.append(fault(.unknownItem, .item))
        }
        return (plan, step, item, found)
    }

    /// The same parts, where what the plan has not is named as the store calls it.
    private func asKept(_ text: (TransferColumn) -> String) -> (
        Scope<Slug>, Scope<EvaluationStep.ID>, Scope<EvaluationItem>
    )? {
        let known = subjects(text) { kind, column in TransferFault(kind, line: 0) }
        guard let plan = known.0 ?? Slug(text(.plan)).map({ .only($0) }) else { return nil }
        return (plan, known.1 ?? .only(.init(text(.step))), known.2 ?? .only(EvaluationItem(text: text(.item))))
    }

    /// `nil` where the words name nothing.
    private func scope<Value>(_ text: String, _ read: (String) -> Value?) -> Scope<Value>? {
        if Scope<Value>.words.contains(text.folded) { return .all }
        return read(text).map { .only($0) }
    }
}

extension Scope {
    /// What stands for everything.
    fileprivate static var words: Set<String> { ["", "*", "全て", "すべて", "全部", "all"] }
}

extension Division {
    /// What somebody typed as the division of a right; `nil` where it can be none.
    public static func scope(_ typed: String) -> Scope<Division>? {
        guard typed.utf8.count <= 4000, typed.isStreamSafe else { return nil }
        let name = String(typed.trimmed)
        if Scope<Division>.words.contains(name.folded) || Division(name).isAllDivisions { return .all }
        let isOneLine = !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return isOneLine && name.count <= 100 && name.utf8.count <= 1000 ? .only(Division(name)) : nil
    }
}

extension Role {
    /// Whether lists of transfers give it and end it: administrators are made one by one.
    public var isGivenByFiles: Bool { self != .administrator }

    /// The role that a word names, in Japanese or English; `nil` for any other.
    public init?(word: String) {
        let word = word.trimmed.folded
        let others: [String: Role] = [
            "担当": .reporter, "課長級": .approver, "所属長": .approver, "承認者": .approver, "閲覧者": .reader,
            "事務局担当": .coordinator,
        ]
        guard let role = Role.allCases.first(where: { $0.japanese == word || $0.rawValue == word }) ?? others[word]
        else { return nil }
        self = role
    }
}
