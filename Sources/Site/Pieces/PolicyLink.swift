import HTML
import Plan

/// A policy by its number and name, as a link to its page (施策へのリンク).
struct PolicyLink: Sendable {
    let policy: Policy
    let context: PlanContext

    var html: HTML {
        "<a href=\"\(context.link(.policy(policy.id)))\">\(context.wording.original(policy.numberedName))</a>"
    }
}
