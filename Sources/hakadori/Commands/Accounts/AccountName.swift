import ArgumentParser
import Foundation
import Japanese
import People
import Plan
import Rounds
import Store

/// A person of a city, as an argument names them (利用者の指定): `kasumihama/tanaka`.
struct AccountName {
    let city: Slug
    let login: Login

    static func argument(_ text: String) throws -> AccountName {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let city = Slug(parts[0]), let login = Login(parts[1]) else {
            throw ValidationError(
                say("市/利用者名 の形で書きます（例：kasumihama/tanaka）", "expected CITY/LOGIN, such as kasumihama/tanaka"))
        }
        return AccountName(city: city, login: login)
    }
}

extension PeopleStore {
    /// - Throws: `Problem` when the city has nobody of that login.
    func person(_ name: AccountName) async throws -> Person {
        guard let person = try await person(login: name.login, of: name.city) else {
            throw Problem(
                .noInput,
                say(
                    "\(name.city) に利用者「\(name.login)」はいません。hakadori account list \(name.city) で一覧を見られます。",
                    "\(name.city) has nobody called “\(name.login)”. See hakadori account list \(name.city)."))
        }
        return person
    }
}

/// What a right is for (権限の範囲).
struct RightOptions: ParsableArguments {
    @Option(
        help: .say(
            "役割：担当者、課長、事務局、管理者、評価者、閲覧",
            "reporter, approver, coordinator, administrator, evaluator or reader.", value: "role"))
    var role: String

    @Option(help: .say("課（既定：すべて）", "The division (default: every).", value: "name"))
    var division: String?

    @Option(help: .say("計画（既定：すべて）", "The plan (default: every).", value: "plan"), transform: Slug.argument)
    var plan: Slug?

    @Option(help: .say("年度：2026、令和8年度（既定：すべて）", "The fiscal year (default: every).", value: "year"))
    var year: String?

    @Option(
        help: .say(
            "評価段階のID。評価者のとき（既定：すべて）", "The id of an evaluation step, of an evaluator (default: every).", value: "step"))
    var step: String?

    @Option(
        help: .say(
            "評価する取組か施策の番号か名称。評価者のとき、--plan とともに。何度でも書ける（既定：すべて）",
            "An action or policy to be evaluated, by number or name; of an evaluator, with --plan, as often as needed (default: everything).",
            value: "item"))
    var item: [String] = []

    /// One right for each thing that is to be evaluated; else one.
    ///
    /// - Parameters:
    ///   - subjects: of the plans of the city.
    ///   - takesGone: whether what the plan has no longer may be named as `account list` shows it.
    func rights(_ subjects: [Slug: RightSubjects], takesGone: Bool = false) throws -> Set<Right> {
        let whole = try right()
        guard !item.isEmpty else { return [whole] }
        guard whole.role.goesByStep, let plan else {
            throw Problem(
                .usage,
                say("--item は、役割が評価者のときに、--plan とともに書きます。", "--item goes with --plan, for an evaluator alone."))
        }
        return try Set(
            item.map { word in
                Right(
                    whole.role, division: whole.division, plan: whole.plan, year: whole.year, step: whole.step,
                    item: .only(try named(word, subjects[plan], takesGone: takesGone)))
            })
    }

    private func named(_ word: String, _ subjects: RightSubjects?, takesGone: Bool) throws -> EvaluationItem {
        switch subjects?.item(word) ?? .none {
        case .one(let item): return item
        case .several(let named):
            let words = named.map { subjects?.word(for: $0.item) ?? $0.item.text }
            throw Problem(
                .usage,
                say(
                    "「\(word)」はいくつもあります。次のどれかを書きます：\(words.joined(separator: "、"))",
                    "Several are called “\(word)”: \(words.joined(separator: ", "))."))
        case .none:
            let item = EvaluationItem(text: word)
            if takesGone, item.isNamed, item.text == word { return item }
            throw Problem(
                .noInput, say("計画に「\(word)」という取組や施策はありません。", "The plan has no action or policy “\(word)”."))
        }
    }

    private func right() throws -> Right {
        guard let role = Role(word: role) else {
            let words = Role.allCases.map { say($0.japanese, $0.rawValue) }.joined(separator: say("、", ", "))
            throw Problem(
                .usage, say("役割「\(role)」はありません。あるのは\(words)です。", "There is no role “\(role)”. There are: \(words)."))
        }
        guard let division = Division.scope(division ?? "") else {
            throw Problem(.usage, say("課の名前を読み取れません。", "The name of the division cannot be read."))
        }
        let named = year.flatMap { FiscalYear(heading: $0) }
        guard year == nil || named != nil else {
            throw Problem(
                .usage, say("年度は 2026 や 令和8年度 のように書きます。", "Write the fiscal year as 2026 or 令和8年度."))
        }
        let step = step.map { EvaluationStep.ID($0) }
        guard step == nil || (role.goesByStep && step?.isSound == true) else {
            throw Problem(
                .usage,
                say(
                    "--step は、役割が評価者のときに、評価段階のIDを半角の英数字で書きます。",
                    "--step names the id of an evaluation step, for an evaluator alone."))
        }
        return Right(role, division: division, plan: Scope(plan), year: Scope(named), step: Scope(step))
    }
}
