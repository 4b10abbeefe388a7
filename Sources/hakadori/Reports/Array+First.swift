extension Array<String> {
    /// The first lines of a list, and a line that says how many more there are (ほか…件).
    ///
    /// - Parameter limit: how many are named; `nil` names all.
    func first(_ limit: Int?) -> [String] {
        let rest = limit.map { count - $0 } ?? 0
        guard rest > 0 else { return self }
        return dropLast(rest) + [say("ほか\(rest)件。全ては --all で表示します。", "\(rest) more; list all with --all.")]
    }
}
