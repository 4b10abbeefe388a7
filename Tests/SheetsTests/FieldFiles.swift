import Foundation

/// Fictional sheets in the shapes of the field, which stand beside the checkout on some machines (../shared/field).
enum FieldFiles {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/field").standardizedFileURL.path

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder) }

    static func bytes(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init)
    }
}

extension FieldFiles {
    /// A value as it is expected: what a person sees, and the number.
    struct Value {
        let text: String
        let unit: String?
        let number: Decimal?
    }

    /// The values of all indicators that stand in places of their own.
    static func values() throws -> [Value] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".expected.json")
        }
        return try names.sorted().flatMap { name -> [Value] in
            let file = try JSONSerialization.jsonObject(with: Data(bytes(name) ?? [])) as? [String: Any]
            return (file?["indicators"] as? [[String: Any]] ?? []).flatMap {
                $0["readFrom"] == nil ? values(of: $0) : []
            }
        }
    }

    private static func values(of indicator: [String: Any]) -> [Value] {
        let unit = indicator["unit"] as? String
        func value(_ text: Any?, _ number: Any?) -> Value? {
            guard let text = text as? String else { return nil }
            // By its letters: a binary number has more digits than were written.
            return Value(text: text, unit: unit, number: (number as? NSNumber).flatMap { Decimal(string: "\($0)") })
        }
        let milestones = ["baseline", "finalTarget"].compactMap { indicator[$0] as? [String: Any] }
        let years = (indicator["years"] as? [String: [String: Any]] ?? [:]).values
        return milestones.compactMap { value($0["text"], $0["value"]) }
            + years.flatMap { year in
                year["readFrom"] != nil
                    ? []
                    : [value(year["textTarget"], year["target"]), value(year["textActual"], year["actual"])].compactMap
                    { $0 }
            }
    }
}
