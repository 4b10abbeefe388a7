import CArgon2
import Dispatch
import Foundation
import People
import Rounds
import Synchronization

/// Turns passwords into what may be kept, and compares (パスワードのハッシュ化): Argon2id, RFC 9106.
///
/// 19 MiB, two passes, one lane: the least that OWASP's Password Storage Cheat Sheet names. A hash takes some 25 ms of a
/// processor and would hold one of Swift's own threads, so it runs on two of its own, and more than 64 waiting are refused:
/// who hammers the door shall not fill the memory.
final class PasswordHasher: Sendable {
    private static let memory: UInt32 = 19 * 1024
    private static let passes: UInt32 = 2
    private static let lanes: UInt32 = 1
    private static let longestLine = 64

    private let threads = (0..<2).map { DispatchQueue(label: "hakadori.password.\($0)") }
    private let turn = Atomic<Int>(0)
    private let waiting = Atomic<Int>(0)

    /// - Returns: `$argon2id$v=19$m=19456,t=2,p=1$…$…`, with a salt of its own.
    /// - Throws: `StoreError.people`: `.busy`, `.badPassword(.tooLong)`.
    func hash(_ password: String) async throws -> String {
        guard PasswordRule.isPossible(password) else { throw StoreError.people(.badPassword(.tooLong)) }
        return try await onThread { try Self.encoded(Self.bytes(password)) }
    }

    /// Whether `password` is the one that was hashed. One that can be nobody's is not looked at any further.
    ///
    /// Where there is none to compare with, as much work is done: how long it takes does not say whether somebody has an account.
    func matches(_ password: String, _ hash: String?) async throws -> Bool {
        let isPossible = PasswordRule.isPossible(password)
        return try await onThread {
            let bytes = isPossible ? Self.bytes(password) : []
            guard let hash, isPossible else {
                _ = try Self.encoded(bytes)
                return false
            }
            return argon2id_verify(hash, bytes, bytes.count) == ARGON2_OK.rawValue
        }
    }

    /// NFKC: the same letters typed on another keyboard are the same password (NIST SP 800-63B 5.1.1.2).
    private static func bytes(_ password: String) -> [UInt8] {
        Array(password.precomposedStringWithCompatibilityMapping.utf8)
    }

    private static func encoded(_ password: [UInt8]) throws -> String {
        var random = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        let length = argon2_encodedlen(passes, memory, lanes, UInt32(salt.count), 32, Argon2_id)
        var encoded = [CChar](repeating: 0, count: length)
        let outcome = argon2id_hash_encoded(
            passes, memory, lanes, password, password.count, salt, salt.count, 32, &encoded, length)
        guard outcome == ARGON2_OK.rawValue else {
            throw StoreError.database(code: "argon2", detail: String(cString: argon2_error_message(outcome)))
        }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        guard waiting.add(1, ordering: .relaxed).newValue <= Self.longestLine else {
            waiting.subtract(1, ordering: .relaxed)
            throw StoreError.people(.busy)
        }
        defer { waiting.subtract(1, ordering: .relaxed) }
        let thread = threads[turn.add(1, ordering: .relaxed).newValue & 1]
        return try await withCheckedThrowingContinuation { continuation in
            thread.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
