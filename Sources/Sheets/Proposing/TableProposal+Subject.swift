import Japanese
import Plan

extension TableProposal {
    /// Years as rows below a line that says what they are about (年度を行とする小さな表): 「1-1 がん検診の受診率（％）」 over 年度, 目標, 実績.
    ///
    /// - Returns: whether there is such a line.
    mutating func findSubject() -> Bool {
        if sheet.isBlock, headings.contains(where: { $0.meaning == .fiscalYear }) {
            record = .action
            return true
        }
        guard headings.contains(where: { $0.meaning == .fiscalYear }), let lineAbove,
            NumberedName(lineAbove.text) != nil || lineAbove.row != sheet.grid.rows.first?.number,
            headings.indices.contains(where: { [.target, .actual, .planned].contains(headings[$0].meaning) })
        else { return false }
        let name = SectionStack.name(of: lineAbove.text)
        subjects = Set(rows.sections.filter { SectionStack.name(of: $0.text) == name }.map(\.row) + [lineAbove.row])
        record = isOfAction ? .action : .indicator
        return true
    }

    /// Whether texts stand in the years: then the line names what is done, and else what is counted.
    private var isOfAction: Bool {
        headings.indices.contains { index in
            switch headings[index].meaning {
            case .target, .actual, .planned, .result, .description: values[index].count > 0 && !values[index].areNumbers
            default: false
            }
        }
    }
}
