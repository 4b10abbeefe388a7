import Foundation
import Plan

extension LogStore {
    /// Recomputes the hash chain, and compares editions and tables with what it says; of every city when none is given.
    ///
    /// Each city is read in one transaction. The first thing that does not fit ends the search. Last come rows that lead
    /// nowhere, among them those of a city that is there no more.
    /// - Parameter saved: what the log said at earlier moments; today's must be the continuation.
    public func verify(of city: Slug? = nil, against saved: [LogHead] = []) async throws -> LogVerification {
        var verification = LogVerification()
        for slug in try await cities(city) {
            let part = try await database.read { db in
                var part = LogVerification.Part(city: slug)
                do {
                    var verifier = try LogVerifier(city: slug, db: db, saved: saved)
                    defer { part = verifier.part }
                    try verifier.verify()
                } catch let found as LogBreak { return (part, found as LogBreak?) }
                return (part, nil)
            }
            verification.parts.append(part.0)
            verification.firstBreak = part.1
            if part.1 != nil { return verification }
        }
        let cities = Set(verification.parts.map(\.city))
        if let gone = saved.last(where: { !cities.contains($0.city) && (city == nil || city == $0.city) }) {
            verification.firstBreak = LogBreak(
                .continuation, gone.city, Spot(gone.sequence, nil), gone.hash, "–")
        } else {
            verification.firstBreak = try await firstOrphan(of: city)
        }
        return verification
    }

    private func firstOrphan(of city: Slug?) async throws -> LogBreak? {
        let references = try TableReference.all()
        return try await database.read { db in
            for reference in references {
                let (count, named) = try reference.orphans(of: city?.text, in: db)
                if count > 0 {
                    return LogBreak(
                        kind: .orphan, city: named.flatMap { Slug($0) }, sequence: 0, plan: nil,
                        expected: "\(reference.parent) (\(reference.columns.joined(separator: ", ")))",
                        found: "\(reference.table): \(count)")
                }
            }
            return nil
        }
    }
}
