import Japanese
import PlanDocument

/// What is kept, as a file before it is published (公表前のファイル): just what the public would get.
enum DraftFile {
    /// - Parameter address: in any format but HTML.
    /// - Returns: `nil` where the plan has no such thing.
    static func bytes(at address: Address, of published: PublishedPlan) throws -> [UInt8]? {
        guard case .plan(_, _, .overview) = address.target, address.format == .json else {
            return try Twin.bytes(at: address, of: published)
        }
        let document = PlanDocument.write(
            published.plan, municipality: published.municipality, day: published.edition.publishedOn,
            indicatorDecisions: published.indicatorDecisions)
        return Array(document.utf8)
    }

    /// 「霞浜市_総合計画_公表前_2026-04-15」, without the ending: whoever finds the file sees what it is.
    static func name(of published: PublishedPlan, _ place: String?) -> String {
        let parts = [
            published.municipality.name, published.plan.title, place, "公表前", published.edition.publishedOn.text,
        ]
        return parts.compactMap { $0 }.joined(separator: "_")
    }
}
