import Foundation
import Japanese
import People
import Plan
import Programs
import Rounds
import Testing

@testable import Store

/// A way in which somebody edits the database behind the program's back.
struct Tampering: Sendable, CustomTestStringConvertible {
    let statement: String
    let caught: LogBreak.Kind

    init(_ statement: String, _ caught: LogBreak.Kind) {
        self.statement = statement
        self.caught = caught
    }

    var testDescription: String { statement }

    /// The log of the test: 1 registration, 2 import, 3 publication, 4 import, 5 undo.
    static let all: [Tampering] =
        column(
            "change_set", "sequence = 2",
            [
                "at = '2026-04-02T00:00:00Z'", "author = '別人'", "cause = 'registration', plan = NULL, revision = NULL",
                "at = 'soon'", "cause = 'x'", "reason = 'x'", "plan = 'other'", "revision = 7",
                "previous_hash = '\(x)'", "hash = '\(x)'",
            ])
        + column("change_set", "sequence = 3", ["edition = 2", "document_sha256 = '\(x)'"])
        + column("change_set", "sequence = 5", ["undoes = 3", "reason = NULL", "reason_salt = NULL", "format = 1"])
        + [
            Tampering("UPDATE change_set SET sequence = 9 WHERE sequence = 5", .sequence),
            Tampering("UPDATE change_set SET city = 'minato' WHERE sequence = 5", .head),
        ]
        + column(
            "change", "sequence = 2 AND position = 40",
            [
                "sequence = 3", "position = 4000",
                "subject = 'action', division = NULL, repetition = NULL, year = NULL",
                "item = 'x'", "field = 'x'", "old_text = 'x'", "new_text = 'x'", "new_text = NULL", "new_salt = NULL",
                "new_salt = substr('\(x)', 1, 32)",
                "new_text = NULL, new_salt = NULL, new_digest = '\(x)'",
            ])
        + column(
            "change", "sequence = 2 AND subject = 'responsibility'", ["division = 'x'", "repetition = repetition + 5"])
        + column("change", "sequence = 2 AND subject = 'year'", ["year = year + 5"])
        + [
            Tampering("UPDATE change SET city = 'minato', sequence = 1, position = 99 WHERE sequence = 4", .contents),
            Tampering("DELETE FROM change WHERE sequence = 2 AND position = 40", .contents),
            Tampering("DELETE FROM change WHERE sequence = 5; DELETE FROM change_set WHERE sequence = 5", .head),
            Tampering("DELETE FROM change WHERE sequence = 4; DELETE FROM change_set WHERE sequence = 4", .sequence),
            // The last entry gone, and the head put right after it: the tables still say what it said.
            Tampering(
                """
                DELETE FROM change WHERE sequence = 5; DELETE FROM change_set WHERE sequence = 5;
                UPDATE municipality SET log_length = 4, log_head = (SELECT hash FROM change_set WHERE sequence = 4)
                WHERE slug = 'kasumihama'
                """, .tables),
            // Everything after the first entry gone, and the head put right: the edition pins what is missing.
            Tampering(
                """
                DELETE FROM change WHERE sequence > 1; DELETE FROM change_set WHERE sequence > 1;
                UPDATE municipality SET log_length = 1,
                    log_head = (SELECT hash FROM change_set WHERE city = 'kasumihama' AND sequence = 1)
                WHERE slug = 'kasumihama'
                """, .pin),
            Tampering("UPDATE edition SET document = '{\"status\":\"achieved\"}'", .edition),
            Tampering("UPDATE edition SET sha256 = '\(x)'", .edition),
            Tampering("UPDATE edition SET title = 'x'", .edition),
            Tampering("UPDATE edition SET revision = 9", .edition),
            Tampering("UPDATE edition SET published_at = '2020-04-01T00:00:00Z'", .edition),
            Tampering("UPDATE edition SET published_by = 'x'", .edition),
            Tampering("UPDATE edition SET note = NULL", .edition),
            Tampering("UPDATE edition SET log_sequence = 2", .pin),
            Tampering("UPDATE edition SET log_hash = '\(x)'", .pin),
            Tampering("DELETE FROM published_text; UPDATE edition SET number = 2", .pin),
            Tampering("DELETE FROM published_text; DELETE FROM edition", .edition),
            Tampering("UPDATE published_text SET folded = 'x' WHERE action = 'a1'", .tables),
            Tampering("UPDATE annual_report SET status = 'achieved' WHERE status = 'partly'", .tables),
            Tampering("DELETE FROM annual_target", .tables),
            Tampering("UPDATE plan SET revision = 7", .tables),
            Tampering("UPDATE municipality SET name = 'x' WHERE slug = 'kasumihama'", .tables),
            Tampering("UPDATE municipality SET log_length = 9 WHERE slug = 'kasumihama'", .head),
            Tampering("UPDATE municipality SET code = NULL WHERE slug = 'kasumihama'", .tables),
            // Nobody's rows: of a city that is gone, of a plan, an action and people that never were.
            Tampering("DELETE FROM municipality WHERE slug = 'kasumihama'", .orphan),
            Tampering("INSERT INTO level (city, plan, depth, label) VALUES ('kasumihama', 'x', 0, 'x')", .orphan),
            Tampering("INSERT INTO stage SELECT city, plan, 'x', year, stage FROM stage WHERE action = 'a1'", .orphan),
            Tampering(
                "INSERT INTO account_right VALUES ('kasumihama', 'x', 'administrator', '', '', 0, '', '')", .orphan),
            Tampering(
                "INSERT INTO one_time_code VALUES ('\(x)', 'kasumihama', 'x', '2999-01-01T00:00:00Z')", .orphan),
            Tampering("INSERT INTO plan_decision VALUES ('kasumihama', 'x', 'findingsShown', '', '')", .orphan),
        ]

