import Findings
import Japanese
import Plan

/// A plan with what its papers say of it (印刷する計画): whose it is, which edition, of which day.
public struct PlanOnPaper: Sendable {
    public let plan: Plan
    /// The name of the municipality, where it is known.
    public let municipality: String?
    /// The edition that it is; `nil` for a plan that is not published, or not from a server.
    public let edition: EditionSummary?
    /// Whether it is not decided yet (案).
    public let isDraft: Bool
    /// The day of the paper (作成日); of an edition the day of its publication.
    public let day: Day
    /// The URL of its page, where one is known: it is printed, and on the cover as a QR code.
    public let address: String?
    public let errata: [Erratum]
    public let indicatorDecisions: [IndicatorDecision]

    public init(
        _ plan: Plan, municipality: String?, edition: EditionSummary? = nil, isDraft: Bool = false, day: Day,
        address: String? = nil, errata: [Erratum] = [], indicatorDecisions: [IndicatorDecision] = []
    ) {
        self.plan = plan
        self.municipality = municipality
        self.edition = edition
        self.isDraft = isDraft
        self.day = day
        self.address = address
        self.errata = errata
        self.indicatorDecisions = indicatorDecisions
    }

    /// 「案」, in a frame on each page of what is not decided.
    var stamp: String? { isDraft ? "案" : nil }

    /// What stands left of the page's number: title, edition and the beginning of its digest.
    var footLeft: String {
        let name = [municipality, plan.title].compactMap { $0 }.joined(separator: "　")
        guard let edition, !isDraft else { return name }
        return "\(name)\n第\(edition.number)版　照合値 \(edition.sha256.prefix(16))…"
    }

    /// What stands right of it: the day, and what grey means.
    func footRight(_ remark: String? = nil) -> String {
        let day = edition == nil || isDraft ? "\(day.eraLabel)作成" : "\(day.eraLabel)公表"
        return [day, remark].compactMap { $0 }.joined(separator: "\n")
    }
}
