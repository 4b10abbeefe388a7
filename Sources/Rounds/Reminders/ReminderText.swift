import Japanese
import Plan

/// What a reminder of one kind says (催促の文面), with places that are filled in for each person.
public struct ReminderText: Hashable, Sendable {
    public var subject: String
    public var body: String

    public init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }

    /// A place in the text (差し込み), written `{氏名}` or `{name}`.
    public enum Place: CaseIterable, Hashable, Sendable {
        case name, plan, year, due, count, list

        /// Both words are understood in both languages.
        public var words: (japanese: String, english: String) {
            switch self {
            case .name: ("氏名", "name")
            case .plan: ("計画", "plan")
            case .year: ("年度", "year")
            case .due: ("期限", "due")
            case .count: ("件数", "count")
            case .list: ("一覧", "list")
            }
        }

        public init?(_ word: some StringProtocol) {
            guard let place = Self.allCases.first(where: { $0.words.japanese == word || $0.words.english == word })
            else { return nil }
            self = place
        }
    }

    /// What is wrong with a text (文面の誤り).
    public enum Fault: Hashable, Sendable {
        case blankSubject
        case blankBody
        /// Longer than a subject of one line or a body of `longest` characters.
        case tooLong
        /// `{…}` that names no place.
        case unknownPlace(String)
        /// A `{` that is not closed, or a `}` that closes nothing.
        case openBrace
    }

    public static let longest = (subject: 100, body: 4000)

    public var faults: [Fault] {
        var faults: [Fault] = []
        if subject.allSatisfy(\.isWhitespace) { faults.append(.blankSubject) }
        if body.allSatisfy(\.isWhitespace) { faults.append(.blankBody) }
        let isTooLong = subject.count > Self.longest.subject || body.count > Self.longest.body
        if isTooLong || subject.contains(where: \.isNewline) { faults.append(.tooLong) }
        // What is far too long is not gone through: it may be nothing but faults.
        if isTooLong { return faults }
        for text in [subject, body] {
            for piece in Self.pieces(of: text) {
                switch piece {
                case .place(let word) where Place(word) == nil: faults.append(.unknownPlace(word))
                case .brace where !faults.contains(.openBrace): faults.append(.openBrace)
                default: break
                }
            }
        }
        return faults
    }

    /// The text for one person. What names no place stays as it is.
    public func filled(_ values: [Place: String]) -> ReminderText {
        func fill(_ text: String) -> String {
            Self.pieces(of: text).map { piece in
                switch piece {
                case .text(let text): text
                case .place(let word): Place(word).flatMap { values[$0] } ?? "{\(word)}"
                case .brace(let brace): String(brace)
                }
            }.joined()
        }
        let line = fill(subject).split(whereSeparator: \.isNewline).joined(separator: " ")
        return ReminderText(subject: line, body: fill(body))
    }

    private enum Piece {
        case text(String)
        case place(String)
        case brace(Character)
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let index = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            if index > rest.startIndex { pieces.append(.text(String(rest[..<index]))) }
            let after = rest[rest.index(after: index)...]
            let end = after.firstIndex { $0 == "{" || $0 == "}" || $0.isNewline }
            if rest[index] == "{", let end, after[end] == "}" {
                pieces.append(.place(String(after[..<end])))
                rest = after[after.index(after: end)...]
            } else {
                pieces.append(.brace(rest[index]))
                rest = after
            }
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }
}

/// The texts of a plan's reminders (催促の文面の一式), by kind and language.
public struct ReminderTexts: Hashable, Sendable {
    /// What the office wrote in place of the usual ones.
    public var own: [Reminder.Kind: [Language: ReminderText]]

    public init(own: [Reminder.Kind: [Language: ReminderText]] = [:]) {
        self.own = own
    }

    public subscript(_ kind: Reminder.Kind, _ language: Language) -> ReminderText {
        own[kind]?[language] ?? Self.usual(kind, language)
    }

    /// The texts as they are where the office has written none.
    public static func usual(_ kind: Reminder.Kind, _ language: Language) -> ReminderText {
        switch (kind, language) {
        case (.opening, .japanese):
            ReminderText(
                subject: "【{計画}】{年度}の実績の照会",
                body: """
                    {氏名}様

                    {計画}の{年度}の実績の照会を始めました。次の{件数}件について、{期限}までに、捗りの職員用の画面から回答してください。

                    {一覧}
                    """)
        case (.reports, .japanese):
            ReminderText(
                subject: "【{計画}】{年度}の実績の報告のお願い",
                body: """
                    {氏名}様

                    {計画}の{年度}の実績について、次の{件数}件の報告がまだ提出されていません。{期限}までに、捗りの職員用の画面から提出してください。

                    {一覧}
                    """)
        case (.approvals, .japanese):
            ReminderText(
                subject: "【{計画}】{年度}の実績の承認のお願い",
                body: """
                    {氏名}様

                    {計画}の{年度}の実績について、次の{件数}件の報告が承認を待っています。{期限}までに、捗りの職員用の画面で承認または差戻しをしてください。

                    {一覧}
                    """)
        case (.contributions, .japanese):
            ReminderText(
                subject: "【{計画}】{年度}の実績の追記のお願い",
                body: """
                    {氏名}様

                    {計画}の{年度}の実績について、次の{件数}件に、貴課の取組の追記をお願いしています。{期限}までに、捗りの職員用の画面で追記するか、追記することがない旨を回答してください。

                    {一覧}
                    """)
        case (.evaluations, .japanese):
            ReminderText(
                subject: "【{計画}】{年度}の評価のお願い",
                body: """
                    {氏名}様

                    {計画}の{年度}の実績について、次の{件数}件の評価をお願いしています。{期限}までに、捗りの職員用の画面から評価を提出してください。

                    {一覧}
                    """)
        case (.evaluations, .english):
            ReminderText(
                subject: "[{plan}] Evaluations for {year}",
                body: """
                    Dear {name},

                    Evaluations that are asked of you for {plan}, {year}: {count}. Please hand them in on the staff pages of Hakadori by {due}.

                    {list}
                    """)
        case (.opening, .english):
            ReminderText(
                subject: "[{plan}] Reports for {year} are asked for",
                body: """
                    Dear {name},

                    The round of reports for {plan}, {year}, is open. Reports asked of you: {count}. Please answer on the staff pages of Hakadori by {due}.

                    {list}
                    """)
        case (.reports, .english):
            ReminderText(
                subject: "[{plan}] Reports for {year}",
                body: """
                    Dear {name},

                    Reports that have not been handed in yet for {plan}, {year}: {count}. Please hand them in on the staff pages of Hakadori by {due}.

                    {list}
                    """)
        case (.approvals, .english):
            ReminderText(
                subject: "[{plan}] Reports for {year} wait for your approval",
                body: """
                    Dear {name},

                    Reports that wait for your approval for {plan}, {year}: {count}. Please approve them or send them back on the staff pages of Hakadori by {due}.

                    {list}
                    """)
        case (.contributions, .english):
            ReminderText(
                subject: "[{plan}] What your division adds for {year}",
                body: """
                    Dear {name},

                    Reports to which your division has still to add for {plan}, {year}: {count}. Please add what it did, or say that there is nothing to add, on the staff pages of Hakadori by {due}.

                    {list}
                    """)
        }
    }
}
