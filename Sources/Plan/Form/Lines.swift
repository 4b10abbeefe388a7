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
    /// Three lines each: the day, the reason, the text; no text is an empty line.
    init(_ targets: [EarlierTarget]) {
        self.init(targets.flatMap { [$0.replacedOn.text, $0.reason, $0.text?.text ?? ""] })
    }

    var earlierTargets: [EarlierTarget] {
        stride(from: 0, to: lines.count - 2, by: 3).compactMap { start in
            Day(lines[start]).map {
                EarlierTarget(Passage(lines[start + 2]), replacedOn: $0, reason: lines[start + 1])
            }
        }
    }
}

extension Lines {
    /// Three lines each: how, the number, the name.
    init(_ predecessors: [Predecessor]) {
        self.init(predecessors.flatMap { [$0.kind.rawValue, $0.number, $0.name] })
    }

    var predecessors: [Predecessor] {
        stride(from: 0, to: lines.count - 2, by: 3).compactMap { start in
            Predecessor.Kind(rawValue: lines[start]).map {
                Predecessor($0, number: lines[start + 1], name: lines[start + 2])
            }
        }
    }
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
        stride(from: 0, to: lines.count - 3, by: 4).map { start in
            Responsibility(
                division: Division(lines[start]), role: Responsibility.Role(rawValue: lines[start + 1]) ?? .notStated,
                note: lines[start + 2].isEmpty ? nil : lines[start + 2],
                until: Int(lines[start + 3]).map { FiscalYear($0) })
        }
    }
}

extension Responsibility {
    /// The divisions that a fact of an indicator names, as it is logged and kept.
    public static func list(_ text: String?) -> [Responsibility] { Lines(text: text).responsibilities }
}

extension Predecessor {
    /// The predecessors that a change of the log names.
    public static func list(_ text: String) -> [Predecessor] { Lines(text: text).predecessors }
}
