import Japanese

extension [Predecessor] {
    /// 「取組12と13を統合」「取組5から分割」「前の計画の取組7から継続」: where an action comes from.
    public func words(in language: Language) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        func calls(_ kind: Predecessor.Kind) -> [String] {
            filter { $0.kind == kind }.map { $0.number.allSatisfy(\.isWhitespace) ? "「\($0.name)」" : $0.number }
        }
        let continued = calls(.continued).map { call in
            say("前の計画の取組\(call)から継続", "Continues action \(call) of an earlier plan")
        }
        let splits = calls(.split).map { call in say("取組\(call)から分割", "Split from action \(call)") }
        let merged = calls(.merged)
        guard !merged.isEmpty else { return continued + splits }
        return continued + splits + [
            say("取組\(merged.joined(separator: "と"))を統合", "Merged from actions \(merged.joined(separator: ", "))")
        ]
    }
}
