import JapaneseText
import Plan

extension StoreError {
    /// What happened and what to do, in one or two sentences.
    public func sentence(in language: Language) -> String { "" }
}

extension PlanDefect {
    /// What contradicts itself, and where.
    public func sentence(in language: Language) -> String { "" }
}

extension LogBreak {
    /// What does not fit, and where.
    public func sentence(in language: Language) -> String { "" }
}
