import Foundation
import HTTPTypes
import Japanese
import Logging
import NIOCore
import Plan
import PlanDocument
import Sheets
import Store
import Synchronization
import Testing

@testable import Site

/// A fictional town whose plan is published, and a server for it without a socket (試験用の町).
struct Town {
    let store: Store
    let server: Server
    let log: LogLines
    let clock: TestClock
    let key: PlanKey

    static let day = Date(timeIntervalSince1970: 1_780_000_000)

    init(
        settings: Settings = Settings(), database: String = "sqlite::memory:", publishing: Bool = true
    ) async throws {
        store = try await Store.open(DatabaseAddress(database))
        _ = try await store.migrate(at: Self.day)
        let lines = LogLines()
        let clock = TestClock()
        log = lines
        self.clock = clock
        let logger = Logger(label: "test") { _ in lines }
        server = Server(
            settings: settings.patient, store: store, logger: logger,
            clocks: Clocks(instant: { clock.instant }, seconds: { 1_780_000_123 }))
        key = try #require(PlanKey("minato/plan"))
        try await keep(Self.plan())
        if publishing { try await publish() }
    }

    /// The same town when its server was started again and has nothing in memory.
    init(restarting town: Town) {
        (store, log, clock, key) = (town.store, town.log, town.clock, town.key)
        let (lines, clock) = (town.log, town.clock)
        server = Server(
            settings: Settings().patient, store: town.store, logger: Logger(label: "test") { _ in lines },
            clocks: Clocks(instant: { clock.instant }, seconds: { 1_780_000_123 }))
    }

    /// Imports what the plan is now.
    func keep(_ plan: Plan) async throws {
        let municipality = Municipality(slug: key.city, name: "港みらい町")
        let preview = try await store.plans.preview(plan, as: key.plan, of: municipality)
        try await store.plans.apply(preview, at: Self.day, by: "試験")
    }

    /// Publishes what is kept, and lets time pass until the server looks.
    func publish() async throws {
        let kept = try #require(try await store.plans.plan(key))
        try await store.editions.publish(key, revision: kept.revision, at: Self.day, by: "試験")
        clock.pass(.seconds(1))
    }

    static func plan(named name: String = "図書館の電子化") throws -> Plan {
        let (first, second) = (FiscalYear(2024), FiscalYear(2025))
        var plan = Plan(
            title: "港みらい町 <計画> & 実行", years: [first, second], lastReportedYear: first,
            levels: [Level(label: "基本目標"), Level(label: "施策")], scale: .usual,
            policies: [
                Policy(id: .init("1"), level: 0, number: "1", name: "便利な町"),
                Policy(id: .init("1.1"), parent: .init("1"), level: 1, number: "1-1", name: "窓口をなくす"),
            ])
        for number in 1...12 {
            var action = Action(
                id: .init("a\(number)"), number: "\(number)", name: number == 1 ? name : "取組その\(number)",
                policy: .init("1.1"),
                responsibilities: [Responsibility(division: Division(number.isMultiple(of: 2) ? "図書館" : "総務課"))],
                description: Passage("<b>第\(number)の取組</b>を町ぐるみで進める。"))
            action[first] = ActionYear(
                stage: Passage("検討"), target: Passage("貸出 \(number)千件").map { AnnualTarget($0) },
                report: AnnualReport(status: "achieved", result: Passage("貸出 \(number)千件を超えた。")))
            action[second] = ActionYear(
                stage: Passage("実施"), target: Passage("貸出 \(number + 1)千件").map { AnnualTarget($0) })
            plan.actions.append(action)
        }
        return plan
    }

    func get(
        _ target: String, method: HTTPRequest.Method = .get, _ headers: [(HTTPField.Name, String)] = []
    ) async -> Answer {
        let request = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: target,
            headerFields: HTTPFields(headers.map { HTTPField(name: $0.0, value: $0.1) }))
        return await server.handler.answer(to: request, RequestConditions(request))
    }
}

extension Answer {
    var bytes: [UInt8] { body.map { Array($0.readableBytesView) } ?? [] }
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A clock that stands still until a test lets time pass.
final class TestClock: Sendable {
    private let now = Mutex(ContinuousClock.Instant.now)
    var instant: ContinuousClock.Instant { now.withLock { $0 } }
    func pass(_ duration: Duration) { now.withLock { $0 = $0.advanced(by: duration) } }
}

/// The lines of a log, kept for looking at.
final class LogLines: LogHandler, Sendable {
    private let kept = Mutex<[String]>([])
    var lines: [String] { kept.withLock { $0 } }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .info }
        set {}
    }
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(
        level: Logger.Level, message: Logger.Message, metadata: Logger.Metadata?, source: String, file: String,
        function: String, line: UInt
    ) {
        let words = (metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        kept.withLock { $0.append(([level.rawValue, message.description] + words).joined(separator: " ")) }
    }
}

extension Settings {
    /// On a machine that runs all tests at once a database in memory may take its time, too.
    var patient: Settings {
        var settings = self
        settings.silenceSeconds = 60
        return settings
    }
}