    private static let x = String(repeating: "a", count: 64)

    /// Each column changed alone breaks the hash of its entry; a changed link is noticed as such.
    private static func column(_ table: String, _ place: String, _ changes: [String]) -> [Tampering] {
        changes.map { change in
            Tampering(
                "UPDATE \(table) SET \(change) WHERE city = 'kasumihama' AND \(place)",
                change.hasPrefix("previous_hash") ? .link : .contents)
        }
    }
}

@Suite struct LogTests {
    @Test(arguments: TestDatabase.available)
    func `a whole log verifies, with its counts`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let changes = try await store.makeHistory()
            let verification = try await store.log.verify()
            #expect(verification.isIntact && verification.cities == 2 && verification.changeSets == 7)
            #expect(verification.changes == changes && verification.editions == 1)
            #expect(try await store.log.verify(of: .of("minato")).changeSets == 2)
            let ends = try await store.log.entries(of: .of("kasumihama/dx-2")).first?.hash
            #expect(verification.heads.map(\.sequence) == [5, 2] && verification.heads.first?.hash == ends)
        }
    }

    @Test(arguments: TestDatabase.available, Tampering.all)
    func `an edit behind the program's back is caught`(_ kind: TestDatabase, tampering: Tampering) async throws {
        try await withStore(kind) { store in
            try await store.makeHistory()
            try await store.tamper(tampering.statement)
            let found = try #require(try await store.log.verify().firstBreak)
            #expect(found.kind == tampering.caught, "\(found.sentence(in: .english))")
            #expect(found.city == (try .of("kasumihama")))
            #expect(found.expected != found.found)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the first broken entry is named, with what was expected and found`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.makeHistory()
            let hashes = try await store.log.entries(of: .of("kasumihama/dx-2")).map(\.hash)
            try await store.tamper("UPDATE change_set SET author = '別人' WHERE sequence = 4")
            let found = try #require(try await store.log.verify().firstBreak)
            #expect(found.sequence == 4)
            #expect(found.plan == (try .of("dx-2")))
            #expect(found.expected == hashes[1])
            #expect(found.sentence(in: .japanese).contains("kasumihama/dx-2 の履歴の4番目：内容とハッシュ値が一致しません"))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `today's log is the continuation of one that was saved, or it is not`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            let early = Array(try await store.log().joined(separator: "\n").utf8)
            let heads = try await store.log.verify().heads.map(\.line).joined(separator: "\n")
            try await store.publish()
            for saved in [
                early, Array("Kept on Friday:\r\n\(heads)\r\n".utf8),
                Array("intact,\(heads.replacing(" ", with: ","))".utf8),
            ] {
                #expect(try await store.log.verify(against: LogHead.read(saved)).isIntact)
            }
            let late = try LogHead.read(Array(try await store.log().joined(separator: "\n").utf8))
            #expect(late.count == 3)
            // Another history of the same city, which holds together in itself.
            try await withStore(.memory) { other in
                try await other.keep(.sample.with { $0.title = "別の計画" })
                try await other.publish()
                #expect(try await other.log.verify().isIntact)
                let found = try #require(try await other.log.verify(against: LogHead.read(early)).firstBreak)
                #expect(found.kind == .continuation && found.sequence == 1, "the same words under other salts")
            }
            try await withStore(.memory) { other in
                try await other.keep(as: "minato/dx-2")
                #expect(try await other.log.verify(against: late).firstBreak?.city == .of("kasumihama"))
                #expect(try await other.log.verify(of: .of("minato"), against: late).isIntact)
            }
            // A log that was cut off, with everything that tells of it.
            try await store.tamper(
                """
                DELETE FROM published_text; DELETE FROM edition; DELETE FROM change WHERE sequence = 3;
                DELETE FROM change_set WHERE sequence = 3;
                UPDATE municipality SET log_length = 2, log_head = (SELECT hash FROM change_set WHERE sequence = 2)
                """)
            #expect(try await store.log.verify().isIntact)
            let found = try #require(try await store.log.verify(against: late).firstBreak)
            #expect(found.kind == .continuation && found.sequence == 3 && found.found == "–")
        }
    }

    @Test func `a file that says nothing about a log, or was changed itself, is told apart`() async throws {
        let store = try await Store.open(DatabaseAddress("sqlite::memory:"))
        try await store.migrate(at: .sample)
        try await store.keep()
        let log = try await store.log().joined(separator: "\n")
        func fault(_ text: String) -> LogHeadFault? {
            do { _ = try LogHead.read(Array(text.utf8)) } catch { return error }
            return nil
        }
        #expect(fault(log) == nil)
        #expect(fault("") == .nothing && fault("kasumihama 3 beef") == .nothing)
        #expect(fault("{}") == .unreadable(line: 1) && fault(log + "\n{\"city\":\"x\"}") == .unreadable(line: 3))
        #expect(fault(log.replacing("達成", with: "未達成")) == .altered(line: 2))
        try await store.close()
    }

    @Test(arguments: TestDatabase.available)
    func `the head is told once at each publication, and the telling is logged`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            #expect(try await store.log.publicationHeads() == [])
            try await store.keep()
            try await store.publish()
            let head = try #require(try await store.log.publicationHeads().first)
            #expect(try await store.log.entries(of: .of("kasumihama/dx-2")).first?.hash == head.hash)
            #expect(try await store.log.tell(hall.administrator.login, of: head, at: .sample))
            #expect(try await !store.log.tell(hall.administrator.login, of: head, at: .sample))
            #expect(try await store.log.publicationHeads() == [head], "telling is no publication")
            let message = try #require(try await store.messages.all(of: hall.city).first)
            #expect(message.body.contains("\n\(head.line)\n"))
            #expect(try await store.log.verify(against: LogHead.read(Array(message.body.utf8))).isIntact)
            await #expect(throws: people(.unknownAccount)) {
                try await store.log.tell(#require(Login("nobody")), of: head, at: .sample)
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the exported log can be checked by anyone`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.makeHistory()
            let log = try await store.log()
            #expect(log.count == 7)
            #expect(try check(log.joined(separator: "\n")) == "7 entries hold together\n")
            let edited = log.map { $0.replacing("達成", with: "未達成") }
            #expect(try check(edited.joined(separator: "\n")).hasPrefix("kasumihama 2: "))
        }
    }

    /// Recomputes the chain as docs/decisions/0008-change-log.md and 0051-texts-under-a-seal.md describe it, with other people's JSON and SHA-256.
    private func check(_ log: String) throws -> String {
        let script = """
            import hashlib, json, sys
            FIELDS = "city sequence at by cause reason plan revision undoes edition documentSHA256 previousHash".split()
            LINE = "position subject item division repetition year field before after".split()
            SEALED = "before", "after", "reason"
            def field(value):
                if value is None: return b"-\\n"
                text = str(value).encode()
                return b"%d:%s\\n" % (len(text), text)
            def said(thing, name, version):
                if version == 1 or name not in SEALED: return thing.get(name)
                if name + "Digest" in thing: return thing[name + "Digest"]
                if name not in thing: return None
                text = "hakadori log text\\n%s\\n%s" % (thing[name + "Salt"], thing[name])
                return hashlib.sha256(text.encode()).hexdigest()
            head, count = {}, 0
            for line in sys.stdin.buffer:
                entry = json.loads(line)
                version = entry.get("format", 1)
                data = b"hakadori log entry %d\\n" % version
                data += b"".join(field(said(entry, f, version)) for f in FIELDS)
                data += field(len(entry["changes"]))
                data += b"".join(field(said(change, f, version)) for change in entry["changes"] for f in LINE)
                found = hashlib.sha256(data).hexdigest()
                if found != entry["hash"] or entry["previousHash"] != head.get(entry["city"], "0" * 64):
                    sys.exit(print(entry["city"], str(entry["sequence"]) + ":", found))
                head[entry["city"]], count = found, count + 1
            print(count, "entries hold together")
            """
        return try Program.run("/usr/bin/env", ["python3", "-c", script], input: Data((log + "\n").utf8)).text
    }
}

extension Store {
    /// Two cities; in the first a registration, an import, a publication, another import, and its undoing.
    ///
    /// - Returns: how many changes that were.
    @discardableResult
    fileprivate func makeHistory() async throws -> Int {
        try await keep()
        try await publish()
        try await keep(.sample.with { $0.actions[2].name = "在宅勤務の定着" })
        try await plans.undoLastImport(of: .of("kasumihama/dx-2"), at: .sample, by: "事務局", reason: "誤ったファイル")
        try await keep(as: "minato/dx-2")
        let imported = Plan.changes(from: nil, to: .sample).count
        return 2 * (2 + imported) + 2
    }

    /// Drops what keeps people from editing history, and edits it. References between tables do not stop it either.
    func tamper(_ statement: String) async throws {
        let tables = ["change_set", "change", "edition", "retraction", "redaction"]
        if let sqlite = base as? SQLiteDatabase {
            let triggers = tables.flatMap { table in ["update", "delete"].map { "DROP TRIGGER \(table)_\($0);" } }
            try await sqlite.writer.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        PRAGMA foreign_keys = OFF; \(triggers.joined()) \(statement); PRAGMA foreign_keys = ON
                        """)
            }
        } else {
            let triggers = tables.flatMap { table in
                ["update", "delete"].map { "DROP TRIGGER \(table)_\($0) ON \(table);" }
            }
            try await database.write {
                try $0.execute(
                    script: "SET LOCAL session_replication_role = replica; \(triggers.joined()) \(statement)")
            }
        }
    }
}
