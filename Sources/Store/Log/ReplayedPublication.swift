import ChangeLog
import Findings
import Foundation
import Japanese
import Plan
import PlanDocument

/// An entry that published an edition, with what the log, replayed up to it, says (公表した時の内容): what the document must say.
struct ReplayedPublication {
    let entry: LogEntry
    let plan: Plan?
    /// Its name, where the log gives one.
    let municipality: Municipality?
    /// About indicators, in their order.
    let decisions: [PlanDecision]
    /// Decisions that say something else since, by their place.
    var redactedDecisions: [Int: IndicatorDecision] = [:]

    /// What the document must say since words of it were blotted out.
    func redacted(_ redaction: ReplayedEditionTexts) -> ReplayedPublication {
        var shown = ReplayedPublication(
            entry: entry, plan: Plan.applying(redaction.changes, to: plan), municipality: municipality,
            decisions: decisions)
        shown.redactedDecisions = redaction.decisions
        return shown
    }

    /// Where a document says something else.
    ///
    /// - Returns: nothing for the bytes that this release writes, and for others that say the same: what helps a reader beside the
    ///   plan (`bullets`, `era`, …) was written a little differently by earlier releases, and is not read.
    func differences(from document: String) -> (places: [LogDifference], isSameBytes: Bool) {
        if let written, written.utf8.elementsEqual(document.utf8) { return ([], true) }
        guard let contents = try? PlanDocument.read(Array(document.utf8)) else {
            return ([LogDifference(.form, PlanDocument.format, document)], false)
        }
        let head: [(LogDifference.Location, String?, String?)] = [
            (.municipalityName, municipality?.name, contents.municipality?.name),
            (.municipalityCode, municipality?.code?.digits, contents.municipality?.code?.digits),
            (.slug, municipality?.slug.text, contents.slug?.text),
            (.day, day.text, isPossible(contents.day) ? day.text : contents.day?.text),
            (.readingNotes, "0", String(contents.notes.count)),
        ]
        let ofHead = head.filter { !$0.1.isSameText(as: $0.2) }.map { LogDifference($0.0, $0.1, $0.2) }
        let ofPlan = Plan.changes(from: plan, to: contents.plan).map { LogDifference($0) }
        return (ofHead + ofPlan + differences(from: contents.indicatorDecisions), false)
    }

    /// Whether a document can have been written on that day: not after it was published. Earlier releases took the day from whoever
    /// published, and the log does not tell it.
    private func isPossible(_ written: Day?) -> Bool {
        written.map { $0 <= day } ?? false
    }

    /// The document as this release writes it.
    private var written: String? {
        guard let plan else { return nil }
        return PlanDocument.write(
            plan, municipality: municipality, day: day, indicatorDecisions: indicatorDecisions)
    }

    private var day: Day { Day(inJapan: entry.at) }

    private var indicatorDecisions: [IndicatorDecision] {
        decisions.enumerated().compactMap { redactedDecisions[$0] ?? KeptIndicatorDecision($1)?.decision }
    }

    private func differences(from found: [IndicatorDecision]) -> [LogDifference] {
        let expected = indicatorDecisions
        func text(_ decisions: [IndicatorDecision], _ index: Int) -> String? {
            decisions.indices.contains(index) ? decisions[index].json.document : nil
        }
        return (0..<max(expected.count, found.count)).compactMap { index in
            let (there, here) = (text(expected, index), text(found, index))
            return there.isSameText(as: here)
                ? nil : LogDifference(.indicatorDecision(index + 1), there, here)
        }
    }
}
