import HTML

/// A page: plain values that know how to say themselves in either language. What stands around it is the `Frame`'s.
protocol Page: Sendable {
    func title(_ wording: Wording) -> String
    /// What stands in `<main>`, from the `<h1>` on.
    func content(_ wording: Wording) -> HTML
    /// Whether what it shows can be had in the other formats of its address.
    var hasTwins: Bool { get }
    /// Whether its title is the city's own words, which stay Japanese on an English page.
    var hasWrittenTitle: Bool { get }
}

extension Page {
    var hasTwins: Bool { true }
    var hasWrittenTitle: Bool { false }
}
