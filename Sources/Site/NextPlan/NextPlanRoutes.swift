import Japanese
import People
import Plan
import Store

/// The plan of the next period, made out of one that is kept (次期計画の作成).
enum NextPlanRoutes {
    static func page(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        try await page(coordinator, problems: [])
    }

    static func make(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, kept) = (coordinator.request, coordinator.kept)
        let form = NextPlanForm(form: request.form, plan: kept.plan)
        guard let revision = form.revision else { return request.problem(.broken) }
        let wording = request.wording
        func again(_ problems: [FieldProblem], _ status: StaffReply.Status? = nil) async throws -> StaffReply {
            try await page(coordinator, values: request.form.shown, problems: problems, status: status)
        }
        let isOutdated = FieldProblem("revision", wording.planChangedMeanwhile)
        // The ticks name places in another plan than this one is now.
        guard revision == kept.revision else { return try await again([isOutdated], .conflict) }
        let next = form.next
        var problems = next.problems(after: kept.plan).map(wording.problem)
        if next.title.count > 200 || next.title.contains(where: \.isNewline) {
            problems.append(wording.problem(.untitled))
        }
        if form.slug == nil { problems.append(FieldProblem("address", wording.badAddress)) }
        guard problems.isEmpty, let slug = form.slug else { return try await again(problems) }
        do {
            switch try await coordinator.store.plans.make(
                next, as: slug, after: kept.key, expecting: revision, at: request.date,
                by: .account(coordinator.account))
            {
            case .made: return request.redirect(to: .plan, plan: slug, notice: .nextPlanMade)
            case .refused(let problems): return try await again(problems.map(wording.problem))
            case .taken: return try await again([FieldProblem("address", wording.addressOfAnother)])
            }
        } catch StoreError.noRight(let missing) {
            return try await again([FieldProblem("address", missing.sentence(in: request.language))], .forbidden)
        } catch StoreError.changedMeanwhile {
            return try await again([isOutdated], .conflict)
        }
    }

    private static func page(
        _ coordinator: PlanCoordinator, values: [String: String] = [:], problems: [FieldProblem],
        status: StaffReply.Status? = nil
    ) async throws -> StaffReply {
        let store = coordinator.store
        guard let kept = try await store.plans.plan(coordinator.kept.key) else {
            return coordinator.request.problem(.notFound)
        }
        let taken = Set(try await store.plans.all(of: kept.key.city).map(\.key.plan))
        return coordinator.request.page(
            NextPlanPage(
                plan: kept.plan, revision: kept.revision,
                address: NextPlan.slug(after: kept.key.plan, taken: taken)?.text ?? "", values: values,
                problems: problems),
            status: status)
    }
}

extension Wording {
    /// Beside the field that it is about.
    fileprivate func problem(_ problem: NextPlan.Problem) -> FieldProblem {
        switch problem {
        case .untitled:
            FieldProblem("title", blankTitle)
        case .badYears:
            FieldProblem(
                "first",
                say(
                    "最初の年度と最後の年度を西暦4桁で、\(NextPlan.mostYears)年度以内になるように入れてください。",
                    "Give the first and the last fiscal year as four digits, at most \(NextPlan.mostYears) years together."
                )
            )
        case .tooEarly(let year):
            FieldProblem(
                "first",
                say(
                    "次の計画は、今の計画の2年目（\(self.year(year))）以降に始まります。",
                    "The next plan begins in the second year of this one (\(self.year(year))) or later."))
        case .empty:
            FieldProblem("policies", say("引き継ぐ施策を選んでください。", "Choose the policies that come along."))
        }
    }
    fileprivate var addressOfAnother: String {
        say("この語の計画がすでにあります。別の語にしてください。", "There is a plan of this word already. Choose another.")
    }
    fileprivate var planChangedMeanwhile: String {
        say(
            "開いている間に、今の計画が変わりました。下は新しい内容です。選び直してください。",
            "This plan changed while the page was open. What follows is as it is now; choose again.")
    }
}
