import Plan

extension SheetMap.Column {
    /// The heading that says what it is: of 施策 › 名称 and of 目標 › R5 the upper one.
    var word: String? {
        guard path.count > 1, let last = path.last, let heading = Heading(last),
            heading.meaning == .partName || heading.year != nil && heading.label.isEmpty
        else { return path.last }
        return path[path.count - 2]
    }

    /// Whether what stands below is planned and not yet done, though its label does not say so: 令和7年度予算 › 事業費 beside 令和6年度決算 › 事業費.
    var isPlanned: Bool {
        !["予算", "見込"].contains(where: label.contains) && path.contains { $0.contains("予算") || $0.contains("見込") }
    }

    /// Its headings as one, for sentences.
    var heading: String {
        path.map(\.asHeadingLine).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
            .joined(separator: "\u{3000}")
    }
}
