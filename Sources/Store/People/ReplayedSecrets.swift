import ChangeLog
import People
import Plan
import Rounds

/// Passwords and sessions as far as the log tells of them (履歴から再現したパスワードとセッション), to be compared with what is
/// kept. The log knows digests alone.
struct ReplayedSecrets {
    private enum Password {
        /// Set by a release that did not say which.
        case some
        case digest(String)
    }

    private struct Begun {
        let at: String
        /// `nil` from a release that did not say it.
        let digest: String?
    }

    private var passwords: [Account.ID: Password] = [:]
    private var sessions: [Account.ID: [Begun]] = [:]

    /// Accounts of whose password the log only knows that there is one.
    var withoutDigest: Int { passwords.values.count { if case .some = $0 { true } else { false } } }

    mutating func take(_ line: LogLine, at date: String) {
        guard case .account(let account) = line.subject, let after = line.after else { return }
        let words = after.split(separator: " ", maxSplits: 1).map(String.init)
        let digest = words.count > 1 ? words[1] : nil
        switch (AccountField(rawValue: line.field), words.first) {
        case (.password, "set"):
            passwords[account] = digest.map { .digest($0) } ?? .some
            // Every session ends. A release that named no digests began a new one for whoever changed their own.
            sessions[account] = digest == nil ? [Begun(at: date, digest: nil)] : []
        case (.isDisabled, "yes"): sessions[account] = nil
        case (.session, "begun"): sessions[account, default: []].append(Begun(at: date, digest: digest))
        case (.session, "ended"):
            if let digest { sessions[account]?.removeAll { $0.digest == digest } }
        default: break
        }
    }

    /// What is expected and found where a password or a session of the city is not as the log says; the first one.
    func difference(of city: Slug, in db: any Transaction) throws -> (expected: String, found: String)? {
        for row in try db.rows("SELECT id, login, password FROM account WHERE city = \(city) ORDER BY id") {
            let id = try row.made("id", by: { Account.ID($0) })
            let about = "password of \(try row.text("login"))"
            let found = try row.textIfAny("password")
            switch (passwords[id], found) {
            case (nil, nil), (.some(.some), _?): break
            case (nil, _?): return ("\(about): none", "\(about): one that no entry tells of")
            case (.some(.some), nil): return ("\(about): one", "\(about): none")
            case (.some(.digest(let digest)), _):
                let kept = found.map { Self.digest(ofPassword: $0, of: id, in: city) }
                if kept != digest { return ("\(about): \(digest)", "\(about): \(kept ?? "none")") }
            }
        }
        for row in try db.rows("SELECT * FROM session WHERE city = \(city) ORDER BY begun_at, token_hash") {
            let id = try row.made("account", by: { Account.ID($0) })
            let (begun, used) = (try row.text("begun_at"), try row.text("used_at"))
            let digest = Self.digest(ofSession: try row.text("token_hash"))
            let isTold = sessions[id, default: []].contains {
                $0.at == begun && ($0.digest == nil || $0.digest == digest)
            }
            guard isTold else {
                return ("a sign-in of \(id) at \(begun)", "a session of \(id) that no entry tells of, used at \(used)")
            }
        }
        return nil
    }

    /// What the log says of a password: the digest of what is kept, which holds 128 random bits of salt that the log does not
    /// show. So it proves the row, and helps nobody to guess.
    static func digest(ofPassword kept: String, of id: Account.ID, in city: Slug) -> String {
        sha256("hakadori password record\n\(city)/\(id)\n\(kept)".utf8)
    }

    /// What the log says of a session: of 256 random bits, twice hashed.
    static func digest(ofSession tokenHash: String) -> String {
        sha256("hakadori session record\n\(tokenHash)".utf8)
    }
}
