import Plan

/// What a file of ours gives back when it is read again (書き出したものの取込み): nothing else can say as surely what a format does
/// not carry as reading it.
public struct RoundTrip: Sendable {
    /// The plan that was written, with the ids that an import gives its policies.
    public let before: Plan
    /// The plan that was read.
    public let after: Plan

    /// What reading the file changes; empty where it gives back everything.
    public var changes: [Change] { Plan.changes(from: before, to: after) }

    /// - Parameters:
    ///   - plan: what was written.
    ///   - bytes: the file.
    /// - Throws: `UnreadableSheet` where the file cannot be read as a plan.
    public init(of plan: Plan, in bytes: [UInt8]) throws {
        before = plan.matched(to: nil)
        after = try SheetReader.read(bytes).plan.matched(to: before)
    }
}
