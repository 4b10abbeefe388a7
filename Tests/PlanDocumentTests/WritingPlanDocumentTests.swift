import Findings
import Foundation
import Japanese
import Plan
import PlanDocument
import PlanSamples
import Testing

@Suite struct WritingPlanDocumentTests {
    private func written(_ plan: Plan, notes: [ReadingNote] = []) -> String {
        PlanDocument.write(
            plan, municipality: WritingSamples.city, day: WritingSamples.day, notes: notes,
            indicatorDecisions: [])
    }

    @Test func `a plan comes back equal, with its city, its day and its notes`() throws {
        let notes = ReadingNote.Kind.allCases.enumerated().map {
            ReadingNote(line: $0 + 1, column: 3, seen: "=\($1)\n\"", kind: $1, words: ["一", "<二>", "三"])
        }
        let contents = try PlanDocument.read(Array(written(WritingSamples.plan, notes: notes).utf8))
        #expect(contents.plan == WritingSamples.plan)
        #expect(contents.municipality?.name == "月影市")
        #expect(contents.municipality?.code?.digits == "132039")
        #expect(contents.slug?.text == "tsukikage")
        #expect(contents.day == WritingSamples.day)
        #expect(contents.notes == notes)
    }

    @Test func `any sound plan comes back equal, and its document is the same bytes again`() throws {
        var random = SeededGenerator(state: 42)
        for _ in 0..<150 {
            let plan = random.plan()
            let document = written(plan)
            let back = try PlanDocument.read(Array(document.utf8)).plan
            #expect(back == plan)
            #expect(written(back) == document)
        }
    }

    @Test func `what is shown again is in the document, and only where there is any`() throws {
        var plan = WritingSamples.plan
        #expect(!written(plan).contains("\"reprints\""))
        let other = try #require(plan.policies.first { $0.id != plan.actions[0].policy })
        plan.actions[0].reprints = [Reprint(under: other.id)]
        let document = written(plan)
        #expect(try PlanDocument.read(Array(document.utf8)).plan == plan)
        plan.actions[0].reprints = [Reprint(under: .init("none"))]
        #expect(throws: (any Error).self) { try PlanDocument.read(Array(written(plan).utf8)) }
        plan.actions[0].reprints = [Reprint(under: plan.actions[0].policy)]
        #expect(throws: (any Error).self) { try PlanDocument.read(Array(written(plan).utf8)) }
    }

    @Test func `any plan with a form of its own and indicators comes back equal, and as the same bytes`() throws {
        var random = SeededGenerator(state: 4)
        for _ in 0..<150 {
            let plan = random.planWithOwnForm()
            let document = written(plan)
            let back = try PlanDocument.read(Array(document.utf8)).plan
            #expect(back == plan)
            #expect(written(back) == document)
        }
    }

    @Test func `a plan of the usual form has a document without a word about forms`() {
        let document = written(WritingSamples.plan)
        #expect(!document.contains("\"form\":") && !document.contains("\"own\":"))
    }

    @Test func `what the office decided about indicators comes back equal, and without any nothing is written`() throws
    {
        var decisions: [IndicatorDecision] = []
        for plan in [WritingSamples.plan, WritingSamples.hostilePlan] {
            let read = plan.series()
            decisions += read.map { .confirm($0) } + read.prefix(1).map { .dismiss($0) }
        }
        #expect(!decisions.isEmpty)
        let document = PlanDocument.write(
            WritingSamples.plan, municipality: WritingSamples.city, day: WritingSamples.day,
            indicatorDecisions: decisions)
        let contents = try PlanDocument.read(Array(document.utf8))
        #expect(contents.indicatorDecisions == decisions && contents.plan == WritingSamples.plan)
        #expect(!written(WritingSamples.plan).contains("indicatorDecisions"))
        // Whoever knows nothing of decisions reads the same plan before them.
        // Their indicators are confirmed there; everything before them is the same.
        let plain = written(WritingSamples.plan)
        let end = try #require(plain.firstRange(of: "\"indicators\":")).lowerBound
        #expect(document.hasPrefix(plain[..<end]))
        let spoilt = document.replacing("\"confirm\"", with: "\"guess\"", maxReplacements: 1)
        #expect(throws: UnreadablePlanDocument.self) { try PlanDocument.read(Array(spoilt.utf8)) }
    }

    @Test func `hostile text comes back scalar for scalar`() throws {
        let back = try PlanDocument.read(Array(written(WritingSamples.hostilePlan).utf8)).plan
        #expect(back == WritingSamples.hostilePlan)
        let before = WritingSamples.texts(of: WritingSamples.hostilePlan).map { Array($0.unicodeScalars) }
        #expect(WritingSamples.texts(of: back).map { Array($0.unicodeScalars) } == before)
    }

