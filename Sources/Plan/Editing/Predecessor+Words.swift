import Japanese

extension [Predecessor] {
    /// 「取組12と13を統合」「取組5から分割」: where an action comes from.
    public func words(in language: Language) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        func call(_ predecessor: Predecessor) -> String {
            predecessor.number.allSatisfy(\.isWhitespace) ? "「\(predecessor.name)」" : predecessor.number
        }
        let splits = filter { $0.kind == .split }.map { predecessor in
            say("取組\(call(predecessor))から分割", "Split from action \(call(predecessor))")
        }
        let merged = filter { $0.kind == .merged }.map(call)
        guard !merged.isEmpty else { return splits }
        return splits + [
            say("取組\(merged.joined(separator: "と"))を統合", "Merged from actions \(merged.joined(separator: ", "))")
        ]
    }
}
