import CMalloc
import Plan
import Store
import Synchronization

/// The replies that are ready (用意済みのページ), by the address as links spell it.
///
/// A reply is good while nothing at all has been published since; after that it is looked at again, and stays where what
/// it shows is still the same.
final class PageMemory: Sendable {
    struct Ready: Sendable {
        let reply: Reply
        /// What it shows. Another value means that it is out of date.
        let basis: Basis
        /// When this was last known to be so.
        let stamp: PublicationStamp
    }

    /// How many editions had been taken down when it was looked at last.
    private let retractions = Mutex(0)

    private struct Wanted: Hashable, Sendable {
        let path: String
        let basis: Basis
    }

    private let ready: Mutex<LeastRecentlyUsed<String, Ready>>
    /// What is being made; whoever asks for the same meanwhile waits for it.
    private let making = Mutex<[Wanted: Task<Reply, any Error>]>([:])

    /// - Parameter limit: in bytes.
    init(limit: Int) {
        ready = Mutex(LeastRecentlyUsed(limit: limit))
    }

    /// For which something is ready, good or not any more.
    var paths: Set<String> { ready.withLock { $0.keys } }

    /// Forgets everything where the text of an edition was taken down since: nothing old is shown by then, and it shall not lie
    /// about either.
    func forgetRetracted(at stamp: PublicationStamp) {
        let isNew = retractions.withLock { known in
            defer { known = max(known, stamp.retractions) }
            return stamp.retractions > known
        }
        if isNew { ready.withLock { $0.removeAll() } }
    }

    /// The reply, where one is ready and nothing has been published since.
    func reply(at path: String, stamp: PublicationStamp) -> Reply? {
        guard let found = ready.withLock({ $0.value(path) }), found.stamp == stamp else { return nil }
        return found.reply
    }

    /// The reply, made anew where what it shows has changed.
    func reply(
        at path: String, basis: Basis, stamp: PublicationStamp, make: @escaping @Sendable () async throws -> Reply
    ) async throws -> Reply {
        if let known = ready.withLock({ $0.value(path) }), known.basis == basis {
            keep(Ready(reply: known.reply, basis: basis, stamp: stamp), at: path)
            return known.reply
        }
        let wanted = Wanted(path: path, basis: basis)
        let task = making.withLock { making in
            if let task = making[wanted] { return task }
            let task = Task {
                defer { self.making.withLock { _ = $0.removeValue(forKey: wanted) } }
                let reply = try await make()
                keep(Ready(reply: reply, basis: basis, stamp: stamp), at: path)
                return reply
            }
            making[wanted] = task
            return task
        }
        return try await task.value
    }

    private func keep(_ entry: Ready, at path: String) {
        let isLess = ready.withLock { ready in
            let before = ready.bytes
            ready.keep(entry, for: path, bytes: entry.reply.size + path.utf8.count)
            return ready.bytes < before
        }
        // Pages of every size leave a heap full of holes, which the C library would not give back by itself.
        if isLess { malloc_trim(0) }
    }
}

/// What a reply shows, as far as publications can change it.
enum Basis: Hashable, Sendable {
    /// Every city: any publication changes it.
    case everything(PublicationStamp)
    /// One city: which of its plans are published in which edition.
    case city(CityShelf)
    /// One plan: its city's name, its latest edition, whether its menu leads to findings, its errata, and how many texts were
    /// taken down or blotted out. A permanent page says whether it is the latest.
    case plan(Municipality, latest: Int, showsFindings: Bool, errata: Int, retractions: Int)
    /// An action of one plan: the same, and the editions of the plans of earlier and later periods that its actions are joined with.
    indirect case action(of: Basis, periods: [Slug: Int])
    /// The findings of one plan: the same, and what the office answered and switched off.
    indirect case findings(of: Basis, PlanReview)
}