    @Test func `the document has the members that were promised, whoever reads it`() throws {
        let object = try JSONSerialization.jsonObject(with: Data(written(WritingSamples.plan).utf8))
        let document = try #require(object as? [String: Any])
        #expect(document["format"] as? String == "hakadori-plan/1")
        #expect(document["generated"] as? String == "2025-06-02")
        let year = try #require((document["years"] as? [[String: Any]])?.first)
        #expect(year["era"] as? String == "令和5年度")
        let action = try #require((document["actions"] as? [[String: Any]])?.first)
        #expect(
            (action["policies"] as? [[String: Any]])?.map { $0["name"] as? String } == [
                "暮らしやすい月影", "窓口の便利さの向上", "手続のオンライン化",
            ])
        #expect((action["divisions"] as? [[String: Any]])?.map { $0["allDivisions"] as? Bool } == [false, false, true])
        #expect(
            (action["description"] as? [String: Any])?["bullets"] as? [String] == [
                "電子申請できる手続を増やす。", "使いやすい画面にする。",
            ])
        let years = try #require(action["years"] as? [String: [String: Any]])
        #expect(Set(years.keys) == ["2023", "2024", "2025"])
        #expect((years["2023"]?["status"] as? [String: Any])?["text"] as? String == "一部のみ達成")
        #expect((years["2023"]?["status"] as? [String: Any])?["code"] as? String == "partly")
        #expect(years["2025"]?["status"] is NSNull)
        #expect(years["2025"]?["stage"] is NSNull)
    }

    @Test func `the three kinds of blank are told apart`() throws {
        let object = try JSONSerialization.jsonObject(with: Data(written(WritingSamples.plan).utf8))
        let actions = try #require((object as? [String: Any])?["actions"] as? [[String: Any]])
        let years = try #require(actions[1]["years"] as? [String: [String: Any]])
        #expect(years["2023"]?["state"] as? String == "entered")
        #expect(years["2024"]?["state"] as? String == "missing")
        #expect(years["2025"]?["state"] as? String == "notDue")
    }

    @Test(arguments: [
        ("\"2025-06-02\"", "\"2025-02-30\"", "$.generated"),
        ("\"132039\"", "\"132038\"", "$.municipality.code"),
        ("\"fiscalYear\": 2024", "\"fiscalYear\": 2026", "$.years[1].fiscalYear"),
        ("\"fiscalYear\": 2023", "\"fiscalYear\": 9223372036854775807", "$.years[0].fiscalYear"),
        ("\"tone\": \"bad\"", "\"tone\": \"blue\"", "$.scale[3].tone"),
        ("\"id\": \"1.1.2\"", "\"id\": \"1.1.1\"", "$.policies[3].id"),
        ("\"level\": 2", "\"level\": 3", "$.policies[2].level"),
        ("\"parent\": \"1\"", "\"parent\": \"1.1\"", "$.policies[1].parent"),
        ("\"policy\": \"1.1.2\"", "\"policy\": \"9\"", "$.actions[2].policy"),
        ("\"code\": \"excluded\",\n          ", "\"code\": \"unknown\", ", "$.actions[2].years.2024.status.code"),
        ("\"number\": \"2\"", "\"number\": 2", "$.policies[3].number"),
    ])
    func `a fault is named by its path in both languages`(right: String, wrong: String, path: String) throws {
        let document = written(WritingSamples.plan)
        let range = try #require(document.range(of: right))
        let error = #expect(throws: UnreadablePlanDocument.self) {
            try PlanDocument.read(Array(document.replacingCharacters(in: range, with: wrong).utf8))
        }
        for language in Language.allCases {
            #expect(
                error?.sentence(in: language).contains("\(path) ") == true, "\(error?.sentence(in: language) ?? "")")
        }
    }

    @Test(arguments: [#"{"a": 1}"#, #"{"format": null}"#, #"{"format": "other/9", "title": "題"}"#])
    func `JSON that is no plan document is told so, with where to get one`(text: String) {
        let error = #expect(throws: UnreadablePlanDocument.self) { try PlanDocument.read(Array(text.utf8)) }
        #expect(error?.sentence(in: .japanese).hasPrefix("JSONですが、捗りの計画文書ではありません") == true)
        #expect(error?.sentence(in: .english).contains("hakadori export") == true)
        #expect(error?.sentence(in: .japanese).contains("$.") == false)
    }

    @Test func `a document cut or garbled anywhere is refused or read, and never crashes`() {
        var random = SeededGenerator(state: 5)
        let bytes = Array(written(WritingSamples.plan).utf8)
        for _ in 0..<400 {
            var garbled = bytes
            if Bool.random(using: &random) { garbled.removeLast(Int.random(in: 1..<bytes.count, using: &random)) }
            for _ in 0..<Int.random(in: 0..<4, using: &random) {
                let place = Int.random(in: 0..<garbled.count, using: &random)
                garbled[place] = UInt8.random(in: 0...255, using: &random)
            }
            do { _ = written(try PlanDocument.read(garbled).plan) } catch {
                #expect(!error.sentence(in: .japanese).isEmpty)
            }
        }
    }

    @Test func `a list longer than any plan is refused`() throws {
        let items = Array(repeating: "{}", count: 10_001).joined(separator: ",")
        let document = written(Plan(title: "題", years: [], levels: [], scale: .usual))
            .replacingOccurrences(of: "\"policies\": []", with: "\"policies\": [\(items)]")
        let error = #expect(throws: UnreadablePlanDocument.self) { try PlanDocument.read(Array(document.utf8)) }
        #expect(error == .tooMany(path: "$.policies", found: 10_001, most: 10_000))
    }
}
