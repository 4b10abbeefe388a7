import Algorithms
import Japanese

/// A list of texts as one text, a line each; a line break inside one is written `\n`. No text at all for an empty list.
struct Lines {
    let lines: [String]

    init(_ lines: [String]) { self.lines = lines }

    init(text: String?) {
        // By scalars: as characters, a carriage return and a line break are one, and "=" may carry a combining mark.
        lines =
            text?.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Self.unescaped) ?? []
    }

    var text: String? { lines.isEmpty ? nil : lines.map(Self.escaped).joined(separator: "\n") }

    private static func escaped(_ line: String) -> String {
        line.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func unescaped(_ line: Substring.UnicodeScalarView) -> String {
        var scalars = line.makeIterator()
        var text = String.UnicodeScalarView()
        while let scalar = scalars.next() {
            guard scalar == "\\", let escape = scalars.next() else {
                text.append(scalar)
                continue
            }
            text.append(escape == "n" ? "\n" : escape)
        }
        return String(text)
    }
}

extension Lines {
    /// Records of so many lines each, in their order; a last one that is not whole is none.
    func records(of count: Int) -> [[String]] {
        lines.chunks(ofCount: count).map { Array($0) }.filter { $0.count == count }
    }
}

extension Lines {
    /// Three lines each: the day, the reason, the text; no text is an empty line.
    init(_ targets: [EarlierTarget]) {
        self.init(targets.flatMap { [$0.replacedOn.text, $0.reason, $0.text?.text ?? ""] })
    }

    var earlierTargets: [EarlierTarget] {
        records(of: 3).compactMap { record in
            Day(record[0]).map { EarlierTarget(Passage(record[2]), replacedOn: $0, reason: record[1]) }
        }
    }
}

extension Lines {
    /// Three lines each: how, the number, the name. Behind `continued` stand the plan and the id of the action there.
    init(_ predecessors: [Predecessor]) {
        self.init(
            predecessors.flatMap { predecessor in
                let place = predecessor.place.map { " \($0.plan) \($0.action)" } ?? ""
                return [predecessor.kind.rawValue + place, predecessor.number, predecessor.name]
            })
    }

    var predecessors: [Predecessor] {
        records(of: 3).compactMap { record in
            // By scalars: the id may begin with a combining mark, which makes one character of it and the space.
            let parts = record[0].unicodeScalars.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            if parts.count == 3, parts[0].elementsEqual(Predecessor.Kind.continued.rawValue.unicodeScalars) {
                return Slug(String(parts[1])).map { plan in
                    Predecessor(
                        continuing: ActionPlace(plan, Action.ID(String(parts[2]))), number: record[1], name: record[2])
                }
            }
            guard let kind = Predecessor.Kind(rawValue: record[0]), kind != .continued else { return nil }
            return Predecessor(kind, number: record[1], name: record[2])
        }
    }
}

extension Lines {
    /// A line each: the policy.
    init(_ reprints: [Reprint]) { self.init(reprints.map(\.policy.path)) }

    var reprints: [Reprint] { lines.map { Reprint(under: Policy.ID($0)) } }
}

extension Lines {
    /// Four lines each: the division, its role, what stands in brackets, the last fiscal year; nothing is an empty line.
    init(_ responsibilities: [Responsibility]) {
        self.init(
            responsibilities.flatMap {
                [$0.division.name, $0.role.rawValue, $0.note ?? "", $0.until.map { String($0.value) } ?? ""]
            })
    }

    var responsibilities: [Responsibility] {
        records(of: 4).map { record in
            Responsibility(
                division: Division(record[0]), role: Responsibility.Role(rawValue: record[1]) ?? .notStated,
                note: record[2].isEmpty ? nil : record[2], until: Int(record[3]).map { FiscalYear($0) })
        }
    }
}

extension Responsibility {
    /// The divisions that a fact of an indicator names, as it is logged and kept.
    public static func list(_ text: String?) -> [Responsibility] { Lines(text: text).responsibilities }
}

extension Reprint {
    /// The policies that a change of the log names.
    static func list(_ text: String) -> [Reprint] { Lines(text: text).reprints }
}

extension Predecessor {
    /// The predecessors that a change of the log names.
    public static func list(_ text: String) -> [Predecessor] { Lines(text: text).predecessors }
}
