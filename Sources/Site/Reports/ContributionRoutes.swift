import JSON
import Japanese
import Plan
import Rounds
import Store

/// What a division adds to the report of another (関係課の追記).
enum ContributionRoutes {
    static func contribute(_ reader: RoundReader) async throws -> StaffReply {
        let (request, form) = (reader.request, reader.request.form)
        let division = Division(form["division"])
        let text = ReportDraft.lines(form["text"])
        guard text.count <= ReportDraft.longest else {
            return try await again(reader, division, request.wording.tooLongText(ReportDraft.longest))
        }
        let act = form["do"]
        do {
            let kept = try await reader.store.rounds.contribute(
                act == "none" ? nil : Passage(text), isAnswer: act == "answer" || act == "none",
                to: reader.action, from: division, in: reader.key, expecting: Int(form["revision"]) ?? -1,
                by: reader.account, at: request.date)
            guard request.wantsData else {
                return reader.back(kept.isAnswered ? .contributionAnswered : .contributionSaved)
            }
            return StaffReply(
                status: .ok,
                content: .data([
                    "revision": .text(String(kept.revision)),
                    "sentence": .text(request.wording.savedAt(request.date.clockInJapan())),
                ]))
        } catch StoreError.changedMeanwhile(let change) {
            guard !request.wantsData else {
                return ReportRoutes.data(.conflict, "conflict", request.wording.conflictInBrief)
            }
            return try await again(reader, division, change.sentence(in: request.language))
        } catch StoreError.round(let refusal) {
            guard refusal != .unknown, refusal != .unknownAction else { throw StoreError.round(refusal) }
            return try await again(reader, division, refusal.sentence(in: request.language))
        }
    }

    /// The page with what was typed and why it was not taken.
    private static func again(_ reader: RoundReader, _ division: Division, _ sentence: String) async throws
        -> StaffReply
    {
        guard !reader.request.wantsData else { return ReportRoutes.data(.unprocessableContent, "refused", sentence) }
        let context = try await reader.context()
        let index = context.subject.assignment.contributors.firstIndex(of: division) ?? 0
        return try await ReportRoutes.page(
            reader, context, problems: [reader.request.fault("contribution-\(index)", .said(sentence))],
            typed: reader.request.form.shown)
    }
}
