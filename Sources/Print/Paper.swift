import Japanese

/// A document to be printed (印刷物): what it is called, and its parts, each on pages of its own form.
///
/// A value, like a page of the site. `pdf()` makes of it a PDF that keeps to PDF/UA-1 and PDF/A-2a: everything that is read is
/// tagged with what it is, in the order in which it is read; everything that is not is marked as an ornament.
public struct Paper: Sendable {
    public var title: String
    public var author: String
    public var subject: String
    /// Of its texts, as BCP 47 has it.
    public var language: String
    /// The day of the document (作成日). The same paper of the same day gives the same bytes.
    public var day: Day
    /// A word in a frame at the top of each page, such as 「案」; `nil` for none.
    public var stamp: String?
    public var parts: [PaperPart]

    public init(
        title: String, author: String = "", subject: String = "", language: String = "ja", day: Day,
        stamp: String? = nil, parts: [PaperPart] = []
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.language = language
        self.day = day
        self.stamp = stamp
        self.parts = parts
    }

    /// The document as a PDF.
    ///
    /// - Returns: the bytes, the same for the same paper, with what could not be drawn as it is.
    /// - Throws: `UnprintablePaper` where the machine lacks the fonts or the colour profile.
    public func pdf() throws(UnprintablePaper) -> PrintedPaper {
        let writer = try PaperWriter(paper: self)
        return try writer.printed()
    }
}

/// A printed document (PDF).
public struct PrintedPaper: Sendable {
    public let bytes: [UInt8]
    public let pageCount: Int
    /// Letters that no font of this machine has, in the order of their code points: each was drawn as 「〓」.
    public let replacedLetters: [Character]
}

/// Pages of one form, one after the other.
public struct PaperPart: Sendable {
    public var page: PageFormat
    public var blocks: [Block]
    /// At the foot of each page, left and right of the page's number; `nil` for a page without a foot, such as a cover.
    public var foot: (left: String, right: String)?
    /// At the head of each page, on its right.
    public var head: String?

    public init(
        page: PageFormat, blocks: [Block] = [], foot: (left: String, right: String)? = nil, head: String? = nil
    ) {
        self.page = page
        self.blocks = blocks
        self.foot = foot
        self.head = head
    }
}

/// What stands on pages, one below the other.
public enum Block: Sendable {
    case heading(Heading)
    case paragraph(Paragraph)
    case table(Table)
    case figure(Figure)
    /// The headings down to a level, with their pages (目次), set in columns.
    case contents(depth: Int, columns: Int)
    /// In points.
    case space(Double)
    case newPage
}

/// A heading, which is a bookmark and stands in the contents too (見出し・しおり).
public struct Heading: Sendable {
    public var text: String
    /// 1 for the topmost.
    public var level: Int
    /// By which links find it.
    public var id: String?
    public var isInContents: Bool
    /// How it looks, where that is not the look of its level.
    public var style: TextStyle?

    public init(_ text: String, level: Int, id: String? = nil, isInContents: Bool = true, style: TextStyle? = nil) {
        self.text = text
        self.level = level
        self.id = id
        self.isInContents = isInContents
        self.style = style
    }
}

/// A text with its look (段落). A line break in it is a line break on paper.
public struct Paragraph: Sendable {
    public enum Target: Hashable, Sendable {
        /// An address outside, by its URL.
        case address(String)
        /// A heading or a row of this document, by its id.
        case place(String)
    }

    public var text: String
    public var style: TextStyle
    /// Where a click on it leads.
    public var target: Target?
    /// In points.
    public var spaceBefore: Double
    public var spaceAfter: Double

    public init(
        _ text: String, _ style: TextStyle = TextStyle(), target: Target? = nil, spaceBefore: Double = 0,
        spaceAfter: Double = 0
    ) {
        self.text = text
        self.style = style
        self.target = target
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
    }
}
