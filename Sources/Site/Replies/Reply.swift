import HTTPTypes
import NIOCore
import Store

/// What is sent for an address, ready in every form: the bytes, their gzip form, and every header but those of the moment.
///
/// A class, because one is handed to many requests at once and never changes.
final class Reply: Sendable {
    /// One form of it.
    struct Form: Sendable {
        let bytes: ByteBuffer
        let tag: String?
        let fields: HTTPFields
        /// The status line and the headers as they go over the line, but for those of the moment.
        let head: ByteBuffer
        /// The same for a client that has it already.
        let unchangedHead: ByteBuffer
    }

    let status: HTTPResponse.Status
    let plain: Form
    /// `nil` where it does not pay.
    let gzip: Form?

    /// - Parameters:
    ///   - hash: of the bytes, in hexadecimal digits, where it is known already.
    ///   - more: headers of this reply alone.
    init(
        _ bytes: [UInt8], status: HTTPResponse.Status = .ok, type: String, freshness: Freshness, hash: String? = nil,
        more: HTTPFields = [:]
    ) {
        self.status = status
        var fields = Headers.onEverything
        fields[.contentType] = type
        fields[.cacheControl] = freshness.cacheControl
        fields.append(contentsOf: more)
        let isKept = status == .ok && freshness != .never
        let tag = isKept ? (hash ?? sha256(bytes)).prefix(32) : nil
        plain = Form(bytes, status, fields, tag: tag.map { "\"\($0)\"" })
        gzip = (status == .ok ? Gzip.compress(bytes) : nil).map { small in
            fields[.contentEncoding] = "gzip"
            return Form(small, status, fields, tag: tag.map { "\"\($0)-gzip\"" })
        }
    }

    /// What it takes in memory, in bytes.
    var size: Int { plain.bytes.readableBytes + (gzip?.bytes.readableBytes ?? 0) + 8192 }

    /// What this client gets.
    func answer(to conditions: RequestConditions) -> Answer {
        let form = form(for: conditions)
        if form.isKnown(to: conditions) { return Answer(status: .notModified, fields: form.fields, body: nil) }
        return Answer(status: status, fields: form.fields, body: conditions.isHead ? nil : form.bytes)
    }

    /// The same, already as bytes: everything but the headers of the moment and the blank line behind them.
    func encodedAnswer(to conditions: RequestConditions) -> EncodedAnswer {
        let form = form(for: conditions)
        if form.isKnown(to: conditions) { return EncodedAnswer(status: 304, head: form.unchangedHead, body: nil) }
        return EncodedAnswer(status: status.code, head: form.head, body: conditions.isHead ? nil : form.bytes)
    }

    private func form(for conditions: RequestConditions) -> Form { conditions.acceptsGzip ? gzip ?? plain : plain }
}

extension Reply.Form {
    init(_ bytes: [UInt8], _ status: HTTPResponse.Status, _ common: HTTPFields, tag: String?) {
        self.bytes = ByteBuffer(bytes: bytes)
        self.tag = tag
        var fields = common
        fields[.eTag] = tag
        unchangedHead = Self.encoded(.notModified, fields)
        fields[.contentLength] = String(bytes.count)
        self.fields = fields
        head = Self.encoded(status, fields)
    }

    fileprivate func isKnown(to conditions: RequestConditions) -> Bool { tag.map(conditions.has) ?? false }

    private static func encoded(_ status: HTTPResponse.Status, _ fields: HTTPFields) -> ByteBuffer {
        let lines = fields.map { "\($0.name.rawName): \($0.value)\r\n" }.joined()
        return ByteBuffer(string: "HTTP/1.1 \(status.code) \(status.reasonPhrase)\r\n\(lines)")
    }
}

/// An answer as bytes.
struct EncodedAnswer: Sendable {
    let status: Int
    var head: ByteBuffer
    /// `nil` for HEAD and 304.
    let body: ByteBuffer?
}

/// What goes over the line for one request.
struct Answer: Sendable {
    var status: HTTPResponse.Status
    var fields: HTTPFields
    /// `nil` for HEAD and 304, whose headers say the length all the same.
    var body: ByteBuffer?
}
