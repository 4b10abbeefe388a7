import Synchronization

/// The memory that all forms on their way share (フォーム用のメモリー).
///
/// Small forms are taken without asking: so many as there are connections have room. What a form is larger than that is counted,
/// and of those who are not signed in only half as much is taken, so that strangers never keep people from their work.
final class FormMemory: Sendable {
    private let limit: Int
    private let used = Atomic<Int>(0)

    /// - Parameter limit: in bytes.
    init(limit: Int) {
        self.limit = limit
    }

    var bytesInUse: Int { used.load(ordering: .relaxed) }

    /// One form's part, given back with its last reference.
    final class Share: Sendable {
        private let memory: FormMemory
        private let held = Atomic<Int>(0)

        init(of memory: FormMemory) {
            self.memory = memory
        }

        deinit { memory.used.subtract(held.load(ordering: .relaxed), ordering: .relaxed) }

        /// - Returns: whether there is room for so many bytes more.
        func grow(by bytes: Int, isStranger: Bool) -> Bool {
            let limit = isStranger ? memory.limit / 2 : memory.limit
            guard memory.used.add(bytes, ordering: .relaxed).newValue <= limit else {
                memory.used.subtract(bytes, ordering: .relaxed)
                return false
            }
            held.add(bytes, ordering: .relaxed)
            return true
        }
    }
}
