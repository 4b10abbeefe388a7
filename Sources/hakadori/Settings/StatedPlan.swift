import JapaneseText
import Plan
import Sheets
import Store

/// The plan that a command line names: as it is kept now, or one published edition of it.
struct StatedPlan: Sendable {
    let plan: Plan
    let municipality: Municipality
    /// The edition's own document, byte for byte; `nil` for the plan as it is kept now.
    let document: String?
    /// The day on which the edition was written; `nil` for the plan as it is kept now.
    let day: Day?
}

extension Store {
    /// - Throws: `Problem` (66) when there is no such plan or edition; it names what there is.
    func stated(_ key: PlanKey, edition number: Int?) async throws -> StatedPlan {
        guard let kept = try await plan(key) else {
            let others = try await plans().map(\.key.description)
            let known =
                others.isEmpty
                ? "" : say("あるのは\(others.joined(separator: "、"))です。", " There are: \(others.joined(separator: ", ")).")
            throw Problem(
                .noInput, say("計画「\(key)」は保管されていません。\(known)", "There is no plan “\(key)”.\(known)"))
        }
        guard let number else {
            return StatedPlan(plan: kept.plan, municipality: kept.municipality, document: nil, day: nil)
        }
        guard let edition = try await edition(key, number: number) else {
            let latest = try await editions(of: key).first?.number
            throw Problem(
                .noInput,
                latest.map {
                    say(
                        "\(key)に第\(number)版はありません。最新は第\($0)版です。",
                        "\(key) has no edition \(number); the latest is \($0).")
                }
                    ?? say(
                        "\(key)はまだ公表されていません。hakadori publish \(key) で公表できます。",
                        "\(key) is not published yet. Publish it with hakadori publish \(key)."))
        }
        let contents = try PlanDocument.read(Array(edition.document.utf8))
        return StatedPlan(
            plan: contents.plan, municipality: kept.municipality, document: edition.document, day: contents.day)
    }
}
