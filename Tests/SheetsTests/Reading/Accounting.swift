import Foundation
import Japanese
import Plan
import Sheets

/// Checks a reading against the cells that were put in, by means of its own.
struct Accounting {
    let reading: Reading
    let rows: [[String]]

    /// Everything that does not add up; empty where every cell is in the plan or in a note, and says so truly.
    var faults: [String] {
        var faults: [String] = []
        var expected: [String] = []
        for (row, cells) in rows.enumerated() {
            for (column, text) in cells.enumerated() where text.contains(where: { !$0.isWhitespace }) {
                expected.append("\(row + 1),\(column + 1): \(text)")
            }
        }
        let found = reading.cells.map { "\($0.line),\($0.column): \($0.text)" }
        if found != expected { faults.append("cells differ: \(Set(expected).symmetricDifference(found).prefix(3))") }
        let noted = Set(reading.notes.map { "\($0.line),\($0.column): \($0.seen)" })
        for cell in reading.cells {
            let place = "\(cell.line),\(cell.column): \(cell.text)"
            switch cell.use {
            case .note where !noted.contains(place): faults.append("no note for \(place)")
            case .place(let target), .repetition(let target):
                let texts = texts(at: target)
                // Behind it may stand what another division said in a further row of the action.
                let clean = Self.clean(cell.text)
                if !texts.contains(where: { $0 == clean || $0.hasPrefix("\(clean)\n【") }) {
                    faults.append("\(place) is not \(texts) at \(target)")
                }
            default: break
            }
        }
        return faults
    }

    /// The text without markup and white space at its ends, by Foundation's own means.
    static func clean(_ text: String) -> String {
        text.replacingOccurrences(of: "</?(ul|li)( [^<>]*)?>", with: "", options: .regularExpression)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// What a cell may say to stand at a place.
    private func texts(at place: Place) -> [String] {
        let plan = reading.plan
        switch place.subject {
        case .plan: return [plan.title]
        case .municipality: return [reading.municipality?.name, reading.municipality?.code?.digits].compactMap { $0 }
        case .policy(let id):
            guard let policy = plan[id] else { return [] }
            switch place.field {
            case .name:
                let label = plan.levels[policy.level].label
                let joints = ["", " ", "　", ". ", "．", "：", ":"]
                return [policy.name]
                    + joints.flatMap { joint in
                        [
                            "\(policy.number ?? "")\(joint)\(policy.name)",
                            "\(label)\(policy.number ?? "")\(joint)\(policy.name)",
                        ]
                    }
            case .number: return [policy.number].compactMap { $0 }
            case .vision: return [policy.vision?.text].compactMap { $0 }
            default: return [policy.situationAndChallenges?.text].compactMap { $0 }
            }
        case .action(let id):
            guard let action = plan[id] else { return [] }
            switch place.field {
            case .name: return [action.name, "\(action.number) \(action.name)"]
            case .number: return [action.number]
            case .description: return [action.description?.text].compactMap { $0 }
            case .divisions:
                // A list may have other separators, so only its names are compared.
                return reading.cells.filter { [.place(place), .repetition(place)].contains($0.use) }.map(\.text)
                    .map(Self.clean).filter { cell in
                        action.responsibilities.contains { cell.contains($0.division.name) }
                    }
            default: return []
            }
        case .year(let id, let year):
            guard let written = plan[id]?[year] else { return [] }
            switch place.field {
            case .stage: return [written.stage?.text].compactMap { $0 }
            case .target: return [written.target?.text.text].compactMap { $0 }
            case .result: return [written.report.result?.text].compactMap { $0 }
            case .reasonAndImprovement: return [written.report.reasonAndImprovement?.text].compactMap { $0 }
            default:
                guard let status = written.report.status.flatMap({ plan.scale[$0] }) else { return [] }
                // Ａ is the mark A.
                let wide = status.mark.applyingTransform(.fullwidthToHalfwidth, reverse: true) ?? status.mark
                return [status.label, status.mark, wide, status.mark + status.label]
                    + reading.notes.filter { $0.kind == .statusSpelling }.flatMap(\.words)
            }
        case .status, .responsibility, .policyYear, .indicator, .indicatorYear, .ownField: return []
        }
    }
}

extension Accounting {
    init(_ reading: Reading, tabs text: String) {
        self.init(
            reading: reading,
            rows: text.components(separatedBy: "\n").map { $0.components(separatedBy: "\t") })
    }
}

func read(_ text: String) throws -> Reading { try SheetReader.read(Array(text.utf8)) }

extension Plan {
    func action(_ number: String) -> Action? { actions.first { $0.number == number } }
}
