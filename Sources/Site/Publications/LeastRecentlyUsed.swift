/// Keeps what was used last, up to a number of bytes.
struct LeastRecentlyUsed<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Kept: Sendable {
        var value: Value
        var bytes: Int
        var usedAt: Int
    }

    private let limit: Int
    private var kept: [Key: Kept] = [:]
    private var uses = 0
    private(set) var bytes = 0

    /// - Parameter limit: in bytes. What is larger than a quarter of it is not kept at all.
    init(limit: Int) {
        self.limit = limit
    }

    var count: Int { kept.count }
    var keys: Set<Key> { Set(kept.keys) }

    mutating func value(_ key: Key) -> Value? {
        guard let index = kept.index(forKey: key) else { return nil }
        uses += 1
        kept.values[index].usedAt = uses
        return kept.values[index].value
    }

    mutating func keep(_ value: Value, for key: Key, bytes size: Int) {
        remove(key)
        guard size <= limit / 4 else { return }
        uses += 1
        kept[key] = Kept(value: value, bytes: size, usedAt: uses)
        bytes += size
        if bytes > limit { forget() }
    }

    mutating func remove(_ key: Key) {
        if let old = kept.removeValue(forKey: key) { bytes -= old.bytes }
    }

    mutating func removeAll() {
        kept = [:]
        bytes = 0
    }

    /// A quarter at once, so that the sorting is paid for by many entries.
    private mutating func forget() {
        for (key, _) in kept.sorted(by: { $0.value.usedAt < $1.value.usedAt }) {
            if bytes <= limit / 4 * 3 { return }
            remove(key)
        }
    }
}
