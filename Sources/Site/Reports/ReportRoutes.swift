import Findings
import Foundation
import JSON
import Japanese
import Plan
import Rounds
import Store

/// The report of one action: its page, and saving it (実績の報告).
enum ReportRoutes {
    static func report(_ reader: RoundReader) async throws -> StaffReply {
        let context = try await reader.context()
        // What could not be saved is chosen about first: typing on would make a third text.
        if context.mayWrite,
            let aside = try await reader.store.rounds.setAside(reader.action, in: reader.key, by: reader.account.id),
            aside != context.report.text
        {
            return reader.request.page(ReportConflictPage(context: context, mine: aside), at: .report)
        }
        return try await page(reader, context)
    }

    static func save(_ reader: RoundReader) async throws -> StaffReply {
        let form = reader.request.form
        var typed = ReportDraft(form)
        let act = form["do"]
        if act == "last-year" || act.hasPrefix("take-") { typed = try await typed.taking(act, reader) }
        switch try await saved(typed, reader) {
        case .failure(let reply): return reply
        case .success(let report):
            guard reader.request.wantsData else {
                return reader.back(act == "last-year" || act.hasPrefix("take-") ? .textTaken : .reportSaved)
            }
            return StaffReply(
                status: .ok,
                content: .data([
                    "revision": .text(String(report.revision)),
                    "sentence": .text(
                        reader.request.wording.savedAt(reader.request.date.clockInJapan())),
                ]))
        }
    }

    /// What the rules say about the text as it is saved now; to the script alone, which asks when somebody pauses.
    static func findings(_ reader: RoundReader) async throws -> StaffReply {
        guard reader.request.wantsData else { return try await page(reader, try await reader.context()) }
        let html = ReportFindings(findings: try await reader.findings(), wording: reader.request.wording).html
        return StaffReply(status: .ok, content: .data(["html": .text(html.markup)]))
    }

    /// What became of saving; `failure` with what is answered instead.
    enum Saved {
        case success(WorkingReport)
        case failure(StaffReply)
    }

    /// Saves what was typed. It is on the page again, whatever is wrong with it.
    static func saved(_ typed: ReportDraft, _ reader: RoundReader) async throws -> Saved {
        let request = reader.request
        guard typed.tooLong.isEmpty else {
            let problems = typed.tooLong.map {
                request.fault($0, .said(request.wording.tooLongText(ReportDraft.longest)))
            }
            return .failure(try await refused(problems, typed, reader))
        }
        do {
            let outcome = try await reader.store.rounds.saveReport(
                typed.text, of: reader.action, in: reader.key, expecting: typed.revision, by: reader.account,
                at: request.date, settles: request.form["choosing"] == "yes")
            switch outcome {
            case .saved(let report): return .success(report)
            case .conflict(_, let aside):
                if request.wantsData {
                    return .failure(data(.conflict, "conflict", request.wording.conflictInBrief))
                }
                let context = try await reader.context()
                return .failure(
                    request.page(ReportConflictPage(context: context, mine: aside), at: .report, status: .conflict))
            }
        } catch StoreError.round(let refusal) {
            guard refusal != .unknown, refusal != .unknownAction else { throw StoreError.round(refusal) }
            return .failure(
                try await refused(
                    [request.fault("status", .said(refusal.sentence(in: request.language)))], typed, reader))
        }
    }

    /// The page with what was typed and what is wrong with it.
    static func refused(_ problems: [FieldProblem], _ typed: ReportDraft, _ reader: RoundReader) async throws
        -> StaffReply
    {
        guard !reader.request.wantsData else {
            return data(.unprocessableContent, "refused", problems.map(\.sentence).joined(separator: " "))
        }
        return try await page(
            reader, try await reader.context(),
            draft: typed,
            problems: problems)
    }

    static func page(
        _ reader: RoundReader, _ context: ReportContext, draft: ReportDraft? = nil, problems: [FieldProblem] = [],
        typed: [String: String] = [:], callout: String? = nil
    ) async throws -> StaffReply {
        reader.request.page(
            ReportPage(
                context: context, draft: draft, findings: try await reader.findings(), problems: problems,
                typed: typed, callout: callout),
            at: .report)
    }

    static func data(_ status: StaffReply.Status, _ problem: String, _ sentence: String) -> StaffReply {
        StaffReply(status: status, content: .data(["problem": .text(problem), "sentence": .text(sentence)]))
    }
}

extension RoundReader {
    /// Where the report as it is saved seems to contradict the plan or itself, as the office left indicators, rules and answers.
    ///
    /// The action is read alone; the rest of the plan only where a rule would hold it against the others.
    fileprivate func findings() async throws -> [Finding] {
        let (alone, text) = try await store.rounds.reportAlone(action, in: key)
        guard text != AnnualReport() else { return [] }
        let review = try await store.plans.review(of: key.plan)
        func findings(in kept: KeptPlan) -> ActionFindings {
            kept.plan.with(text, of: action, in: key.year).findings(
                about: action, in: key.year, decisions: kept.indicatorDecisions, switches: review.switches,
                answers: review.answers)
        }
        let found = findings(in: alone)
        guard found.dependOnOthers, let whole = try await store.plans.plan(key.plan) else { return found.findings.open }
        return findings(in: whole).findings.open
    }
}

extension ReportDraft {
    /// The text with last year's in its blank fields, or with what another division adds behind the result: only because it
    /// was asked for.
    ///
    /// - Parameter act: `last-year`, or `take-0` for the first of the divisions that are asked to add something.
    fileprivate func taking(_ act: String, _ reader: RoundReader) async throws -> ReportDraft {
        let context = try await reader.context()
        var draft = self
        if act == "last-year" {
            let last = context.action[FiscalYear(reader.key.year.value - 1)].report
            // The status is this year's own.
            for field in context.fields where field.isAsked && field.passage(of: text) == nil {
                field.write(field.passage(of: last), into: &draft.text)
            }
        } else if let index = Int(act.dropFirst("take-".count)) {
            let divisions = context.subject.assignment.contributors
            let added = divisions.indices.contains(index) ? context.subject.contributions[divisions[index]] : nil
            if let added, added.isAnswered, let more = added.text?.text {
                draft.text.result = Passage([text.result?.text, more].compactMap { $0 }.joined(separator: "\n"))
            }
        }
        return draft
    }
}
