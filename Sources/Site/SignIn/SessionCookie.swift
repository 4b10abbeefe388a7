import HTTPTypes
import Hummingbird
import Store

/// The cookie that carries a session's token (セッションのクッキー).
struct SessionCookie {
    /// Behind https it is sent by https alone, and its name says that nobody but this host has set it.
    let isSecure: Bool

    var name: String { isSecure ? "__Host-hakadori" : "hakadori" }

    /// `HttpOnly`: no script reads it. `SameSite=Lax`: another site's form does not send it. Gone with the browser.
    func field(_ change: StaffReply.CookieChange) -> String {
        let (value, maxAge): (String, Int?) =
            switch change {
            case .set(let token): (token.secret, nil)
            case .clear: ("", 0)
            }
        return Cookie(
            name: name, value: value, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax
        ).description
    }

    /// The token that a request brings; of several cookies of this name, the first that can be one.
    func token(in fields: HTTPFields) -> SessionToken? {
        for line in fields[values: .cookie] {
            for pair in line.split(separator: ";") {
                let sides = pair.split(separator: "=", maxSplits: 1)
                guard sides.count == 2, sides[0].drop(while: { $0 == " " }) == name else { continue }
                if let token = SessionToken(String(sides[1].prefix { $0 != " " })) { return token }
            }
        }
        return nil
    }
}
