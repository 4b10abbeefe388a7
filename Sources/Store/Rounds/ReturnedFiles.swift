import Foundation
import People
import Plan
import Rounds

extension RoundStore {
    /// Keeps workbooks that came back until the office has looked at them (返ってきた照会票を置く). Nothing of a report changes.
    ///
    /// A file that was taken before waits again: what was taken as a draft may be handed in later. The log keeps how it was taken.
    ///
    /// - Parameter files: each with the division that it says it is of.
    /// - Returns: those that waited already, as they are kept: the same file twice is one.
    /// - Throws: `StoreError.round`: `.noRight`, `.unknown`, `.closed`, `.tooManyWorkbooks`.
    @discardableResult
    public func keepReturned(
        _ files: [(name: String, bytes: [UInt8], division: Division)], in key: RoundKey, by account: Account,
        at date: Date
    ) async throws -> [ReturnedFile] {
        let files = files.map { (name: $0.name, bytes: $0.bytes, division: $0.division, digest: sha256($0.bytes)) }
        return try await database.write { db in
            _ = try db.officePlan(key, account)
            guard let kept = try db.round(key) else { throw StoreError.round(.unknown) }
            guard !kept.isClosed else { throw StoreError.round(.closed) }
            let known = Dictionary(
                uniqueKeysWithValues: try db.returnedFiles(of: key).map { ($0.digest, $0) })
            var new: Set<String> = []
            for file in files where known[file.digest]?.isWaiting != true && new.insert(file.digest).inserted {
                guard known[file.digest] == nil else {
                    try db.waitAgain(file.digest, in: key, by: account, at: date)
                    continue
                }
                try db.execute(
                    """
                    INSERT INTO returned_workbook (city, plan, year, digest, name, division, at, account)
                    VALUES (\(key.values), \(file.digest), \(file.name), \(file.division), \(date), \(account.id))
                    """)
                for (part, content) in FileParts.parts(of: file.bytes).enumerated() {
                    try db.execute(
                        """
                        INSERT INTO returned_workbook_part (city, plan, year, digest, part, content)
                        VALUES (\(key.values), \(file.digest), \(part), \(content))
                        """)
                }
            }
            guard known.values.count(where: \.isWaiting) + new.count <= ReturnedFile.mostWaiting else {
                throw StoreError.round(.tooManyWorkbooks(limit: ReturnedFile.mostWaiting))
            }
            return files.compactMap { known[$0.digest] }.filter(\.isWaiting)
        }
    }

    /// The workbooks that came back in a round, the latest first, without what stands in them.
    public func returnedFiles(of key: RoundKey) async throws -> [ReturnedFile] {
        try await database.read { try $0.returnedFiles(of: key) }
    }

    /// What stands in one of them; `nil` where there is none of that digest.
    public func returnedBytes(_ digest: String, in key: RoundKey) async throws -> [UInt8]? {
        try await database.read { db in
            let parts = try db.rows(
                """
                SELECT content FROM returned_workbook_part WHERE \(key.condition) AND digest = \(digest) ORDER BY part
                """)
            return parts.isEmpty ? nil : try FileParts.bytes(of: parts.map { try $0.text("content") })
        }
    }

    /// Throws a workbook away that waits (置いた照会票を除く); one that was taken stays. Done twice it is the same.
    public func discardReturned(_ digest: String, in key: RoundKey, by account: Account) async throws {
        try await database.write { db in
            _ = try db.officePlan(key, account)
            let waiting: SQL = "\(key.condition) AND digest = \(digest) AND taken_at IS NULL"
            guard try db.row("SELECT digest FROM returned_workbook WHERE \(waiting)") != nil else { return }
            try db.execute("DELETE FROM returned_workbook_part WHERE \(key.condition) AND digest = \(digest)")
            try db.execute("DELETE FROM returned_workbook WHERE \(waiting)")
        }
    }
}

extension Transaction {
    func returnedFiles(of key: RoundKey) throws -> [ReturnedFile] {
        try rows(
            """
            SELECT digest, name, division, at, account, taken_at, taken_by, standing FROM returned_workbook
            WHERE \(key.condition) ORDER BY at DESC, name
            """
        ).map { row in
            var taking: ReturnedFile.Taking?
            if try row.textIfAny("taken_at") != nil {
                taking = .init(
                    at: try row.date("taken_at"), by: try row.made("taken_by") { Account.ID($0) },
                    standing: try row.made("standing") { WorkbookStanding(rawValue: $0) })
            }
            return ReturnedFile(
                digest: try row.text("digest"), name: try row.text("name"),
                division: Division(try row.text("division")),
                at: try row.date("at"), account: try row.made("account") { Account.ID($0) }, taking: taking)
        }
    }

    /// What was taken is to be looked at once more.
    fileprivate func waitAgain(_ digest: String, in key: RoundKey, by account: Account, at date: Date) throws {
        try execute(
            """
            UPDATE returned_workbook
            SET at = \(date), account = \(account.id), taken_at = NULL, taken_by = NULL, standing = NULL
            WHERE \(key.condition) AND digest = \(digest)
            """)
    }

    /// Notes that a workbook was taken. One that was taken before keeps how it was.
    func markTaken(
        _ digest: String, as standing: WorkbookStanding, in key: RoundKey, by account: Account, at date: Date
    ) throws {
        try execute(
            """
            UPDATE returned_workbook SET taken_at = \(date), taken_by = \(account.id), standing = \(standing.rawValue)
            WHERE \(key.condition) AND digest = \(digest) AND taken_at IS NULL
            """)
    }
}

extension ReturnedFile {
    fileprivate var isWaiting: Bool { taking == nil }
}
