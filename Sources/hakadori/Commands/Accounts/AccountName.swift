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

    func right() throws -> Right {
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
