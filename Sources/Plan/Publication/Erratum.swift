import Foundation
import Japanese

/// Something wrong in an edition, set right beside it (正誤): the edition itself never changes.
public struct Erratum: Hashable, Sendable {
    public let key: PlanKey
    public let edition: Int
    /// Counts the errata of the edition from 1.
    public let number: Int
    /// The action that it is about, where it is about one.
    public let action: Action.ID?
    /// Where it stands, in words: 「令和6年度 達成状況詳細」.
    public let place: String
    /// 誤.
    public let wrong: String
    /// 正.
    public let correct: String
    public let madeAt: Date
    public let madeBy: String

    public init(
        key: PlanKey, edition: Int, number: Int, action: Action.ID?, place: String, wrong: String, correct: String,
        madeAt: Date, madeBy: String
    ) {
        self.key = key
        self.edition = edition
        self.number = number
        self.action = action
        self.place = place
        self.wrong = wrong
        self.correct = correct
        self.madeAt = madeAt
        self.madeBy = madeBy
    }

    /// The day of it in Japan.
    public var madeOn: Day { Day(inJapan: madeAt) }
}
