import ChangeLog
import Findings
import Foundation
import Japanese
import Plan

/// What a sheet would bring to a plan on which people went on (三方向の取込みの確認): nothing has been written yet.
public struct MergePreview: Hashable, Sendable {
    public let preview: ImportPreview
    public let merge: SheetMerge
    /// The plan as it stands.
    public let kept: Plan
    /// From which imports the sheet may have been made, the newest first.
    public let origins: [ImportOrigin]
    /// That one of which it is taken to be made, or which somebody named; `nil` where no sheet was ever taken in.
    public let origin: ImportOrigin?
}

extension PlanStore {
    /// What a sheet would bring to a plan that is kept, compared with what came from sheets before.
    ///
    /// - Parameters:
    ///   - choices: what a person decided about it so far.
    ///   - rendition: how a file of ours shows a plan, where the sheet is one.
    ///   - origin: from the plan as it stood after which import the sheet was made, by its revision; `nil` finds out.
    /// - Throws: `StoreError.unknownPlan`; `.unkeepable` when the plan would contradict itself.
    public func mergePreview(
        of sheet: Plan, writtenAs rendition: Rendition? = nil, into key: PlanKey, of municipality: Municipality,
        _ choices: SheetMerge.Choices = .init(), since origin: Int? = nil
    ) async throws -> MergePreview {
        try await database.read { db in
            guard let kept = try db.keptPlan(key) else { throw StoreError.unknownPlan(key) }
            let origins = try db.origins(of: key)
            let made =
                origins.firstIndex { $0.origin.revision == origin }
                ?? kept.plan.origin(of: sheet, among: origins.map(\.texts), writtenAs: rendition)
            let base = made.map { origins[$0].texts } ?? SheetTexts()
            var merge = kept.plan.merging(sheet, since: base, writtenAs: rendition, choices)
            let settled = try db.settled(in: merge, of: key)
            if !settled.isEmpty {
                var choices = choices
                choices.settled = settled
                merge = kept.plan.merging(sheet, since: base, writtenAs: rendition, choices)
            }
            try merge.plan.checkIsKeepable()
            let changes = Plan.changes(from: kept.plan, to: merge.plan)
            let agreed = Set(changes.filter { merge.settles($0) }.map(\.place))
            let preview = ImportPreview(
                key: key, municipality: municipality, revision: kept.revision, plan: merge.plan, changes: changes,
                indicatorDecisions: [],
                losses: try db.losses(of: kept, to: merge.plan, besides: agreed),
                municipalityChanges: try db.changes(to: municipality), agreed: agreed, refusals: merge.refusals)
            return MergePreview(
                preview: preview, merge: merge, kept: kept.plan, origins: origins.map(\.origin),
                origin: made.map { origins[$0].origin })
        }
    }
}

/// How many imports are looked at, from the newest.
private let mostOrigins = 8

extension Transaction {
    /// What had come from sheets after each of the last imports that were not taken back, the newest first.
    fileprivate func origins(of key: PlanKey) throws -> [(origin: ImportOrigin, texts: SheetTexts)] {
        let imports = try entries(of: key.city.text, where: Self.standingImports(of: key))
        var texts = SheetTexts()
        var origins: [(origin: ImportOrigin, texts: SheetTexts)] = []
        for (index, entry) in imports.enumerated() {
            texts.take(entry.changes)
            guard index >= imports.count - mostOrigins, let revision = entry.revision else { continue }
            origins.append((ImportOrigin(revision: revision, at: entry.at, by: entry.by), texts))
        }
        return origins.reversed()
    }
}
