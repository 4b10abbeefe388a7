extension String {
    /// With `_x000D_` and the like as the characters that they stand for (ECMA-376 22.9.2.19).
    var outOfWorkbook: String {
        let bytes = Array(utf8)
        let underscore = UInt8(ascii: "_")
        var text: [UInt8] = []
        var copied = 0
        var index = 0
        while index + 6 < bytes.count {
            guard bytes[index] == underscore, bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == underscore,
                bytes[(index + 2)...(index + 5)].allSatisfy(\.isHexDigit),
                let code = UInt32(String(decoding: bytes[(index + 2)...(index + 5)], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(code)
            else {
                index += 1
                continue
            }
            text += bytes[copied..<index]
            text += String(Character(scalar)).utf8
            index += 7
            copied = index
        }
        guard copied > 0 else { return self }
        return String(decoding: text + bytes[copied...], as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
    }
}
