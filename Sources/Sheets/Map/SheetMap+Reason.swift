import Japanese

extension SheetMap {
    /// Why something is proposed (提案の理由): shown to the person who corrects it.
    public struct Reason: Hashable, Sendable {
        public enum Kind: String, CaseIterable, Sendable {
            /// The heading is a known word. Words: the heading.
            case knownWord
            /// The heading ends or begins with a known word.
            case partOfWord
            /// The values below settle what the heading may mean.
            case values
            /// The columns beside it settle it.
            case neighbours
            /// It is the lowest level of the tree.
            case lowestLevel
            /// The heading is none that is known, so the form has a field of its own.
            case ownField
            /// Several columns of one kind; another is nearer.
            case duplicate
            /// Nothing stands below it.
            case blank
            /// Hidden in the workbook.
            case hidden
            /// Of the sheet and not of the plan.
            case ofSheet
            /// Computed from other columns.
            case computed
            /// Nothing in a plan has a place for it.
            case noPlace
            /// The sheet has rows with headings of a plan.
            case table
            /// No row has headings of a plan.
            case noHeadings
            /// Another card of the same number tells of a later year.
            case olderCard
            /// A list of what the cards of the same file say.
            case listOfCards
            /// Labels with their values beside them, and not below (個票).
            case card
            /// The map that was given does not name the sheet.
            case notInMap
            /// The map with which the plan was read before says so.
            case earlierMap
            /// A person said so.
            case stated
        }

        public var kind: Kind

        public init(_ kind: Kind) {
            self.kind = kind
        }

        /// The sentence that a person reads.
        public var words: Words {
            switch kind {
            case .knownWord: Words("見出しの語から。", "By the word of the heading.")
            case .partOfWord: Words("見出しの語の一部から。", "By a part of the heading.")
            case .values: Words("下に書かれている内容から。", "By what stands below.")
            case .neighbours: Words("隣の列から。", "By the columns beside it.")
            case .lowestLevel: Words("体系の最も下の階層だから。", "It is the lowest level of the tree.")
            case .ownField:
                Words("知られた見出しでないため、独自の項目とします。", "The heading is not known, so it becomes a field of the form's own.")
            case .duplicate: Words("同じ意味の列がほかにあるため。", "Another column has the same meaning.")
            case .blank: Words("下に何も書かれていないため。", "Nothing stands below it.")
            case .hidden: Words("表示されていないため。", "It is hidden.")
            case .ofSheet: Words("計画ではなく表についての欄だから。", "It tells of the sheet and not of the plan.")
            case .computed: Words("ほかの列から計算される値だから。", "It is computed from other columns.")
            case .noPlace: Words("計画に入れる場所がないため。", "A plan has no place for it.")
            case .table: Words("計画の見出しのある行があるため。", "It has a row with headings of a plan.")
            case .noHeadings: Words("計画の見出しのある行がないため。", "No row has headings of a plan.")
            case .olderCard: Words("同じ番号の、より新しい年度の個票があるため。", "There is a card of the same number for a later year.")
            case .listOfCards: Words("個票の内容を繰り返す一覧だから。", "It is a list that repeats the cards.")
            case .card:
                Words("項目名の右に内容が書かれた個票のため。", "It is a card: what stands there is beside its labels, not below.")
            case .notInMap: Words("取込みの型にないシートのため。", "The map does not name the sheet.")
            case .earlierMap: Words("前に取り込んだときの型から。", "By the map of the import before.")
            case .stated: Words("人が指定したため。", "A person said so.")
            }
        }
    }
}
