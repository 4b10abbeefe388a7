import HTML

/// A wide table's own place to scroll sideways (横に動かせる表), reachable by keyboard, so that the page itself never does.
struct ScrollRegion: Sendable {
    let label: String
    let content: HTML

    var html: HTML { "<div class=\"scroll\" role=\"region\" aria-label=\"\(label)\" tabindex=\"0\">\(content)</div>" }
}
