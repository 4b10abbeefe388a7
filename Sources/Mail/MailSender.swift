import CCurl
import Dispatch
import Foundation

/// Hands mails to a server, one after the other, on a thread of its own (メールの送信).
public final class MailSender: Sendable {
    private let server: MailServer
    private let connectSeconds: Int
    private let seconds: Int
    private let authorities: String?
    private let thread = DispatchQueue(label: "hakadori.mail")

    /// - Parameters:
    ///   - connectSeconds: after which a server that does not answer is given up.
    ///   - seconds: after which the whole is given up, whatever the server does.
    ///   - authorities: a file of certificates to trust instead of the system's.
    public init(server: MailServer, connectSeconds: Int = 10, seconds: Int = 30, authorities: String? = nil) {
        self.server = server
        self.connectSeconds = connectSeconds
        self.seconds = seconds
        self.authorities = authorities
    }

    /// Sends a mail. Blocks a thread of its own and none of Swift's.
    public func send(_ message: MailMessage) async -> Result<Void, MailFault> {
        await withCheckedContinuation { continuation in
            thread.async { continuation.resume(returning: self.sendNow(message)) }
        }
    }

    /// Once a process, before any other thread may use libcurl.
    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private func sendNow(_ message: MailMessage) -> Result<Void, MailFault> {
        guard Self.isReady, let handle = curl_easy_init() else {
            return .failure(MailFault(reason: "libcurl cannot be used", isFinal: false))
        }
        defer { curl_easy_cleanup(handle) }
        let recipients = curl_slist_append(nil, "<\(message.to.address)>")
        defer { curl_slist_free_all(recipients) }
        var words = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
        let bytes = message.bytes
        return words.withUnsafeMutableBufferPointer { words in
            bytes.withUnsafeBytes { bytes in
                var source = Source(rest: bytes)
                return withUnsafeMutablePointer(to: &source) { source in
                    var codes = settings(of: handle, from: message.from, recipients)
                    codes.append(curl_set_pointer(handle, CURLOPT_ERRORBUFFER, words.baseAddress))
                    codes.append(curl_set_reader(handle, readSource, source))
                    if let code = codes.first(where: { $0 != CURLE_OK }) { return fault(code, handle, "") }
                    let code = curl_easy_perform(handle)
                    let said = String(decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
                    return code == CURLE_OK ? .success(()) : fault(code, handle, said)
                }
            }
        }
    }

    private func settings(
        of handle: UnsafeMutableRawPointer, from: Mailbox, _ recipients: UnsafeMutablePointer<curl_slist>?
    ) -> [CURLcode] {
        var codes = [
            curl_set_text(handle, CURLOPT_URL, server.url),
            curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            // The environment has no say: a proxy for pages is none for mail, and ~/.netrc is somebody else's.
            curl_set_text(handle, CURLOPT_PROXY, ""),
            curl_set_number(handle, CURLOPT_NETRC, 0),
            curl_set_number(handle, CURLOPT_NOSIGNAL, 1),
            curl_set_number(handle, CURLOPT_CONNECTTIMEOUT, connectSeconds),
            curl_set_number(handle, CURLOPT_TIMEOUT, seconds),
            curl_set_number(handle, CURLOPT_UPLOAD, 1),
            curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(from.address)>"),
            curl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients),
        ]
        if server.security == .startTLS {
            codes.append(curl_set_number(handle, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)))
        }
        if let authorities { codes.append(curl_set_text(handle, CURLOPT_CAINFO, authorities)) }
        if let account = server.account {
            codes.append(curl_set_text(handle, CURLOPT_USERNAME, account.user))
            codes.append(curl_set_text(handle, CURLOPT_PASSWORD, account.password))
        }
        return codes
    }

    /// - Parameter said: what libcurl wrote about it, which may be nothing.
    private func fault(_ code: CURLcode, _ handle: UnsafeMutableRawPointer, _ said: String) -> Result<Void, MailFault> {
        let answer = curl_response_code(handle)
        let words = said.isEmpty ? String(cString: curl_easy_strerror(code)) : said
        let isRefusal = (500...599).contains(answer) && code != CURLE_LOGIN_DENIED
        let reason = answer == 0 || words.contains(String(answer)) ? words : "\(words) (\(answer))"
        return .failure(MailFault(reason: reason, isFinal: isRefusal && code != CURLE_OPERATION_TIMEDOUT))
    }
}

/// What is left of a mail that is being sent.
private struct Source {
    var rest: UnsafeRawBufferPointer
}

/// libcurl asks for the next piece of the mail.
private func readSource(
    _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ state: UnsafeMutableRawPointer?
) -> Int {
    guard let buffer, let source = state?.assumingMemoryBound(to: Source.self) else { return 0 }
    let rest = source.pointee.rest
    let length = min(size * count, rest.count)
    guard length > 0, let start = rest.baseAddress else { return 0 }
    memcpy(buffer, start, length)
    source.pointee.rest = UnsafeRawBufferPointer(start: start + length, count: rest.count - length)
    return length
}
