/// The attributes of an element (属性), few and in the order of the file.
struct XMLAttributes {
    private struct Attribute {
        /// With its prefix, as a place in the bytes of the part.
        let name: Range<Int>
        let local: String
        let value: String
    }

    private var all: [Attribute] = []

    /// Workbooks have a score of them.
    private static let most = 64

    /// - Parameters:
    ///   - name: with its prefix, as a place in `bytes`.
    ///   - local: without it.
    /// - Returns: false where there is one of that name already, or too many.
    mutating func add(_ name: Range<Int>, in bytes: [UInt8], local: String, _ value: String) -> Bool {
        guard all.count < Self.most else { return false }
        for other in all where other.name.count == name.count && bytes[other.name] == bytes[name] { return false }
        all.append(Attribute(name: name, local: local, value: value))
        return true
    }

    /// The value of the first of that name, whatever its prefix.
    subscript(name: String) -> String? {
        for attribute in all where attribute.local == name { return attribute.value }
        return nil
    }
}
