/// Under which name a file is saved (Content-Disposition, RFC 6266), in ASCII and, for those who can, in Japanese.
struct Disposition {
    /// Offered for saving; otherwise shown where the browser can.
    let isAttachment: Bool
    /// Without its ending.
    let name: String
    /// The plan's own words.
    let japaneseName: String
    let ending: String

    var value: String {
        let ascii = name.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": Character(scalar)
            default: "_" as Character
            }
        }
        return "\(isAttachment ? "attachment" : "inline"); filename=\"\(String(ascii)).\(ending)\"; "
            + "filename*=UTF-8''\(Self.encoded("\(japaneseName).\(ending)"))"
    }

    /// RFC 8187 ext-value. Letters that no file system takes are left out.
    private static func encoded(_ text: String) -> String {
        var result = ""
        let usable = text.unicodeScalars.filter { !"/\\:*?\"<>|".unicodeScalars.contains($0) && $0.value >= 0x20 }
        for byte in String(String.UnicodeScalarView(usable)).utf8 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(.init(byte))
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
