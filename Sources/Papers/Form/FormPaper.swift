import Japanese
import Plan
import Print
import Sheets

/// The city's own form as a paper (進捗管理シート): every action with all of its years, under the policies that it belongs to.
///
/// Its columns and rows are those of the workbook (`FormContent`).
public struct FormPaper {
    let subject: PlanOnPaper
    let page: PaperSize

    public init(_ subject: PlanOnPaper, page: PaperSize = .a3Landscape) {
        self.subject = subject
        self.page = page
    }

    /// The whole form with its contents.
    public var paper: Paper {
        let plan = subject.plan
        var part = PaperPart(
            page: page.format, foot: (subject.footLeft, subject.footRight("灰色の欄：未到来")))
        part.blocks = head + contents + [.table(table)]
        return Paper(
            title: "\(plan.title)　進捗管理シート", author: subject.municipality ?? "",
            subject: "計画の全ての取組を、年度ごとの目標と実績とともに示す様式", day: subject.day, stamp: subject.stamp, parts: [part])
    }

    /// The table alone, as a chapter of a book.
    var table: Table { table(bookmarkLevel: 2) }

    func table(bookmarkLevel level: Int) -> Table {
        let content = FormContent(subject.plan)
        return page.isWide
            ? WideForm(content: content, plan: subject.plan, page: page, level: level).table
            : UprightForm(content: content, plan: subject.plan, page: page, level: level).table
    }

    // MARK: - Head

    private var head: [Block] {
        let plan = subject.plan
        let small = TextStyle(size: 9, ink: Look.faint, leading: 1.6)
        var blocks: [Block] = []
        if let municipality = subject.municipality { blocks.append(.paragraph(Paragraph(municipality, small))) }
        blocks.append(
            .heading(
                Heading(
                    subject.isDraft ? "\(plan.title)（案）" : plan.title, level: 1, isInContents: false,
                    style: TextStyle(size: 20, bold: true, ink: Look.accent, leading: 1.4, keepsPhrases: true))))
        var facts = [plan.sizeInWords]
        if let first = plan.years.first, let last = plan.years.last {
            facts.insert("計画期間　\(first.eraLabel)～\(last.eraLabel)", at: 0)
        }
        facts.append(plan.lastReportedYear.map { "実績の報告　\($0.eraLabel)まで" } ?? "実績の報告　まだありません")
        blocks.append(.paragraph(Paragraph(facts.joined(separator: "　／　"), small)))
        if let legend = FormContent(plan).legend {
            blocks.append(.paragraph(Paragraph("\(plan.labels[.status])の区分　\(legend)", small)))
        }
        if let address = subject.address {
            blocks.append(
                .paragraph(
                    Paragraph("公表ページ　\(address)", small.with { $0.ink = Look.accent }, target: .address(address))))
        }
        if let edition = subject.edition, !subject.isDraft {
            blocks.append(.paragraph(Paragraph("第\(edition.number)版　照合値（SHA-256）　\(edition.sha256)", small)))
        }
        return blocks + chart
    }

    /// How the years went, at a glance.
    private var chart: [Block] {
        let plan = subject.plan
        guard plan.lastReportedYear != nil, plan.form.has(.status), plan.actions.count > 8 else { return [] }
        let rows = plan.years.map { StatusShares.Row(name: $0.eraLabel, distribution: plan.distribution(in: $0)) }
        let shares = StatusShares(plan: plan, rowHeading: "年度", rows: rows)
        return [
            .heading(Heading("年度別の\(plan.labels[.status])", level: 2, isInContents: false)),
            .figure(shares.chart(width: min(page.format.roomWidth, 560))),
        ]
    }

    /// A list of the policies, where there is more than a glance shows.
    private var contents: [Block] {
        let plan = subject.plan
        guard plan.actions.count > 8, plan.policies.count > 1 else { return [.space(8)] }
        // The levels that say where to look: as many as a page holds.
        let counts = plan.levels.indices.map { level in plan.policies.count { $0.level <= level } }
        let depth = (counts.lastIndex { $0 <= 90 } ?? 0) + 1
        return [
            .heading(Heading("目次", level: 2, isInContents: false)),
            .contents(depth: 1 + depth, columns: page.isWide ? 3 : 1), .newPage,
        ]
    }
}
