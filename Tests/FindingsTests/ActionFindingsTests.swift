import Foundation
import Japanese
import Plan
import Sheets
import Testing

@testable import Findings

struct ActionFindingsTests {
    /// Clean plans with one thing put wrong, and the sample city's.
    private static let plans: [Plan] =
        Spoiling.all.indices.map { index in
            var clean = CleanPlan(index + 1)
            _ = Spoiling.all[index].spoil(&clean)
            return clean.plan
        }
        + ["Samples/kasumihama-general-plan.txt", "Samples/kasumihama-environment-plan.csv"].compactMap {
            (try? SheetReader.read(Array(Data(contentsOf: Project.root.appendingPathComponent($0)))))?.plan
        }

    @Test func `an action read alone says what the whole plan says of it, unless others have a say`() {
        var (alone, withOthers, found) = (0, 0, 0)
        for plan in Self.plans {
            let all = plan.findings()
            for action in plan.actions {
                var only = plan
                (only.actions, only.policies) = ([action], [])
                for year in plan.years {
                    let expected = all.filter { $0.action == action.id && $0.years.contains(year) }
                    #expect(plan.findings(about: action.id, in: year, decisions: []).findings == expected)
                    let findings = only.findings(about: action.id, in: year, decisions: [])
                    if findings.dependOnOthers {
                        withOthers += 1
                    } else {
                        alone += 1
                        found += expected.count
                        #expect(findings.findings == expected, "\(action.number) \(year)")
                    }
                }
            }
        }
        #expect(found > 30 && withOthers > 0 && alone > 5 * withOthers, "\(found) \(alone) \(withOthers)")
    }
}
