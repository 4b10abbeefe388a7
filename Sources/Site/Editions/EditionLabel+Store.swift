import Foundation
import Japanese
import Plan
import Store

extension EditionLabel {
    init(_ summary: EditionSummary, isLatest: Bool) {
        self.init(
            number: summary.number, publishedOn: Day(inJapan: summary.publishedAt), sha256: summary.sha256,
            isLatest: isLatest,
            // A note may quote what was taken down.
            note: summary.retraction == nil ? summary.note : nil,
            retraction: summary.retraction.map { RetractionNote(on: Day(inJapan: $0.at), reason: $0.reason) }
        )
    }
}

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
