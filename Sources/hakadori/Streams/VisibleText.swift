extension String {
    /// The text as a terminal may have it (端末に出す文字): what a terminal would obey rather than show stands as a sign.
    ///
    /// ESC and the other control characters stand as ␛ and the like (U+2400 to U+2421), those of C1 and the marks that turn the
    /// direction of writing as 〈U+202E〉. Line breaks and tabs stay. Names of files and texts of sheets are others' words: with an
    /// ESC they could clear a screen, or write what the program never said.
    var visible: String {
        guard unicodeScalars.contains(where: \.isObeyed) else { return self }
        var text = String.UnicodeScalarView()
        var scalars = unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            // The line breaks of Windows.
            if scalar == "\r", next == "\n" { continue }
            text.append(contentsOf: scalar.isObeyed ? scalar.sign : String(scalar).unicodeScalars)
        }
        return String(text)
    }
}

extension Unicode.Scalar {
    fileprivate var isObeyed: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    fileprivate var sign: String.UnicodeScalarView {
        let picture = value < 0x20 ? Unicode.Scalar(0x2400 + value) : value == 0x7F ? "\u{2421}" : nil
        if let picture { return String(picture).unicodeScalars }
        let digits = String(value, radix: 16, uppercase: true)
        return "〈U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)〉".unicodeScalars
    }
}
