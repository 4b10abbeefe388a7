import ChangeLog
import Plan

// What of a sheet somebody did not take, where the plan says something else (取り込まなかった内容): the same sheet does not ask again.

extension SheetMerge {
    /// What was decided for the plan, as it is kept: of the sheet's text nothing but what it is known by again.
    var refusals: [PlanDecision] {
        refused.compactMap { conflict in
            fingerprint(of: conflict).map {
                PlanDecision(kind: .refusedText, item: conflict.spot.token, text: $0)
            }
        }
    }

    /// `nil` where the sheet has nothing there: what is missing is asked each time.
    fileprivate func fingerprint(of conflict: MergeConflict) -> String? {
        guard let mine = conflict.mine else { return nil }
        guard case .thing(let thing) = conflict.spot else { return sha256(mine.utf8) }
        let texts = changes(taking: thing).filter { $0.place.field != .position }.map { $0.after ?? "" }
        return sha256(texts.joined(separator: "\u{1E}").utf8)
    }
}

extension Transaction {
    /// The conflicts of a merge that were decided before, against the same text.
    func settled(in merge: SheetMerge, of key: PlanKey) throws -> Set<MergeConflict.Spot> {
        guard !merge.undecided.isEmpty else { return [] }
        let kept = try decisions(of: key).filter { $0.kind == .refusedText }
        let known = Dictionary(kept.map { ($0.item, $0.text) }, uniquingKeysWith: { first, _ in first })
        return Set(
            merge.undecided.filter { conflict in
                known[conflict.spot.token].map { $0 == merge.fingerprint(of: conflict) } ?? false
            }.map(\.spot))
    }

    /// Keeps what was decided, where it is not kept so already.
    func keep(_ refusals: [PlanDecision], about key: PlanKey) throws -> [LogLine] {
        try refusals.compactMap { decision in
            let before = try self.decision(decision.kind, decision.item, of: key)
            guard before != decision.text else { return nil }
            let line = decision.line(from: before)
            try make(line, about: key)
            return line
        }
    }

    /// Takes back what an import decided so, where nothing else was decided since.
    func takeBackRefusals(of entry: LogEntry, about key: PlanKey) throws -> [LogLine] {
        try entry.lines.compactMap { line in
            guard case .decision(let item) = line.subject, line.field == PlanDecision.Kind.refusedText.rawValue,
                try decision(.refusedText, item, of: key) == line.after
            else { return nil }
            let inverted = LogLine(line.subject, line.field, before: line.after, after: line.before)
            try make(inverted, about: key)
            return inverted
        }
    }
}
