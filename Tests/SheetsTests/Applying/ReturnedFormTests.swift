import Foundation
import Japanese
import Plan
import Testing

@testable import Sheets

/// A form that was sent out and comes back from three divisions, each in its own way.
@Suite(.enabled(if: FieldFiles.areThere, "the field files are not beside this checkout (../shared/field)"))
struct ReturnedFormTests {
    private static let names = ["a（環境水道課）", "b（教育課）", "c（産業課）"]

    /// 「1-1 2024 result」.
    private func key(_ change: Change, in plan: Plan) -> String {
        let number = change.place.subject.action.flatMap { plan[$0]?.number } ?? ""
        let year: String = if case .year(_, let year) = change.place.subject { " \(year.value)" } else { "" }
        let field = change.place.field == .reasonAndImprovement ? "reason" : "\(change.place.field)"
        return "\(number)\(year) \(field)"
    }

    @Test func `what the three say arrives, and what two of them say otherwise is asked`() throws {
        var plan = try SheetReader.read(try #require(FieldFiles.bytes("11-form.xlsx"))).plan
        var states: [SheetTexts] = [SheetTexts()]
        states[0].take(Plan.changes(from: nil, to: plan))
        var taken: Set<String> = []
        var merges: [SheetMerge] = []
        for name in Self.names {
            let sheet = try SheetReader.read(try #require(FieldFiles.bytes("11-returned-\(name).xlsx"))).plan
            let origin = try #require(plan.origin(of: sheet, among: states))
            var choices = SheetMerge.Choices()
            choices.refusesNew = true
            let merge = plan.merging(sheet, since: states[origin], choices)
            let changes = Plan.changes(from: plan, to: merge.plan)
            taken.formUnion(changes.filter { $0.place.subject.action != nil }.map { key($0, in: plan) })
            states.insert(states[0], at: 0)
            states[0].take(changes)
            plan = merge.plan
            merges.append(merge)
        }
        let document = try JSONSerialization.jsonObject(
            with: Data(try #require(FieldFiles.bytes("11-returned.expected.json"))))
        let listed = try #require((document as? [String: Any])?["changes"] as? [[String: Any]])
        let expected = listed.map { change -> String in
            let year = (change["year"] as? Int).map { " \($0)" } ?? ""
            return "\(change["action"] as? String ?? "")\(year) \(change["field"] as? String ?? "")"
        }
        #expect(expected.count == 20)
        #expect(Set(expected).subtracting(taken) == ["2-1 2024 status"], "概ね○ is no step of the scale: it waits")
        #expect(taken.subtracting(expected).isEmpty)
        #expect(merges.map { $0.undecided.map(\.mine) } == [[], [], ["補助：9件（うち商工会の紹介3件）"]])
        #expect(merges.map { $0.unknown.map(\.text) } == [[], ["概ね○"], []])
        #expect(merges.map(\.additions.count) == [1, 0, 0])
        #expect(plan.actions.map(\.number) == ["1-1", "1-2", "2-1", "2-2", "3-1", "3-2"])
        #expect(
            plan.actions.map { $0[FiscalYear(2024)].report.result?.text.prefix(5) }
                == ["LED化：", "補助：9件", "食べ残し：", "回収：2.", "手入れ：1", "・開催：5"])
    }
}
