import Foundation
import People
import Plan
import Rounds

/// A workbook as a division sent it back (返ってきた照会票のファイル): it waits until the office takes it, and stays as it came.
public struct ReturnedFile: Hashable, Sendable {
    /// How it was taken (受取り).
    public struct Taking: Hashable, Sendable {
        public let at: Date
        public let by: Account.ID
        public let standing: WorkbookStanding
    }

    /// The SHA-256 of its bytes: the same file is kept once.
    public let digest: String
    /// As it was called where it came from.
    public let name: String
    public let division: Division
    /// When it was put on the page, and by whom.
    public let at: Date
    public let account: Account.ID
    /// `nil` while it waits.
    public let taking: Taking?

    /// How many may wait in a round at once.
    public static let mostWaiting = 200
}
