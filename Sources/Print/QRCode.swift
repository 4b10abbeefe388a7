import CQRCode

extension Figure {
    /// A QR code (JIS X 0510) that leads to an address.
    ///
    /// - Parameters:
    ///   - address: a URL.
    ///   - width: in points, without the blank margin of four modules that readers need around it.
    ///   - alternative: what it is, in words.
    /// - Returns: `nil` where the address is too long for a code.
    public static func qrCode(
        _ address: String, width: Double, alternative: String, alignment: TextStyle.Alignment = .left
    ) -> Figure? {
        guard let code = QRcode_encodeString8bit(address, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let count = Int(code.pointee.width)
        let module = width / Double(count)
        var strokes: [Stroke] = []
        for row in 0..<count {
            var column = 0
            while column < count {
                var end = column
                // The lowest bit says whether a module is black. What is black side by side is one box.
                while end < count, code.pointee.data[row * count + end] & 1 == 1 { end += 1 }
                if end > column {
                    strokes.append(
                        .box(
                            x: Double(column) * module, y: Double(row) * module, width: Double(end - column) * module,
                            height: module, Ink(0)))
                }
                column = max(end, column + 1)
            }
        }
        return Figure(width: width, height: width, alternative: alternative, strokes: strokes, alignment: alignment)
    }
}
