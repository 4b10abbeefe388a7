/// How a file of ours shows a plan (書き出しの見え方): what its format does not carry looks otherwise there, or is not there at all.
///
/// A file that comes back says nothing about what it never showed.
public struct Rendition: Sendable {
    /// What stands for a line break in its texts; `nil` where it has line breaks.
    let lineBreak: String?
    /// What is read from the file into which a plan is written; `nil` where nothing can be read from it.
    let shown: @Sendable (Plan) -> Plan?

    public init(lineBreak: String? = nil, _ shown: @escaping @Sendable (Plan) -> Plan?) {
        (self.lineBreak, self.shown) = (lineBreak, shown)
    }
}

/// A state of a plan and what a file of ours shows of it (計画と書き出しの見え方), both with the ids of the plan.
struct ShownState {
    let plan: Plan
    let shown: Plan
    let lineBreak: String?
}
