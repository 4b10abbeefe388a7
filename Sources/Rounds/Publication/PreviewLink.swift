import Foundation
import Plan

/// A link by which somebody without an account reads what is kept, before it is published (公表前の確認用リンク).
public struct PreviewLink: Hashable, Sendable {
    public let key: PlanKey
    /// Counts the links of the plan from 1.
    public let number: Int
    public let madeAt: Date
    public let madeBy: String
    public let expiresAt: Date
    /// 取消し.
    public let revokedAt: Date?
    public let revokedBy: String?

    public init(
        key: PlanKey, number: Int, madeAt: Date, madeBy: String, expiresAt: Date, revokedAt: Date? = nil,
        revokedBy: String? = nil
    ) {
        self.key = key
        self.number = number
        self.madeAt = madeAt
        self.madeBy = madeBy
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
        self.revokedBy = revokedBy
    }

    /// Whether it can be used (確認用リンクの状態).
    public enum State: Hashable, Sendable {
        case usable
        case expired
        case revoked
    }

    public func state(at date: Date) -> State {
        if revokedAt != nil { return .revoked }
        return date < expiresAt ? .usable : .expired
    }
}
