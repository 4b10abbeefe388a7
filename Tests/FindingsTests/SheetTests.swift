import Foundation
import Japanese
import Plan
import Sheets
import Testing

@testable import Findings

/// Whole sheets: every finding was read and judged by a person before it was written down here.
struct SheetTests {
    @Test func `of the sample city's plan, its oddities are found and nothing else`() throws {
        let expected = [
            "target-already-reached 2 2025",
            "target-already-reached 2 2025",
            "zero-target-missed 3 2024",
            "target-already-reached 24 2025",
            "target-already-reached 24 2025",
            "policy-worded-differently 1.1.2",
            "policy-worded-differently 3.2",
            "reason-needless 7 2024",
            "target-unanswered 18 2024",
            "target-missing 27 2025",
            "report-missing 32 2024",
            "target-repeated 24 2024 2025",
        ]
        #expect(try found("Samples/kasumihama-general-plan.txt") == expected)
    }

    /// Its scale goes by S, A, B and C, and says nothing of what they mean but their order and the need of a reason.
    @Test func `of the sample city's other plan, targets that were passed or kept are found and nothing else`() throws {
        let expected = [
            "target-already-reached 1-1 2025",
            "target-already-reached 2-3 2025",
            "target-already-reached 3-3 2024 2025",
            "target-repeated 1-3 2023 2024",
            "target-repeated 2-1 2023 2024 2025",
            "target-repeated 2-2 2024 2025",
            "target-repeated 2-3 2024 2025",
            "target-repeated 3-3 2023 2024",
        ]
        #expect(try found("Samples/kasumihama-environment-plan.csv") == expected)
    }

    @Test(.enabled(if: Project.realSheet != nil, "the real sheet does not stand beside this checkout"))
    func `of the real sheet, what was judged to be so is found and nothing else`() throws {
        let expected = [
            "target-already-reached 1 2024 2025",
            "target-already-reached 5 2024 2025",
            "target-already-reached 7 2025",
            "status-above-numbers 13 2023",
            "status-above-numbers 13 2024",
            "target-already-reached 13 2024 2025",
            "target-already-reached 29 2025",
            "target-lowered 29 2024 2025",
            "policy-worded-differently 2.1",
            "policy-worded-differently 2.1",
            "policy-worded-differently 2.2.1",
            "policy-worded-differently 2.3",
            "policy-worded-differently 2.3",
            "policy-worded-differently 2.3.1",
            "policy-worded-differently 2.3.1",
            "policy-worded-differently 3.1",
            "policy-worded-differently 3.1.1",
            "policy-worded-differently 3.1.1",
            "policy-worded-differently 3.1.2",
            "policy-worded-differently 4.2",
            "policy-worded-differently 4.2.3",
            "target-unanswered 8 2023",
            "target-unanswered 8 2024",
            "target-unanswered 9 2023",
            "result-copied 16 2023 2024",
            "target-unanswered 23 2024",
            "stage-missing 25 2023 2024 2025",
            "stage-missing 26 2023 2024 2025",
            "target-missing 27 2025",
            "target-unanswered 35 2023",
            "target-unanswered 39 2023",
            "target-missing 41 2025",
            "stage-against-target 2 2024",
            "stage-against-target 3 2024",
            "improvement-without-reason 7 2023",
            "target-repeated 7 2023 2024 2025",
            "target-repeated 8 2023 2024 2025",
            "stage-against-target 9 2023",
            "target-repeated 9 2024 2025",
            "target-repeated 10 2023 2024 2025",
            "target-repeated 11 2023 2024 2025",
            "result-copied-but-numbers 11 2023 2024",
            "stage-against-target 12 2023",
            "target-repeated 13 2023 2024 2025",
            "target-repeated 16 2023 2024 2025",
            "target-repeated 17 2024 2025",
            "target-repeated 19 2024 2025",
            "deadline-passed 20 2023 2024",
            "target-repeated 21 2023 2024 2025",
            "target-repeated 22 2023 2024 2025",
            "result-copied-but-numbers 22 2023 2024",
            "target-repeated 23 2024 2025",
            "reason-without-improvement 29 2023",
            "indicator-renamed 29 2023 2024",
            "reason-without-improvement 29 2024",
            "reason-without-improvement 35 2024",
            "target-repeated 36 2023 2024 2025",
            "reason-without-improvement 39 2024",
            "unit-changed 42 2023",
            "target-repeated 42 2023 2024 2025",
        ]
        #expect(try found(try #require(Project.realSheet)) == expected)
    }

    @Test(arguments: ["Samples/kasumihama-general-plan.txt", "Samples/kasumihama-environment-plan.csv"])
    func `every quote stands in the plan as it is written, at its place`(path: String) throws {
        let reading = try read(path)
        let plan = reading.plan
        for finding in plan.findings() {
            for evidence in finding.evidence where evidence.kind == .quote {
                guard let action = evidence.place?.action.flatMap({ plan[$0] }), let year = evidence.place?.year else {
                    continue
                }
                let written = action[year]
                let text: String? =
                    switch evidence.place?.field {
                    case .target: written.target?.text.text
                    case .result: written.report.result?.text
                    case .reasonAndImprovement: written.report.reasonAndImprovement?.text
                    case .status: written.report.status.flatMap { plan.scale[$0]?.label }
                    default: nil
                    }
                guard let text else { continue }
                let start = text.utf8.index(text.startIndex, offsetBy: evidence.offset ?? 0)
                #expect(text[start...].hasPrefix(evidence.text), "\(finding.described)")
            }
        }
    }

    /// 「rule action years」; the place in the tree where it is about a policy.
    private func found(_ path: String) throws -> [String] {
        let reading = try read(path)
        let wordings = reading.notes.filter { $0.kind == .wording }.map { note in
            OtherWording(field: note.words[0], subject: note.words[1], taken: note.words[2], seen: note.seen)
        }
        return reading.plan.findings(otherWordings: wordings).map { finding in
            var subject = ""
            if let action = finding.action.flatMap({ reading.plan[$0] }) { subject = action.number }
            if case .policy(let id) = finding.place.subject { subject = id.path }
            return ([finding.rule.id.text, subject] + finding.years.map { String($0.value) }).joined(separator: " ")
        }
    }

    private func read(_ path: String) throws -> Reading {
        let url = path.hasPrefix("/") ? URL(fileURLWithPath: path) : Project.root.appendingPathComponent(path)
        return try SheetReader.read(Array(Data(contentsOf: url)))
    }
}
