/// One line of the table of public addresses (公開アドレスの表): the pattern of a place, and how the place is printed and read by it.
struct AddressLine<Place: Equatable & Sendable>: Sendable {
    let pattern: PathPattern
    /// `nil` for another place.
    let print: @Sendable (Place) -> AddressValues?
    /// - Parameter query: names and decoded values. Unknown names are overlooked.
    /// - Returns: `nil` where nothing can stand there.
    let read: @Sendable (_ path: [String], _ query: [String: String]) -> Place?

    init(
        _ pattern: String, print: @escaping @Sendable (Place) -> AddressValues?,
        read: @escaping @Sendable (_ path: [String], _ query: [String: String]) -> Place?
    ) {
        self.pattern = PathPattern(pattern)
        self.print = print
        self.read = read
    }

    /// Of a place that its words alone name.
    init(_ pattern: String, _ place: Place) {
        self.init(pattern, print: { $0 == place ? AddressValues() : nil }, read: { _, _ in place })
    }

    /// Of a place that one value in its path names.
    init(
        _ pattern: String, value: @escaping @Sendable (Place) -> String?, read: @escaping @Sendable (String) -> Place?
    ) {
        self.init(
            pattern, print: { place in value(place).map { AddressValues(path: [$0]) } },
            read: { path, _ in read(path[0]) })
    }
}
