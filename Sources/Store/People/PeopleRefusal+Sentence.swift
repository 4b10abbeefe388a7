import Foundation
import Japanese
import People
import Rounds

extension PeopleRefusal {
    /// What happened and what to do, in one or two sentences.
    public func sentence(in language: Language) -> String {
        let (japanese, english) = sentences
        return language == .japanese ? japanese : english
    }

    private var sentences: (japanese: String, english: String) {
        switch self {
        case .unknownAccount: ("その利用者はいません。", "There is no such account.")
        case .loginTaken(let login):
            ("利用者名「\(login)」はすでに使われています。別の名前にしてください。", "The login “\(login)” is taken. Choose another.")
        case .lastAdministrator:
            (
                "管理者が一人もいなくなるため、できません。先に別の人を管理者にしてください。",
                "This would leave the city without an administrator. Make somebody else one first."
            )
        case .wrongSetUpCode:
            (
                "初期設定コードが違うか、初期設定はすでに済んでいます。コードは hakadori serve の起動時に画面またはログに表示されます。",
                "The set-up code is wrong, or somebody has set this server up already. hakadori serve prints the code when it starts."
            )
        case .wrongCode:
            (
                "このコードは使えません。すでに使われたか、期限が切れたか、新しいコードが発行されています。管理者に発行を頼んでください。",
                "This code cannot be used: it was used, has expired, or was replaced by a newer one. Ask the administrator for another."
            )
        case .wrongPassword: ("今のパスワードが違います。", "The present password is another.")
        case .locked(let until):
            (
                "続けて間違えたため、\(until.clockInJapan(rounded: .up))（日本時間）まで受け付けません。",
                "Wrong too often: no attempt is taken until \(until.clockInJapan(rounded: .up)) (Japan time)."
            )
        case .badPassword(let fault): (fault.japanese, fault.english)
        case .busy: ("ただいま混み合っています。少し待ってからもう一度お試しください。", "The server is busy. Please try again in a moment.")
        }
    }
}

extension PasswordFault {
    var japanese: String {
        switch self {
        case .tooShort: "パスワードは\(PasswordRule.shortest)文字以上にしてください。長い文でもかまいません。"
        case .tooLong: "パスワードは\(PasswordRule.longest)文字までにしてください。"
        case .excessMarks: "パスワードに、1つの文字に30を超える結合文字が続いています。別の言葉にしてください。"
        case .common: "だれもが最初に試すパスワードです。別の言葉を組み合わせた、長いものにしてください。"
        case .ownName: "利用者名や氏名、団体名に近いため使えません。別の言葉にしてください。"
        }
    }

    var english: String {
        switch self {
        case .tooShort: "A password has at least \(PasswordRule.shortest) characters. A whole sentence will do."
        case .tooLong: "A password has at most \(PasswordRule.longest) characters."
        case .excessMarks: "The password has more than 30 combining marks on one letter. Take something else."
        case .common: "This is one that everybody tries first. Take something longer, made of several words."
        case .ownName: "This is too close to your login, your name or the city's. Take something else."
        }
    }
}
