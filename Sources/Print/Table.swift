/// A table, which goes on over as many pages as it needs (表): its head stands on each of them, and what belongs together is not torn
/// where it fits on a page.
public struct Table: Sendable {
    public struct Column: Sendable {
        /// Its share of the width of the table.
        public var width: Double

        public init(_ width: Double) {
            self.width = width
        }
    }

    /// Rows that stay together (まとまり), such as those of one action.
    public struct Group: Sendable {
        public var rows: [Row]
        /// Where links and bookmarks lead that name it.
        public var bookmarks: [Bookmark]

        public init(_ rows: [Row], bookmarks: [Bookmark] = []) {
            self.rows = rows
            self.bookmarks = bookmarks
        }
    }

    /// A place in the list of bookmarks, and in the contents.
    public struct Bookmark: Sendable {
        public var text: String
        public var level: Int
        public var id: String?

        public init(_ text: String, level: Int, id: String? = nil) {
            self.text = text
            self.level = level
            self.id = id
        }
    }

    public struct Row: Sendable {
        /// From the left, without the places that cells of rows above reach into.
        public var cells: [Cell]
        /// In points.
        public var leastHeight: Double

        public init(_ cells: [Cell], leastHeight: Double = 0) {
            self.cells = cells
            self.leastHeight = leastHeight
        }
    }

    public struct Cell: Sendable {
        public enum Role: Hashable, Sendable {
            case value
            case rowHeading
            case columnHeading
        }

        /// What happens where a page ends within it.
        public enum Continuation: Hashable, Sendable {
            /// The text goes on.
            case goesOn
            /// The text stands there again, as a name does.
            case repeats
        }

        public var paragraphs: [Paragraph]
        public var role: Role
        public var rows: Int
        public var columns: Int
        public var fill: Ink?
        public var isCentered: Bool
        public var continuation: Continuation
        /// Whether an arrow leads from its text to its right edge.
        public var hasArrow: Bool
        /// An ornament beside what the row says in words, such as a bar.
        public var figure: Figure?
        /// Of its text from the left, in points.
        public var indent: Double

        public init(
            _ paragraphs: [Paragraph], role: Role = .value, rows: Int = 1, columns: Int = 1, fill: Ink? = nil,
            centered isCentered: Bool = false, continuation: Continuation = .goesOn, arrow hasArrow: Bool = false,
            figure: Figure? = nil, indent: Double = 0
        ) {
            self.paragraphs = paragraphs
            self.role = role
            self.rows = rows
            self.columns = columns
            self.fill = fill
            self.isCentered = isCentered
            self.continuation = continuation
            self.hasArrow = hasArrow
            self.figure = figure
            self.indent = indent
        }
    }

    /// What separates cells (罫線).
    public enum Rules: Hashable, Sendable {
        /// Every cell is framed, as on a form.
        case grid
        /// Lines below rows alone.
        case rows
    }

    public var columns: [Column]
    public var head: [Row]
    public var groups: [Group]
    public var rules: Rules
    /// Around the text of a cell, in points.
    public var padding: Double

    public init(
        columns: [Column], head: [Row], groups: [Group], rules: Rules = .grid, padding: Double = 3
    ) {
        self.columns = columns
        self.head = head
        self.groups = groups
        self.rules = rules
        self.padding = padding
    }
}
