import ChangeLog
import Foundation
import Plan

/// The last entry of a city's change log at some moment (変更履歴の末尾): whoever keeps it elsewhere can prove later that
/// nothing up to there was rewritten, because each hash covers everything before it.
public struct LogHead: Hashable, Sendable {
    public let city: Slug
    /// Of the entry; the number of entries then.
    public let sequence: Int
    /// 64 small hexadecimal digits; zeros where there was no entry yet.
    public let hash: String

    public init(city: Slug, sequence: Int, hash: String) {
        self.city = city
        self.sequence = sequence
        self.hash = hash
    }

    /// `kasumihama 12 7fdf…`: how it stands in the server's log and in mails.
    public var line: String { "\(city) \(sequence) \(hash)" }

    /// - Parameter line: one that ends with city, number and hash, between spaces or commas.
    init?(line: some StringProtocol) {
        let words = String(line).split(whereSeparator: { $0 == "," || $0.isWhitespace }).suffix(3).map(String.init)
        guard words.count == 3, let city = Slug(words[0]), let sequence = Int(words[1]), sequence >= 0,
            words[2].utf8.count == 64, words[2].utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) })
        else { return nil }
        self.init(city: city, sequence: sequence, hash: words[2])
    }
}

/// Why a file says nothing about an earlier state of the log (比べるファイルの誤り).
public enum LogHeadFault: Error, Hashable, Sendable {
    /// Neither an entry of an exported log nor a head stands in it.
    case nothing
    /// A line that begins like an entry is none.
    case unreadable(line: Int)
    /// An entry of the file has not the hash that it should have: the file itself was changed.
    case altered(line: Int)
}

extension LogHead {
    /// The heads that a file names: every entry of a log that `export` wrote, or lines that end with a head, as
    /// `hakadori log verify`, the server's log and mails have them. Other lines are left alone.
    public static func read(_ bytes: [UInt8]) throws(LogHeadFault) -> [LogHead] {
        var heads: [LogHead] = []
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, bytes) in lines.enumerated() {
            guard bytes.first == UInt8(ascii: "{") else {
                if let head = LogHead(line: String(decoding: bytes, as: UTF8.self)) { heads.append(head) }
                continue
            }
            guard let entry = try? JSONDecoder().decode(LogEntry.self, from: Data(bytes))
            else { throw .unreadable(line: index + 1) }
            guard entry.hash == entry.computedHash else { throw .altered(line: index + 1) }
            heads.append(LogHead(city: entry.city, sequence: entry.sequence, hash: entry.hash))
        }
        guard !heads.isEmpty else { throw .nothing }
        return heads
    }
}

extension LogStore {
    /// The entry of each city by which something was published or taken down last: what goes to the server's log and to
    /// whom the administrator names.
    public func publicationHeads() async throws -> [LogHead] {
        try await database.read { db in
            try db.rows(
                """
                SELECT city, sequence, hash FROM change_set
                WHERE sequence = (
                    SELECT max(sequence) FROM change_set AS last
                    WHERE last.city = change_set.city AND last.cause IN ('publication', 'retraction', 'redaction')
                ) ORDER BY city
                """
            ).map { row in
                LogHead(
                    city: try row.slug("city"), sequence: try row.integer("sequence"), hash: try row.text("hash"))
            }
        }
    }
}
