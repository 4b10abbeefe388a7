import Findings
import Foundation
import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Store

/// Every function that changes something of a plan × how far the office's right of its author reaches.
@Suite struct ReachTests {
    private struct Permission {
        let name: String
        /// The years for which the right is needed; `nil` for the plan as a whole.
        let years: Set<Int>?
        let work: @Sendable (Store, PlanKey, Account) async throws -> Void
    }

    private static let years = [2023, 2024, 2025]

    private static func edit(_ name: String, _ years: Set<Int>?, _ edit: @escaping @Sendable (Plan) -> PlanEdit)
        -> Permission
    {
        Permission(name: name, years: years) { store, key, author in
            let kept = try #require(try await store.plans.plan(key))
            let outcome = try await store.plans.edit(
                key, expecting: kept.revision, edit(kept.plan), at: .sample, by: .account(author))
            guard case .saved(_?) = outcome else { throw StoreError.badAddress }
        }
    }

    private static func action(
        _ name: String, _ years: Set<Int>?, _ change: @escaping @Sendable (inout ActionTexts) -> Void
    )
        -> Permission
    {
        edit(name, years) { plan in
            var texts = ActionTexts(of: plan.actions[0], in: plan.form)
            change(&texts)
            return .action(plan.actions[0].id, texts)
        }
    }

    private static func publish(_ store: Store, _ key: PlanKey, _ author: Author) async throws {
        let kept = try #require(try await store.plans.plan(key))
        try await store.editions.publish(key, revision: kept.revision, at: .sample, by: author)
    }

    /// Publishes after a change that the server made.
    private static func publication(
        _ name: String, _ years: Set<Int>?, hasEdition: Bool = true,
        _ change: @escaping @Sendable (Store, PlanKey) async throws -> Void
    ) -> Permission {
        Permission(name: "publish \(name)", years: years) { store, key, author in
            if hasEdition { try await publish(store, key, "事務局") }
            try await change(store, key)
            try await publish(store, key, .account(author))
        }
    }

    private static func write(_ store: Store, _ change: (inout Plan) -> Void) async throws {
        var plan = try #require(try await store.plans.plan(.of("kasumihama/dx-2"))).plan
        change(&plan)
        try await store.keep(plan)
    }

    private static func indicator(_ store: Store, _ key: PlanKey, of year: Int) async throws -> IndicatorSeries {
        let kept = try #require(try await store.plans.plan(key))
        return try #require(kept.indicators.first { $0.years.keys.contains(FiscalYear(year)) })
    }

