import Plan
import Rounds
import Store

/// The steps that are taken with a report (報告の手続): handing in, taking back, approving, sending back.
enum ReportStepRoutes {
    /// Saves what is in the form and hands it in.
    static func submit(_ reader: RoundReader) async throws -> StaffReply {
        let typed = ReportDraft(reader.request.form)
        switch try await ReportRoutes.saved(typed, reader) {
        case .failure(let reply): return reply
        case .success(let report):
            do {
                try await reader.store.rounds.submitReport(
                    of: reader.action, in: reader.key, expecting: report.revision, by: reader.account,
                    at: reader.request.date)
                return reader.back(.reportSubmitted)
            } catch let error as StoreError {
                return try await again(reader, error, field: "status")
            }
        }
    }

    static func withdraw(_ reader: RoundReader) async throws -> StaffReply {
        do {
            try await reader.store.rounds.withdrawReport(
                of: reader.action, in: reader.key, by: reader.account, at: reader.request.date)
            return reader.back(.reportWithdrawn)
        } catch let error as StoreError {
            return try await again(reader, error, field: "status")
        }
    }

    static func approve(_ reader: RoundReader) async throws -> StaffReply {
        do {
            try await reader.store.rounds.approveReport(
                of: reader.action, in: reader.key, expecting: Int(reader.request.form["revision"]) ?? -1,
                by: reader.account, at: reader.request.date)
            return reader.back(.reportApproved)
        } catch let error as StoreError {
            return try await again(reader, error, field: "approval")
        }
    }

    static func sendBack(_ reader: RoundReader) async throws -> StaffReply {
        let form = reader.request.form
        let context = try await reader.context()
        let fields: [(name: String, field: Field?)] =
            context.commentable(reader.request.wording).map { ("comment-\($0.field.rawValue)", $0.field) }
            + [("comment", nil)]
        let longest = fields.map { form[$0.name].count }.max() ?? 0
        guard longest <= ReportDraft.longest else {
            let sentence = reader.request.wording.tooLongText(ReportDraft.longest)
            return try await again(reader, [reader.request.fault("comment-status", .said(sentence))])
        }
        let comments = fields.compactMap { ReturnComment(ReportDraft.lines(form[$0.name]), on: $0.field) }
        do {
            try await reader.store.rounds.sendBackReport(
                of: reader.action, in: reader.key, comments: comments, by: reader.account, at: reader.request.date)
            return reader.back(.reportSentBack)
        } catch let error as StoreError {
            return try await again(reader, error, field: "comment-status")
        }
    }

    /// The page as it stands now, with why the step was not taken.
    private static func again(_ reader: RoundReader, _ error: StoreError, field: String) async throws -> StaffReply {
        let language = reader.request.language
        let problems: [FieldProblem]
        switch error {
        case .round(.unknown), .round(.unknownAction): throw error
        case .round(.steps(let steps)):
            let context = try await reader.context()
            let names = Names([context.plan])
            problems = steps.refusals.map { step in
                reader.request.fault(step.field ?? field, .said(step.sentence(in: language, names: names)))
            }
        case .round, .changedMeanwhile: problems = [reader.request.fault(field, .said(error.sentence(in: language)))]
        default: throw error
        }
        return try await again(reader, problems)
    }

    private static func again(_ reader: RoundReader, _ problems: [FieldProblem]) async throws -> StaffReply {
        try await ReportRoutes.page(
            reader, try await reader.context(), problems: problems,
            typed: reader.request.form.shown.filter { $0.key.hasPrefix("comment") && !$0.value.isEmpty })
    }
}

extension StepRefusal {
    /// The field that it is about.
    fileprivate var field: String? {
        switch self {
        case .noStatus: Field.status.rawValue
        case .blank(let field, _), .noNumber(let field): field.rawValue
        case .noComment: "comment-status"
        default: nil
        }
    }
}
