import Foundation
import Japanese

/// The parts of a form that sends a file (multipart/form-data, RFC 7578).
enum Multipart {
    struct Part {
        let name: String
        /// What the file was called, without folders; `nil` where the part is no file.
        let fileName: String?
        let bytes: Data
    }

    /// - Returns: `nil` for what is not such a body, or has more than 120 parts: a hundred workbooks may come at once.
    static func parts(of body: [UInt8], type: String) -> [Part]? {
        guard type.isASCII, let boundary = parameter("boundary", of: type), (1...70).contains(boundary.utf8.count)
        else { return nil }
        let body = Data(body)
        let delimiter = Data("--\(boundary)".utf8)
        guard var mark = body.range(of: delimiter), mark.lowerBound == body.startIndex else { return nil }
        var parts: [Part] = []
        while true {
            let rest = body[mark.upperBound...]
            if rest.starts(with: Data("--".utf8)) { return parts }
            guard rest.starts(with: Data("\r\n".utf8)), parts.count < 120,
                let end = body.range(of: Data("\r\n".utf8) + delimiter, in: mark.upperBound..<body.endIndex),
                let part = part(body[(mark.upperBound + 2)..<max(mark.upperBound + 2, end.lowerBound)])
            else { return nil }
            parts.append(part)
            mark = end
        }
    }

    private static func part(_ bytes: Data) -> Part? {
        guard let blank = bytes.range(of: Data("\r\n\r\n".utf8)), blank.lowerBound - bytes.startIndex <= 4096,
            // The name of a file may be of any letters.
            let head = String(validating: bytes[..<blank.lowerBound], as: UTF8.self), head.isStreamSafe
        else { return nil }
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
            guard let name = parameter("name", of: String(line)) else { return nil }
            return Part(name: name, fileName: fileName(in: line), bytes: bytes[blank.upperBound...])
        }
        return nil
    }

    /// The name may hold semicolons; a quotation mark in it comes as %22 (RFC 7578, 2). Signs that nobody sees and that no database keeps,
    /// or that turn the order of letters, are left out.
    private static func fileName(in line: Substring) -> String? {
        guard let start = line.range(of: "filename", options: .caseInsensitive) else { return nil }
        let rest = line[start.upperBound...]
        guard rest.hasPrefix("=\"") else { return "" }
        let name = rest.dropFirst(2).prefix { $0 != "\"" }.unicodeScalars.filter {
            $0.properties.generalCategory != .control && !$0.properties.isBidiControl
        }
        let last =
            Substring(String(String.UnicodeScalarView(name))).split(whereSeparator: { $0 == "/" || $0 == "\\" }).last
            ?? ""
        return String(last.prefix(200))
    }

    /// `name="a"` or `name=a` among what follows a semicolon.
    private static func parameter(_ name: String, of header: String) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let sides = piece.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, sides[0].filter({ $0 != " " }).lowercased() == name else { continue }
            return sides[1].filter { $0 != "\"" && $0 != " " }
        }
        return nil
    }
}
