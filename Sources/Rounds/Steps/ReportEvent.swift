import Foundation
import People
import Plan

/// Something that was done with a report (報告の手続): a thing with who and when, not a flag.
public struct ReportEvent: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// 記入: its text was written; whoever did is one of its writers.
        case writing
        /// 提出.
        case submission
        /// 承認 of the step it waited at.
        case approval
        /// 差戻し, with what is to be mended.
        case sendBack([ReturnComment])
        /// 取下げ by its own side, before anybody approved.
        case withdrawal
    }

    public let kind: Kind
    public let by: Account.ID
    /// In whose name, where the office took it from a division's workbook (照会票による代行); `nil` in one's own.
    public let inNameOf: Division?
    public let at: Date

    public init(_ kind: Kind, by account: Account.ID, inNameOf division: Division? = nil, at date: Date) {
        self.kind = kind
        by = account
        inNameOf = division
        at = date
    }
}

extension ReportEvent {
    /// What is to be mended (差戻しのコメント); nothing for any other step.
    public var comments: [ReturnComment] { if case .sendBack(let comments) = kind { comments } else { [] } }
}
