import Japanese
import Plan
import Print

/// The book for the assembly and its committees (進捗状況報告書): a cover, the contents, and the chapters that were chosen, in their order.
///
/// A chapter that would be empty is left out: a plan without indicators has no chapter about them.
public struct BookPaper {
    let subject: PlanOnPaper
    let parts: [BookPart]
    let division: Division?
    let formPage: PaperSize

    /// - Parameters:
    ///   - parts: the chapters in their order.
    ///   - division: whose part of the plan alone it is; `nil` for the whole plan.
    ///   - formPage: on which sheets the form is printed.
    public init(
        _ subject: PlanOnPaper, parts: [BookPart] = BookPart.allCases, division: Division? = nil,
        formPage: PaperSize = .a4
    ) {
        self.subject = division.map { subject.part(of: $0) } ?? subject
        self.parts = parts
        self.division = division
        self.formPage = formPage
    }

    public var paper: Paper {
        let chapters = self.chapters
        let cover = Cover(subject: subject, division: division)
        var pages = [PaperPart(page: Look.bookPage, blocks: cover.blocks)]
        let foot = (left: subject.footLeft, right: subject.footRight())
        pages.append(
            PaperPart(
                page: Look.bookPage,
                blocks: [.heading(Heading("目次", level: 1, isInContents: false)), .contents(depth: 2, columns: 1)],
                foot: foot))
        for (number, chapter) in chapters.enumerated() {
            let heading = "\(number + 1)　\(chapter.part.title)"
            let isForm = chapter.part == .form
            pages.append(
                PaperPart(
                    page: isForm ? formPage.format : Look.bookPage,
                    blocks: [.heading(Heading(heading, level: 1, id: chapter.part.rawValue))] + chapter.blocks,
                    foot: isForm ? (subject.footLeft, subject.footRight("灰色の欄：未到来")) : foot, head: heading))
        }
        return Paper(
            title: cover.title, author: subject.municipality ?? "", subject: "計画の進捗状況をまとめた冊子", day: subject.day,
            stamp: subject.stamp, parts: pages)
    }

    private var chapters: [(part: BookPart, blocks: [Block])] {
        parts.map { ($0, blocks(of: $0)) }.filter { !$0.1.isEmpty }
    }

    private func blocks(of part: BookPart) -> [Block] {
        switch part {
        case .summary: SummaryChapter(subject: subject).blocks
        case .followUps: FollowUpChapter(plan: subject.plan).blocks
        case .policies: PolicyChapter(plan: subject.plan).blocks
        case .divisions: division == nil ? DivisionChapter(plan: subject.plan).blocks : []
        case .indicators: IndicatorChapter(subject: subject).blocks
        case .form:
            subject.plan.actions.isEmpty
                ? [] : [.table(FormPaper(subject, page: formPage).table(bookmarkLevel: 2))]
        case .errata: ErrataChapter(subject: subject).blocks
        case .method: MethodChapter(plan: subject.plan).blocks
        }
    }
}

extension PlanOnPaper {
    /// The actions of one division, with the policies above them (課の分).
    func part(of division: Division) -> PlanOnPaper {
        let actions = plan.actions(of: division)
        let ids = Set(actions.map(\.id))
        var part = plan.part(actions)
        part.indicators = part.indicators.filter { indicator in
            let isOfAction = if case .action(let id) = indicator.owner { ids.contains(id) } else { false }
            return isOfAction || indicator.responsibilities.contains { $0.division == division }
        }
        return PlanOnPaper(
            part, municipality: municipality, edition: edition, isDraft: isDraft, day: day, address: address,
            errata: errata.filter { $0.action.map(ids.contains) ?? false }, indicatorDecisions: indicatorDecisions)
    }
}
