import Store
import HTTPTypes
import NIOCore

/// What is sent for an address, ready in every form: the bytes, their gzip form, and every header but those of the moment.
struct Reply: Sendable {
    /// One form of it.
    struct Form: Sendable {
        let bytes: ByteBuffer
        let tag: String?
        let fields: HTTPFields
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
        plain = Self.form(bytes, fields, tag: tag.map { "\"\($0)\"" })
        gzip = (status == .ok ? Gzip.compress(bytes) : nil).map { small in
            fields[.contentEncoding] = "gzip"
            return Self.form(small, fields, tag: tag.map { "\"\($0)-gzip\"" })
        }
    }

    /// What it takes in memory, in bytes.
    var size: Int { plain.bytes.readableBytes + (gzip?.bytes.readableBytes ?? 0) + 4096 }

    private static func form(_ bytes: [UInt8], _ fields: HTTPFields, tag: String?) -> Form {
        var fields = fields
        fields[.contentLength] = String(bytes.count)
        fields[.eTag] = tag
        return Form(bytes: ByteBuffer(bytes: bytes), tag: tag, fields: fields)
    }

    /// What this client gets.
    func answer(to asking: Asking) -> Answer {
        let form = asking.acceptsGzip ? gzip ?? plain : plain
        if let tag = form.tag, asking.has(tag) {
            return Answer(status: .notModified, fields: form.fields, body: nil)
        }
        return Answer(status: status, fields: form.fields, body: asking.isHead ? nil : form.bytes)
    }
}

/// What goes over the line for one request.
struct Answer: Sendable {
    var status: HTTPResponse.Status
    var fields: HTTPFields
    /// `nil` for HEAD and 304, whose headers say the length all the same.
    var body: ByteBuffer?
}
