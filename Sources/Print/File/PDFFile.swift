import CZlib

/// The bytes of a PDF as they grow: numbered objects, and at the end the table of where each stands (ISO 32000-1, 7.5).
///
/// Small objects are packed together and compressed, which makes the tags of a long table ten times smaller.
struct PDFFile {
    private enum Place {
        case unknown
        case offset(Int)
        case packed(stream: Int, index: Int)
    }

    /// How many small objects go into one stream.
    private static let packSize = 400

    private(set) var bytes: [UInt8] = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    /// Object 0 is free, as the format wants it.
    private var places: [Place] = [.unknown]
    private var pack: [(number: Int, text: String)] = []

    /// A number for an object that is written later.
    mutating func reserve() -> Int {
        places.append(.unknown)
        return places.count - 1
    }

    /// Writes a small object: a dictionary, an array.
    mutating func write(_ text: String, as number: Int) {
        pack.append((number, text))
        if pack.count == Self.packSize { writePack() }
    }

    /// Writes a small object under the next number.
    mutating func add(_ text: String) -> Int {
        let number = reserve()
        write(text, as: number)
        return number
    }

    /// Writes a stream.
    ///
    /// - Parameter entries: of its dictionary, without its length and filter.
    mutating func write(stream data: [UInt8], _ entries: String = "", as number: Int, compressed: Bool = true) {
        let packed = compressed ? data.deflated() : data
        places[number] = .offset(bytes.count)
        let filter = compressed ? "/Filter/FlateDecode" : ""
        bytes += "\(number) 0 obj\n<<\(entries)\(filter)/Length \(packed.count)>>stream\n".utf8
        bytes += packed
        // CR and LF: a lone LF behind data that end with a CR would be taken for both.
        bytes += "\r\nendstream\nendobj\n".utf8
    }

    mutating func add(stream data: [UInt8], _ entries: String = "") -> Int {
        let number = reserve()
        write(stream: data, entries, as: number)
        return number
    }

    private mutating func writePack() {
        guard !pack.isEmpty else { return }
        let stream = reserve()
        var offsets = ""
        var body: [UInt8] = []
        for (index, object) in pack.enumerated() {
            places[object.number] = .packed(stream: stream, index: index)
            offsets += "\(object.number) \(body.count) "
            body += object.text.utf8
            body.append(0x0A)
        }
        let head = Array(offsets.utf8)
        write(stream: head + body, "/Type/ObjStm/N \(pack.count)/First \(head.count)", as: stream)
        pack.removeAll(keepingCapacity: true)
    }

    /// The whole file.
    ///
    /// - Parameter root: the number of the catalogue.
    mutating func finished(root: Int) -> [UInt8] {
        writePack()
        let table = reserve()
        let start = bytes.count
        places[table] = .offset(start)
        var rows: [UInt8] = []
        rows.reserveCapacity(places.count * 7)
        for place in places {
            let (kind, first, second): (UInt8, Int, Int) =
                switch place {
                case .unknown: (0, 0, 0xFFFF)
                case .offset(let offset): (1, offset, 0)
                case .packed(let stream, let index): (2, stream, index)
                }
            rows.append(kind)
            for shift in [24, 16, 8, 0] { rows.append(UInt8(truncatingIfNeeded: first >> shift)) }
            for shift in [8, 0] { rows.append(UInt8(truncatingIfNeeded: second >> shift)) }
        }
        // The same contents have the same name, and others another.
        let id = bytes.fingerprint
        write(
            stream: rows, "/Type/XRef/W[1 4 2]/Size \(places.count)/Root \(root) 0 R/ID[<\(id)><\(id)>]", as: table)
        bytes += "startxref\n\(start)\n%%EOF\n".utf8
        return bytes
    }
}

extension [UInt8] {
    /// Compressed in the form of zlib.
    fileprivate func deflated() -> [UInt8] {
        var length = compressBound(uLong(count))
        return [UInt8](unsafeUninitializedCapacity: Int(length)) { target, used in
            // Cannot fail: the room is as large as zlib itself says, and the level is one of its own.
            compress2(target.baseAddress, &length, self, uLong(count), 6)
            used = Int(length)
        }
    }

    /// 32 hexadecimal digits that tell two files apart (FNV-1a, forward and backward). It proves nothing: a digest does.
    fileprivate var fingerprint: String {
        func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
            bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
        return [hash(self), hash(reversed())].map { value in
            let digits = String(value, radix: 16, uppercase: true)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
