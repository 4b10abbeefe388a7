import HTTPTypes
import Hummingbird
import JSON
import Japanese
import NIOCore
import Store

/// What a staff route answers (職員用の応答). Never kept by anybody, and not compressed: a page that holds a secret beside
/// what a visitor typed would tell it by its length (BREACH).
struct StaffReply: Sendable {
    typealias Status = HTTPResponse.Status

    enum Content: Sendable {
        case page(String, Language)
        case redirect(String)
        /// To the one script, which asked for it.
        case data(JSON)
        /// - Parameter name: in ASCII.
        case file([UInt8], name: String)
        /// A file that no browser opens by itself.
        ///
        /// - Parameter name: of any letters.
        case download([UInt8], name: String, Download)
    }

    /// The sorts of files that are made here or came back.
    enum Download: String, Sendable {
        case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case zip = "application/zip"
        case pdf = "application/pdf"
        case csv = "text/csv; charset=utf-8"
        case json = "application/json; charset=utf-8"
        case text = "text/plain; charset=utf-8"
    }

    enum CookieChange: Sendable {
        case set(SessionToken)
        case clear
    }

    var status: Status
    var content: Content
    var cookie: CookieChange?
    /// Whether the page has the one script.
    var hasScript = false

    static func status(of problem: StaffProblemPage.Problem) -> Status {
        switch problem {
        case .notFound: .notFound
        case .forbidden, .lacking, .forged: .forbidden
        case .broken, .excessMarks: .badRequest
        case .archived: .conflict
        case .methodNotAllowed: .methodNotAllowed
        case .tooLarge, .filesTooLarge: .contentTooLarge
        case .unavailable, .noRoom, .outdated: .serviceUnavailable
        case .internalError: .internalServerError
        }
    }

    /// - Parameter isSecure: whether browsers come by https.
    func answer(isHead: Bool, isSecure: Bool) -> Answer {
        var fields = Headers.onEverything
        fields.append(contentsOf: Headers.ownPages)
        fields[.cacheControl] = "no-store"
        if hasScript { fields[.contentSecurityPolicy] = Headers.policyWithScript }
        // A page's address may carry a code, which stays among our own pages.
        if let referrer = HTTPField.Name("Referrer-Policy") { fields[referrer] = "same-origin" }
        let bytes: [UInt8]
        switch content {
        case .page(let document, let language):
            fields[.contentType] = ContentType.html
            fields[.contentLanguage] = language.rawValue
            bytes = Array(document.utf8)
        case .redirect(let path):
            fields[.location] = path
            bytes = []
        case .data(let data):
            fields[.contentType] = ContentType.json
            bytes = Array(data.document.utf8)
        case .file(let file, let name):
            fields[.contentType] = "text/csv; charset=utf-8; header=present"
            fields[.contentDisposition] = "attachment; filename=\"\(name)\""
            bytes = file
        case .download(let file, let name, let kind):
            fields[.contentType] = kind.rawValue
            // RFC 6266: the letters of the name as UTF-8.
            fields[.contentDisposition] =
                "attachment; filename*=UTF-8''\(PercentEncoding.encoded(name, keeping: "-_."))"
            bytes = file
        }
        if status == .methodNotAllowed { fields[.allow] = "GET, HEAD, POST" }
        if let cookie { fields[.setCookie] = SessionCookie(isSecure: isSecure).field(cookie) }
        fields[.contentLength] = String(bytes.count)
        return Answer(status: status, fields: fields, body: isHead ? nil : ByteBuffer(bytes: bytes))
    }
}
