import Foundation
import Japanese
import Plan
import Store

extension ErratumNote {
    /// - Parameter plan: as the edition shows it, which names the action.
    init(_ erratum: Erratum, in plan: Plan? = nil) {
        self.init(
            edition: erratum.edition, number: erratum.number, action: erratum.action,
            actionName: erratum.action.flatMap { id in plan?[id].map { "\($0.number) \($0.name)" } },
            place: erratum.place,
            wrong: erratum.wrong, correct: erratum.correct, madeOn: Day(inJapan: erratum.madeAt),
            author: erratum.madeBy)
    }
}
