import Japanese
import Plan

/// The divisions that one cell names (担当課の一覧): 「企画調整課（令和5年度まで）、各課」.
enum DivisionList {
    /// - Parameter role: what the column's heading says; a 「主管課：」 in the cell says more.
    static func read(_ text: String, role: Responsibility.Role) -> [Responsibility] {
        var role = role
        // A name with a letter that nobody sees would be another division to everything that compares names.
        return pieces(of: text.withoutInvisibleLetters).compactMap { piece in
            let (stated, name) = Self.role(in: piece)
            role = stated ?? role
            let (mark, unmarked) = Self.mark(in: name)
            return Passage(Self.unwrapped(unmarked)).map { responsibility($0.text, role: mark ?? role) }
        }
    }

    /// Cuts at 、 and line breaks outside brackets; at a dot or a space only where a division ends on both sides, since
    /// 多文化共生・交流課 is one division and 総務部 人事課 another.
    private static func pieces(of text: String) -> [String] {
        split(text, at: "、，,､;；\n\r").flatMap { piece in
            if let others = split(behindOthers: piece) { return others }
            for marks in ["・･", "/／", " \u{3000}"] {
                let parts = split(piece, at: marks)
                if parts.count > 1, parts.allSatisfy(isWhole) { return parts }
            }
            return [piece]
        }
    }

    /// 「財政課ほか関係各課」 are 財政課 and 関係各課.
    private static func split(behindOthers piece: String) -> [String]? {
        for mark in ["ほか、", "ほか", "他、", "他"] {
            guard let range = piece.firstRange(of: mark), let rest = Passage(piece[range.upperBound...])?.text,
                let first = Passage(piece[..<range.lowerBound])?.text, isWhole(first), isWhole(rest),
                !first.contains(where: { "（(".contains($0) })
            else { continue }
            return [first, rest]
        }
        return nil
    }

    /// 「（全課）」 is 全課.
    private static func unwrapped(_ name: String) -> String {
        guard let first = name.first, "（(".contains(first), let last = name.last, "）)".contains(last),
            name.count > 2, !name.dropFirst().dropLast().contains(where: { "（）()".contains($0) })
        else { return name }
        return String(name.dropFirst().dropLast())
    }

    private static func split(_ text: String, at marks: String) -> [String] {
        var depth = 0
        let parts = text.unicodeScalars.split { scalar in
            switch scalar {
            case "（", "(": depth += 1
            case "）", ")": depth = max(0, depth - 1)
            default: break
            }
            return depth == 0 && marks.unicodeScalars.contains(scalar)
        }
        return parts.compactMap { Passage(Substring($0))?.text }
    }

    private static func isWhole(_ part: String) -> Bool {
        let name = part.prefix { !"（(".contains($0) }
        return ["課", "室", "局", "センター", "館"].contains { name.count > $0.count && name.hasSuffix($0) }
    }

    private static func role(in piece: String) -> (Responsibility.Role?, String) {
        guard let colon = piece.firstIndex(where: { "：:".contains($0) }),
            case .divisions(let role) = Vocabulary.words[Label.key(String(piece[..<colon]))]?.column
        else { return (nil, piece) }
        return (role, String(piece[piece.index(after: colon)...]))
    }

    /// 「◎広報課」 leads; ○ and ● in front of others only list them.
    private static func mark(in name: String) -> (Responsibility.Role?, String) {
        let rest = name.drop(while: \.isNewlineOrSpace)
        guard let first = rest.first, "◎○〇◯●".contains(first), rest.count > 2 else { return (nil, name) }
        return (first == "◎" ? .lead : nil, String(rest.dropFirst()))
    }

    private static func responsibility(_ text: String, role: Responsibility.Role) -> Responsibility {
        guard let last = text.last, "）)".contains(last),
            let open = text.lastIndex(where: { "（(".contains($0) }), let name = Passage(text[..<open]),
            let note = Passage(text[text.index(after: open)...].dropLast())
        else { return Responsibility(division: Division(text), role: role) }
        return Responsibility(
            division: Division(name.text), role: role, note: note.text, until: Term(note: note.text).until)
    }
}
