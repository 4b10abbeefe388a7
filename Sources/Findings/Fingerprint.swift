import Japanese
import Plan

/// What tells one finding from every other (指摘の識別): its rule, its place and the words that it rests on.
///
/// The same from run to run and from machine to machine, and another as soon as one of the words changes. Sixteen
/// hexadecimal digits of FNV-1a: it protects against nothing, and two of a plan's few hundred findings will not meet.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// - Parameter text: sixteen small hexadecimal digits; `nil` for anything else.
    public init?(_ text: String) {
        let digits = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard text.utf8.count == 16, digits else { return nil }
        self.text = text
    }

    init(of parts: [String]) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            // The length goes first, so that no two lists of parts read the same.
            for byte in "\(part.utf8.count):\(part)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        }
        let digits = String(hash, radix: 16)
        text = String(repeating: "0", count: 16 - digits.count) + digits
    }

    public var description: String { text }
}

extension Finding {
    public var fingerprint: Fingerprint {
        Fingerprint(
            of: [rule.id.text, place.key] + years.map { String($0.value) }
                + evidence.flatMap { [$0.kind.rawValue, $0.place?.key ?? "", $0.text] })
    }
}

extension Place {
    /// The place as one text: 「year a17 2024 result」.
    fileprivate var key: String { "\(subject.key) \(field.rawValue)" }
}

extension Subject {
    fileprivate var key: String {
        switch self {
        case .municipality: "municipality"
        case .plan: "plan"
        case .status(let code): "status \(code)"
        case .policy(let id): "policy \(id)"
        case .action(let id): "action \(id)"
        case .responsibility(let id, let division, let repetition):
            "responsibility \(id) \(division.name) \(repetition)"
        case .year(let id, let year): "year \(id) \(year.value)"
        case .policyYear(let id, let year): "policyYear \(id) \(year.value)"
        case .indicator(let id): "indicator \(id)"
        case .indicatorYear(let id, let year): "indicatorYear \(id) \(year.value)"
        case .ownField(let id): "ownField \(id)"
        }
    }
}
