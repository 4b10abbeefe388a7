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
        let usable = text.unicodeScalars.filter { !"/\\:*?\"<>|".unicodeScalars.contains($0) && $0.value >= 0x20 }
        return PercentEncoding.encoded(String(String.UnicodeScalarView(usable)))
    }
}
