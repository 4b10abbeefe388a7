/// What an address says beside its words (アドレスの値).
struct AddressValues {
    /// In the places of the pattern, in their order, decoded.
    var path: [String] = []
    /// Behind the `?`, in a fixed order, so that equal addresses print alike.
    var query: [(name: String, value: String)] = []
}
