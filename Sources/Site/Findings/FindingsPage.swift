import Findings
import HTML
import Japanese
import Plan

/// Where the plan seems to contradict itself (点検), as the office shows it to the public. Advice, never a verdict.
struct FindingsPage: Page {
    let context: PlanContext
    let findings: [Finding]

    /// - Parameters:
    ///   - findings: with the answers of the office.
    ///   - edition: of the address; `nil` under the plan's own.
    init(published: PublishedPlan, edition: Int?, language: Language, findings: [Finding]) {
        context = PlanContext(published: published, edition: edition, wording: Wording(language))
        self.findings = findings
    }

    var hasTwins: Bool { false }

    func title(_ wording: Wording) -> String { wording.findings }

    func content(_ wording: Wording) -> HTML {
        """
        <header class="lead"><h1>\(wording.findings)</h1><p class="sentence">\(wording.inShort(findings))</p>\
        <p class="note">\(wording.findingsNote)</p></header>\(FindingList(findings: findings, context: context).html)
        """
    }
}
