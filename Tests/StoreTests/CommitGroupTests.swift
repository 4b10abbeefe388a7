import Foundation
import GRDB
import Testing

@testable import Store

/// Writes that share a commit, as if each had one of its own.
@Suite struct CommitGroupTests {
    private struct Refused: Error, Equatable { let number: Int }

    private func withPool(_ body: (DatabasePool, CommitGroup) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pool = try DatabasePool(path: folder.appendingPathComponent("x.sqlite").path)
        try await pool.write { db in
            try db.execute(sql: "CREATE TABLE parent (id INTEGER PRIMARY KEY)")
            try db.execute(
                sql: """
                    CREATE TABLE item (id INTEGER PRIMARY KEY, parent INTEGER
                        REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)
                    """)
        }
        try await body(pool, CommitGroup(pool))
        try pool.close()
    }

    /// Runs `count` writes at once; the numbers of those that were refused.
    private func write(
        _ count: Int, with group: CommitGroup, _ body: @escaping @Sendable (Int, GRDB.Database) throws -> Void
    ) async -> Set<Int> {
        await withTaskGroup(of: Int?.self) { tasks in
            for number in 0..<count {
                tasks.addTask {
                    do {
                        let answer = try await group.write { db in
                            try body(number, db)
                            return number
                        }
                        #expect(answer == number)
                        return nil
                    } catch { return number }
                }
            }
            return await tasks.reduce(into: []) { if let number = $1 { $0.insert(number) } }
        }
    }

    @Test func `whoever is refused leaves nothing, and everybody else is kept`() async throws {
        try await withPool { pool, group in
            let refused = await write(200, with: group) { number, db in
                try db.execute(sql: "INSERT INTO item (id) VALUES (?)", arguments: [number])
                if number % 7 == 0 { throw Refused(number: number) }
            }
            let expected = Set((0..<200).filter { $0 % 7 == 0 })
            #expect(refused == expected)
            let kept = try await pool.read { try Set(Int.fetchAll($0, sql: "SELECT id FROM item")) }
            #expect(kept == Set(0..<200).subtracting(expected))
        }
    }

    /// A constraint that is only looked at with the commit fails the whole transaction: each has another try alone.
    @Test func `one that fails with the commit takes nobody along`() async throws {
        try await withPool { pool, group in
            let refused = await write(100, with: group) { number, db in
                let parent: Int? = number == 40 || number == 60 ? 9 : nil
                try db.execute(sql: "INSERT INTO item (id, parent) VALUES (?, ?)", arguments: [number, parent])
            }
            #expect(refused == [40, 60])
            let count = try await pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM item") }
            #expect(count == 98)
        }
    }

    @Test func `who is answered is in the file already`() async throws {
        try await withPool { pool, group in
            for number in 0..<20 {
                try await group.write { try $0.execute(sql: "INSERT INTO item (id) VALUES (?)", arguments: [number]) }
                let last = try await pool.read { try Int.fetchOne($0, sql: "SELECT max(id) FROM item") }
                #expect(last == number)
            }
        }
    }
}
