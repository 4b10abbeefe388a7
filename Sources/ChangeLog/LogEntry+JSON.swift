import Foundation
import Plan

/// As an exported log has it, one entry a line.
extension LogEntry: Codable {
    private enum Key: String, CodingKey {
        case format, city, sequence, at, by, cause, reason, reasonSalt, plan, revision, undoes, edition
        case documentSHA256, previousHash, hash
        case lines = "changes"
    }

    private enum LineKey: String, CodingKey {
        case position, subject, item, division, repetition, year, field
        case before, beforeSalt, beforeDigest, after, afterSalt, afterDigest
    }

    public func encode(to encoder: any Encoder) throws {
        var entry = encoder.container(keyedBy: Key.self)
        if format > 1 { try entry.encode(format, forKey: .format) }
        try entry.encode(city.text, forKey: .city)
        try entry.encode(sequence, forKey: .sequence)
        try entry.encode(at.formatted(.iso8601), forKey: .at)
        try entry.encode(by, forKey: .by)
        try entry.encode(cause, forKey: .cause)
        try entry.encodeIfPresent(reason, forKey: .reason)
        try entry.encodeIfPresent(reasonSeal?.salt, forKey: .reasonSalt)
        try entry.encodeIfPresent(plan?.text, forKey: .plan)
        try entry.encodeIfPresent(revision, forKey: .revision)
        try entry.encodeIfPresent(undoes, forKey: .undoes)
        try entry.encodeIfPresent(edition, forKey: .edition)
        try entry.encodeIfPresent(documentSHA256, forKey: .documentSHA256)
        try entry.encode(previousHash, forKey: .previousHash)
        try entry.encode(hash, forKey: .hash)
        var list = entry.nestedUnkeyedContainer(forKey: .lines)
        for (position, line) in lines.enumerated() {
            let subject = line.subject.spelling
            var written = list.nestedContainer(keyedBy: LineKey.self)
            try written.encode(position, forKey: .position)
            try written.encode(subject.word, forKey: .subject)
            try written.encodeIfPresent(subject.item, forKey: .item)
            try written.encodeIfPresent(subject.division, forKey: .division)
            try written.encodeIfPresent(subject.repetition, forKey: .repetition)
            try written.encodeIfPresent(subject.year, forKey: .year)
            try written.encode(line.field, forKey: .field)
            try Self.encode(line.before, line.beforeSeal, .before, .beforeSalt, .beforeDigest, in: &written)
            try Self.encode(line.after, line.afterSeal, .after, .afterSalt, .afterDigest, in: &written)
        }
    }

    /// - Throws: `DecodingError` for what no program of this name writes.
    public init(from decoder: any Decoder) throws {
        let entry = try decoder.container(keyedBy: Key.self)
        func made<Value>(_ key: Key, _ make: (String) -> Value?) throws -> Value {
            guard let value = make(try entry.decode(String.self, forKey: key)) else {
                throw DecodingError.dataCorruptedError(forKey: key, in: entry, debugDescription: "\(Value.self)")
            }
            return value
        }
        let isOfPlan = try entry.decodeIfPresent(String.self, forKey: .plan) != nil
        self.init(
            format: try entry.decodeIfPresent(Int.self, forKey: .format) ?? 1, city: try made(.city) { Slug($0) },
            sequence: try entry.decode(Int.self, forKey: .sequence),
            at: try made(.at) { Date(logged: $0) }, by: try entry.decode(String.self, forKey: .by),
            cause: try entry.decode(Cause.self, forKey: .cause),
            reason: try entry.decodeIfPresent(String.self, forKey: .reason),
            reasonSeal: try entry.decodeIfPresent(String.self, forKey: .reasonSalt).map { .salt($0) },
            plan: isOfPlan ? try made(.plan) { Slug($0) } : nil,
            revision: try entry.decodeIfPresent(Int.self, forKey: .revision),
            undoes: try entry.decodeIfPresent(Int.self, forKey: .undoes),
            edition: try entry.decodeIfPresent(Int.self, forKey: .edition),
            documentSHA256: try entry.decodeIfPresent(String.self, forKey: .documentSHA256),
            previousHash: try entry.decode(String.self, forKey: .previousHash),
            hash: try entry.decode(String.self, forKey: .hash))
        var list = try entry.nestedUnkeyedContainer(forKey: .lines)
        while !list.isAtEnd { lines.append(try Self.line(at: lines.count, in: &list)) }
    }

    private static func line(at position: Int, in list: inout any UnkeyedDecodingContainer) throws -> LogLine {
        let line = try list.nestedContainer(keyedBy: LineKey.self)
        let spelling = LogSubject.Spelling(
            try line.decode(String.self, forKey: .subject), try line.decodeIfPresent(String.self, forKey: .item),
            division: try line.decodeIfPresent(String.self, forKey: .division),
            repetition: try line.decodeIfPresent(Int.self, forKey: .repetition),
            year: try line.decodeIfPresent(Int.self, forKey: .year))
        guard try line.decode(Int.self, forKey: .position) == position, let subject = LogSubject(spelling) else {
            throw DecodingError.dataCorruptedError(forKey: .subject, in: line, debugDescription: "\(LogSubject.self)")
        }
        let before = try Self.text(.before, .beforeSalt, .beforeDigest, in: line)
        let after = try Self.text(.after, .afterSalt, .afterDigest, in: line)
        return LogLine(
            subject, try line.decode(String.self, forKey: .field), before: before.text, beforeSeal: before.seal,
            after: after.text, afterSeal: after.seal)
    }

    /// A text with its salt, or what is left of one that was removed.
    private static func encode(
        _ text: String?, _ seal: LogSeal?, _ key: LineKey, _ salt: LineKey, _ digest: LineKey,
        in line: inout KeyedEncodingContainer<LineKey>
    ) throws {
        switch seal {
        case .removed(let left): try line.encode(left, forKey: digest)
        case .salt(let bits):
            try line.encodeIfPresent(text, forKey: key)
            try line.encode(bits, forKey: salt)
        case nil: try line.encodeIfPresent(text, forKey: key)
        }
    }

    private static func text(
        _ key: LineKey, _ salt: LineKey, _ digest: LineKey, in line: KeyedDecodingContainer<LineKey>
    ) throws -> (text: String?, seal: LogSeal?) {
        LogSeal.read(
            text: try line.decodeIfPresent(String.self, forKey: key),
            salt: try line.decodeIfPresent(String.self, forKey: salt),
            digest: try line.decodeIfPresent(String.self, forKey: digest))
    }
}

extension Date {
    /// - Parameter text: `2026-11-22T09:14:49Z`; `nil` for anything that the log would write otherwise.
    public init?(logged text: String) {
        guard let date = try? Date(text, strategy: .iso8601), date.formatted(.iso8601) == text else { return nil }
        self = date
    }
}