    private static let deeds: [Permission] = [
        action("target", [2025]) { $0.years[FiscalYear(2025)] = [.target: "電子申請：700件"] },
        action("stages of two years", [2023, 2024]) { texts in
            for year in [2023, 2024] { texts.years[FiscalYear(year), default: [:]][.stage] = "別の段階" }
        },
        action("name", nil) { $0.name = "別の名前" }, action("divisions", nil) { $0.responsibilities = [] },
        edit("scale", nil) { .scale(AchievementScale($0.scale.statuses.reversed())) },
        edit("policy", nil) { plan in
            var texts = PolicyTexts(of: plan.policies[0], in: plan.form)
            texts.passages[.vision] = "別の姿"
            return .policy(plan.policies[0].id, texts)
        },
        edit("last reported year", [2025]) { plan in
            var head = PlanHead(of: plan)
            head.lastReportedYear = FiscalYear(2025)
            return .head(head)
        },
        edit("succession", nil) { _ in
            .succeed([Division("情報政策課")], to: Division("デジタル課"), from: FiscalYear(2025))
        }, edit("removal", nil) { .removeAction($0.actions[2].id) },
        publication("the first edition", nil, hasEdition: false) { _, _ in },
        publication("a target", [2025]) { store, _ in
            try await write(store) { $0.actions[0][FiscalYear(2025)].target = AnnualTarget("800件") }
        },
        publication("two results", [2023, 2024]) { store, _ in
            try await write(store) { plan in
                plan.actions[0][FiscalYear(2023)].report.result = "別の結果"
                plan.actions[0][FiscalYear(2024)].report.result = "別の結果"
            }
        }, publication("a name", nil) { store, _ in try await write(store) { $0.actions[1].name = "別の名前" } },
        publication("what was changed and changed back beside a target", [2023]) { store, _ in
            try await write(store) { $0.actions[1].name = "別の名前" }
            try await write(store) { plan in
                plan.actions[1].name = "図書館の予約"
                plan.actions[0][FiscalYear(2023)].target = AnnualTarget("電子申請：401件")
            }
        },
        publication("a decision", [2023, 2024]) { store, key in
            let indicator = try await indicator(store, key, of: 2023)
            let revision = try #require(try await store.plans.plan(key)).revision
            try await store.plans.decide([.confirm(indicator)], about: key, revision: revision, at: .sample, by: "事務局")
        },
        Permission(name: "indicator", years: [2023, 2024]) { store, key, author in
            let indicator = try await indicator(store, key, of: 2023)
            let revision = try #require(try await store.plans.plan(key)).revision
            try await store.plans.decide(
                [.confirm(indicator)], about: key, revision: revision, at: .sample, by: .account(author))
        },
        Permission(name: "indicator taken back", years: [2023, 2024]) { store, key, author in
            let indicator = try await indicator(store, key, of: 2023)
            let revision = try #require(try await store.plans.plan(key)).revision
            try await store.plans.decide([.dismiss(indicator)], about: key, revision: revision, at: .sample, by: "事務局")
            let kept = try #require(try await store.plans.plan(key)?.decisions.first)
            #expect(try await store.plans.takeBack(kept.id, about: key, at: .sample, by: .account(author)))
        },
        Permission(name: "answer", years: [2024]) { store, key, author in
            let kept = try #require(try await store.plans.plan(key))
            let finding = try #require(
                kept.plan.findings(indicators: kept.indicators).first { $0.years == [FiscalYear(2024)] })
            let day = try #require(Day("2026-04-01"))
            let answer = try #require(
                FindingAnswer(to: finding.fingerprint, reason: "確かめた。", by: author.signature, on: day))
            try await store.plans.decide([.answer(answer)], about: key, at: .sample, by: .account(author))
        },
        Permission(name: "rule", years: nil) { store, key, author in
            let rule = try #require(Rule.all.first)
            try await store.plans.decide([.rule(rule.id, isOn: false)], about: key, at: .sample, by: .account(author))
        },
        Permission(name: "findings shown", years: nil) { store, key, author in
            try await store.plans.decide([.show(true)], about: key, at: .sample, by: .account(author))
        },
        Permission(name: "unknown finding", years: nil) { store, key, author in
            let finding = try #require(Fingerprint(String(repeating: "0", count: 16)))
            try await store.plans.decide([.reopen(finding)], about: key, at: .sample, by: .account(author))
        },
        Permission(name: "reminder", years: nil) { store, key, author in
            try await store.plans.decide(
                [.reminderText(.reports, .japanese, ReminderText(subject: "件名", body: "本文"))], about: key,
                at: .sample, by: .account(author))
        },
        Permission(name: "adoption", years: nil) { store, key, author in
            let day = try #require(Day("2026-04-01"))
            try await store.plans.adopt(key, on: day, at: .sample, by: .account(author), reason: nil)
        },
        Permission(name: "adoption undone", years: nil) { store, key, author in
            try await store.plans.adopt(key, on: try #require(Day("2026-04-01")), at: .sample, by: "事務局", reason: nil)
            try await store.plans.undoAdoption(of: key, at: .sample, by: .account(author), reason: "誤り")
        },
        Permission(name: "preview", years: nil) { store, key, author in
            _ = try await store.editions.makePreviewLink(
                for: key, until: .sample.minutes(60), at: .sample, by: .account(author))
        },
        Permission(name: "preview revoked", years: nil) { store, key, author in
            _ = try await store.editions.makePreviewLink(for: key, until: .sample.minutes(60), at: .sample, by: "事務局")
            try await store.editions.revokePreviewLink(1, of: key, at: .sample, by: .account(author))
        },
        Permission(name: "erratum", years: nil) { store, key, author in
            try await publish(store, key, "事務局")
            let draft = try #require(ErratumDraft(action: nil, place: "令和6年度", wrong: "1件", correct: "2件"))
            _ = try await store.editions.add(draft, to: 1, of: key, at: .sample, by: .account(author))
        },
        Permission(name: "import", years: [2024]) { store, key, author in
            var plan = Plan.sample
            plan.actions[0][FiscalYear(2024)].target = AnnualTarget("電子申請：601件")
            let preview = try await store.plans.preview(plan, as: key.plan, of: .named(key.city.text))
            try await store.plans.apply(preview, at: .sample, by: .account(author))
        },
        Permission(name: "import undone", years: nil) { store, key, author in
            try await store.plans.undoLastImport(of: key, at: .sample, by: .account(author))
        },
        Permission(name: "round", years: [2024]) { store, key, author in
            try await store.rounds.openRound(try await round(2024, store, key), of: key.city, by: author, at: .sample)
        },
        Permission(name: "round changed", years: [2024]) { store, key, author in
            var round = try await openedRound(2024, store, key)
            round.instructions = "別の要領"
            try await store.rounds.changeRound(round, of: key.city, by: author, at: .sample)
        },
        Permission(name: "round closed", years: [2024]) { store, key, author in
            _ = try await openedRound(2024, store, key)
            try await store.rounds.closeRound(RoundKey(key, FiscalYear(2024)), by: author, at: .sample)
        },
        // Closing makes 2024 due, too, of a plan of which 2023 was the last.
        Permission(name: "later round closed", years: [2024, 2025]) { store, key, author in
            try await write(store) { $0.lastReportedYear = FiscalYear(2023) }
            _ = try await openedRound(2025, store, key)
            try await store.rounds.closeRound(RoundKey(key, FiscalYear(2025)), by: author, at: .sample)
        },
        Permission(name: "round reopened", years: [2024]) { store, key, author in
            _ = try await openedRound(2024, store, key)
            let office = try await coordinator(store, key)
            try await store.rounds.closeRound(RoundKey(key, FiscalYear(2024)), by: office, at: .sample)
            try await store.rounds.reopenRound(RoundKey(key, FiscalYear(2024)), reason: "誤り", by: author, at: .sample)
        },
        Permission(name: "reminded", years: [2024]) { store, key, author in
            _ = try await openedRound(2024, store, key)
            try await store.rounds.remind(RoundKey(key, FiscalYear(2024)), by: author, at: .sample)
        },
    ]

    private static func coordinator(_ store: Store, _ key: PlanKey) async throws -> Account {
        let login = try #require(Login("office"))
        if let person = try await store.people.person(login: login, of: key.city) { return person.account }
        return try await store.people.addAccount(
            login: login, name: "事務局長", rights: [Right(.coordinator)], to: key.city, at: .sample, by: "試験")
    }

    private static func round(_ year: Int, _ store: Store, _ key: PlanKey) async throws -> Round {
        let kept = try #require(try await store.plans.plan(key))
        return Round.proposed(
            for: kept.plan, as: key.plan, year: FiscalYear(year), opensOn: try #require(Day("2026-04-15")))
    }

    private static func openedRound(_ year: Int, _ store: Store, _ key: PlanKey) async throws -> Round {
        let round = try await round(year, store, key)
        try await store.rounds.openRound(round, of: key.city, by: coordinator(store, key), at: .sample)
        return round
    }

    @Test(arguments: TestDatabase.available, deeds.map(\.name))
    func `a deed takes the right for every year that it touches`(_ kind: TestDatabase, name: String) async throws {
        let deed = try #require(Self.deeds.first { $0.name == name })
        let subsets: [Set<Int>] = (0..<8).map { bits in
            Set((0..<3).filter { bits >> $0 & 1 == 1 }.map { Self.years[$0] })
        }
        // A database for each would take long where making one does.
        let reaches: [Set<Int>?] = kind == .memory ? [nil] + subsets : [nil, [2023], [2024, 2025]]
        for reach in reaches {
            try await withStore(kind) { store in
                try await store.keep()
                let key = try PlanKey.of("kasumihama/dx-2")
                _ = try await Self.coordinator(store, key)
                var rights = Set((reach ?? []).map { Right(.coordinator, year: .only(FiscalYear($0))) })
                if reach == nil { rights = [Right(.coordinator)] }
                let author = try await store.people.addAccount(
                    login: #require(Login("author")), name: "年度 太郎", rights: rights, to: key.city, at: .sample,
                    by: "試験")
                let isAllowed = reach.map { $0.isSuperset(of: deed.years ?? Set(Self.years)) } ?? true
                let what = "\(name), \(reach?.sorted().description ?? "every year")"
                do {
                    try await deed.work(store, key, author)
                    #expect(isAllowed, "\(what)")
                } catch StoreError.noRight(let missing), StoreError.round(.noRight(let missing)) {
                    let lacking = Set(missing.years.map(\.value))
                    let needed = deed.years ?? Set(Self.years)
                    #expect(!isAllowed && lacking.isSubset(of: needed.subtracting(reach ?? [])), "\(what)")
                    #expect(!lacking.isEmpty && missing.isWhole == (deed.years == nil), "\(what)")
                    #expect(missing.holders == ["事務局長"], "\(what)")
                    let signature = author.signature
                    let entries = try await store.database.read { try $0.entries(of: key.city.text) }
                    #expect(!entries.contains { $0.by == signature }, "\(what): nothing was written")
                }
                #expect(try await store.log.verify().firstBreak == nil)
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a right that was taken a moment ago is none, and rights in another city neither`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            try await store.keep()
            try await store.keep(as: "minato/dx-2")
            let key = try PlanKey.of("kasumihama/dx-2")
            let author = try await Self.coordinator(store, key)
            func adopts(_ account: Account, _ key: PlanKey) async throws -> Bool {
                do {
                    try await store.plans.adopt(
                        key, on: try #require(Day("2026-04-01")), at: .sample, by: .account(account), reason: nil)
                    return true
                } catch StoreError.noRight { return false }
            }
            #expect(try await !adopts(author, .of("minato/dx-2")))
            try await store.people.changeAccount(author.id, of: key.city, at: .sample, by: "試験") { $0.rights = [] }
            #expect(try await !adopts(author, key))
        }
    }
}
