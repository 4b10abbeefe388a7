import Foundation
import Japanese
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// The town in the middle of a round, with everybody who has a part in one report (試験用の照会中の役場).
struct ReportOffice {
    let office: Office
    let reporter: Account
    let colleague: Account
    let head: Account
    let supporter: Account

    init(settings: Settings = Settings()) async throws {
        office = try await Office(settings: settings)
        try await office.openRound()
        let general = Scope.only(Division("総務課"))
        reporter = try await office.add("kakari", [Right(.reporter, division: general)])
        colleague = try await office.add("doryo", [Right(.reporter, division: general)])
        head = try await office.add("kacho", [Right(.approver, division: general)])
        supporter = try await office.add("shisho", [Right(.reporter, division: .only(Division("図書館")))])
    }

    var key: RoundKey { RoundKey(office.town.key, Office.year) }

    static func path(_ place: StaffPlace = .report, language: Language = .japanese) -> String {
        StaffAddress(
            place, plan: Slug("plan"), year: Office.year, action: Office.action, language: language
        ).path
    }

    func report() async throws -> WorkingReport {
        try await office.store.rounds.round(key)?.reports[Office.action] ?? WorkingReport()
    }

    static func text(_ result: String, status: String = "mostly", reason: String = "", revision: Int = 0)
        -> [String: String]
    {
        ["status": status, "result": result, "reasonAndImprovement": reason, "revision": String(revision)]
    }
}
