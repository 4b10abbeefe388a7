extension Wording {
    var email: String { say("メールアドレス", "Mail address") }
    var emailHint: String {
        say(
            "照会や催促のお知らせを送る先です。空欄なら、お知らせは本人のホームに表示されます。",
            "Where requests and reminders go. Without one they stand on the person's home page.")
    }
    func notices(_ count: Int) -> String {
        say("お知らせが\(count)件あります", count == 1 ? "1 notice for you" : "\(count) notices for you")
    }
    var markRead: String { say("既読にする", "Mark as read") }
    var badEmail: String {
        say("メールアドレスは tanaka@city.example のように半角で入れてください。", "Write a mail address such as tanaka@city.example.")
    }
}
