import Plan

extension Wording {
    func heading(_ problem: ProblemPage.Problem) -> String {
        switch problem {
        case .notFound: say("ページが見つかりません", "Page not found")
        case .notPublished: say("まだ公表されていません", "Not published yet")
        case .allRetracted: say("公表した版は取り下げられました", "What was published was taken down")
        case .retracted(let edition): say("第\(edition.number)版は取り下げられました", "Edition \(edition.number) was taken down")
        case .badRequest: say("アドレスを読み取れませんでした", "The address could not be read")
        case .excessMarks: excessMarksTitle
        case .methodNotAllowed: say("この操作はできません", "This cannot be done here")
        case .noSuchFormat: say("この形式では用意がありません", "Not available in this format")
        case .tooLarge: say("送られた内容が大きすぎます", "The request is too large")
        case .unavailable: say("ただいま表示できません", "Not available at the moment")
        case .internalError: say("表示の途中で問題が起きました", "Something went wrong")
        }
    }

    func explanation(_ problem: ProblemPage.Problem) -> String {
        switch problem {
        case .notFound:
            say(
                "お探しのページは、アドレスが変わったか、取組や担当課の名前が変わった可能性があります。下のボタンから進んでください。",
                "The address may have changed, or an action or division may have been renamed. Go on from the button below."
            )
        case .notPublished:
            say(
                "この計画は準備中で、公表された版がありません。公表されるとこのアドレスで読めます。",
                "This plan has no published edition yet. It will be readable at this address.")
        case .allRetracted:
            say(
                "この計画には、いま読める版がありません。何がいつ取り下げられたかは、公表の記録にあります。",
                "No edition of this plan can be read now. The list of editions says what was taken down and when.")
        case .retracted:
            say(
                "この版の内容は取り下げられ、このアドレスでは読めません。番号・公表日・SHA-256と理由は、記録として残ります。",
                "The text of this edition was taken down and cannot be read here any more. Its number, day, SHA-256 and the reason stay on record."
            )
        case .badRequest:
            say(
                "アドレスに正しくない文字が含まれています。リンクをもう一度開くか、下のボタンから進んでください。",
                "It holds characters that cannot stand in an address. Open the link again, or go on from the button below."
            )
        case .excessMarks:
            say("\(excessMarks)下のボタンは、続きすぎた分を除いたものです。", "\(excessMarks) The button below leads on without them.")
        case .methodNotAllowed:
            say("このページは読むためのものです。", "This page can only be read.")
        case .noSuchFormat(let formats):
            say(
                "この内容は次の形式で用意しています：\(formats.map(format).joined(separator: "、"))。",
                "It is available as: \(formats.map(format).joined(separator: ", ")).")
        case .tooLarge:
            say("アドレスや内容を短くして、もう一度お試しください。", "Make it shorter and try again.")
        case .unavailable:
            say("しばらくしてからもう一度お試しください。", "Please try again in a little while.")
        case .internalError(let id):
            say(
                "お手数ですが、しばらくしてからもう一度お試しください。続く場合は、次の番号を添えて運営者にお知らせください：\(id)",
                "Please try again in a little while. If it goes on, tell the operator this number: \(id)")
        }
    }

    var excessMarksTitle: String { say("結合文字が続きすぎています", "Too many combining marks") }

    /// What is wrong with a text that is not stream-safe.
    var excessMarks: String {
        say(
            "1つの文字に30を超える結合文字（濁点やアクセント記号など）が続いているため、受け付けられません。",
            "More than 30 combining marks (such as accents) stand on one letter, which cannot be taken.")
    }

    func wayOn(_ address: Address) -> String {
        switch address.target {
        case .home: say("自治体の一覧へ", "To the list of municipalities")
        case .citySearch(_, let query) where !query.isEmpty, .plan(_, _, .search(let query)) where !query.isEmpty:
            say("「\(query)」で検索", "Search for “\(query)”")
        case .city, .citySearch: say("計画の一覧へ", "To the plans of this city")
        case .editions: say("公表の記録へ", "To the editions")
        case .plan: say("計画の概要へ", "To the plan's overview")
        }
    }
}
