import Japanese
import Plan
import Print

/// The first page of the book (表紙).
struct Cover {
    let subject: PlanOnPaper
    let division: Division?

    /// 「令和6年度　…　進捗状況報告書」.
    var title: String {
        [subject.plan.lastReportedYear?.eraLabel, subject.plan.title, division.map { "（\($0.name)）" }, "進捗状況報告書"]
            .compactMap { $0 }.joined(separator: "　")
    }

    var blocks: [Block] {
        let plan = subject.plan
        let width = Look.bookPage.roomWidth
        let large = TextStyle(size: 27, bold: true, ink: Look.accent, leading: 1.45, keepsPhrases: true)
        let middle = TextStyle(size: 16, leading: 1.5, keepsPhrases: true)
        let small = TextStyle(size: 10.5, ink: Look.faint, leading: 1.7)
        var blocks: [Block] = [
            .space(70),
            .paragraph(Paragraph(subject.municipality ?? "", middle)),
            .space(26),
            .figure(bar(width: width)),
            .space(22),
            .heading(
                Heading(
                    subject.isDraft ? "\(plan.title)（案）" : plan.title, level: 1, isInContents: false, style: large)),
            .space(6),
            .paragraph(Paragraph(subtitle, middle.with { $0.isBold = true })),
        ]
        if let division { blocks.append(.paragraph(Paragraph("\(division.name)の分", middle, spaceBefore: 6))) }
        blocks += [.space(20), .figure(bar(width: width, height: 1)), .space(180)]
        if let first = plan.years.first, let last = plan.years.last {
            blocks.append(.paragraph(Paragraph("計画期間　\(first.eraLabel)～\(last.eraLabel)", small)))
        }
        let edition = subject.isDraft ? nil : subject.edition
        blocks.append(.paragraph(Paragraph("\(subject.day.eraLabel)\(edition == nil ? "作成" : "公表")", small)))
        if let edition {
            blocks.append(.paragraph(Paragraph("第\(edition.number)版", small)))
            blocks.append(
                .paragraph(
                    Paragraph("公表した文書の照合値（SHA-256）\n\(edition.sha256)", small.with { $0.size = 8 }, spaceBefore: 6)))
        }
        return blocks + code
    }

    private var subtitle: String {
        subject.plan.lastReportedYear.map { "\($0.eraLabel)　進捗状況報告書" } ?? "進捗状況報告書"
    }

    private func bar(width: Double, height: Double = 5) -> Figure {
        Figure(
            width: width, height: height, alternative: nil,
            strokes: [.box(x: 0, y: 0, width: width, height: height, Look.accent)])
    }

    /// The way from paper to the page.
    private var code: [Block] {
        guard let address = subject.address,
            let code = Figure.qrCode(address, width: 68, alternative: "公表ページのQRコード：\(address)")
        else { return [] }
        let style = TextStyle(size: 8.5, ink: Look.accent, leading: 1.5)
        return [
            .space(22), .figure(code), .space(6),
            .paragraph(Paragraph("公表ページ　\(address)", style, target: .address(address))),
        ]
    }
}
