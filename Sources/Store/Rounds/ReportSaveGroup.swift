import Foundation
import People
import Plan
import Rounds

/// A text that somebody wants kept (記入の保存).
struct ReportSave: Sendable {
    let text: AnnualReport
    let action: Action.ID
    let key: RoundKey
    /// Of the text on which it builds.
    let revision: Int
    let account: Account
    let date: Date
}

/// Lets saves that come at the same time be one transaction (保存のまとめ書き).
///
/// Everybody's page saves every few seconds, and nearly every save is the plainest there is: it changes the text of one row and
/// nothing else. Those are asked about together, written together and committed together. Whatever is more than that (a first
/// text, which the log tells of; a conflict; a refusal; something that failed) is left to a transaction of its own.
final class ReportSaveGroup: Sendable {
    private struct Job: Sendable {
        let save: ReportSave
        let row: String
        let asked: CheckedContinuation<WorkingReport?, Never>
    }

    private static let most = 100

    private let database: any Database
    private let queue = BatchQueue<Job>()

    init(_ database: any Database) {
        self.database = database
    }

    /// - Returns: the report as it is kept and on the disk; `nil` where nothing was done, because there is more to do.
    func keep(_ save: ReportSave) async -> WorkingReport? {
        // The first text has more to do, always.
        guard save.revision > 0 else { return nil }
        let row = "\(save.key)/\(save.action.text)"
        return await withCheckedContinuation { asked in
            if queue.add(Job(save: save, row: row, asked: asked)) { Task { await self.keepAll() } }
        }
    }

    private func keepAll() async {
        while true {
            // In one order everywhere: two servers that keep the same reports cannot wait for each other in a ring.
            let jobs = queue.next(most: Self.most).sorted { $0.row < $1.row }
            if jobs.isEmpty { return }
            // Whatever failed, each comes to know in its own transaction.
            let kept = try? await database.write { try $0.keep(jobs.map(\.save)) }
            for (index, job) in jobs.enumerated() { job.asked.resume(returning: kept?[index]) }
        }
    }
}

extension Transaction {
    /// Keeps those that only change a text.
    ///
    /// - Returns: what is kept of each; `nil` where there is more to do.
    fileprivate func keep(_ saves: [ReportSave]) throws -> [WorkingReport?] {
        let keys = Array(Set(saves.map(\.key)))
        let rounds = try ask(each: keys.map { .rounds(where: $0.condition) })
        let actions = try ask(each: saves.map { .actionInCharge($0.action, of: $0.key.plan) })
        let trails = try ask(each: saves.map { .trails(in: $0.key, action: $0.action) })
        let texts = try ask(each: saves.map { .reportTexts(in: $0.key, action: $0.action) })
        let found = Dictionary(uniqueKeysWithValues: zip(keys, rounds.map(\.first)))
        let plain = saves.indices.compactMap { index -> (index: Int, report: WorkingReport)? in
            guard let round = found[saves[index].key] ?? nil, let action = actions[index],
                let subject = round.reportCase(of: action, in: texts[index].with(trails[index]))
            else { return nil }
            return saves[index].plainly(subject).map { (index, $0) }
        }
        let changed = try execute(
            each: plain.map { index, report in
                report.update(of: saves[index].action, in: saves[index].key, expecting: saves[index].revision)
            })
        var kept = [WorkingReport?](repeating: nil, count: saves.count)
        // Of two who save the same report, the second finds another revision.
        for ((index, report), count) in zip(plain, changed) where count == 1 {
            kept[index] = report
            kept[index]?.revision += 1
        }
        return kept
    }
}

extension ReportSave {
    /// The report with this text, not kept yet; `nil` where there is more to do than to keep it.
    fileprivate func plainly(_ subject: ReportCase) -> WorkingReport? {
        guard account.city == key.city, subject.report.revision == revision, subject.report.text != text,
            case .success(nil) = account.write(subject, at: date)
        else { return nil }
        var report = subject.report
        report.text = text
        report.savedBy = account.id
        report.savedAt = date
        return report
    }
}
