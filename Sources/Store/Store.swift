import Foundation
import Plan

/// Where plans, their editions and their history are kept (保管庫).
///
/// One set of SQL on SQLite and PostgreSQL. Every function is one transaction: done whole or not at all.
public struct Store: Sendable {
    public let address: DatabaseAddress

    /// Opens the database; tables are only made by `migrate`.
    ///
    /// - Throws: `StoreError.cannotConnect`, or `.newerSchema` when a later version of the program wrote it.
    public static func open(_ address: DatabaseAddress) async throws -> Store {
        throw StoreError.notMigrated
    }

    /// Brings the tables up to this program's version. Several servers may do so at once.
    ///
    /// - Returns: the names of the migrations that were applied; empty when there was nothing to do.
    public func migrate(at date: Date) async throws -> [String] { throw StoreError.notMigrated }

    /// The names of the migrations that `migrate` would apply.
    public func pendingMigrations() async throws -> [String] { throw StoreError.notMigrated }

    /// Lets go of every connection. The store cannot be used afterwards.
    public func close() async throws { throw StoreError.notMigrated }

    // MARK: - Reading

    /// Every municipality, in the order of its slug.
    public func municipalities() async throws -> [Municipality] { throw StoreError.notMigrated }

    /// The plans kept, in the order of their keys; of every city when none is given.
    public func plans(of city: Slug? = nil) async throws -> [PlanSummary] { throw StoreError.notMigrated }

    /// The plan as it is kept now; `nil` when there is none. The public sees editions, not this.
    public func plan(_ key: PlanKey) async throws -> KeptPlan? { throw StoreError.notMigrated }

    // MARK: - Importing

    /// What importing `plan` would change against what is kept.
    public func preview(_ plan: Plan, as slug: Slug, of municipality: Municipality) async throws -> ImportPreview {
        throw StoreError.notMigrated
    }

    /// Writes what the preview showed, in one transaction.
    ///
    /// - Parameters:
    ///   - date: when; kept to the second.
    ///   - author: who, as the log will say it.
    /// - Returns: the new entry of the log; `nil` when there was nothing to change.
    /// - Throws: `StoreError.revisionMoved` when the plan is no longer the one that the preview was made against.
    @discardableResult
    public func apply(_ preview: ImportPreview, at date: Date, by author: String, reason: String? = nil) async throws
        -> ChangeSet?
    { throw StoreError.notMigrated }

    /// Takes the last import of a plan back, as a new entry of the log. Done again, it takes the one before back.
    ///
    /// - Throws: `StoreError.nothingToUndo`, or `.cannotUndo` when later changes touched the same places.
    @discardableResult
    public func undoLastImport(of key: PlanKey, at date: Date, by author: String, reason: String? = nil) async throws
        -> ChangeSet
    { throw StoreError.notMigrated }

    // MARK: - Publishing

    /// Makes the plan at `revision` the plan's next edition.
    ///
    /// - Parameter document: what is published, byte for byte.
    /// - Throws: `StoreError.unknownPlan`, `.revisionMoved`, or `.alreadyPublished` when this revision is an edition already.
    @discardableResult
    public func publish(
        _ key: PlanKey, revision: Int, document: String, at date: Date, by author: String, note: String? = nil
    ) async throws -> Edition { throw StoreError.notMigrated }

    /// Every edition of a plan, the latest first.
    public func editions(of key: PlanKey) async throws -> [EditionSummary] { throw StoreError.notMigrated }

    /// The latest edition of every published plan, in the order of their keys; of every city when none is given.
    public func latestEditions(of city: Slug? = nil) async throws -> [EditionSummary] { throw StoreError.notMigrated }

    /// An edition; the latest when no number is given, `nil` when there is none.
    public func edition(_ key: PlanKey, number: Int? = nil) async throws -> Edition? { throw StoreError.notMigrated }

    /// Changes whenever anything is published, also by another process. Cheap enough to ask several times a second.
    public func publicationStamp() async throws -> PublicationStamp { throw StoreError.notMigrated }

    // MARK: - Finding

    /// The published actions in which every word of `query` stands, in the order of the plans and their forms.
    ///
    /// Width and case do not matter. Words are separated by spaces, half or full width.
    public func search(_ query: String, city: Slug, plan: Slug? = nil) async throws -> [SearchHit] {
        throw StoreError.notMigrated
    }

    // MARK: - The change log

    /// What happened to a plan, the latest first.
    public func history(of key: PlanKey) async throws -> [ChangeSet] { throw StoreError.notMigrated }

    /// Recomputes the hash chain and compares editions and tables with it; of every city when none is given.
    public func verifyLog(of city: Slug? = nil) async throws -> LogVerification { throw StoreError.notMigrated }

    /// Writes the log as JSON lines, one entry a line, oldest first; of every city when none is given.
    public func exportLog(of city: Slug? = nil, to write: @Sendable (String) throws -> Void) async throws {
        throw StoreError.notMigrated
    }
}
